// The people of the fictional agency, 예시(가상). Their record ids stand in example-agency.ts.
import type { PersonValue } from '../../../core/field/value.ts';
import type { Example, ExampleValue } from '../../../core/form/form.ts';
import { exampleDepartment, examplePerson } from '../example-agency.ts';
import { type Role, role } from '../roles.ts';

type Place = keyof typeof exampleDepartment;

function entry(person: PersonValue, place: Place, roles: readonly Role[], mobile = false): Example {
  const outside = place === 'narae' ? '위탁업체' : place === 'dasom' ? '공급업체' : '기관';
  const values: Record<string, ExampleValue> = {
    name: person.name,
    affiliation: outside,
    position: person.position ?? '',
    department: exampleDepartment[place],
    roles,
    phone: '02-0000-0000',
    email: 'ops@example.com',
    activeFrom: '2026-01-01',
  };
  return { title: person.name, values: mobile ? { ...values, mobile: '010-0000-0000' } : values };
}

export const personExamples = {
  garam: entry(examplePerson.garam, 'informatization', [role.staff], true),
  nuri: entry(examplePerson.nuri, 'informatization', [role.reviewer, role.administrator], true),
  hangyeol: entry(examplePerson.hangyeol, 'informatization', [role.approver], true),
  daon: entry(examplePerson.daon, 'informatization', [role.security, role.auditor], true),
  seulgi: entry(examplePerson.seulgi, 'petitions', [role.business]),
  ideun: entry(examplePerson.ideun, 'narae', [role.operator, role.supplier], true),
  saebom: entry(examplePerson.saebom, 'dasom', [role.supplier], true),
} as const satisfies Record<keyof typeof examplePerson, Example>;
