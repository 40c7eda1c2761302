// Whose turn it is. The same rule answers the button on the screen and the fold: both look at the copied line and at nothing else.
import type { LineStep, RecordState, Revision, Separation, Signer } from '../journal/commit.ts';
import { pendingRevision } from '../journal/state.ts';

/** A step as somebody may act in it. `signer` is who acts; `proxyFor` the id of the absent signer, with name and reason in `by`. */
export type Turn = {
  index: number;
  step: LineStep;
  signer: Signer;
  proxyFor?: string;
  by?: { name: string; reason: string };
};

/** The step of a submitted record that waits for a signature; undefined when none does. */
export function waitingStep(
  state: Pick<RecordState, 'revisions' | 'status'>,
): { revision: Revision; index: number; step: LineStep } | undefined {
  const revision = pendingRevision(state);
  const index = revision?.signatures.length ?? 0;
  const step = revision?.line[index];
  return revision && step ? { revision, index, step } : undefined;
}

/** How a person may act in the revision's next step: as its signer, or as a proxy on a day of the appointment. */
export function findTurn(revision: Revision, person: string, day: string): Turn | undefined {
  const index = revision.signatures.length;
  const step = revision.line[index];
  if (!step || person === '') return undefined;
  if (step.signer.person === person) return { index, step, signer: step.signer };
  const proxy = step.proxies?.find((one) => one.person === person && one.from <= day && day <= one.to);
  if (!proxy || joinsDuties(revision.separate, step.signer.person, person)) return undefined;
  const { name, position, reason } = proxy;
  const by = { name: step.signer.name, reason };
  return { index, step, signer: { person, name, position }, proxyFor: step.signer.person, by };
}

/** Nobody approves alone: true when the person's signature would be the last and nobody but the drafter had signed. */
export function wouldApproveAlone(revision: Revision, person: string): boolean {
  const drafter = revision.signatures[0]?.person;
  const last = revision.signatures.length + 1 === revision.line.length;
  return last && person === drafter && revision.signatures.every((signature) => signature.person === drafter);
}

/** Whether a proxy would bring two duties into one hand. */
function joinsDuties(separate: readonly Separation[], absent: string, proxy: string): boolean {
  return separate.some(({ people, exception }) => !exception && people.includes(absent) && people.includes(proxy));
}
