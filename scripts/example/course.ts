// Carries a record through its stages as its people would: section by section when things come to be known, submitted in office hours.

import type { PersonValue } from '../../src/core/field/value.ts';
import type { FormWithRules, Stage } from '../../src/core/form/form.ts';
import { atHour, inOffice, nextWorkday } from './calendar.ts';
import type { Chronicle, StoryValues } from './chronicle.ts';
import type { Entry } from './entry.ts';
import { knownFrom } from './known.ts';

export type Course = {
  by: PersonValue;
  /** When the record is begun, `2026-10-14T09:17`. */
  start: string;
  /** Earliest days of the stages, in their order; a stage without one follows the one before on the next working day. */
  days?: readonly string[];
  /** Stage after which the record is left as it is. */
  until?: string;
  /** Minutes between two signatures, an hour unless told. */
  gap?: number;
  /** Leaves the first stage written but not submitted. */
  draft?: boolean;
};

/** Values known on the first day and those that came later, for a register that nobody signs. */
function byKnowing(values: StoryValues, start: string): StoryValues[] {
  const entries = Object.entries(values);
  const isKnown = ([id, value]: (typeof entries)[number]) => knownFrom(start, { [id]: value }) === start;
  return [entries.filter(isKnown), entries.filter((entry) => !isKnown(entry))].map((own) => Object.fromEntries(own));
}

/** Values of each section of a stage, in their order; sections without any are left out. */
function sectionsOf(form: FormWithRules, stage: Stage, values: StoryValues, start: string): StoryValues[] {
  if (form.workflow.stages.length === 1 && stage.approval.length === 0)
    return byKnowing(values, start).filter((own) => Object.keys(own).length > 0);
  return form.sections
    .filter(({ id }) => stage.sections.includes(id))
    .map(({ items }) => Object.fromEntries(items.flatMap((id) => (id in values ? [[id, values[id]!] as const] : []))))
    .filter((own) => Object.keys(own).length > 0);
}

/** Tells one record from its first section to its last stage; a last stage without signatures stays open. */
export function tellCourse(
  chronicle: Chronicle,
  formId: string,
  id: string,
  values: StoryValues,
  { by, start, days = [], until, gap, draft }: Course,
): Entry {
  const form = chronicle.form(formId);
  const { stages } = form.workflow;
  let entry: Entry | undefined;
  let now = start;
  for (const [index, stage] of stages.entries()) {
    const sections = sectionsOf(form, stage, values, start);
    if (entry && sections.length === 0) break;
    let pending: StoryValues = {};
    const write = () => {
      if (!entry) entry = chronicle.create(formId, id, { by, at: now }, pending);
      else entry.patch({ by, at: now }, pending);
      pending = {};
    };
    for (const own of sections) {
      const known = knownFrom(now, own);
      if (known !== now && Object.keys(pending).length > 0) write();
      now = known;
      pending = { ...pending, ...own };
    }
    write();
    if (draft) break;
    const day = days[index];
    const due = day && `${day}T09:00` > now ? atHour(day, stage.approval.length > 0 ? 9 : 17) : now;
    if (stage.approval.length > 0) now = entry!.approve({ by, at: inOffice(due) }, stage.id, gap);
    else if (stage !== stages.at(-1)) {
      now = due;
      entry!.submit({ by, at: due }, stage.id);
    }
    if (stage.id === until) break;
    if (days[index + 1] === undefined) now = atHour(nextWorkday(now, 1), 9, 10);
  }
  return entry!;
}
