// 정보시스템 구성 및 변경관리 처리서: one change from its request to the reflection in the register.
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { changeComputed } from './computed.ts';
import { changeExamples } from './examples.ts';
import { changeFields } from './fields.ts';
import { changeProgress, isRejected } from './progress.ts';
import { changeRules } from './rules.ts';
import { changeSections } from './sections.ts';

export default defineForm({
  id: 'change-case',
  title: '정보시스템 구성 및 변경관리 처리서',
  domain: 'config-change',
  nature: 'form',
  covers: [
    'config-change-processing',
    'change-request',
    'change-review',
    'change-status-record',
    'change-work-plan',
    'change-work-record',
    'change-test-approval',
    'change-evaluation',
  ],
  basis: [
    '5.1.4.a',
    '5.1.4.a.1',
    '5.1.4.a.2',
    '5.1.4.a.3',
    '5.1.3.b',
    '5.1.3.b.2',
    '5.1.3.b.3',
    '5.1.3.b.4',
    '5.1.3.b.5',
    '5.1.3.b.6',
    '5.1.3.b.7',
    '5.1.3.b.8',
    '5.1.2.a',
    '5.1.2.b',
  ],
  purpose:
    '구성요소를 추가하거나 바꾸려 할 때 요청부터 검토, 승인, 작업, 평가, 구성 반영까지 한 건으로 적습니다. 구성이 바뀌지 않는 문의나 사용법 안내에는 쓰지 않습니다.',
  book: 'yearly',
  bookDate: 'requestedOn',
  number: 'CHG',
  numberServes: [
    'change-request/request-no',
    'change-review/request-no',
    'change-status-record/request-no',
    'change-work-plan/request-no',
    'change-work-record/request-no',
    'change-test-approval/request-no',
    'change-evaluation/request-no',
  ],
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: changeSections,
  fields: changeFields,
  computed: changeComputed,
  rules: changeRules,
  workflow: {
    stages: [
      {
        id: 'decision',
        title: '요청·검토·결정',
        verb: '결정 요청',
        sections: ['request', 'review', 'decision'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
      { id: 'notice', title: '통보', verb: '통보 기록', sections: ['notice'], approval: [], always: true },
      {
        id: 'apply',
        title: '작업계획·적용 승인',
        verb: '적용 승인 요청',
        sections: ['plan', 'test'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
      {
        id: 'result',
        title: '작업 결과·평가',
        verb: '결과 보고',
        sections: ['work', 'evaluation'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: changeProgress,
    ended: isRejected,
  },
  ledger: {
    title: '변경관리대장',
    entry: '변경 요청',
    columns: [
      '@number',
      'title',
      'system',
      'changeType',
      'urgency',
      'requestedOn',
      'requester',
      'riskGrade',
      'decision',
      'progress',
      'workStartAt',
      'result',
      'reflectedOn',
      '@status',
    ],
    filters: ['system', 'changeType', 'riskGrade', 'decision', 'progress', 'result'],
    totals: [
      { column: 'title', as: 'count' },
      { column: 'workMinutes', as: 'sum' },
    ],
    views: [
      {
        id: 'open',
        title: '진행 중인 변경',
        where: [{ column: 'progress', is: ['접수', '검토', '승인', '작업 계획', '테스트', '적용 승인', '적용'] }],
        sort: { column: 'requestedOn', descending: true },
      },
      { id: 'emergency', title: '긴급변경', where: [{ column: 'changeType', is: ['긴급'] }] },
      { id: 'rejected', title: '기각된 요청', where: [{ column: 'decision', is: ['기각'] }] },
      { id: 'failed', title: '실패·원상복구', where: [{ column: 'result', is: ['실패', '원상복구'] }] },
    ],
  },
  links: [
    {
      id: 'register-item',
      title: '새 구성요소 등록',
      form: 'configuration-item',
      copies: { applied: 'configurationRecord', registeredOn: 'reflectedOn' },
      by: 'change',
    },
  ],
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: changeExamples,
});
