// The directory of the fictional agency, written on the first working day of the year: departments, people, systems, approval lines, proxies.
import { examplePerson } from '../../src/forms/directory/example-agency.ts';
import type { Chronicle } from './chronicle.ts';
import { tellWorked } from './worked.ts';

/** Tells the directory. */
export function tellAgency(chronicle: Chronicle): void {
  const by = examplePerson.nuri;
  for (const form of ['agency-profile', 'department', 'person', 'system', 'approval-line'])
    tellWorked(chronicle, form, { by, day: () => '2026-01-02' });
  tellWorked(chronicle, 'proxy', {
    by: examplePerson.garam,
    day: (name) => (name === 'leave' ? '2026-07-31' : '2026-05-08'),
  });
}
