// 구성관리 절차 평가: the approver looks at the procedure itself and decides whether to change it.
import { defineForm } from '../../core/form/define.ts';
import { examplePerson } from '../directory/example-agency.ts';
import { role } from '../directory/roles.ts';

export default defineForm({
  id: 'configuration-evaluation',
  title: '구성관리 절차 평가',
  domain: 'config-change',
  nature: 'form',
  covers: ['configuration-procedure-evaluation'],
  basis: ['5.1.3.a.6'],
  purpose:
    '구성관리 책임자가 한 해에 한 번 구성관리 절차를 돌아보고 고칠지 판단할 때 씁니다. 변경 한 건의 평가는 그 변경의 처리서에 적습니다.',
  book: 'yearly',
  bookDate: 'evaluatedOn',
  number: 'CFE',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    { id: 'evaluation', title: '평가', items: ['title', 'evaluatedOn', 'period', 'evaluator', 'audit'] },
    { id: 'views', title: '평가 관점', items: ['satisfaction', 'satisfactionBasis', 'auditReview', 'scopeReview'] },
    { id: 'decision', title: '보완', items: ['changeNeeded', 'supplement', 'supplementDue'] },
  ],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 100, width: 12 },
    evaluatedOn: { kind: 'date', label: '평가일', required: true, width: 4 },
    period: { kind: 'text', label: '평가 대상 기간', required: true, width: 4 },
    evaluator: { kind: 'person', label: '평가자(구성관리 책임자)', required: true, width: 4 },
    audit: { kind: 'reference', label: '검토한 감사보고서', forms: ['configuration-audit'] },
    satisfaction: {
      kind: 'choice',
      label: '구성 정보의 내부 조직 만족도',
      options: ['높음', '보통', '낮음'],
      required: true,
      serves: ['configuration-procedure-evaluation/satisfaction'],
    },
    satisfactionBasis: { kind: 'longText', label: '만족도 근거', width: 12, lines: 2 },
    auditReview: {
      kind: 'longText',
      label: '구성관리 감사보고서 검토 결과',
      required: true,
      width: 12,
      lines: 3,
      serves: ['configuration-procedure-evaluation/audit-review'],
    },
    scopeReview: {
      kind: 'longText',
      label: '구성관리 범위·구성요소 속성의 필요성 재검토',
      required: true,
      width: 12,
      lines: 3,
      serves: ['configuration-procedure-evaluation/scope-review'],
    },
    changeNeeded: {
      kind: 'yesNo',
      label: '변경 필요 여부',
      required: true,
      serves: ['configuration-procedure-evaluation/change-needed'],
    },
    supplement: {
      kind: 'longText',
      label: '보완 내용',
      width: 12,
      lines: 3,
      serves: ['configuration-procedure-evaluation/supplement'],
    },
    supplementDue: { kind: 'date', label: '보완 기한' },
  },
  rules: [
    {
      id: 'supplement',
      at: ['supplement', 'supplementDue'],
      check: ({ changeNeeded, supplement, supplementDue }) =>
        changeNeeded === true && !(supplement && supplementDue)
          ? '절차를 고쳐야 한다면 보완 내용과 기한이 있어야 합니다. 빈칸을 채워 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'evaluate',
        title: '평가',
        verb: '제출',
        sections: ['evaluation', 'views', 'decision'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: ({ changeNeeded }) => (changeNeeded === undefined ? '평가 중' : changeNeeded ? '보완 필요' : '유지'),
  },
  ledger: {
    title: '구성관리 절차 평가 대장',
    entry: '절차 평가 작성',
    columns: ['@number', 'title', 'evaluatedOn', 'satisfaction', 'changeNeeded', 'supplementDue', '@status'],
    filters: ['satisfaction', 'changeNeeded'],
    totals: [{ column: 'title', as: 'count' }],
    views: [{ id: 'supplement', title: '보완 필요', where: [{ column: '@progress', is: ['보완 필요'] }] }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    yearly: {
      title: '2026년 평가(보완 필요)',
      values: {
        title: '2026년 구성관리 절차 평가',
        evaluatedOn: '2026-10-22',
        period: '2025. 10. 1.~2026. 9. 30.',
        evaluator: examplePerson.hangyeol,
        satisfaction: '보통',
        satisfactionBasis: '운영 담당 12명 설문, 5점 만점에 3.4점.',
        auditReview: '무단변경은 없으나 구성 반영 지연 2건이 지적됨.',
        scopeReview: '배터리 속성을 넣은 뒤 설비 구성이 쓸모 있어짐. 사무용 프린터는 범위에서 뺌.',
        changeNeeded: true,
        supplement: '변경 결과를 보고할 때 구성 반영일을 반드시 적도록 절차를 고침.',
        supplementDue: '2026-11-30',
      },
    },
    kept: {
      title: '고칠 것이 없는 평가',
      values: {
        title: '2025년 구성관리 절차 평가',
        evaluatedOn: '2026-01-15',
        period: '2025. 1. 1.~2025. 12. 31.',
        evaluator: examplePerson.hangyeol,
        satisfaction: '높음',
        auditReview: '지적 사항 없음.',
        scopeReview: '범위와 속성을 그대로 둠.',
        changeNeeded: false,
      },
    },
  },
});
