// 구성관리 감사보고서: whether the rules of configuration management were kept.
import { defineForm } from '../../core/form/define.ts';
import { examplePerson } from '../directory/example-agency.ts';
import { role } from '../directory/roles.ts';

export default defineForm({
  id: 'configuration-audit',
  title: '구성관리 감사보고서',
  domain: 'config-change',
  nature: 'report',
  covers: ['configuration-audit-report'],
  basis: ['5.1.3.a.6'],
  purpose:
    '구성관리 절차와 기록이 규정대로 지켜졌는지 정기로 살핀 결과를 적습니다. 구성요소 하나하나의 실사는 검증·점검 기록에 적습니다.',
  book: 'yearly',
  bookDate: 'auditedOn',
  number: 'CFA',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    { id: 'audit', title: '감사', items: ['title', 'auditedOn', 'auditor', 'scope'] },
    { id: 'findings', title: '결과', items: ['checks', 'findings', 'unapprovedChanges', 'recommendations'] },
    { id: 'improvements', title: '보완 과제', items: ['improvements'] },
  ],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 100, width: 12 },
    auditedOn: {
      kind: 'date',
      label: '감사 일자',
      required: true,
      serves: ['configuration-audit-report/audit-date'],
    },
    auditor: { kind: 'person', label: '감사자', required: true },
    scope: {
      kind: 'longText',
      label: '감사 범위',
      required: true,
      width: 12,
      lines: 2,
      serves: ['configuration-audit-report/scope'],
    },
    checks: {
      kind: 'rows',
      label: '확인 항목',
      required: true,
      width: 12,
      columns: {
        check: { kind: 'text', label: '항목', required: true, width: 6 },
        result: { kind: 'choice', label: '판정', options: ['적합', '부분 적합', '부적합'], required: true, width: 3 },
        evidence: { kind: 'text', label: '근거', width: 3 },
      },
      initial: [
        { check: '구성요소마다 유일한 번호와 담당자가 있음' },
        { check: '버전과 적용 내용이 등록부와 라이브러리에 있음' },
        { check: '승인 없는 변경이 없음' },
        { check: '두 사람이 같은 구성요소를 함께 바꾸지 않음' },
        { check: '변경 뒤 1근무일 안에 구성에 반영함' },
        { check: '실사에서 찾은 불일치를 모두 반영함' },
      ],
    },
    findings: {
      kind: 'longText',
      label: '감사 결과',
      required: true,
      width: 12,
      lines: 4,
      serves: ['configuration-audit-report/findings'],
    },
    unapprovedChanges: { kind: 'integer', label: '무단변경 건수', unit: '건', min: 0, required: true },
    recommendations: {
      kind: 'longText',
      label: '보완 권고',
      marks: true,
      width: 12,
      lines: 3,
      serves: ['configuration-audit-report/recommendations'],
    },
    improvements: {
      kind: 'rows',
      label: '보완 과제',
      width: 12,
      columns: {
        task: { kind: 'text', label: '과제', required: true, width: 6 },
        owner: { kind: 'person', label: '담당', required: true, width: 3 },
        due: { kind: 'date', label: '기한', required: true, width: 3 },
        status: { kind: 'choice', label: '상태', options: ['예정', '진행', '완료'], width: 3 },
      },
    },
  },
  rules: [
    {
      id: 'recommend-on-failure',
      at: ['recommendations', 'checks'],
      check: ({ checks, recommendations }) =>
        checks.some(({ result }) => result === '부적합') && !recommendations
          ? '부적합한 항목이 있는데 보완 권고가 없습니다. 무엇을 고쳐야 하는지 적어 주세요.'
          : undefined,
    },
    {
      id: 'improvement-due',
      at: ['improvements', 'auditedOn'],
      check: ({ auditedOn, improvements }) =>
        auditedOn && improvements.some(({ due }) => due && due < auditedOn)
          ? '보완 과제의 기한이 감사 일자보다 빠릅니다. 기한을 확인해 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'report',
        title: '감사 보고',
        verb: '제출',
        sections: ['audit', 'findings', 'improvements'],
        approval: [
          { step: '기안', role: role.auditor },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '구성관리 감사 대장',
    entry: '구성관리 감사 보고',
    columns: ['@number', 'title', 'auditedOn', 'auditor', 'unapprovedChanges', '@status'],
    filters: ['auditor'],
    totals: [
      { column: 'title', as: 'count' },
      { column: 'unapprovedChanges', as: 'sum' },
    ],
    views: [{ id: 'latest', title: '최근 감사', where: [], sort: { column: 'auditedOn', descending: true } }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    yearly: {
      title: '2026년 감사',
      values: {
        title: '2026년 구성관리 감사',
        auditedOn: '2026-09-10',
        auditor: examplePerson.daon,
        scope: '2026. 1.~2026. 8. 등록부 39건, 변경 10건',
        checks: [
          { check: '구성요소마다 유일한 번호와 담당자가 있음', result: '적합', evidence: '구성관리대장 39건' },
          { check: '버전과 적용 내용이 등록부와 라이브러리에 있음', result: '부분 적합', evidence: '문서 2건 누락' },
          { check: '승인 없는 변경이 없음', result: '적합', evidence: '변경관리대장 10건' },
          { check: '두 사람이 같은 구성요소를 함께 바꾸지 않음', result: '적합', evidence: '작업 시간 겹침 없음' },
          { check: '변경 뒤 1근무일 안에 구성에 반영함', result: '부분 적합', evidence: '10건 가운데 2건 늦음' },
          { check: '실사에서 찾은 불일치를 모두 반영함', result: '적합', evidence: '상반기 실사 1건' },
        ],
        findings: '무단변경은 없으나 구성 반영이 늦은 변경이 2건, 라이브러리에 없는 문서가 2건 있음.',
        unapprovedChanges: 0,
        recommendations: '변경 결과를 보고할 때 구성 반영일을 함께 확인할 것.',
        improvements: [
          { task: '누락 문서 2건 라이브러리 등록', owner: examplePerson.garam, due: '2026-09-30', status: '완료' },
          { task: '구성 반영 지연 월별 확인', owner: examplePerson.nuri, due: '2026-10-30', status: '진행' },
        ],
      },
    },
    draft: {
      title: '작성 중인 감사보고서',
      values: {
        title: '2026년 하반기 구성관리 수시 감사',
        auditedOn: '2026-11-20',
        auditor: examplePerson.daon,
        scope: '긴급변경 전건',
      },
    },
  },
});
