// The 결재란 on paper is the approval line: as many boxes as signers, none for somebody who does not sign.
import type { Step } from '../form/form.ts';
import type { LineStep, Revision, Signature } from '../journal/commit.ts';
import type { ApprovalBox } from '../paper/page.ts';
import { showDate } from '../text/date.ts';

/** Boxes of a submitted or approved revision; steps that wait are unsigned. */
export function boxesOf(revision: Pick<Revision, 'line' | 'signatures'>): ApprovalBox[] {
  return revision.line.map((step, index) => {
    const signature = revision.signatures[index];
    return signature ? signedBox(signature) : waitingBox(step);
  });
}

/** Boxes of a blank form, from the definition's steps or a configured line: the pen does the rest. */
export function blankBoxes(steps: readonly (Step | LineStep)[]): ApprovalBox[] {
  return steps.map((step) =>
    'signer' in step
      ? { ...waitingBox(step), name: '' }
      : { step: step.step, position: step.role, name: '', date: '', identified: true },
  );
}

function waitingBox({ step, signer, delegated }: LineStep): ApprovalBox {
  return {
    step,
    position: signer.position,
    name: signer.name,
    date: '',
    ...(delegated !== undefined && { mark: '전결' }),
    identified: true,
  };
}

function signedBox(signature: Signature): ApprovalBox {
  const marks = [signature.delegated !== undefined && '전결', signature.proxyFor && '대결'].filter(Boolean);
  return {
    step: signature.step,
    position: signature.position,
    name: signature.name,
    date: showDate(signature.at.slice(0, 10)),
    ...(marks.length > 0 && { mark: marks.join('·') }),
    ...(signature.opinion && { opinion: true }),
    identified: signature.identified,
    ...(signature.image && { signature: signature.image }),
  };
}
