// 장애모의훈련 계획·결과: five scores of five points each; an average below the pass mark asks for another drill.
import { compareRatios, decimalText, exact, meanOf, type Ratio } from '../../../core/calculation/ratio.ts';
import { elapsedBetween } from '../../../core/calculation/wall-time.ts';
import { defineForm } from '../../../core/form/define.ts';
import type { FormContext } from '../../../core/form/form.ts';
import { numberParameter } from '../../../core/form/parameter.ts';
import { role } from '../../directory/roles.ts';
import { examples } from './examples.ts';
import { fields, type IncidentDrill } from './fields.ts';

const approval = [
  { step: '기안', role: role.staff },
  { step: '검토', role: role.reviewer },
  { step: '결재', role: role.approver },
] as const;

/** Average of the five scores; undefined until all five are given. */
function averageScore(drill: IncidentDrill): Ratio | undefined {
  const scores = [drill.detection, drill.propagationScore, drill.judgement, drill.recoveryScore, drill.reporting];
  const given = scores.filter((score) => score !== undefined);
  return given.length === scores.length ? meanOf(given) : undefined;
}

/** Judged on the average before rounding. */
function needsRetraining(drill: IncidentDrill, context: FormContext): boolean | undefined {
  const average = averageScore(drill);
  return average && compareRatios(average, exact(numberParameter(context, 'drillPassAverage'))) < 0;
}

function elapsed({ startedAt, recoveredAt }: IncidentDrill): number | undefined {
  return elapsedBetween(startedAt, recoveredAt);
}

export default defineForm({
  id: 'incident-drill',
  title: '장애모의훈련 계획·결과',
  domain: 'incident',
  nature: 'report',
  covers: ['incident-drill-plan', 'incident-drill-report'],
  basis: ['5.4.3.c.1', '5.4.3.c.2', '5.4.3.c.3', '5.4.3.d.3'],
  purpose:
    '장애나 재난을 가정한 훈련을 계획하여 승인받고, 마친 뒤 결과와 보완할 일을 이어서 보고합니다. 백업 자료를 되살려 보는 훈련은 복구훈련 기록에 적습니다.',
  book: 'yearly',
  bookDate: 'plannedAt',
  number: 'DRL',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    {
      id: 'plan',
      title: '1. 훈련 계획',
      items: [
        'title',
        'plannedAt',
        'kind',
        'targetTime',
        'system',
        'previousDrill',
        'scenario',
        'environment',
        'participants',
      ],
    },
    { id: 'checks', title: '2. 점검할 것', items: ['checkRoles', 'checkResponse', 'checkReporting'] },
    {
      id: 'report',
      title: '3. 훈련 결과',
      items: [
        'startedAt',
        'recoveredAt',
        'elapsed',
        'targetMet',
        'propagation',
        'causeAnalysis',
        'recovery',
        'handlingReport',
        'observations',
        'evaluation',
      ],
    },
    {
      id: 'scores',
      title: '4. 평가(항목마다 5점)',
      items: ['detection', 'propagationScore', 'judgement', 'recoveryScore', 'reporting', 'average', 'verdict'],
    },
    { id: 'improvement', title: '5. 보완', items: ['improvements', 'tasks', 'retrainOn'] },
  ],
  fields,
  computed: {
    elapsed: {
      label: '복구까지 걸린 시간',
      field: { kind: 'duration', label: '복구까지 걸린 시간', width: 4 },
      formula: '복구 일시 − 시작 일시',
      compute: elapsed,
    },
    targetMet: {
      label: '복구 목표 달성',
      field: { kind: 'choice', label: '복구 목표 달성', options: ['달성', '미달'], width: 4 },
      formula: '복구까지 걸린 시간 ≤ 복구 목표',
      compute: (drill) => {
        const minutes = elapsed(drill);
        if (minutes === undefined || drill.targetTime === undefined) return undefined;
        return minutes <= drill.targetTime ? '달성' : '미달';
      },
    },
    average: {
      label: '평균',
      field: { kind: 'decimal', label: '평균', digits: 2, unit: '점', width: 4 },
      formula: '다섯 항목 점수의 합 ÷ 5',
      compute: (drill) => {
        const average = averageScore(drill);
        return average && decimalText(average, 2);
      },
    },
    verdict: {
      label: '판정',
      field: { kind: 'choice', label: '판정', options: ['합격', '재훈련'], width: 4 },
      formula: '평균이 합격 점수(권장값 3.5점)보다 낮으면 재훈련',
      compute: (drill, context) => {
        const retrain = needsRetraining(drill, context);
        return retrain === undefined ? undefined : retrain ? '재훈련' : '합격';
      },
    },
  },
  rules: [
    {
      id: 'responsible-takes-part',
      at: ['participants/role'],
      level: 'warning',
      check: ({ participants }) =>
        participants.length > 0 && !participants.some((row) => row.role === '장애관리 책임자')
          ? '참여자에 장애관리 책임자가 없습니다. 판단과 보고를 함께 훈련해야 하므로 참여하는지 확인해 주세요.'
          : undefined,
    },
    {
      id: 'report-order',
      at: ['recoveredAt', 'startedAt'],
      stage: 'report',
      check: ({ startedAt, recoveredAt }) =>
        startedAt && recoveredAt && recoveredAt < startedAt
          ? '복구 일시가 시작 일시보다 빠릅니다. 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'retraining-planned',
      at: ['retrainOn'],
      stage: 'report',
      check: (drill, context) =>
        needsRetraining(drill, context) && !drill.retrainOn
          ? `평균이 ${numberParameter(context, 'drillPassAverage')}점보다 낮으나 재훈련 예정일이 없습니다. 다시 훈련할 날을 적어 주세요.`
          : undefined,
    },
    {
      id: 'retraining-later',
      at: ['retrainOn', 'startedAt'],
      stage: 'report',
      check: ({ retrainOn, startedAt }) =>
        retrainOn && startedAt && retrainOn <= startedAt.slice(0, 10)
          ? '재훈련 예정일이 훈련한 날보다 늦지 않습니다. 두 날짜를 확인해 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      { id: 'plan', title: '훈련 계획', verb: '계획 승인 요청', sections: ['plan', 'checks'], approval },
      {
        id: 'report',
        title: '훈련 결과',
        verb: '결과 보고',
        sections: ['report', 'scores', 'improvement'],
        approval,
      },
    ],
    progress: ({ startedAt, recoveredAt }) => (recoveredAt ? '훈련 마침' : startedAt ? '훈련 중' : '예정'),
  },
  ledger: {
    title: '장애모의훈련 대장',
    entry: '모의훈련 계획',
    columns: [
      '@number',
      'title',
      'kind',
      'system',
      'plannedAt',
      'startedAt',
      'elapsed',
      'targetMet',
      'average',
      'verdict',
      '@progress',
      '@stage',
      '@status',
    ],
    filters: ['kind', 'system', 'verdict', '@progress', '@status'],
    totals: [
      { column: '@number', as: 'count' },
      { column: 'average', as: 'average' },
    ],
    views: [
      {
        id: 'planned',
        title: '예정된 훈련',
        where: [{ column: '@progress', is: ['예정'] }],
        sort: { column: 'plannedAt' },
      },
      { id: 'retrain', title: '재훈련 대상', where: [{ column: 'verdict', is: ['재훈련'] }] },
      { id: 'failover', title: '실제 전환', where: [{ column: 'kind', is: ['실제 전환'] }] },
    ],
  },
  links: [
    {
      id: 'retrain',
      title: '재훈련 계획 만들기',
      form: 'incident-drill',
      copies: {
        title: 'title',
        kind: 'kind',
        targetTime: 'targetTime',
        system: 'system',
        scenario: 'scenario',
        environment: 'environment',
        checkRoles: 'checkRoles',
        checkResponse: 'checkResponse',
        checkReporting: 'checkReporting',
      },
      by: 'previousDrill',
    },
  ],
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples,
});
