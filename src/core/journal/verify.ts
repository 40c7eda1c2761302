// Checking a commit that was made elsewhere. Carries the shapes, so only what takes commits in imports it.
import type { Commit } from './commit.ts';
import { type Fault, fault, verifySealed } from './seal.ts';
import { findMisshape } from './shape.ts';

/** Checks shape, size and hashes. An erased commit is checked as far as its header. Answers undefined when all is well. */
export function verifyCommit(commit: unknown): Fault | undefined {
  const misshape = findMisshape(commit);
  if (misshape !== undefined)
    return fault('malformed', `기록의 형식이 맞지 않습니다(${misshape}). 보낸 쪽에서 다시 내보내 주세요.`);
  return verifySealed(commit as Commit);
}
