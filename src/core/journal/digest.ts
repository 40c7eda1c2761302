// What a signature covers, and its SHA-256. The record's number is not part of it: a new number never voids an approval.
import type { FileValue, Row, Scalar } from '../field/value.ts';
import { hashValue } from './canonical.ts';
import type { Carried, LineStep, RecordState, Revision, Separation } from './commit.ts';
import { compareText } from './order.ts';
import type { Draft } from './seal.ts';

/** Everything behind one signature. `number` is the revision's, not the record's. */
export type Covered = {
  record: string;
  form: string;
  formVersion: string;
  stage: string;
  number: number;
  covers?: readonly string[];
  line: readonly LineStep[];
  separate: readonly Separation[];
  computed: Readonly<Record<string, Scalar>>;
  shown: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, Scalar>>;
  rows: Readonly<Record<string, readonly Row[]>>;
};

/** What a drafter gives with a submit besides the record's content. */
export type Submission = {
  stage: string;
  /** Field ids of the stage's sections and of those before it; absent, every field. */
  covers?: readonly string[];
  /** Stage that opens when this one is approved. */
  next?: string;
  /** The revision of the year before that the stage was approved in. */
  carried?: Carried;
  line: readonly LineStep[];
  separate: readonly Separation[];
  computed: Readonly<Record<string, Scalar>>;
  shown: Readonly<Record<string, string>>;
  opinion?: string;
  signature?: FileValue;
  identified: boolean;
};

/** SHA-256 of exactly what a submit and its signatures cover, hex. */
export function digestOf(covered: Covered): string {
  const { record, form, formVersion, stage, number, line, separate, computed, shown, fields, rows } = covered;
  const content = { record, form, formVersion, stage, number, line, separate, computed, shown, fields, rows };
  return hashValue(covered.covers ? { ...content, covers: covered.covers } : content);
}

/** Digest of a kept revision, worked out again from its own content. */
export function digestOfRevision(state: Pick<RecordState, 'record' | 'form'>, revision: Revision): string {
  return digestOf({ ...revision, record: state.record, form: state.form });
}

/** The record's values in the covered fields as they stand now; every field without `covers`. */
export function coveredContent(
  state: Pick<RecordState, 'fields' | 'rows'>,
  covers?: readonly string[],
): { fields: Record<string, Scalar>; rows: Record<string, Row[]> } {
  return { fields: pickMembers(state.fields, covers), rows: pickMembers(state.rows, covers) };
}

/**
 * Number of the revision that a submit of the stage would make: one more than the last approved one.
 * @param saw whether the submit's author had seen a revision: an approval made apart never changes the number that was signed.
 */
export function nextRevisionNumber(
  state: Pick<RecordState, 'revisions'>,
  stage: string,
  saw: (revision: Revision) => boolean = () => true,
): number {
  const approved = state.revisions.filter((one) => one.stage === stage && one.approved && saw(one));
  return approved.reduce((highest, revision) => Math.max(highest, revision.number), 0) + 1;
}

/** The digest of a submit of this state: made by the drafter before sealing, and by the fold at the submit's place. */
export function digestOfSubmission(
  state: RecordState,
  formVersion: string,
  submission: Submission,
  saw?: (revision: Revision) => boolean,
): string {
  const { stage, covers, line, separate, computed, shown } = submission;
  const number = nextRevisionNumber(state, stage, saw);
  const { record, form } = state;
  return digestOf({
    record,
    form,
    formVersion,
    stage,
    number,
    covers,
    line,
    separate,
    computed,
    shown,
    ...coveredContent(state, covers),
  });
}

/** The submit of a stage, ready to seal on top of `state` (parents: its heads) under `formVersion`. */
export function draftSubmit(state: RecordState, formVersion: string, submission: Submission): Draft<'submit'> {
  const covers = submission.covers && [...new Set(submission.covers)].sort(compareText);
  const digest = digestOfSubmission(state, formVersion, { ...submission, covers });
  return { kind: 'submit', body: { ...(submission as Draft<'submit'>['body']), ...(covers && { covers }), digest } };
}

function pickMembers<T>(members: Readonly<Record<string, T>>, ids?: readonly string[]): Record<string, T> {
  if (!ids) return { ...members };
  return Object.fromEntries(ids.filter((id) => Object.hasOwn(members, id)).map((id) => [id, members[id]!]));
}
