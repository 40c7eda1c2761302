// 연간 예방점검계획서: once a year, agreed with the departments whose work may stop.
import { defineForm } from '../../core/form/define.ts';
import { role } from '../directory/roles.ts';
import { checkFields } from './preventive-check/fields.ts';
import { checkPlanExamples } from './preventive-check/plan-examples.ts';

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}월`);

export default defineForm({
  id: 'preventive-check-plan',
  title: '연간 예방점검계획서',
  domain: 'incident',
  nature: 'plan',
  covers: ['annual-preventive-check-plan'],
  basis: ['5.4.3.b.1', '5.4.2.a.3', '5.4.2.b.5'],
  purpose:
    '해마다 1월에 한 해의 예방점검 대상과 시기를 관련 부서와 협의하여 정합니다. 개별 점검의 날짜와 결과는 예방점검 계획·결과에 적습니다.',
  book: 'yearly',
  bookDate: 'preparedOn',
  number: 'PMP',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    { id: 'plan', title: '점검 계획', items: ['title', 'year', 'preparedOn', 'items', 'itemCount', 'stoppingCount'] },
    { id: 'consultation', title: '협의', items: ['consultations', 'majorMatters', 'reflection'] },
    { id: 'approval', title: '승인', items: ['approver'] },
  ],
  fields: {
    title: { kind: 'text', label: '계획 이름', required: true, maxLength: 100, width: 12 },
    year: {
      kind: 'text',
      label: '대상 연도',
      required: true,
      pattern: { source: '\\d{4}', message: '대상 연도는 네 자리 숫자입니다. 2026처럼 적어 주세요.' },
      serves: ['annual-preventive-check-plan/year'],
    },
    preparedOn: { kind: 'date', label: '작성일', required: true },
    items: {
      kind: 'rows',
      label: '점검 항목',
      required: true,
      serves: ['annual-preventive-check-plan/items'],
      columns: {
        target: { kind: 'text', label: '대상', required: true },
        field: { kind: 'choice', label: '분야', options: checkFields, required: true },
        item: { kind: 'text', label: '점검 항목', required: true },
        months: { kind: 'choices', label: '시기', options: months, required: true },
        downtime: { kind: 'yesNo', label: '가동 중단', required: true },
        owner: { kind: 'person', label: '담당' },
      },
    },
    consultations: {
      kind: 'rows',
      label: '협의 부서',
      required: true,
      serves: ['annual-preventive-check-plan/consulted-depts'],
      columns: {
        department: { kind: 'organisation', label: '부서', required: true },
        on: { kind: 'date', label: '협의일', required: true },
        opinion: { kind: 'text', label: '의견' },
      },
    },
    majorMatters: {
      kind: 'longText',
      label: '사전 협의 중요사항(가동 중단 등)',
      hint: '가동 중단처럼 장애관리 책임자와 미리 협의한 일을 적습니다.',
      marks: true,
      lines: 3,
      serves: ['annual-preventive-check-plan/major-matters'],
    },
    reflection: { kind: 'longText', label: '지난해 점검 결과의 반영', lines: 2 },
    approver: {
      kind: 'person',
      label: '장애관리 책임자 승인',
      hint: '결재란의 결재자와 같은 사람입니다.',
      required: true,
      serves: ['annual-preventive-check-plan/approval'],
    },
  },
  computed: {
    itemCount: {
      label: '점검 항목 수',
      field: { kind: 'integer', label: '점검 항목 수', unit: '건' },
      formula: '점검 항목의 줄 수',
      compute: ({ items }) => items.length,
    },
    stoppingCount: {
      label: '가동을 멈추는 점검',
      field: { kind: 'integer', label: '가동을 멈추는 점검', unit: '건' },
      formula: '가동 중단이 “예”인 점검 항목의 수',
      compute: ({ items }) => items.filter(({ downtime }) => downtime).length,
    },
  },
  rules: [
    {
      id: 'stop-agreed',
      at: ['majorMatters', 'items/downtime'],
      check: ({ items, majorMatters }) =>
        items.some(({ downtime }) => downtime) && !majorMatters
          ? '가동을 멈추는 점검이 있으나 사전 협의 중요사항이 없습니다. 사용부서가 대비할 수 있도록 협의한 내용을 적어 주세요.'
          : undefined,
    },
    {
      id: 'prepared-in-time',
      at: ['preparedOn', 'year'],
      level: 'warning',
      check: ({ year, preparedOn }) =>
        year && preparedOn && preparedOn > `${year}-01-31`
          ? '작성일이 대상 연도의 1월을 지났습니다. 늦어진 까닭을 결재 의견에 적어 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'plan',
        title: '계획',
        verb: '승인 요청',
        sections: ['plan', 'consultation', 'approval'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '연간 예방점검계획 목록',
    entry: '예방점검계획 작성',
    columns: ['@number', 'year', 'title', 'preparedOn', 'itemCount', 'stoppingCount', '@status'],
    filters: ['year', '@status'],
    views: [{ id: 'unapproved', title: '미결재', where: [{ column: '@status', is: ['작성 중', '결재 중', '반려'] }] }],
  },
  links: [
    {
      id: 'check',
      title: '예방점검 만들기',
      form: 'preventive-check',
      copies: { title: 'title' },
      by: 'plan',
    },
  ],
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: checkPlanExamples,
});
