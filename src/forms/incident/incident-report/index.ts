// 장애접수 및 결과보고서: one incident from the call to the last follow-up. Ledger, journal, action report and knowledge base are readings of it.
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { computed, progress } from './computed.ts';
import { examples } from './examples.ts';
import { ledger } from './ledger.ts';
import { fields } from './result-fields.ts';
import { rules } from './rules.ts';
import { sections } from './sections.ts';

export default defineForm({
  id: 'incident-report',
  title: '장애접수 및 결과보고서',
  domain: 'incident',
  nature: 'report',
  covers: [
    'incident-report',
    'incident-ledger',
    'incident-log',
    'incident-action-report',
    'incident-knowledge-base',
    'incident-notice',
  ],
  basis: [
    '5.4.3.a.1',
    '5.4.3.a.2',
    '5.4.3.a.3',
    '5.4.3.a.4',
    '5.4.3.a.5',
    '5.4.2.a.4',
    '5.4.2.a.5',
    '5.4.2.b.3',
    '5.4.4.b',
    '5.4.4.b.1',
    '5.4.4.b.2',
    '5.4.4.b.3',
    '5.4.4.b.4',
  ],
  purpose:
    '장애를 알게 되면 바로 접수하고, 조치와 결과보고, 후속조치까지 이 한 장에 이어서 적습니다. 미리 공지하고 승인받은 계획정지나 단순한 사용 문의에는 쓰지 않습니다.',
  book: 'yearly',
  bookDate: 'occurredAt',
  number: 'INC',
  numberServes: ['incident-report/control-no', 'incident-ledger/incident-no', 'incident-knowledge-base/incident-no'],
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections,
  fields,
  computed,
  rules,
  workflow: {
    stages: [
      {
        id: 'result',
        title: '결과보고',
        verb: '결과 보고',
        sections: [
          'reception',
          'times',
          'classification',
          'countermeasure',
          'course',
          'cause',
          'action',
          'departments',
          'outcome',
          'knowledge',
          'confirmation',
        ],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
      { id: 'followUp', title: '후속조치 종결', verb: '후속조치 종결', sections: ['followUp'], approval: [] },
    ],
    progress,
  },
  ledger,
  links: [
    {
      id: 'change',
      title: '변경 요청 만들기',
      form: 'change-case',
      copies: {
        title: 'title',
        system: 'system',
        systemGrade: 'systemGrade',
        reason: 'cause',
        content: 'permanentMeasure',
      },
      by: 'incident',
    },
    {
      id: 'notification',
      title: '상황 통보서 만들기',
      form: 'incident-notification',
      copies: {
        title: 'title',
        system: 'system',
        occurredAt: 'occurredAt',
        cause: 'cause',
        damage: 'businessImpact',
        actions: 'action',
      },
      by: 'incident',
    },
    {
      id: 'postmortem',
      title: '사후관리 결과서 만들기',
      form: 'incident-postmortem',
      copies: {
        title: 'title',
        system: 'system',
        occurredAt: 'occurredAt',
        recoveredAt: 'recoveredAt',
        rootCause: 'cause',
        response: 'action',
        prevention: 'improvement',
      },
      by: 'incident',
    },
  ],
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples,
});
