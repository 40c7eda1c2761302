// 장애사후관리 결과서: what the law asks for within a month after a major system came back.
import { addMonths } from '../../core/calculation/wall-time.ts';
import { defineForm } from '../../core/form/define.ts';
import { role } from '../directory/roles.ts';
import { postmortemExamples } from './legal/examples.ts';
import { incidentLaw, subjectFields } from './legal/fields.ts';

export default defineForm({
  id: 'incident-postmortem',
  title: '장애사후관리 결과서',
  domain: 'incident',
  nature: 'report',
  covers: [],
  basis: ['5.4.3.a.5'],
  reason: `주요 정보시스템 장애의 사후관리 결과를 내기 위함(${incidentLaw})`,
  purpose:
    '주요 정보시스템의 장애를 복구한 뒤 한 달 안에 원인 조사, 대응 분석, 재발 방지 방안을 정리할 때 씁니다. 그 밖의 장애는 결과보고서로 마칩니다.',
  book: 'yearly',
  bookDate: 'recoveredAt',
  number: 'PIR',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    {
      id: 'subject',
      title: '대상 장애',
      items: ['title', 'incident', 'system', 'occurredAt', 'recoveredAt', 'dueOn', 'submittedOn', 'timeliness'],
    },
    { id: 'cause', title: '발생원인 조사', items: ['investigation', 'rootCause', 'evidence'] },
    { id: 'response', title: '대응과정 분석', items: ['response', 'wentWell', 'toImprove'] },
    { id: 'prevention', title: '재발 방지 방안', items: ['prevention', 'tasks'] },
  ],
  fields: {
    ...subjectFields,
    submittedOn: { kind: 'date', label: '제출일', width: 4 },
    investigation: {
      kind: 'longText',
      label: '조사한 방법과 사람',
      hint: '누가 어떤 기록을 보고 무엇을 다시 해 보았는지 적습니다.',
      required: true,
      lines: 2,
    },
    rootCause: { kind: 'longText', label: '발생원인', required: true, lines: 3 },
    evidence: { kind: 'longText', label: '원인을 확인한 근거', required: true, lines: 2 },
    response: {
      kind: 'longText',
      label: '대응과정',
      hint: '감지, 전파, 판단, 조치, 복구의 차례로 적습니다.',
      required: true,
      lines: 4,
    },
    wentWell: { kind: 'longText', label: '잘된 점', lines: 2 },
    toImprove: { kind: 'longText', label: '고칠 점', required: true, lines: 2 },
    prevention: { kind: 'longText', label: '재발 방지 방안', required: true, lines: 3 },
    tasks: {
      kind: 'rows',
      label: '이행 계획',
      required: true,
      columns: {
        task: { kind: 'text', label: '할 일', required: true },
        owner: { kind: 'person', label: '담당', required: true },
        due: { kind: 'date', label: '기한', required: true },
        record: { kind: 'reference', label: '관련 변경', forms: ['change-case'] },
      },
    },
  },
  computed: {
    dueOn: {
      label: '제출 기한',
      field: { kind: 'date', label: '제출 기한', width: 4 },
      formula: '복구한 날 + 1개월',
      compute: ({ recoveredAt }) => addMonths(recoveredAt, 1),
    },
    timeliness: {
      label: '기한 준수',
      field: { kind: 'choice', label: '기한 준수', options: ['기한 안', '기한 지남'], width: 4 },
      formula: '제출일(없으면 오늘) ≤ 제출 기한',
      compute: ({ recoveredAt, submittedOn }, { today }) => {
        const due = addMonths(recoveredAt, 1);
        return due && ((submittedOn ?? today) <= due ? '기한 안' : '기한 지남');
      },
    },
  },
  rules: [
    {
      id: 'recovered-after-occurred',
      at: ['recoveredAt', 'occurredAt'],
      check: ({ occurredAt, recoveredAt }) =>
        occurredAt && recoveredAt && recoveredAt < occurredAt
          ? '복구 일시가 발생 일시보다 빠릅니다. 두 일시를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'submitted-in-time',
      at: ['submittedOn', 'recoveredAt'],
      level: 'warning',
      check: ({ recoveredAt, submittedOn }, { today }) => {
        const due = addMonths(recoveredAt, 1);
        return due && (submittedOn ?? today) > due
          ? '복구한 날부터 한 달이 지났습니다. 늦어진 까닭을 결재 의견에 적고 바로 제출해 주세요.'
          : undefined;
      },
    },
    {
      id: 'submitted-after-recovery',
      at: ['submittedOn'],
      check: ({ recoveredAt, submittedOn }) =>
        recoveredAt && submittedOn && submittedOn < recoveredAt.slice(0, 10)
          ? '제출일이 복구한 날보다 빠릅니다. 두 날짜를 확인해 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'report',
        title: '결과서',
        verb: '결과 보고',
        sections: ['subject', 'cause', 'response', 'prevention'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: ({ submittedOn }) => (submittedOn ? '제출' : '작성'),
  },
  ledger: {
    title: '장애사후관리 대장',
    entry: '사후관리 결과 작성',
    columns: ['@number', 'title', 'incident', 'system', 'recoveredAt', 'dueOn', 'submittedOn', 'timeliness', '@status'],
    filters: ['system', 'timeliness', '@status'],
    totals: [{ column: '@number', as: 'count' }],
    views: [
      { id: 'open', title: '제출 전', where: [{ column: '@progress', is: ['작성'] }], sort: { column: 'dueOn' } },
      { id: 'late', title: '기한 지남', where: [{ column: 'timeliness', is: ['기한 지남'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: postmortemExamples,
});
