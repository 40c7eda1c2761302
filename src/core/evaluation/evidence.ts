// From a folded record to what the evidence rules look at.

import { show } from '../field/kinds.ts';
import { computedOf } from '../form/compute.ts';
import type { Form, FormContext } from '../form/form.ts';
import { valuesOf } from '../form/values.ts';
import type { RecordState } from '../journal/commit.ts';
import type { EvidenceRecord, EvidenceReference } from './rule.ts';

/** The day a record belongs to: its book date, else the day on which it was made. */
function dayOf(form: Form, state: RecordState): string {
  const dated = form.bookDate ? state.fields[form.bookDate] : undefined;
  return (typeof dated === 'string' && dated !== '' ? dated : state.createdAt).slice(0, 10);
}

/** Stages whose latest revision is approved and has not been reopened for correction. */
function approvedStagesOf(form: Form, state: RecordState): string[] {
  return form.workflow.stages.flatMap(({ id }, index) => {
    const approved = state.revisions.some((revision) => revision.stage === id && revision.approved);
    const working = form.workflow.stages.findIndex((stage) => stage.id === state.stage);
    const reopened = state.status !== 'approved' && working >= 0 && working <= index;
    return approved && !reopened ? [id] : [];
  });
}

/**
 * One record as evidence.
 * @param number the record's number as shown
 * @param context of the day of judging: computed values such as 기한 지남 depend on it
 * @param facts ids of the fields and computed values that the rules name; nothing else is kept or worked out
 */
export function evidenceOf(
  form: Form,
  state: RecordState,
  number: string,
  context: FormContext,
  facts: ReadonlySet<string>,
): EvidenceRecord {
  const approvedStages = approvedStagesOf(form, state);
  const signed = form.workflow.stages.filter((stage) => stage.approval.length > 0);
  const subject = form.fields[form.subject];
  const computed = Object.keys(form.computed).filter((id) => facts.has(id));
  return {
    book: state.book,
    record: state.record,
    form: form.id,
    number,
    title: subject ? show(subject, state.fields[form.subject] ?? null) : '',
    date: dayOf(form, state),
    values: Object.fromEntries(Object.entries(valuesOf(state)).filter(([id]) => facts.has(id))),
    computed: computed.length > 0 ? computedOf(form, state, context, computed) : {},
    approvedStages,
    approved: signed.every((stage) => approvedStages.includes(stage.id)),
    void: state.status === 'void' || state.status === 'erased',
  };
}

/** A record as findings refer to it. */
export function referTo({ book, record, form, number, title, date }: EvidenceRecord): EvidenceReference {
  return { book, record, form, number, title, date };
}
