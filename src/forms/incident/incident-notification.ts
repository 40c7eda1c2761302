// 장애상황 통보서: what the law asks to be told without delay when a major system fails or is about to.
import { elapsedBetween } from '../../core/calculation/wall-time.ts';
import { defineForm } from '../../core/form/define.ts';
import { role } from '../directory/roles.ts';
import { notificationExamples } from './legal/examples.ts';
import { incidentLaw, subjectFields } from './legal/fields.ts';

const { title, incident, system, occurredAt } = subjectFields;

export default defineForm({
  id: 'incident-notification',
  title: '장애상황 통보서',
  domain: 'incident',
  nature: 'report',
  covers: [],
  basis: ['5.4.3.a.3'],
  reason: `주요 정보시스템의 장애나 그 우려를 지체 없이 알리기 위함(${incidentLaw})`,
  purpose:
    '주요 정보시스템에 장애가 났거나 날 우려가 있어 소관 기관에 지체 없이 알릴 때 씁니다. 기관 안의 전파와 공지는 장애 기록에 적습니다.',
  book: 'yearly',
  bookDate: 'notifiedAt',
  number: 'INN',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    {
      id: 'subject',
      title: '통보',
      items: ['title', 'incident', 'system', 'state', 'recipient', 'means', 'occurredAt', 'notifiedAt', 'delay'],
    },
    { id: 'content', title: '내용', items: ['cause', 'damage', 'actions'] },
    { id: 'contact', title: '소관부서와 담당자', items: ['department', 'contact', 'phone', 'other'] },
  ],
  fields: {
    title,
    incident,
    system,
    state: { kind: 'choice', label: '상황', options: ['우려', '발생', '조치 중', '복구'], required: true, width: 4 },
    recipient: { kind: 'text', label: '통보받는 기관', required: true, width: 4 },
    means: { kind: 'choice', label: '방법', options: ['공문', '전화', '전자우편', '문자'], required: true, width: 4 },
    occurredAt,
    notifiedAt: { kind: 'dateTime', label: '통보 일시', required: true, width: 4 },
    cause: { kind: 'longText', label: '원인', hint: '아직 모르면 확인 중이라고 적습니다.', required: true, lines: 2 },
    damage: { kind: 'longText', label: '피해내용', required: true, lines: 2 },
    actions: { kind: 'longText', label: '조치사항', required: true, lines: 3 },
    department: { kind: 'organisation', label: '소관부서', required: true, width: 4 },
    contact: { kind: 'person', label: '담당자', required: true, width: 4 },
    phone: { kind: 'phone', label: '연락처', required: true, width: 4 },
    other: { kind: 'longText', label: '그 밖의 사항', lines: 2 },
  },
  computed: {
    delay: {
      label: '발생에서 통보까지',
      field: { kind: 'duration', label: '발생에서 통보까지', width: 4 },
      formula: '통보 일시 − 발생 일시',
      compute: (values) => elapsedBetween(values.occurredAt, values.notifiedAt),
    },
  },
  rules: [
    {
      id: 'notified-after-occurred',
      at: ['notifiedAt', 'occurredAt'],
      check: (values) =>
        values.occurredAt && values.notifiedAt && values.notifiedAt < values.occurredAt
          ? '통보 일시가 발생 일시보다 빠릅니다. 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'occurred-unless-concern',
      at: ['occurredAt', 'state'],
      level: 'warning',
      check: (values) =>
        values.state && values.state !== '우려' && !values.occurredAt
          ? '장애가 났는데 발생 일시가 없습니다. 모르면 그대로 통보하고, 확인되는 대로 다시 통보해 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'notification',
        title: '통보',
        verb: '통보 승인 요청',
        sections: ['subject', 'content', 'contact'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: (values) => values.state ?? '작성',
  },
  ledger: {
    title: '장애상황 통보 대장',
    entry: '장애상황 통보',
    columns: ['@number', 'title', 'incident', 'system', 'state', 'recipient', 'notifiedAt', 'delay', '@status'],
    filters: ['system', 'state', '@status'],
    totals: [{ column: '@number', as: 'count' }],
    views: [{ id: 'unapproved', title: '미결재', where: [{ column: '@status', is: ['작성 중', '결재 중', '반려'] }] }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: notificationExamples,
});
