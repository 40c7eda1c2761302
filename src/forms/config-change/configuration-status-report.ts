// 구성 상태 기록 및 보고: the state of the configuration when the approver or a user asks for it.
import { defineForm } from '../../core/form/define.ts';
import { exampleItem, exampleRecord, exampleSystem } from '../directory/example-agency.ts';
import { role } from '../directory/roles.ts';

export default defineForm({
  id: 'configuration-status-report',
  title: '구성 상태 기록 및 보고',
  domain: 'config-change',
  nature: 'report',
  covers: ['configuration-status-report'],
  basis: ['5.1.3.a.4', '5.1.4.a.2'],
  purpose:
    '책임자나 사용자가 물을 때, 그리고 다달이 구성과 변경이 지금 어떤 상태인지 보고합니다. 구성요소를 새로 등록하거나 고치는 일은 등록부에서 합니다.',
  book: 'yearly',
  bookDate: 'reportedOn',
  number: 'CFS',
  retention: '5년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    {
      id: 'report',
      title: '보고',
      items: ['title', 'reportedOn', 'asOf', 'requestedBy', 'system'],
    },
    { id: 'state', title: '구성 상태', items: ['items', 'errors', 'users', 'hardware'] },
    { id: 'changes', title: '변경 진행 상태', items: ['changes', 'openCount', 'verification'] },
  ],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 100, width: 12 },
    reportedOn: {
      kind: 'date',
      label: '보고 일자',
      required: true,
      width: 4,
      serves: ['configuration-status-report/report-date'],
    },
    asOf: { kind: 'date', label: '기준일', required: true, width: 4 },
    requestedBy: {
      kind: 'choice',
      label: '보고 계기',
      options: ['책임자 요구', '사용자 요구', '월간 보고'],
      required: true,
      width: 4,
    },
    system: { kind: 'reference', label: '대상 시스템', forms: ['system'], hint: '비워 두면 모든 시스템입니다.' },
    items: {
      kind: 'rows',
      label: '현재의 구성요소와 관련 구성요소',
      required: true,
      width: 12,
      serves: ['configuration-status-report/items'],
      columns: {
        item: {
          kind: 'reference',
          label: '구성요소',
          forms: ['configuration-item'],
          required: true,
          width: 4,
          serves: ['configuration-status-report/items'],
        },
        version: { kind: 'text', label: '버전', width: 3 },
        related: {
          kind: 'text',
          label: '관련 구성요소',
          marks: true,
          required: true,
          width: 4,
          serves: ['configuration-status-report/items'],
        },
      },
    },
    errors: {
      kind: 'longText',
      label: '현재의 오류 내용',
      marks: true,
      width: 12,
      lines: 2,
      serves: ['configuration-status-report/errors'],
    },
    users: {
      kind: 'longText',
      label: '정보시스템 사용자',
      required: true,
      lines: 2,
      serves: ['configuration-status-report/users'],
    },
    hardware: {
      kind: 'longText',
      label: '소프트웨어 지원 하드웨어 구성',
      required: true,
      lines: 2,
      serves: ['configuration-status-report/hardware'],
    },
    changes: {
      kind: 'rows',
      label: '변경 요구사항과 처리 진행 상태',
      width: 12,
      serves: ['configuration-status-report/change-progress'],
      columns: {
        change: { kind: 'reference', label: '변경 건', forms: ['change-case'], width: 4 },
        request: {
          kind: 'text',
          label: '변경 요구사항',
          required: true,
          width: 4,
          serves: ['configuration-status-report/change-progress'],
        },
        status: {
          kind: 'choice',
          label: '진행 상태',
          options: ['접수', '검토', '승인', '기각', '작업 계획', '테스트', '적용', '평가 완료'],
          required: true,
          width: 4,
          serves: ['configuration-status-report/change-progress'],
        },
      },
    },
    verification: { kind: 'longText', label: '변경 검증 내용', marks: true, width: 12, lines: 2 },
  },
  computed: {
    openCount: {
      label: '진행 중인 변경',
      field: { kind: 'integer', label: '진행 중인 변경', unit: '건' },
      formula: '기각과 평가 완료가 아닌 변경의 수',
      compute: ({ changes }) =>
        changes.filter(({ status }) => status && status !== '기각' && status !== '평가 완료').length,
    },
  },
  rules: [
    {
      id: 'as-of',
      at: ['asOf', 'reportedOn'],
      check: ({ asOf, reportedOn }) =>
        asOf && reportedOn && reportedOn < asOf
          ? '기준일이 보고 일자보다 뒤입니다. 두 날짜를 확인해 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'report',
        title: '보고',
        verb: '제출',
        sections: ['report', 'state', 'changes'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '구성 상태 보고 대장',
    entry: '구성 상태 보고',
    columns: ['@number', 'title', 'reportedOn', 'asOf', 'requestedBy', 'system', 'openCount', '@status'],
    filters: ['requestedBy', 'system'],
    totals: [{ column: 'title', as: 'count' }],
    views: [
      {
        id: 'asked',
        title: '요구에 따른 보고',
        where: [{ column: 'requestedBy', is: ['책임자 요구', '사용자 요구'] }],
      },
      { id: 'monthly', title: '월간 보고', where: [{ column: 'requestedBy', is: ['월간 보고'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    asked: {
      title: '책임자 요구에 따른 보고',
      values: {
        title: '통합민원시스템 구성 상태 보고',
        reportedOn: '2026-10-20',
        asOf: '2026-10-19',
        requestedBy: '책임자 요구',
        system: exampleSystem.petition,
        items: [
          { item: exampleItem['SVR-WAS-001'], version: '10.1.6', related: 'SVR-DB-001, NET-SW-004' },
          { item: exampleItem['SVR-WAS-002'], version: '10.1.6', related: 'SVR-DB-001, NET-SW-004' },
          { item: exampleItem['SVR-DB-001'], version: '19.21', related: 'SVR-DB-002' },
        ],
        errors: 'APP-PET-001의 연결 누수(임시로 연결 상한 800)',
        users: '국민 월 120,000명',
        hardware: 'SVR-WAS-001·002, SVR-DB-001·002',
        changes: [
          { change: exampleRecord.securityPatch, request: 'WAS 보안패치', status: '평가 완료' },
          { change: exampleRecord.connectionLeakFix, request: 'DB 연결 누수 수정', status: '접수' },
        ],
        verification: 'WAS 보안패치는 시험 15항목과 적용 뒤 로그인·조회로 확인함.',
      },
    },
    monthly: {
      title: '월간 보고',
      values: {
        title: '2026년 9월 구성 상태 보고',
        reportedOn: '2026-10-02',
        asOf: '2026-09-30',
        requestedBy: '월간 보고',
        items: [{ item: exampleItem['SVR-WEB-001'], version: '2.4.58', related: 'NET-SW-004' }],
        errors: { mark: 'notApplicable' },
        users: '국민 월 200,000명, 직원 840명',
        hardware: '서버 10대, 설비 6종',
        changes: [{ request: '인증서 교체', status: '평가 완료' }],
      },
    },
  },
});
