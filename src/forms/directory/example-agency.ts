// The fictional agency of every example, 예시(가상): its people, departments, systems and items as other records refer to them.
// The record ids are fixed, so that examples of different forms agree and the example year can create the very records they name.
import type { OrganisationValue, PersonValue, ReferenceValue } from '../../core/field/value.ts';

export const exampleAgencyName = '가온공공서비스원(가상)';

/** Departments and suppliers by a short key. */
export const exampleDepartment = {
  informatization: { id: 'example-department-informatization', name: '정보화담당관' },
  petitions: { id: 'example-department-petitions', name: '민원과' },
  narae: { id: 'example-department-narae', name: '㈜나래정보(가상)' },
  dasom: { id: 'example-department-dasom', name: '㈜다솜시스템(가상)' },
} as const satisfies Record<string, OrganisationValue>;

function person(key: string, name: string, position: string, department: OrganisationValue): PersonValue {
  return { id: `example-person-${key}`, name, position, organisation: department.name };
}

/** People by given name; `position` is what a 결재란 prints. */
export const examplePerson = {
  garam: person('garam', '김가람', '담당', exampleDepartment.informatization),
  nuri: person('nuri', '이누리', '팀장', exampleDepartment.informatization),
  hangyeol: person('hangyeol', '박한결', '과장', exampleDepartment.informatization),
  daon: person('daon', '최다온', '정보보호담당', exampleDepartment.informatization),
  seulgi: person('seulgi', '한슬기', '민원담당', exampleDepartment.petitions),
  ideun: person('ideun', '정이든', 'PM', exampleDepartment.narae),
  saebom: person('saebom', '오새봄', '책임기술자', exampleDepartment.dasom),
} as const;

function system(key: string, number: string, name: string): ReferenceValue {
  return { book: 'system/standing', record: `example-system-${key}`, form: 'system', number, text: name };
}

/** Systems by a short key: 통합민원 is grade 2, 대표누리집 and 행정업무 grade 3, 통계분석 grade 4. */
export const exampleSystem = {
  petition: system('petition', 'SYS-2026-0001', '통합민원시스템'),
  website: system('website', 'SYS-2026-0002', '대표누리집'),
  administration: system('administration', 'SYS-2026-0003', '행정업무시스템'),
  statistics: system('statistics', 'SYS-2026-0004', '통계분석시스템'),
} as const;

const itemIds = [
  'SVR-WAS-001',
  'SVR-WAS-002',
  'SVR-DB-001',
  'SVR-DB-002',
  'SVR-WEB-001',
  'SVR-WEB-002',
  'SVR-WAS-003',
  'SVR-DB-003',
  'SVR-ANA-001',
  'SVR-BKM-001',
  'FAC-UPS-001',
  'APP-PET-001',
  'DOC-OPM-010',
  'NET-SW-004',
  'NET-SW-003',
  'SEC-FW-001',
  'FAC-CRAC-001',
] as const;
export type ExampleItemId = (typeof itemIds)[number];

/** Configuration items by CI number, as a reference field holds them. */
export const exampleItem = Object.fromEntries(
  itemIds.map((id, at) => [
    id,
    {
      book: 'configuration-item/standing',
      record: `example-item-${id.toLowerCase()}`,
      form: 'configuration-item',
      number: `CFG-2026-${String(at + 1).padStart(4, '0')}`,
      text: id,
    },
  ]),
) as Readonly<Record<ExampleItemId, ReferenceValue>>;

/** The worked records of 2026 that other examples point to. */
export const exampleRecord = {
  loginOutage: {
    book: 'incident-report/2026',
    record: 'example-incident-0031',
    form: 'incident-report',
    number: 'INC-2026-0031',
    text: '통합민원시스템 로그인 불가',
  },
  securityPatch: {
    book: 'change-case/2026',
    record: 'example-change-0012',
    form: 'change-case',
    number: 'CHG-2026-0012',
    text: '통합민원시스템 WAS 보안패치',
  },
  connectionLeakFix: {
    book: 'change-case/2026',
    record: 'example-change-0019',
    form: 'change-case',
    number: 'CHG-2026-0019',
    text: '통합민원 DB 연결 누수 수정',
  },
} as const satisfies Record<string, ReferenceValue>;
