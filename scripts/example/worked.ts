// Records made from the worked examples of a definition, on the day their own values name.
import type { Form } from '../../src/core/form/form.ts';
import { exampleDepartment, examplePerson, exampleSystem } from '../../src/forms/directory/example-agency.ts';
import { atHour, onWorkday } from './calendar.ts';
import type { Act, Chronicle, StoryValues } from './chronicle.ts';
import { tellCourse } from './course.ts';
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

type Telling = {
  by: Act['by'];
  /** Names of examples that belong to no year or would contradict the story. */
  without?: readonly string[];
  /** Day on which the record is begun; the day of its own book date unless told. */
  day?: (name: string, values: StoryValues) => string;
  /** Hour at which it is begun, nine unless told. */
  hour?: (name: string) => number;
  /** Minutes between two signatures. */
  gap?: number;
};

/** One record that is still to be told, and when it begins. */
export type Pending = { start: string; tell: () => Entry };

/** Every complete example of a form that belongs to 2026, in the order of their beginning. */
export function workedOf(
  chronicle: Chronicle,
  formId: string,
  { by, without = [], day, hour, gap }: Telling,
): Pending[] {
  const form = chronicle.form(formId);
  const pending: Pending[] = [];
  for (const [name, { values }] of Object.entries(form.examples)) {
    const dated = form.bookDate ? values[form.bookDate] : undefined;
    const on = day?.(name, values) ?? (typeof dated === 'string' ? dated.slice(0, 10) : '2026-01-02');
    if (name.startsWith('draft') || without.includes(name) || !on.startsWith('2026')) continue;
    const start = atHour(onWorkday(on), hour?.(name) ?? 9, pending.length % 60);
    pending.push({
      start,
      tell: () => tellCourse(chronicle, formId, idOf(form, name), values, { by, start, ...(gap && { gap }) }),
    });
  }
  return pending;
}

/** Tells records in the order of their beginning, so that their numbers follow their days. */
export function tellInOrder(pending: readonly Pending[]): Entry[] {
  return pending
    .toSorted((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0))
    .map(({ tell }) => tell());
}

/** Tells every complete example of a form that belongs to 2026. */
export function tellWorked(chronicle: Chronicle, formId: string, telling: Telling): Entry[] {
  return tellInOrder(workedOf(chronicle, formId, telling));
}
