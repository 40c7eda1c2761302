// The boxes of a 결재란: one per step of the resolved line, signed or still open.
import type { LineStep, Revision, Signature } from '../journal/commit.ts';
import { showDate } from '../text/date.ts';
import type { ApprovalBox } from './page.ts';

/** As many boxes as the line has signers. */
export function boxesOf({ line, signatures }: Pick<Revision, 'line' | 'signatures'>): ApprovalBox[] {
  return line.map((step, i) => (signatures[i] ? signedBox(signatures[i]) : openBox(step)));
}

function signedBox(signature: Signature): ApprovalBox {
  const { step, position, name, at, opinion, delegated, proxyFor, image, identified } = signature;
  const mark = proxyFor ? '대결' : delegated ? '전결' : undefined;
  return {
    step,
    position,
    name,
    date: showDate(at.slice(0, 10)),
    identified,
    ...(mark && { mark }),
    ...(opinion && { opinion: true }),
    ...(image && { signature: image }),
  };
}

function openBox({ step, signer, delegated }: LineStep): ApprovalBox {
  return {
    step,
    position: signer.position,
    name: '',
    date: '',
    identified: true,
    ...(delegated && { mark: '전결' }),
  };
}
