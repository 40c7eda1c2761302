// 기관 정보: the name and the offices that covers and papers name. One record; a change of name is a new record from its day on.
import { defineForm } from '../../core/form/define.ts';
import { exampleAgencyName, exampleDepartment, examplePerson } from './example-agency.ts';

export default defineForm({
  id: 'agency-profile',
  title: '기관 정보',
  domain: 'directory',
  nature: 'roster',
  covers: [],
  basis: [],
  reason: '인쇄물과 평가서에 찍히는 기관 이름과 책임자를 한곳에서 정하고, 바뀐 때를 남기기 위해 둡니다.',
  purpose:
    '처음 쓸 때 한 번 등록하고 기관 이름이나 책임자가 바뀌면 새로 등록합니다. 개인의 연락처는 사람에 등록합니다.',
  book: 'standing',
  number: 'AGP',
  retention: '영구',
  disclosure: '공개',
  subject: 'name',
  sections: [
    {
      id: 'agency',
      title: '기관',
      items: ['name', 'kind', 'department', 'phone', 'officer', 'securityOfficer', 'documentSystem', 'from'],
    },
  ],
  fields: {
    name: { kind: 'text', label: '기관 이름', required: true, maxLength: 60, width: 8 },
    kind: {
      kind: 'choice',
      label: '기관 유형',
      options: ['중앙행정기관', '지방자치단체', '교육기관', '공공기관', '그 밖의 기관'],
      required: true,
      width: 4,
    },
    department: { kind: 'organisation', label: '정보시스템 운영 부서', required: true },
    phone: { kind: 'phone', label: '대표 전화' },
    officer: { kind: 'person', label: '정보화책임관(CIO)', required: true },
    securityOfficer: { kind: 'person', label: '정보보호 책임자' },
    documentSystem: {
      kind: 'text',
      label: '문서시스템',
      hint: '결재를 마친 문서를 등록하는 시스템',
      suggestions: ['온나라', '그룹웨어'],
    },
    from: { kind: 'date', label: '적용 시작일', required: true },
  },
  workflow: { stages: [{ id: 'register', title: '등록', verb: '등록', sections: ['agency'], approval: [] }] },
  ledger: {
    title: '기관 정보',
    columns: ['name', 'kind', 'department', 'officer', 'from'],
    filters: ['kind'],
    views: [{ id: 'latest', title: '최근 순', where: [], sort: { column: 'from', descending: true } }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    gaon: {
      title: exampleAgencyName,
      values: {
        name: exampleAgencyName,
        kind: '공공기관',
        department: exampleDepartment.informatization,
        phone: '02-0000-0000',
        officer: examplePerson.hangyeol,
        securityOfficer: examplePerson.daon,
        documentSystem: '그룹웨어',
        from: '2026-01-01',
      },
    },
    'draft-renamed': {
      title: '이름이 바뀔 기관',
      values: { name: '새가온공공서비스원(가상)', kind: '공공기관', from: '2027-01-01' },
    },
  },
});
