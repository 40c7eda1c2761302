// The directory of the fictional agency, written on the first working day of the year: departments, people, systems, approval lines, proxies.
import type { Form } from '../../src/core/form/form.ts';
import { exampleDepartment, examplePerson, exampleSystem } from '../../src/forms/directory/example-agency.ts';
import type { Act, Chronicle } from './chronicle.ts';

const { nuri } = examplePerson;
const firstDay = '2026-01-02';

/** Record ids by example name, where other records refer to them; the others are named after their form and example. */
const knownIds: Readonly<Record<string, Readonly<Record<string, { id?: string; record?: string }>>>> = {
  department: exampleDepartment,
  person: examplePerson,
  system: exampleSystem,
};

function idOf(form: Form, name: string): string {
  const known = knownIds[form.id]?.[name];
  return known?.id ?? known?.record ?? `example-${form.id}-${name}`;
}

/** Creates a record of every complete example of a form; forms with an approval have it given the same day. */
function tellExamples(chronicle: Chronicle, formId: string, dayOf: (name: string) => string = () => firstDay): void {
  const form = chronicle.form(formId);
  let minute = 0;
  for (const [name, { values }] of Object.entries(form.examples)) {
    if (name.startsWith('draft')) continue;
    const act: Act = { by: nuri, at: `${dayOf(name)}T09:${String(minute++).padStart(2, '0')}` };
    const entry = chronicle.create(formId, idOf(form, name), act, values);
    const [stage] = form.workflow.stages;
    if (stage && stage.approval.length > 0) entry.approve(act, stage.id);
  }
}

/** Tells the directory. */
export function tellAgency(chronicle: Chronicle): void {
  tellExamples(chronicle, 'department');
  tellExamples(chronicle, 'person');
  tellExamples(chronicle, 'system');
  tellExamples(chronicle, 'approval-line');
  tellExamples(chronicle, 'proxy', (name) => (name === 'leave' ? '2026-07-31' : '2026-05-08'));
}
