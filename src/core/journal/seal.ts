// Making a commit, checking its size and hashes, and erasing one so that the chain of ids still verifies.
import { canonicalJson, hashText } from './canonical.ts';
import type { Commit, CommitBody, CommitKind } from './commit.ts';
import { isReadable } from './readable.ts';

/** A kind with its body, as callers give it. */
export type Draft<K extends CommitKind = CommitKind> = { [T in K]: { kind: T; body: CommitBody[T] } }[K];

/** What stands around a draft. `salt` is 32 hex digits of randomness, `at` wall time in Asia/Seoul with seconds. */
export type Seal = {
  book: string;
  record: string;
  formVersion: string;
  actor: string;
  device: string;
  counter: number;
  at: string;
  /** Heads of the record that the author saw, in any order. */
  parents: readonly string[];
  salt: string;
};

/** A sentence for people and a code for programs. */
export type Fault = { code: string; message: string };

/** Bytes of header and body together; attachments are not in them. */
export const commitSizeLimit = 1_048_576;

/** The closing of a year names every record of the book, at about 220 bytes each: 16 MiB is room for 75,000 records. */
export const closeSizeLimit = 16_777_216;

/**
 * Makes a commit of a draft. Keys whose value is undefined are left out, as JSON leaves them out.
 * @throws TypeError when the body holds what JSON cannot.
 */
export function sealCommit<K extends CommitKind>({
  draft,
  parents,
  salt,
  ...rest
}: { draft: Draft<K> } & Seal): Commit<K> {
  const body = JSON.parse(canonicalJson(leaveOutUndefined(draft.body))) as CommitBody[K];
  const header = {
    v: 1,
    book: rest.book,
    record: rest.record,
    kind: draft.kind,
    bodyHash: hashBody(salt, body),
    formVersion: rest.formVersion,
    actor: rest.actor,
    device: rest.device,
    counter: rest.counter,
    at: rest.at,
    parents: [...new Set(parents)].sort(),
  };
  return { id: hashText(canonicalJson(header)), ...header, body, salt } as unknown as Commit<K>;
}

/**
 * Checks size and hashes of a commit whose shape is right. An erased one is checked as far as its header. Answers undefined when all
 * is well. What comes from elsewhere goes through `verifyCommit` of verify.ts, which looks at the shape first.
 */
export function verifySealed(commit: Commit): Fault | undefined {
  const { id, body, salt, ...header } = commit;
  let headerText: string;
  let bodyText = '';
  try {
    headerText = canonicalJson(header);
    if (body !== undefined) bodyText = canonicalJson(body);
  } catch {
    return fault('malformed', '기록에 저장할 수 없는 문자나 값이 있습니다. 보낸 쪽에서 다시 내보내 주세요.');
  }
  const limit = header.kind === 'close' ? closeSizeLimit : commitSizeLimit;
  // Three bytes is the most that one code unit takes, so short texts need no counting.
  if ((headerText.length + bodyText.length) * 3 > limit && countBytes(headerText + bodyText) > limit)
    return fault(
      'oversized',
      `기록 한 건이 ${Math.round(limit / 1_048_576)} MB를 넘습니다. 긴 내용은 파일로 붙여 주세요.`,
    );
  if (hashText(headerText) !== id)
    return fault(
      'header-hash',
      '기록의 머리 부분이 지문과 다릅니다. 옮기는 중에 바뀐 것이므로 원본을 다시 받아 주세요.',
    );
  if (body !== undefined && hashText(salt + bodyText) !== header.bodyHash)
    return fault('body-hash', '기록의 내용이 지문과 다릅니다. 옮기는 중에 바뀐 것이므로 원본을 다시 받아 주세요.');
  if (!isReadable(header))
    return fault(
      'newer',
      '더 새로운 지침 프로그램이 쓴 기록입니다. 읽기만 할 수 있으니 프로그램을 새 버전으로 바꿔 주세요.',
    );
  return undefined;
}

/** The commit without body and salt; its id still verifies. The erasure itself keeps its words. */
export function eraseCommit<C extends Commit>(commit: C): C {
  if (commit.kind === 'erase') return commit;
  const { body: _body, salt: _salt, ...header } = commit;
  return header as C;
}

/** SHA-256 over salt and canonical body: the salt keeps a short erased value from being guessed by its hash. */
function hashBody(salt: string, body: unknown): string {
  return hashText(salt + canonicalJson(body));
}

/** A fault from its code and sentence. */
export function fault(code: string, message: string): Fault {
  return { code, message };
}

function leaveOutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leaveOutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, leaveOutUndefined(member)]),
  );
}

function countBytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
