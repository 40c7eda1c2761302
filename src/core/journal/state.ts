// A record's state before its first commit, and what can be asked of a state without its commits.
import type { AsideReason, Commit, RecordState, Revision } from './commit.ts';

/** What a reducer may ask beyond the state: what the commit's author had seen, and who made earlier commits. */
export type View = {
  /** Whether the commit's author had seen another commit. */
  saw(id: string): boolean;
  /** Header of an earlier commit; undefined when it is not at hand. */
  find(id: string): Pick<Commit, 'actor' | 'at'> | undefined;
  /** The record as its author may have seen it right after the commit, from its ancestors alone: in the order without an endpoint, and with it. */
  looks(): readonly RecordState[];
};

/** State of a record none of whose commits has arrived. */
export function blankState(book: string, record: string): RecordState {
  return {
    book,
    record,
    form: book.split('/')[0]!,
    formVersion: '',
    createdBy: '',
    createdAt: '',
    changedAt: '',
    status: 'draft',
    stage: '',
    fields: {},
    rows: {},
    seen: {},
    conflicts: [],
    proposals: [],
    aside: [],
    revisions: [],
    links: [],
    notes: [],
    heads: [],
    waiting: [],
  };
}

/** A copy whose lists and maps may be written; what they hold is replaced, never written. */
export function copyState(state: RecordState): RecordState {
  return {
    ...state,
    fields: { ...state.fields },
    rows: { ...state.rows },
    seen: { ...state.seen },
    conflicts: [...state.conflicts],
    proposals: [...state.proposals],
    aside: [...state.aside],
    revisions: [...state.revisions],
    links: [...state.links],
    notes: [...state.notes],
  };
}

/** Keeps a commit that does not count, with the reason. */
export function setAside(state: RecordState, commit: Commit, reason: AsideReason): void {
  state.aside.push({ commit: commit.id, kind: commit.kind, reason });
}

/** The submitted revision that waits for a signature. */
export function pendingRevision(state: Pick<RecordState, 'revisions' | 'status'>): Revision | undefined {
  if (state.status !== 'submitted') return undefined;
  return state.revisions.find((revision) => isStanding(revision) && !revision.approved);
}

/** True while the revision freezes what it covers: not returned, withdrawn or opened again, and on the record's own line. */
export function isStanding(revision: Revision): boolean {
  return !revision.returned && !revision.withdrawn && !revision.revised && !revision.apart;
}

/** Why a revision was written anew: it stands with its first submit, and still holds when that one came back. */
export function reasonToRevise({ revisions }: Pick<RecordState, 'revisions'>, revision: Revision): string | undefined {
  if (revision.reason !== undefined || revision.number === 1) return revision.reason;
  const before = revisions.slice(
    0,
    revisions.findIndex((one) => one.submit === revision.submit),
  );
  return before.findLast((one) => one.stage === revision.stage && one.revised)?.revised?.reason;
}

/** Ids of the stages that are done and may be opened again for a correction, in the order in which they were done. */
export function approvedStages(state: Pick<RecordState, 'revisions'>): string[] {
  return [...new Set(state.revisions.filter((one) => isStanding(one) && one.approved).map(({ stage }) => stage))];
}

/** Whether a field may be changed by a patch now. */
export function isFrozen(state: Pick<RecordState, 'revisions' | 'status'>, field: string): boolean {
  if (state.status === 'void' || state.status === 'erased') return true;
  return state.revisions.some((revision) => isStanding(revision) && (revision.covers?.includes(field) ?? true));
}
