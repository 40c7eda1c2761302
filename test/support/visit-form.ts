// A definition with every kind of field, two stages, rules and a formula, for tests of core/form. Fictional.
import { defineForm } from '../../src/core/form/define.ts';
import type { FormSpec } from '../../src/core/form/form.ts';
import type { RecordState } from '../../src/core/journal/commit.ts';

const fields = {
  title: { kind: 'text', label: '방문명', required: true, maxLength: 60, serves: ['visit/title'] },
  purpose: { kind: 'longText', label: '방문 목적', required: true },
  visitedOn: { kind: 'date', label: '방문일', required: true },
  startedAt: { kind: 'dateTime', label: '입실일시', required: true },
  endedAt: { kind: 'dateTime', label: '퇴실일시', end: true },
  noticeTime: { kind: 'time', label: '안내 시각' },
  planned: { kind: 'duration', label: '예정 시간' },
  people: { kind: 'integer', label: '인원', unit: '명', min: 1, max: 20, required: true },
  load: { kind: 'decimal', label: '반입 무게', unit: 'kg', digits: 1, marks: true },
  share: { kind: 'percent', label: '작업 비율', digits: 1, min: 0, max: 100 },
  cost: { kind: 'money', label: '비용' },
  zone: { kind: 'choice', label: '구역', options: ['1구역', '2구역'], required: true },
  tools: { kind: 'choices', label: '도구', options: ['사다리', '공구, 전동', '측정기'] },
  escorted: { kind: 'yesNo', label: '입회' },
  visitor: { kind: 'person', label: '방문자', required: true },
  company: { kind: 'organisation', label: '소속' },
  contact: { kind: 'phone', label: '연락처' },
  change: { kind: 'reference', label: '관련 변경', forms: ['change-case'] },
  drawing: { kind: 'signature', label: '방문자 서명' },
  picture: { kind: 'attachment', label: '사진' },
  satisfaction: { kind: 'rating', label: '만족도' },
  steps: {
    kind: 'rows',
    label: '경과',
    required: true,
    columns: {
      at: { kind: 'time', label: '시각', required: true },
      what: { kind: 'text', label: '내용', required: true, serves: ['visit/step'] },
      by: { kind: 'person', label: '담당' },
    },
  },
  result: { kind: 'longText', label: '결과', required: true },
} as const;

/** The specification as a form file would write it; tests break single parts of it. */
export const visitSpec: FormSpec<typeof fields> = {
  id: 'visit',
  title: '방문 기록(시험용)',
  domain: 'computer-room',
  nature: 'form',
  covers: ['visit'],
  basis: ['5.8.3.a'],
  purpose: '방문을 적는다. 출입 기록을 대신하지 않는다.',
  book: 'yearly',
  bookDate: 'visitedOn',
  number: 'VST',
  retention: '3년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    {
      id: 'request',
      title: '신청',
      items: [
        'title',
        'purpose',
        'visitedOn',
        'visitor',
        'company',
        'contact',
        'people',
        'zone',
        'change',
        'planned',
        'cost',
      ],
    },
    {
      id: 'visit',
      title: '방문',
      items: ['startedAt', 'endedAt', 'stay', 'noticeTime', 'load', 'share', 'perPerson', 'tools', 'escorted', 'steps'],
    },
    { id: 'closing', title: '마침', items: ['result', 'satisfaction', 'drawing', 'picture'] },
  ],
  fields,
  computed: {
    stay: {
      label: '머문 시간',
      field: { kind: 'duration', label: '머문 시간' },
      formula: '퇴실 − 입실',
      compute: ({ startedAt, endedAt }) =>
        startedAt && endedAt ? (Date.parse(`${endedAt}Z`) - Date.parse(`${startedAt}Z`)) / 60_000 : undefined,
    },
    perPerson: {
      label: '1인당 비용 비율',
      field: { kind: 'percent', label: '1인당 비용 비율', digits: 2 },
      formula: '100 ÷ 인원',
      compute: ({ people }) => (people === undefined ? undefined : 100 / people),
    },
  },
  rules: [
    {
      id: 'order',
      at: ['endedAt', 'startedAt'],
      stage: 'report',
      says: '퇴실일시는 입실일시보다 늦어야 합니다.',
      check: ({ startedAt, endedAt }) =>
        startedAt && endedAt && endedAt < startedAt
          ? '퇴실일시가 입실일시보다 빠릅니다. 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'long',
      at: ['planned'],
      level: 'warning',
      check: ({ planned }) =>
        planned && planned > 480 ? '예정 시간이 8시간을 넘습니다. 맞는지 확인해 주세요.' : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'apply',
        title: '신청',
        verb: '신청',
        sections: ['request'],
        approval: [
          { step: '기안', role: '담당자' },
          { step: '결재', role: '책임자' },
        ],
      },
      { id: 'report', title: '결과', verb: '결과 보고', sections: ['visit', 'closing'], approval: [] },
    ],
    progress: ({ endedAt }) => (endedAt ? '퇴실' : '신청'),
  },
  ledger: {
    title: '방문대장',
    columns: ['@number', 'title', 'visitedOn', 'visitor', 'stay', 'cost', 'steps', '@progress', '@status', '@author'],
    filters: ['zone', '@status'],
    totals: [{ column: 'cost', as: 'sum' }],
    views: [{ id: 'first', title: '1구역', where: [{ column: 'zone', is: ['1구역'] }], sort: { column: 'visitedOn' } }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    battery: {
      title: '배터리 점검 방문',
      values: {
        title: '=배터리 점검 | "3번군"',
        purpose: '첫째 줄\n둘째 줄, 쉼표',
        visitedOn: '2026-10-05',
        startedAt: '2026-10-05T22:00',
        endedAt: '2026-10-06T00:00',
        noticeTime: '21:50',
        planned: 95,
        people: 3,
        load: { mark: 'notApplicable' },
        share: '33.3',
        cost: -1200,
        zone: '1구역',
        tools: ['사다리', '공구, 전동'],
        escorted: true,
        visitor: { id: '', name: '오새봄' },
        company: { name: '㈜다솜시스템' },
        contact: '02-0000-0000',
        change: { book: '', record: '', form: '', number: 'CHG-2026-0012', text: 'WAS 보안패치' },
        satisfaction: 4,
        steps: [
          { at: '22:00', what: '입실 | 신분 확인', by: { id: '', name: '김가람' } },
          { at: '22:10', what: '저항 \\ 전압 측정', by: null },
        ],
        result: '-이상 없음',
      },
    },
    'draft-half': { title: '적다 만 방문', values: { title: '내일 방문', visitedOn: '다음 주' } },
  },
};

export const visitForm = defineForm(visitSpec);

/** A folded record of a form with nothing in it, of the author and times that tests expect. */
export function emptyState(form: string, stage: string): RecordState {
  return {
    book: `${form}/2026`,
    record: 'r1',
    form,
    formVersion: '1',
    createdBy: 'p1',
    createdAt: '2026-10-05T09:00:00',
    changedAt: '2026-10-05T09:30:00',
    status: 'draft',
    stage,
    fields: {},
    rows: {},
    seen: {},
    conflicts: [],
    proposals: [],
    aside: [],
    revisions: [],
    links: [],
    notes: [],
    heads: [],
    waiting: [],
  };
}
