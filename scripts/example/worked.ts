// Records made from the worked examples of a definition, on the day their own values name.
import type { Form } from '../../src/core/form/form.ts';
import { exampleDepartment, examplePerson, exampleSystem } from '../../src/forms/directory/example-agency.ts';
import { atHour, nextWorkday } from './calendar.ts';
import type { Act, Chronicle } from './chronicle.ts';
import type { Entry } from './entry.ts';

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

/** Submits and signs every stage that asks for it, a working day after the other; a last stage without signatures stays open. */
export function approveAll(entry: Entry, by: Act['by'], day: string): Entry {
  let on = day;
  for (const stage of entry.form.workflow.stages) {
    const isLast = stage === entry.form.workflow.stages.at(-1);
    if (stage.approval.length > 0) entry.approve({ by, at: atHour(on, 14) }, stage.id);
    else if (!isLast) entry.submit({ by, at: atHour(on, 14) }, stage.id);
    on = nextWorkday(on, 1);
  }
  return entry;
}

type Telling = {
  by: Act['by'];
  /** Names of examples that belong to no year or would contradict the story. */
  without?: readonly string[];
  /** Day on which the record is made; the day of its own book date unless told. */
  day?: (name: string) => string;
};

/** Tells every complete example of a form that belongs to 2026. */
export function tellWorked(
  chronicle: Chronicle,
  formId: string,
  { by, without = [], day }: Telling,
): Map<string, Entry> {
  const form = chronicle.form(formId);
  const told = new Map<string, Entry>();
  let minute = 0;
  for (const [name, { values }] of Object.entries(form.examples)) {
    const dated = form.bookDate ? values[form.bookDate] : undefined;
    const on = day?.(name) ?? (typeof dated === 'string' ? dated.slice(0, 10) : '2026-01-02');
    if (name.startsWith('draft') || without.includes(name) || !on.startsWith('2026')) continue;
    const entry = chronicle.create(formId, idOf(form, name), { by, at: atHour(on, 9, minute++ % 60) }, values);
    told.set(name, approveAll(entry, by, on));
  }
  return told;
}
