// 복구 훈련 기록: proof that a backup can be restored.
import { minutesBetween } from '../../../core/calculation/wall-time.ts';
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { recoveryTimeTarget } from '../objective.ts';
import { drillExamples } from './examples.ts';
import { drillFields } from './fields.ts';
import { differences, drillMinutes, judgeDrill } from './judgement.ts';

export default defineForm({
  id: 'recovery-drill',
  title: '복구 훈련 기록',
  domain: 'backup',
  nature: 'form',
  covers: ['recovery-drill-record'],
  basis: ['5.6.3.b.3', '5.6.2.a.2'],
  purpose:
    '백업한 자료를 실제로 복구해 보고 백업 전과 같은지 확인할 때 적습니다. 구축하면서 하는 시험은 백업·복구 테스트 결과에 적습니다.',
  book: 'yearly',
  bookDate: 'drilledAt',
  number: 'RCD',
  retention: '3년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    {
      id: 'drill',
      title: '훈련',
      items: [
        'title',
        'drilledAt',
        'kind',
        'planned',
        'system',
        'systemGrade',
        'environment',
        'target',
        'media',
        'worker',
        'confirmer',
      ],
    },
    {
      id: 'checks',
      title: '확인',
      items: ['startedAt', 'recoveredAt', 'checks', 'integrity', 'moduleCheck', 'databaseSizeBefore', 'databaseSize'],
    },
    {
      id: 'result',
      title: '판정과 개선',
      items: ['recoveryTimeTarget', 'recoveryTime', 'judgement', 'result', 'improvements'],
    },
  ],
  fields: drillFields,
  computed: {
    recoveryTimeTarget: {
      label: '복구목표시간(RTO) 목표',
      field: { kind: 'duration', label: '복구목표시간(RTO) 목표', width: 4 },
      formula: '시스템 등급의 복구목표시간(기관 설정값)',
      compute: ({ systemGrade }, context) => recoveryTimeTarget(context, systemGrade),
    },
    recoveryTime: {
      label: '복구에 걸린 시간',
      field: { kind: 'duration', label: '복구에 걸린 시간', width: 4 },
      formula: '복구 완료 − 복구 시작',
      compute: drillMinutes,
    },
    judgement: {
      label: '훈련 판정',
      field: { kind: 'choice', label: '훈련 판정', options: ['합격', '불합격'], width: 4 },
      formula: '견준 값이 모두 같고 모듈이 있으며 복구목표시간 이내면 합격',
      compute: judgeDrill,
    },
  },
  rules: [
    {
      id: 'drill-order',
      at: ['recoveredAt', 'startedAt'],
      check: ({ startedAt, recoveredAt }) =>
        (minutesBetween(startedAt, recoveredAt) ?? 0) < 0
          ? '복구 완료가 시작보다 빠릅니다. 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'integrity-against-checks',
      at: ['integrity', 'checks'],
      check: ({ integrity, checks }) => {
        const [first] = differences(checks);
        return integrity === true && first
          ? `‘${first.item}’ 값이 백업 전과 다른데 같다고 적었습니다. 값이나 동일성을 확인해 주세요.`
          : undefined;
      },
    },
    {
      id: 'database-size',
      at: ['databaseSize', 'databaseSizeBefore'],
      check: ({ kind, databaseSize, databaseSizeBefore }) =>
        kind === '데이터베이스' && !(databaseSize && databaseSizeBefore)
          ? '데이터베이스 훈련은 복구 전후의 용량을 견주어야 합니다. 두 용량을 적어 주세요.'
          : undefined,
    },
    {
      id: 'failed-needs-improvement',
      at: ['improvements'],
      check: (values, context) =>
        judgeDrill(values, context) === '불합격' && values.improvements.length === 0
          ? '불합격한 훈련입니다. 담당과 기한이 있는 개선과제를 적어 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'report',
        title: '훈련 보고',
        verb: '제출',
        sections: ['drill', 'checks', 'result'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: ({ recoveredAt, result }) => (result ? '완료' : recoveredAt ? '판정' : '훈련 중'),
  },
  ledger: {
    title: '복구 훈련 대장',
    entry: '복구 훈련 기록',
    columns: [
      '@number',
      'title',
      'drilledAt',
      'kind',
      'system',
      'target',
      'recoveryTime',
      'integrity',
      'judgement',
      'worker',
      'confirmer',
      '@status',
    ],
    filters: ['system', 'kind', 'judgement'],
    totals: [
      { column: 'title', as: 'count' },
      { column: 'recoveryTime', as: 'average' },
    ],
    views: [
      { id: 'failed', title: '불합격', where: [{ column: 'judgement', is: ['불합격'] }] },
      { id: 'database', title: '데이터베이스', where: [{ column: 'kind', is: ['데이터베이스'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: drillExamples,
});
