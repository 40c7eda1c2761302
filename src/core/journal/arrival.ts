// Judging a commit that comes from elsewhere: a file, another tab's late write, an endpoint. Nothing that arrives is thrown away unseen.
import type { Commit } from './commit.ts';
import { verifyCommit } from './verify.ts';

/**
 * `applied` and `waiting` are kept in the journal (`waiting` lacks a parent that has not arrived); `known` is there already.
 * `quarantined` and `refused` are kept outside of it with code and sentence. A `newer` commit is kept and makes the record read-only.
 */
export type Arrival = {
  outcome: 'applied' | 'waiting' | 'known' | 'quarantined' | 'refused';
  code?: string;
  message?: string;
};

/** What the judge knows of the book that a commit comes to. */
export type Surroundings = {
  /** A commit of the book by id, erased or not. */
  find(id: string): Commit | undefined;
  /** Highest counter in the book. */
  highest: number;
};

/** Further above the highest counter than this, a counter would push every later commit of honest devices behind it. */
export const counterLead = 1_000_000;

/** What came under an id that is here already, and is not the same. */
export const otherBytes = {
  outcome: 'quarantined',
  code: 'other-bytes',
  message:
    '이미 있는 기록과 지문은 같고 내용이 다릅니다. 있던 기록은 그대로 두었으니 보낸 쪽의 파일이 손상되지 않았는지 확인해 주세요.',
} satisfies Arrival;

/** What would push every later commit of honest devices behind it. */
export const counterAhead = {
  outcome: 'quarantined',
  code: 'counter-ahead',
  message:
    '순서 번호가 지나치게 앞서 있어 따로 두었습니다. 이 기록을 만든 PC의 데이터가 손상되지 않았는지 확인해 주세요.',
} satisfies Arrival;

/** Judges a received value. Never throws, whatever it is given. */
export function judgeArrival(value: unknown, { find, highest }: Surroundings): Arrival {
  const fault = verifyCommit(value);
  if (fault && fault.code !== 'newer') {
    const id = (value as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' && find(id) ? otherBytes : { outcome: 'refused', ...fault };
  }
  const commit = value as Commit;
  // The id holds header and body hash, so a verified commit of the same id is the same one, erased or whole.
  if (find(commit.id)) return { outcome: 'known' };
  if (commit.counter > highest + counterLead) return counterAhead;
  const parents = commit.parents.map(find);
  if (parents.some((parent) => parent && parent.counter >= commit.counter))
    return {
      outcome: 'refused',
      code: 'counter-behind',
      message: '앞선 기록보다 순서 번호가 작습니다. 이 기록을 만든 PC의 데이터를 확인해 주세요.',
    };
  if (parents.some((parent) => parent && (parent.record !== commit.record || parent.book !== commit.book)))
    return {
      outcome: 'refused',
      code: 'foreign-parent',
      message: '다른 문서의 기록을 앞선 기록으로 적고 있습니다. 보낸 쪽에서 다시 내보내 주세요.',
    };
  const newer = fault && { code: fault.code, message: fault.message };
  return { outcome: parents.every((parent) => parent) ? 'applied' : 'waiting', ...newer };
}
