// 결재선: which people or roles sign a stage of a form, in what order, and on what basis a step is 전결.
import { defineForm } from '../../core/form/define.ts';
import { examplePerson } from './example-agency.ts';
import { role, roles } from './roles.ts';

export default defineForm({
  id: 'approval-line',
  title: '결재선',
  domain: 'directory',
  nature: 'ledger',
  covers: [],
  basis: [],
  reason: '서식마다 정해 둔 기본 결재선을 기관의 위임전결 규정에 맞게 바꾸기 위해 둡니다.',
  purpose:
    '서식의 기본 결재선과 다르게 결재하려 할 때 등록합니다. 등록하지 않은 서식은 서식에 적힌 기본 결재선을 따릅니다.',
  book: 'standing',
  number: 'APL',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'name',
  sections: [
    { id: 'scope', title: '적용 대상', items: ['name', 'form', 'stage', 'department', 'activeFrom', 'activeTo'] },
    { id: 'steps', title: '결재 순서', items: ['steps', 'basisDocument'] },
  ],
  fields: {
    name: { kind: 'text', label: '결재선 이름', required: true, maxLength: 60, width: 12 },
    form: {
      kind: 'text',
      label: '서식',
      hint: '서식 화면 주소의 이름을 적습니다. 예: change-case',
      required: true,
      pattern: {
        source: '[a-z][a-z0-9-]*',
        message: '서식의 이름은 영어 소문자와 붙임표로 적습니다. 서식 화면 주소에서 확인해 주세요.',
      },
    },
    stage: { kind: 'text', label: '단계', hint: '비워 두면 모든 단계에 적용합니다. 예: decision' },
    department: { kind: 'organisation', label: '적용 부서', hint: '비워 두면 모든 부서에 적용합니다.' },
    activeFrom: { kind: 'date', label: '적용 시작일', required: true },
    activeTo: { kind: 'date', label: '적용 종료일' },
    steps: {
      kind: 'rows',
      label: '결재 순서',
      hint: '첫 줄은 기안, 마지막 줄은 결재입니다. 역할이나 사람 가운데 하나는 있어야 합니다.',
      required: true,
      width: 12,
      columns: {
        step: { kind: 'choice', label: '단계', options: ['기안', '검토', '협조', '결재'], required: true, width: 3 },
        role: { kind: 'choice', label: '역할', options: roles, width: 3 },
        person: { kind: 'person', label: '사람', width: 3 },
        delegated: { kind: 'text', label: '전결 근거', hint: '전결일 때 위임전결 규정의 조항', width: 3 },
      },
    },
    basisDocument: { kind: 'text', label: '근거', hint: '위임전결 규정의 이름과 조항', width: 12 },
  },
  rules: [
    {
      id: 'period-order',
      at: ['activeTo', 'activeFrom'],
      check: ({ activeFrom, activeTo }) =>
        activeFrom && activeTo && activeTo < activeFrom
          ? '적용 종료일이 시작일보다 빠릅니다. 두 날짜를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'first-and-last',
      at: ['steps'],
      check: ({ steps }) =>
        steps.length > 0 && (steps.at(0)?.step !== '기안' || (steps.length > 1 && steps.at(-1)?.step !== '결재'))
          ? '결재선은 기안으로 시작해 결재로 끝나야 합니다. 순서를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'one-drafter',
      at: ['steps'],
      check: ({ steps }) =>
        steps.slice(1).some(({ step }) => step === '기안')
          ? '기안은 한 번만 있어야 합니다. 두 번째 기안을 검토나 협조로 바꿔 주세요.'
          : undefined,
    },
    {
      id: 'at-most-five',
      at: ['steps'],
      check: ({ steps }) =>
        steps.filter(({ step }) => step !== '협조').length > 5
          ? '결재란은 다섯 칸까지 그릴 수 있습니다. 서명하지 않는 단계를 빼 주세요.'
          : undefined,
    },
    {
      id: 'who-signs',
      at: ['steps'],
      check: ({ steps }) => {
        const empty = steps.findIndex((step) => !step.role && !step.person);
        return empty < 0
          ? undefined
          : `결재 순서 ${empty + 1}번째 줄에 서명할 사람이 없습니다. 역할이나 사람을 골라 주세요.`;
      },
    },
    {
      id: 'same-person',
      at: ['steps'],
      check: ({ steps }) => {
        const people = steps.flatMap(({ person }) => (person?.id ? [person.id] : []));
        return new Set(people).size < people.length
          ? '같은 사람이 두 번 나옵니다. 혼자 기안하고 결재할 수 없으므로 다른 사람을 골라 주세요.'
          : undefined;
      },
    },
  ],
  workflow: {
    stages: [{ id: 'register', title: '등록', verb: '등록', sections: ['scope', 'steps'], approval: [] }],
  },
  ledger: {
    title: '결재선 목록',
    columns: ['name', 'form', 'stage', 'department', 'activeFrom', 'activeTo'],
    filters: ['form', 'department'],
    totals: [{ column: 'name', as: 'count' }],
    views: [{ id: 'changes', title: '변경 처리서', where: [{ column: 'form', is: ['change-case'] }] }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    'change-decision': {
      title: '변경 승인 결재선',
      values: {
        name: '변경 요청·결정',
        form: 'change-case',
        stage: 'decision',
        activeFrom: '2026-01-01',
        steps: [
          { step: '기안', role: role.staff },
          { step: '검토', person: examplePerson.nuri },
          { step: '결재', person: examplePerson.hangyeol },
        ],
        basisDocument: '가온공공서비스원 위임전결 규정 제7조(가상)',
      },
    },
    'backup-result-delegated': {
      title: '백업결과보고서 팀장 전결',
      values: {
        name: '백업결과보고서(팀장 전결)',
        form: 'backup-result',
        activeFrom: '2026-01-01',
        steps: [
          { step: '기안', role: role.operator },
          { step: '결재', person: examplePerson.nuri, delegated: '위임전결 규정 제9조 제2호(가상)' },
        ],
        basisDocument: '가온공공서비스원 위임전결 규정 제9조(가상)',
      },
    },
  },
});
