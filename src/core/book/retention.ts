// How long a record is kept, and from when it may be disposed of. The years are those of its form (권장값: the agency's own schedule decides).
import { hasEnded } from '../form/course.ts';
import type { Form, Retention } from '../form/form.ts';
import { isPlainLedger } from '../form/status.ts';
import type { RecordState } from '../journal/commit.ts';
import { isStanding } from '../journal/state.ts';

const years: Readonly<Record<Retention, number | undefined>> = {
  '1년': 1,
  '3년': 3,
  '5년': 5,
  '10년': 10,
  '30년': 30,
  준영구: undefined,
  영구: undefined,
};

/**
 * The day on which a record was finished, `2026-11-02`; undefined while it is being worked on. A record of a standing book lives until it
 * is void: what it says of a person or a system holds while it stands there.
 */
export function completedOn(form: Form, state: RecordState): string | undefined {
  if (state.status === 'void') return state.voided?.at.slice(0, 10);
  if (form.book === 'standing') return undefined;
  if (state.status === 'approved') {
    const last = state.revisions.findLast((revision) => isStanding(revision) && revision.approved);
    return (last?.signatures.at(-1)?.at ?? state.changedAt).slice(0, 10);
  }
  const kept = state.status === 'draft' && isPlainLedger(form);
  return kept || hasEnded(form, state) ? state.changedAt.slice(0, 10) : undefined;
}

/**
 * First day on which a record may be disposed of, `2032-01-01`: its retention runs from 1 January of the year after it was finished.
 * Undefined while it is open, kept for good, or disposed of already.
 */
export function dueFrom(form: Form, state: RecordState): string | undefined {
  if (state.status === 'erased') return undefined;
  const done = completedOn(form, state);
  const kept = years[form.retention];
  if (done === undefined || kept === undefined) return undefined;
  return `${Number(done.slice(0, 4)) + kept + 1}-01-01`;
}
