// 직무분리: pairs of duties the agency adds, and exceptions it allows with a reason. The default pairs stand in core/approval.
import { defineForm } from '../../core/form/define.ts';
import { refusePasswords } from '../privacy.ts';
import { examplePerson } from './example-agency.ts';
import { role } from './roles.ts';

const duties = [
  '신청자',
  '승인자',
  '작업자',
  '확인자',
  '계정 신청자',
  '계정 승인자',
  '개발자',
  '운영 배포자',
  '예산 집행자',
  '검수자',
] as const;

export default defineForm({
  id: 'duty-exception',
  title: '직무분리 추가·예외',
  domain: 'directory',
  nature: 'ledger',
  covers: [],
  basis: [],
  reason:
    '한 사람이 함께 맡을 수 없는 직무를 더하거나, 사람이 모자라 예외를 둘 때 사유와 보완 방법을 남기기 위해 둡니다.',
  purpose:
    '기본 직무분리 짝 말고 더 나눌 직무가 있거나 짧은 기간 예외가 필요할 때 등록합니다. 한 번의 대리 서명은 대결 지정으로 등록합니다.',
  book: 'standing',
  number: 'DTX',
  retention: '5년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    {
      id: 'exception',
      title: '직무분리 추가·예외',
      items: ['title', 'kind', 'firstDuty', 'secondDuty', 'form', 'person', 'from', 'to', 'reason', 'compensation'],
    },
  ],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 80, width: 8 },
    kind: { kind: 'choice', label: '구분', options: ['추가', '예외'], required: true, width: 4 },
    firstDuty: { kind: 'text', label: '직무 1', required: true, suggestions: duties },
    secondDuty: { kind: 'text', label: '직무 2', required: true, suggestions: duties },
    form: { kind: 'text', label: '대상 서식', hint: '비워 두면 모든 서식입니다. 서식 주소의 이름을 적습니다.' },
    person: { kind: 'person', label: '예외를 두는 사람', hint: '예외일 때만 고릅니다.' },
    from: { kind: 'date', label: '시작일', required: true },
    to: { kind: 'date', label: '종료일', hint: '예외는 끝나는 날이 있어야 합니다.' },
    reason: { kind: 'longText', label: '사유', required: true, width: 12, lines: 3 },
    compensation: {
      kind: 'longText',
      label: '보완 방법',
      hint: '다른 사람이 나중에 확인하는 방법. 예: 책임자 월 1회 점검',
      width: 12,
      lines: 2,
    },
  },
  rules: [
    {
      id: 'two-duties',
      at: ['secondDuty', 'firstDuty'],
      check: ({ firstDuty, secondDuty }) =>
        firstDuty && firstDuty === secondDuty
          ? '같은 직무는 나눌 수 없습니다. 서로 다른 두 직무를 적어 주세요.'
          : undefined,
    },
    {
      id: 'exception-complete',
      at: ['person', 'to', 'compensation'],
      check: ({ kind, person, to, compensation }) =>
        kind === '예외' && !(person && to && compensation)
          ? '예외에는 사람, 종료일, 보완 방법이 모두 있어야 합니다. 빈칸을 채워 주세요.'
          : undefined,
    },
    {
      id: 'period-order',
      at: ['to', 'from'],
      check: ({ from, to }) =>
        from && to && to < from ? '종료일이 시작일보다 빠릅니다. 두 날짜를 확인해 주세요.' : undefined,
    },
    ...refusePasswords('reason', 'compensation'),
  ],
  workflow: {
    stages: [
      {
        id: 'decide',
        title: '등록',
        verb: '승인 요청',
        sections: ['exception'],
        approval: [
          { step: '기안', role: role.administrator },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '직무분리 추가·예외 목록',
    columns: ['title', 'kind', 'firstDuty', 'secondDuty', 'person', 'from', 'to'],
    filters: ['kind'],
    totals: [{ column: 'title', as: 'count' }],
    views: [
      { id: 'exceptions', title: '예외', where: [{ column: 'kind', is: ['예외'] }] },
      { id: 'additions', title: '추가한 짝', where: [{ column: 'kind', is: ['추가'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    leave: {
      title: '휴가 중 작업 확인 예외',
      values: {
        title: '담당자 휴가 중 작업 확인',
        kind: '예외',
        firstDuty: '작업자',
        secondDuty: '확인자',
        form: 'change-case',
        person: examplePerson.ideun,
        from: '2026-08-10',
        to: '2026-08-14',
        reason: '확인할 담당자 두 사람이 같은 기간 교육에 참석하여 작업자가 임시로 확인함.',
        compensation: '8. 18. 이누리 팀장이 작업 내역과 화면 기록을 다시 확인함.',
      },
    },
    addition: {
      title: '백업 작업자와 복구 확인자 분리',
      values: {
        title: '백업 작업자와 복구 확인자 분리',
        kind: '추가',
        firstDuty: '작업자',
        secondDuty: '복구 확인자',
        form: 'recovery-drill',
        from: '2026-03-01',
        reason: '2025년 감사에서 복구 결과를 작업자가 스스로 확인한 것을 고치라는 권고를 받음.',
      },
    },
  },
});
