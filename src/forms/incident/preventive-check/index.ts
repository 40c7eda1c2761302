// 예방점검 계획·결과: the maintenance plan reported beforehand and the result reported afterwards, one record.
import { elapsedBetween } from '../../../core/calculation/wall-time.ts';
import { isSamePerson } from '../../../core/field/person.ts';
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { examples } from './examples.ts';
import { fields, type PreventiveCheck } from './fields.ts';

const approval = [
  { step: '기안', role: role.staff },
  { step: '검토', role: role.reviewer },
  { step: '결재', role: role.approver },
] as const;

function elapsed({ checkedAt, endedAt }: PreventiveCheck): number | undefined {
  return elapsedBetween(checkedAt, endedAt);
}

export default defineForm({
  id: 'preventive-check',
  title: '예방점검 계획·결과',
  domain: 'incident',
  nature: 'report',
  covers: ['preventive-maintenance-plan', 'preventive-check-result'],
  basis: ['5.4.3.b.2', '5.4.3.b.3', '5.4.2.a.3', '5.4.2.b.4', '5.4.2.b.5', '5.4.2.b.6'],
  purpose:
    '예방점검을 하기 전에 예방정비계획을 보고하고, 마친 뒤 결과와 분석을 이어서 보고합니다. 이미 난 장애의 조치는 장애접수 및 결과보고서에 적습니다.',
  book: 'yearly',
  bookDate: 'plannedAt',
  number: 'PMI',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    {
      id: 'plan',
      title: '1. 예방정비계획',
      items: [
        'title',
        'plan',
        'system',
        'field',
        'emergency',
        'plannedAt',
        'timeLimit',
        'backupNeeded',
        'backup',
        'targets',
        'partnerAgreed',
      ],
    },
    { id: 'notice', title: '2. 가동 중단과 공지', items: ['downtime', 'noticedAt', 'notice'] },
    {
      id: 'result',
      title: '3. 점검 결과',
      items: ['checkedAt', 'endedAt', 'inspector', 'elapsed', 'withinLimit', 'items', 'worst', 'problems', 'followUps'],
    },
    { id: 'analysis', title: '4. 분석과 반영', items: ['analysis', 'nextPlan', 'approver'] },
  ],
  fields,
  computed: {
    elapsed: {
      label: '걸린 시간',
      field: { kind: 'duration', label: '걸린 시간', width: 4 },
      formula: '마친 일시 − 점검 일시',
      compute: elapsed,
    },
    withinLimit: {
      label: '규정 시간 준수',
      field: { kind: 'choice', label: '규정 시간 준수', options: ['준수', '초과'], width: 4 },
      formula: '걸린 시간 ≤ 규정 시간',
      compute: (check) => {
        const minutes = elapsed(check);
        if (minutes === undefined || check.timeLimit === undefined) return undefined;
        return minutes <= check.timeLimit ? '준수' : '초과';
      },
    },
    worst: {
      label: '판정',
      field: { kind: 'choice', label: '판정', options: ['양호', '주의', '불량'], width: 4 },
      formula: '점검 항목의 결과 가운데 가장 나쁜 것',
      compute: ({ items }) => ['불량', '주의', '양호'].find((result) => items.some((item) => item.result === result)),
    },
  },
  rules: [
    {
      id: 'stop-announced',
      at: ['notice', 'noticedAt', 'downtime'],
      check: ({ downtime, emergency, notice, noticedAt }) =>
        downtime && !emergency && !(notice && noticedAt)
          ? '가동을 멈추는 점검인데 공지한 일시나 대상이 없습니다. 사용부서가 대비할 수 있도록 공지하고 적어 주세요.'
          : undefined,
    },
    {
      id: 'announced-before',
      at: ['noticedAt', 'plannedAt'],
      check: ({ noticedAt, plannedAt }) =>
        noticedAt && plannedAt && noticedAt >= plannedAt
          ? '공지 일시가 점검 예정 일시보다 빠르지 않습니다. 미리 알려야 하므로 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'backup-recorded',
      at: ['backup', 'backupNeeded'],
      stage: 'result',
      check: ({ backupNeeded, backup }) =>
        backupNeeded && !backup
          ? '사전 자료 백업이 필요하다고 했으나 백업 기록이 없습니다. 점검 전에 백업했는지 확인하고 적어 주세요.'
          : undefined,
    },
    {
      id: 'check-order',
      at: ['endedAt', 'checkedAt'],
      stage: 'result',
      check: ({ checkedAt, endedAt }) =>
        checkedAt && endedAt && endedAt < checkedAt
          ? '마친 일시가 점검 일시보다 빠릅니다. 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'limit-exceeded',
      at: ['endedAt', 'timeLimit'],
      level: 'warning',
      stage: 'result',
      check: (check) => {
        const minutes = elapsed(check);
        return minutes !== undefined && check.timeLimit !== undefined && minutes > check.timeLimit && !check.emergency
          ? '규정 시간을 넘겼습니다. 업무에 준 영향과 넘긴 까닭을 결과 분석에 적어 주세요.'
          : undefined;
      },
    },
    {
      id: 'bad-result-followed',
      at: ['followUps', 'problems'],
      stage: 'result',
      check: ({ items, problems, followUps }) =>
        items.some(({ result }) => result === '불량') && (!problems || followUps.length === 0)
          ? '불량인 항목이 있으나 발견 문제점이나 문제 조치가 없습니다. 문제를 적고 장애나 변경 기록으로 이어 주세요.'
          : undefined,
    },
    {
      id: 'approver-is-not-inspector',
      at: ['approver', 'inspector'],
      stage: 'result',
      check: ({ approver, inspector }) =>
        isSamePerson(approver, inspector)
          ? '점검한 사람과 승인하는 책임자가 같은 사람입니다. 작업자와 확인자는 달라야 하므로 한쪽을 바꾸어 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      { id: 'plan', title: '예방정비계획', verb: '계획 보고', sections: ['plan', 'notice'], approval },
      { id: 'result', title: '점검 결과', verb: '결과 보고', sections: ['result', 'analysis'], approval },
    ],
    progress: ({ checkedAt, endedAt }) => (endedAt ? '점검 마침' : checkedAt ? '점검 중' : '예정'),
  },
  ledger: {
    title: '예방점검 대장',
    entry: '예방점검 기록',
    columns: [
      '@number',
      'title',
      'system',
      'field',
      'plannedAt',
      'checkedAt',
      'elapsed',
      'withinLimit',
      'worst',
      'inspector',
      '@progress',
      '@status',
    ],
    filters: ['system', 'field', 'worst', 'withinLimit', '@progress', '@status'],
    totals: [
      { column: '@number', as: 'count' },
      { column: 'elapsed', as: 'sum' },
    ],
    views: [
      {
        id: 'planned',
        title: '예정된 점검',
        where: [{ column: '@progress', is: ['예정'] }],
        sort: { column: 'plannedAt' },
      },
      { id: 'attention', title: '주의·불량', where: [{ column: 'worst', is: ['주의', '불량'] }] },
      { id: 'mine', title: '내가 점검', where: [{ column: 'inspector', is: ['me'] }] },
    ],
  },
  links: [
    {
      id: 'incident',
      title: '장애 등록',
      form: 'incident-report',
      copies: { title: 'title', system: 'system', content: 'problems' },
      by: 'foundBy',
    },
  ],
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples,
});
