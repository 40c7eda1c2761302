// 사람: everybody who writes, reviews, approves or works. A PIN is kept by the PC, never in this record.
import { defineForm } from '../../core/form/define.ts';
import { refusePasswords } from '../privacy.ts';
import { personExamples } from './examples/person.ts';
import { roles } from './roles.ts';

export default defineForm({
  id: 'person',
  title: '사람',
  domain: 'directory',
  nature: 'roster',
  covers: [],
  basis: [],
  reason: '결재선과 담당자를 이름이 아니라 한 사람으로 가리키고, 직위와 역할이 바뀐 때를 남기기 위해 둡니다.',
  purpose:
    '기록을 쓰거나 결재하거나 작업하는 사람을 등록합니다. 한 번 통화할 뿐인 바깥 사람은 등록하지 않고 서식에 이름만 적습니다.',
  book: 'standing',
  number: 'PSN',
  retention: '5년',
  disclosure: '비공개',
  subject: 'name',
  sections: [
    {
      id: 'person',
      title: '사람',
      hint: '업무에 필요한 만큼만 적습니다. 주민등록번호, 생년월일, 집 주소는 적지 않습니다.',
      items: ['name', 'affiliation', 'department', 'position', 'roles', 'phone', 'mobile', 'email'],
    },
    { id: 'period', title: '활동 기간', items: ['activeFrom', 'activeTo', 'note'] },
  ],
  fields: {
    name: { kind: 'text', label: '이름', required: true, maxLength: 40, width: 4 },
    affiliation: {
      kind: 'choice',
      label: '소속 구분',
      options: ['기관', '위탁업체', '공급업체'],
      required: true,
      width: 4,
    },
    position: {
      kind: 'text',
      label: '직위',
      hint: '결재란에 찍히는 이름입니다.',
      required: true,
      maxLength: 20,
      suggestions: ['담당', '팀장', '과장', '부장', '정보보호담당', 'PM'],
      width: 4,
    },
    department: { kind: 'organisation', label: '부서·업체', required: true },
    roles: { kind: 'choices', label: '역할', options: roles, required: true, width: 12 },
    phone: { kind: 'phone', label: '전화번호' },
    mobile: { kind: 'phone', label: '휴대전화', hint: '비상연락이 필요한 사람만 적습니다.' },
    email: {
      kind: 'text',
      label: '전자우편',
      maxLength: 100,
      pattern: {
        source: '[^\\s@]+@[^\\s@]+\\.[^\\s@]+',
        message: '전자우편 주소의 모양이 아닙니다. name@example.com처럼 적어 주세요.',
      },
    },
    activeFrom: { kind: 'date', label: '시작일', required: true },
    activeTo: {
      kind: 'date',
      label: '종료일',
      hint: '전보나 퇴직, 계약 종료일. 지난 사람은 새 결재선에 나오지 않습니다.',
    },
    note: { kind: 'longText', label: '비고', width: 12, lines: 2 },
  },
  rules: [
    {
      id: 'period-order',
      at: ['activeTo', 'activeFrom'],
      check: ({ activeFrom, activeTo }) =>
        activeFrom && activeTo && activeTo < activeFrom
          ? '종료일이 시작일보다 빠릅니다. 두 날짜를 확인해 주세요.'
          : undefined,
    },
    ...refusePasswords('note'),
  ],
  workflow: {
    stages: [{ id: 'register', title: '등록', verb: '등록', sections: ['person', 'period'], approval: [] }],
  },
  ledger: {
    title: '인명부',
    columns: ['name', 'position', 'department', 'affiliation', 'roles', 'phone', 'activeFrom', 'activeTo'],
    filters: ['affiliation', 'department', 'roles'],
    totals: [{ column: 'name', as: 'count' }],
    views: [
      { id: 'staff', title: '기관 직원', where: [{ column: 'affiliation', is: ['기관'] }], sort: { column: 'name' } },
      { id: 'outside', title: '위탁·공급업체', where: [{ column: 'affiliation', is: ['위탁업체', '공급업체'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: personExamples,
});
