// Submitting, signing and what undoes them. A signature is judged against the line that the submit copied, and against nothing else.
import { findBreaches } from '../approval/separation.ts';
import { findTurn, type Turn, wouldApproveAlone } from '../approval/turn.ts';
import type { AsideReason, Commit, LineStep, RecordState, Revision, Signature } from './commit.ts';
import { coveredContent, digestOfSubmission, nextRevisionNumber } from './digest.ts';
import { isStanding, pendingRevision, setAside, type View } from './state.ts';

/** The drafter's signature over one stage. */
export function applySubmit(state: RecordState, commit: Commit<'submit'>, view: View): boolean {
  const body = commit.body!;
  const saw = (revision: Revision): boolean => view.saw(completionOf(revision));
  const reason = refuseSubmit(state, commit, saw);
  if (reason) return keepApart(state, commit, reason, view);
  const { stage, covers, next, line, separate, computed, shown, digest } = body;
  const reopened = state.revisions.findLast((revision) => revision.stage === stage)?.revised;
  const revision: Revision = {
    stage,
    number: nextRevisionNumber(state, stage, saw),
    submit: commit.id,
    digest,
    line,
    separate,
    signatures: line.slice(0, 1).map((step) => signatureOf(commit, { step, signer: step.signer }, body)),
    computed,
    shown,
    ...coveredContent(state, covers),
    formVersion: commit.formVersion,
    approved: false,
    ...(covers && { covers }),
    ...(next !== undefined && { next }),
    ...(body.carried && { carried: body.carried }),
    ...(reopened && { reason: reopened.reason }),
  };
  state.stage = stage;
  state.status = 'submitted';
  state.revisions.push(revision);
  if (line.length <= 1) completeRevision(state, revision, view);
  return true;
}

function refuseSubmit(
  state: RecordState,
  commit: Commit<'submit'>,
  saw: (revision: Revision) => boolean,
): AsideReason | undefined {
  const { stage, line, separate, digest } = commit.body!;
  const [draft] = line;
  if (state.status !== 'draft' && state.status !== 'returned') return 'not-allowed';
  if (state.stage !== '' && state.stage !== stage) return 'not-allowed';
  if (draft && (draft.step !== '기안' || draft.signer.person !== commit.actor)) return 'not-allowed';
  if (line.length > 1 && !line.slice(1).some((step) => mayActForOther(step, commit.actor))) return 'not-allowed';
  if (findBreaches(separate).length > 0) return 'not-allowed';
  return digestOfSubmission(state, commit.formVersion, commit.body!, saw) === digest ? undefined : 'changed';
}

function mayActForOther(step: LineStep, drafter: string): boolean {
  return step.signer.person !== drafter || (step.proxies ?? []).some((proxy) => proxy.person !== drafter);
}

/** The next step's signature. The last one approves. */
export function applySign(state: RecordState, commit: Commit<'sign'>, view: View): boolean {
  const body = commit.body!;
  const revision = pendingRevision(state);
  if (!revision) return keepApart(state, commit, 'not-allowed', view);
  if (body.digest !== revision.digest) return keepApart(state, commit, 'changed', view);
  if (!isAbout(state, revision, body.submit)) return keepApart(state, commit, 'not-allowed', view);
  const turn = findStatedTurn(revision, commit, body.step, body.proxyFor);
  if (!turn || wouldApproveAlone(revision, commit.actor)) return keepApart(state, commit, 'not-allowed', view);
  const signed = { ...revision, signatures: [...revision.signatures, signatureOf(commit, turn, body)] };
  replaceRevision(state, revision.submit, signed);
  if (signed.signatures.length === signed.line.length) completeRevision(state, signed, view);
  return true;
}

/** Sends the submit back to its drafter with a reason; the fields can be changed again. */
export function applyReturn(state: RecordState, commit: Commit<'return'>): boolean {
  const { submit, step, proxyFor, reason } = commit.body!;
  const revision = pendingRevision(state);
  if (!revision || !isAbout(state, revision, submit) || !findStatedTurn(revision, commit, step, proxyFor))
    return refuse(state, commit);
  const returned = { commit: commit.id, by: commit.actor, at: commit.at, reason };
  replaceRevision(state, revision.submit, { ...revision, returned });
  state.status = 'returned';
  return true;
}

/** The drafter takes the submit back before it is approved. */
export function applyWithdraw(state: RecordState, commit: Commit<'withdraw'>): boolean {
  const { submit, reason } = commit.body!;
  const revision = pendingRevision(state);
  if (!revision || !isAbout(state, revision, submit) || revision.line[0]?.signer.person !== commit.actor)
    return refuse(state, commit);
  replaceRevision(state, revision.submit, { ...revision, withdrawn: { commit: commit.id, at: commit.at, reason } });
  state.status = 'draft';
  return true;
}

/** Opens an approved stage, and those that followed it, for a new revision. The approved revisions stay. */
export function applyRevise(state: RecordState, commit: Commit<'revise'>): boolean {
  const { stage, reason } = commit.body!;
  const standing = state.revisions.filter((revision) => isStanding(revision) && revision.approved);
  const opened = new Set<string>();
  let next: string | undefined = stage;
  while (next !== undefined && !opened.has(next)) {
    opened.add(next);
    const followed: string = next;
    next = standing.find((revision) => revision.stage === followed)?.next;
  }
  const busy = state.status === 'submitted' || state.status === 'void';
  if (busy || !standing.some((revision) => revision.stage === stage)) {
    // Two people opened the same stage apart: the second finds what it asked for.
    const open = !busy && state.stage === stage && state.revisions.some((one) => one.stage === stage && one.revised);
    return open || refuse(state, commit);
  }
  const revised = { commit: commit.id, by: commit.actor, at: commit.at, reason };
  for (const revision of standing)
    if (opened.has(revision.stage)) replaceRevision(state, revision.submit, { ...revision, revised });
  state.status = 'draft';
  state.stage = stage;
  return true;
}

/** The commit that completed an approved revision: its last signature, or the submit when nobody signs. */
export function completionOf(revision: Revision): string {
  return revision.signatures.at(-1)?.commit ?? revision.submit;
}

function completeRevision(state: RecordState, revision: Revision, view: View): void {
  replaceRevision(state, revision.submit, { ...revision, approved: true });
  if (revision.next === undefined) state.status = 'approved';
  else {
    state.status = 'draft';
    state.stage = revision.next;
  }
  markConflict(state, revision.stage, revision.submit, (id) => view.saw(id));
}

/**
 * Approvals of one stage made apart conflict with each other. A later approval whose people saw every one of them settles it;
 * one that did not see them all stands beside them.
 */
function markConflict(state: RecordState, stage: string, submit: string, saw: (id: string) => boolean): void {
  const others = state.revisions.filter((one) => one.stage === stage && one.approved && one.submit !== submit);
  const unseen = new Set(others.filter((one) => !saw(completionOf(one))).map((one) => one.submit));
  const settled = unseen.size === 0 && !state.revisions.find((one) => one.submit === submit)?.apart;
  state.revisions = state.revisions.map((one) => {
    if (one.stage !== stage || !one.approved) return one;
    if (unseen.has(one.submit) || (one.submit === submit && !settled)) return { ...one, conflict: true };
    if (!settled || !one.conflict) return one;
    const { conflict: _conflict, ...rest } = one;
    return rest;
  });
}

/**
 * Sets a submit or signature aside. When it completed an approval in the eyes of those who made it, that revision is kept beside the
 * record's own: a commit that a signature had not seen never undoes it.
 */
function keepApart(state: RecordState, commit: Commit, reason: AsideReason, view: View): boolean {
  setAside(state, commit, reason);
  const revision = view
    .looks()
    .flatMap((look) => look.revisions)
    .find((one) => one.approved && completionOf(one) === commit.id);
  if (!revision || state.revisions.some((one) => one.submit === revision.submit && one.approved)) return false;
  const undone = state.revisions.find((one) => one.submit === revision.submit && !isStanding(one));
  if (undone) state.revisions = state.revisions.filter((one) => one !== undone);
  state.revisions.push({
    ...revision,
    apart: true,
    ...(undone?.returned && { returned: undone.returned }),
    ...(undone?.withdrawn && { withdrawn: undone.withdrawn }),
  });
  markConflict(state, revision.stage, revision.submit, (id) => view.saw(id));
  return false;
}

/** The same content submitted twice is one revision: a signature under either submit counts. */
function isAbout(state: RecordState, revision: Revision, submit: string): boolean {
  return submit === revision.submit || state.aside.some((one) => one.commit === submit && one.kind === 'submit');
}

/** The turn of whoever acts, when it is as the commit states it. */
function findStatedTurn(
  revision: Revision,
  commit: Commit,
  index: number,
  proxyFor: string | undefined,
): Turn | undefined {
  const turn = findTurn(revision, commit.actor, commit.at.slice(0, 10));
  return turn?.index === index && turn.proxyFor === proxyFor ? turn : undefined;
}

function signatureOf(
  commit: Commit,
  { step, signer, by }: Pick<Turn, 'step' | 'signer' | 'by'>,
  body: { opinion?: string; signature?: Signature['image']; identified: boolean },
): Signature {
  return {
    commit: commit.id,
    step: step.step,
    ...signer,
    at: commit.at,
    ...(body.opinion !== undefined && { opinion: body.opinion }),
    ...(step.delegated !== undefined && { delegated: step.delegated }),
    ...(by && { proxyFor: by }),
    ...(body.signature && { image: body.signature }),
    identified: body.identified,
  };
}

function replaceRevision(state: RecordState, submit: string, revision: Revision): void {
  state.revisions = state.revisions.map((one) => (one.submit === submit && isStanding(one) ? revision : one));
}

function refuse(state: RecordState, commit: Commit): boolean {
  setAside(state, commit, 'not-allowed');
  return false;
}
