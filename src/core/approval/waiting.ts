// For whom a record waits: the author of a draft, the drafter of a returned submit, whoever may sign next.
import { hasEnded } from '../form/course.ts';
import type { Form } from '../form/form.ts';
import { isPlainLedger } from '../form/status.ts';
import type { RecordState } from '../journal/commit.ts';
import { pendingRevision } from '../journal/state.ts';

/** One thing that waits for a person; for a proxy only from one day to another, `2026-10-14`. */
export type Waiting = {
  person: string;
  kind: 'draft' | 'returned' | 'approval';
  since: string;
  from?: string;
  to?: string;
};

/** Everything that waits at a record. Entries of a plain ledger and records that have come to an early end (기각) wait for nobody. */
export function listWaiting(form: Form, state: RecordState): Waiting[] {
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
