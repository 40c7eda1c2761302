// 부서·업체: where people belong and whom the forms name as 조직.
import { defineForm } from '../../core/form/define.ts';
import { exampleDepartment, examplePerson } from './example-agency.ts';

export default defineForm({
  id: 'department',
  title: '부서·업체',
  domain: 'directory',
  nature: 'roster',
  covers: [],
  basis: [],
  reason: '요청·감지·조치 부서와 업체를 같은 이름으로 모으고, 개편된 뒤에도 옛 기록의 이름을 알아보기 위해 둡니다.',
  purpose: '기록에 이름이 나오는 부서와 위탁·공급업체를 등록합니다. 한 번만 나오는 바깥 조직은 서식에 직접 적습니다.',
  book: 'standing',
  number: 'DPT',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'name',
  sections: [
    { id: 'department', title: '부서·업체', items: ['name', 'kind', 'parent', 'head', 'phone'] },
    { id: 'period', title: '존속 기간', items: ['activeFrom', 'activeTo', 'note'] },
  ],
  fields: {
    name: { kind: 'text', label: '이름', required: true, maxLength: 60 },
    kind: { kind: 'choice', label: '구분', options: ['부서', '위탁업체', '공급업체', '유관기관'], required: true },
    parent: { kind: 'reference', label: '상위 부서', forms: ['department'] },
    head: { kind: 'person', label: '대표자(부서장·PM)' },
    phone: { kind: 'phone', label: '대표 전화' },
    activeFrom: { kind: 'date', label: '시작일', required: true },
    activeTo: { kind: 'date', label: '종료일', hint: '개편·계약 종료일' },
    note: { kind: 'text', label: '비고', width: 12 },
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
  ],
  workflow: {
    stages: [{ id: 'register', title: '등록', verb: '등록', sections: ['department', 'period'], approval: [] }],
  },
  ledger: {
    title: '부서·업체 목록',
    columns: ['name', 'kind', 'parent', 'head', 'phone', 'activeFrom', 'activeTo'],
    filters: ['kind'],
    totals: [{ column: 'name', as: 'count' }],
    views: [
      { id: 'departments', title: '부서', where: [{ column: 'kind', is: ['부서'] }] },
      { id: 'suppliers', title: '업체', where: [{ column: 'kind', is: ['위탁업체', '공급업체'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    informatization: {
      title: '정보화담당관',
      values: {
        name: exampleDepartment.informatization.name,
        kind: '부서',
        head: examplePerson.hangyeol,
        phone: '02-0000-0000',
        activeFrom: '2026-01-01',
      },
    },
    petitions: {
      title: '민원과',
      values: {
        name: exampleDepartment.petitions.name,
        kind: '부서',
        head: examplePerson.seulgi,
        phone: '02-0000-0000',
        activeFrom: '2026-01-01',
      },
    },
    narae: {
      title: '운영 위탁업체',
      values: {
        name: exampleDepartment.narae.name,
        kind: '위탁업체',
        head: examplePerson.ideun,
        phone: '02-0000-0000',
        activeFrom: '2026-01-01',
        activeTo: '2026-12-31',
      },
    },
    dasom: {
      title: '설비 공급업체',
      values: {
        name: exampleDepartment.dasom.name,
        kind: '공급업체',
        head: examplePerson.saebom,
        phone: '02-0000-0000',
        activeFrom: '2026-01-01',
      },
    },
  },
});
