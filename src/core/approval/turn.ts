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

/**
 * Whether a person may sign or return now, before a commit is made.
 * @param at wall time in Asia/Seoul; a proxy counts only in the days of the appointment.
 */
export function canSign(
  state: Pick<RecordState, 'revisions' | 'status'>,
  person: string,
  at: string,
): ({ ok: true; submit: string; digest: string } & Turn) | { ok: false; code: string; message: string } {
  const waiting = waitingStep(state);
  if (!waiting)
    return {
      ok: false,
      code: 'nothing-waits',
      message: '결재를 기다리는 내용이 없습니다. 화면을 새로 고쳐 확인해 주세요.',
    };
  const { revision, step } = waiting;
  const turn = findTurn(revision, person, at.slice(0, 10));
  if (!turn)
    return {
      ok: false,
      code: 'not-your-turn',
      message: `지금은 ${step.step} 차례로 ${step.signer.name} ${step.signer.position}의 서명을 기다립니다. 대신 서명하려면 기간이 맞는 대결 지정이 있어야 합니다.`,
    };
  if (wouldApproveAlone(revision, person))
    return {
      ok: false,
      code: 'alone',
      message: '기안한 사람이 혼자 결재를 마칠 수 없습니다. 다른 사람이 서명하도록 결재선을 고쳐 주세요.',
    };
  return { ok: true, submit: revision.submit, digest: revision.digest, ...turn };
}

/** Whether a proxy would bring two duties into one hand. */
function joinsDuties(separate: readonly Separation[], absent: string, proxy: string): boolean {
  return separate.some(({ people, exception }) => !exception && people.includes(absent) && people.includes(proxy));
}
