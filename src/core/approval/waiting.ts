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

/**
 * Everything that waits at a record, also the choice between what was written or approved apart: two values, a late one, two approvals.
 * Entries of a plain ledger and records that have come to an early end (기각) wait for nobody to go on.
 */
export function listWaiting(form: Form, state: RecordState): Waiting[] {
  const { status, revisions, createdBy: person, changedAt: since } = state;
  const apart = state.conflicts[0] ?? state.proposals[0] ?? revisions.find(({ conflict }) => conflict);
  const waiting: Waiting[] =
    apart && status !== 'void' && status !== 'erased' ? [{ person, kind: 'settle', since }] : [];
  if (status === 'draft') {
    if (!isPlainLedger(form) && !hasEnded(form, state)) waiting.push({ person, kind: 'draft', since });
  } else if (status === 'returned') {
    const drafter = revisions.findLast((revision) => revision.returned)?.line[0]?.signer.person;
    waiting.push({ person: drafter ?? person, kind: 'returned', since });
  } else if (status === 'submitted') {
    const revision = pendingRevision(state);
    const step = revision?.line[revision.signatures.length];
    if (step) waiting.push({ person: step.signer.person, kind: 'approval', since });
    for (const { person, from, to } of step?.proxies ?? []) waiting.push({ person, kind: 'approval', since, from, to });
  }
  return waiting;
}
