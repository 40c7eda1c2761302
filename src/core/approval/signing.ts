// Whether somebody may sign now, with the sentence for whoever may not. Whose turn it is stands in turn.ts.
import type { RecordState } from '../journal/commit.ts';
import { findTurn, type Turn, waitingStep, wouldApproveAlone } from './turn.ts';

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
