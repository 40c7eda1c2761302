// 복구 요청: asked by the business side, approved, carried out and confirmed.
import { minutesBetween } from '../../../core/calculation/wall-time.ts';
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { refusePasswords } from '../../privacy.ts';
import { restoreComputed } from './computed.ts';
import { restoreExamples } from './examples.ts';
import { restoreFields } from './fields.ts';

export default defineForm({
  id: 'restore-request',
  title: '복구 요청서',
  domain: 'backup',
  nature: 'form',
  covers: ['restore-request'],
  basis: ['5.6.2.c.3', '5.6.1.a', '5.6.2.a', '5.6.2.a.1', '5.6.2.a.2', '5.6.2.b.2'],
  purpose:
    '지워지거나 손상된 자료를 백업에서 되살려야 할 때 요청하고 결과까지 적습니다. 복구를 연습하는 일은 복구 훈련 기록에 적습니다.',
  book: 'yearly',
  bookDate: 'requestedOn',
  number: 'RST',
  retention: '3년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    {
      id: 'request',
      title: '복구 요청',
      items: [
        'title',
        'requestedOn',
        'requester',
        'department',
        'system',
        'systemGrade',
        'server',
        'data',
        'point',
        'place',
        'incident',
        'failedAt',
        'reason',
        'overwrite',
      ],
    },
    {
      id: 'result',
      title: '복구 결과',
      items: ['startedAt', 'recoveredAt', 'lastGoodAt', 'media', 'result', 'worker', 'confirmer', 'check'],
    },
    {
      id: 'objectives',
      title: '목표 달성',
      items: [
        'recoveryPointTarget',
        'recoveryPoint',
        'recoveryPointJudgement',
        'recoveryTimeTarget',
        'recoveryTime',
        'recoveryTimeJudgement',
        'improvement',
      ],
    },
  ],
  fields: restoreFields,
  computed: restoreComputed,
  rules: [
    {
      id: 'point-before-request',
      at: ['point', 'requestedOn'],
      check: ({ point, requestedOn }) =>
        point && requestedOn && point.slice(0, 10) > requestedOn
          ? '복구 시점이 요청일보다 뒤입니다. 지난 시점만 되살릴 수 있으니 두 날짜를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'restore-order',
      stage: 'result',
      at: ['recoveredAt', 'startedAt'],
      check: ({ startedAt, recoveredAt }) =>
        (minutesBetween(startedAt, recoveredAt) ?? 0) < 0
          ? '복구 완료가 시작보다 빠릅니다. 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'failed-before-recovered',
      stage: 'result',
      at: ['recoveredAt', 'failedAt'],
      check: ({ failedAt, recoveredAt }) =>
        (minutesBetween(failedAt, recoveredAt) ?? 0) < 0
          ? '복구 완료가 장애·손실보다 빠릅니다. 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'good-before-failure',
      stage: 'result',
      at: ['lastGoodAt', 'failedAt'],
      check: ({ lastGoodAt, failedAt }) =>
        (minutesBetween(lastGoodAt, failedAt) ?? 0) < 0
          ? '마지막 정상 백업이 장애·손실보다 늦습니다. 장애 전에 끝난 백업을 적어 주세요.'
          : undefined,
    },
    {
      id: 'missed-needs-improvement',
      stage: 'result',
      at: ['improvement'],
      check: (values, context) => {
        const missed = [restoreComputed.recoveryPointJudgement, restoreComputed.recoveryTimeJudgement].some(
          ({ compute }) => compute(values, context) === '미달',
        );
        return (missed || values.result === '실패') && !values.improvement
          ? '목표에 미달했거나 복구하지 못했습니다. 개선과제를 적어 주세요.'
          : undefined;
      },
    },
    ...refusePasswords('data', 'reason', 'overwrite', 'check'),
  ],
  workflow: {
    stages: [
      {
        id: 'request',
        title: '요청·승인',
        verb: '요청',
        sections: ['request'],
        approval: [
          { step: '기안', role: role.business },
          { step: '검토', role: role.staff },
          { step: '결재', role: role.approver },
        ],
      },
      {
        id: 'result',
        title: '복구 결과',
        verb: '결과 보고',
        sections: ['result', 'objectives'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: ({ result, startedAt }) => result ?? (startedAt ? '복구 중' : '요청'),
  },
  ledger: {
    title: '복구 대장',
    entry: '복구 요청',
    columns: [
      '@number',
      'title',
      'requestedOn',
      'requester',
      'system',
      'data',
      'point',
      'recoveredAt',
      'result',
      'recoveryPoint',
      'recoveryTime',
      '@status',
    ],
    filters: ['system', 'result'],
    totals: [
      { column: 'title', as: 'count' },
      { column: 'recoveryTime', as: 'average' },
    ],
    views: [
      { id: 'open', title: '복구 전', where: [{ column: '@progress', is: ['요청', '복구 중'] }] },
      { id: 'missed', title: '복구목표시점 미달', where: [{ column: 'recoveryPointJudgement', is: ['미달'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: restoreExamples,
});
