// For whom a record waits: the author of a draft, the drafter of a returned submit, whoever may sign next, and the author again where
// what was done apart has to be settled.
import { hasEnded } from '../form/course.ts';
import type { Form } from '../form/form.ts';
import { isPlainLedger } from '../form/status.ts';
import type { RecordState } from '../journal/commit.ts';
import { pendingRevision } from '../journal/state.ts';

/** One thing that waits for a person; for a proxy only from one day to another, `2026-10-14`. */
export type Waiting = {
  person: string;
  kind: 'draft' | 'returned' | 'approval' | 'settle';
  since: string;
  from?: string;
  to?: string;
};

/** What was written or approved apart and waits for a choice: two values, a value that came too late, two approvals. */
function listSettling({ status, conflicts, proposals, revisions, createdBy, changedAt }: RecordState): Waiting[] {
  const open = conflicts.length + proposals.length > 0 || revisions.some((revision) => revision.conflict);
  if (!open || status === 'void' || status === 'erased') return [];
  return [{ person: createdBy, kind: 'settle', since: changedAt }];
}

/** Everything that waits at a record. */
export function listWaiting(form: Form, state: RecordState): Waiting[] {
  return [...listSettling(state), ...listNext(form, state)];
}

/** What waits in the course of the record. Entries of a plain ledger and records that have come to an early end (기각) wait for nobody. */
function listNext(form: Form, state: RecordState): Waiting[] {
  const since = state.changedAt;
  if (state.status === 'draft') {
    return isPlainLedger(form) || hasEnded(form, state) ? [] : [{ person: state.createdBy, kind: 'draft', since }];
  }
  if (state.status === 'returned') {
    const drafter = state.revisions.findLast((revision) => revision.returned)?.line[0]?.signer.person;
    return [{ person: drafter ?? state.createdBy, kind: 'returned', since }];
  }
  const revision = pendingRevision(state);
  const step = revision?.line[revision.signatures.length];
  if (state.status !== 'submitted' || !step) return [];
  return [
    { person: step.signer.person, kind: 'approval', since },
    ...(step.proxies ?? []).map(({ person, from, to }): Waiting => ({ person, kind: 'approval', since, from, to })),
  ];
}
