// 장애 발생 통계: the counts of a period as 장애관리대장 totals them, and what they foretell.
import { meanTimeBetweenFailures } from '../../../core/calculation/availability.ts';
import { decimalText, exact, percentText, ratioOf } from '../../../core/calculation/ratio.ts';
import type { PlainValues } from '../../../core/field/field.ts';
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { examples } from './examples.ts';
import { fields } from './fields.ts';

type Statistics = PlainValues<typeof fields>;

function totalCount({ byCategory }: Statistics): number {
  return byCategory.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function totalOutage({ byCategory }: Statistics): number {
  return byCategory.reduce((sum, { outage }) => sum + (outage ?? 0), 0);
}

/** True until every category has its count: a missing count is no zero. */
function isIncomplete({ byCategory }: Statistics): boolean {
  return byCategory.length === 0 || byCategory.some(({ count }) => count === undefined);
}

export default defineForm({
  id: 'incident-statistics',
  title: '장애 발생 통계',
  domain: 'incident',
  nature: 'report',
  covers: ['incident-statistics'],
  basis: ['5.4.1.a', '5.4.3.a.5'],
  purpose:
    '달이나 분기마다 장애관리대장의 합계를 옮겨 장애를 분석하고 예방할 일을 정합니다. 한 건의 장애를 적는 데에는 장애접수 및 결과보고서를 씁니다.',
  book: 'yearly',
  bookDate: 'to',
  number: 'INS',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    { id: 'period', title: '집계 기간', items: ['title', 'from', 'to', 'writer'] },
    {
      id: 'counts',
      title: '발생 건수',
      items: ['byCategory', 'totalCount', 'totalOutage', 'bySystem'],
      hint: '장애관리대장을 기간으로 거르고 장애 구분별 건수와 총 장애시간의 합계를 옮깁니다.',
    },
    { id: 'measures', title: '지표', items: ['serviceTime', 'meanTimeBetween', 'availability'] },
    { id: 'analysis', title: '분석', items: ['repeated', 'forecast', 'reflection'] },
  ],
  fields,
  computed: {
    totalCount: {
      label: '총 발생 건수',
      field: { kind: 'integer', label: '총 발생 건수', unit: '건' },
      formula: '장애 구분별 건수의 합',
      compute: (values) => (isIncomplete(values) ? undefined : totalCount(values)),
    },
    totalOutage: {
      label: '총 장애시간 합계',
      field: { kind: 'duration', label: '총 장애시간 합계' },
      formula: '장애 구분별 총 장애시간의 합',
      compute: (values) => (isIncomplete(values) ? undefined : totalOutage(values)),
    },
    meanTimeBetween: {
      label: '평균 고장 간격(MTBF)',
      field: { kind: 'text', label: '평균 고장 간격(MTBF)' },
      formula: '(운영시간 − 장애시간) ÷ 건수. 0건이면 장애 없음',
      compute: (values) => {
        if (isIncomplete(values) || values.serviceTime === undefined) return undefined;
        const mean = meanTimeBetweenFailures(values.serviceTime, exact(totalOutage(values)), totalCount(values));
        return mean ? `${decimalText({ top: mean.top, bottom: mean.bottom * 60n }, 1)}시간` : '장애 없음';
      },
    },
    availability: {
      label: '가용률',
      field: { kind: 'percent', label: '가용률', digits: 2, unit: '%' },
      formula: '(운영시간 − 장애시간) ÷ 운영시간 × 100',
      compute: (values) => {
        if (isIncomplete(values) || values.serviceTime === undefined) return undefined;
        const share = ratioOf(values.serviceTime - totalOutage(values), values.serviceTime);
        return share && percentText(share, 2);
      },
    },
  },
  rules: [
    {
      id: 'period-order',
      at: ['to', 'from'],
      check: ({ from, to }) =>
        from && to && to < from ? '집계 기간의 끝이 시작보다 빠릅니다. 두 날짜를 확인해 주세요.' : undefined,
    },
    {
      id: 'outage-within-service',
      at: ['serviceTime', 'byCategory/outage'],
      check: (values) =>
        values.serviceTime !== undefined && totalOutage(values) > values.serviceTime
          ? '총 장애시간이 운영시간보다 깁니다. 겹친 장애는 한 번만 세므로 두 값을 확인해 주세요.'
          : undefined,
    },
    {
      id: 'categories-once',
      at: ['byCategory/category'],
      check: ({ byCategory }) =>
        new Set(byCategory.map(({ category }) => category)).size < byCategory.length
          ? '같은 장애 구분이 두 번 있습니다. 합계가 겹치므로 한 줄로 합쳐 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'report',
        title: '통계 보고',
        verb: '보고',
        sections: ['period', 'counts', 'measures', 'analysis'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '장애 발생 통계 목록',
    entry: '장애 통계 작성',
    columns: [
      '@number',
      'title',
      'from',
      'to',
      'totalCount',
      'totalOutage',
      'meanTimeBetween',
      'availability',
      '@status',
    ],
    filters: ['@status'],
    totals: [
      { column: 'totalCount', as: 'sum' },
      { column: 'totalOutage', as: 'sum' },
    ],
    views: [{ id: 'unapproved', title: '미결재', where: [{ column: '@status', is: ['작성 중', '결재 중', '반려'] }] }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples,
});
