// The book's own facts: who opened it, which device gives numbers, the numbers, closing. Folded from commits of '@book' alone.
import type { BookState, Commit, CommitBody, CommitKind } from '../journal/commit.ts';
import { findHeads, orderCommits, type SequenceOf } from '../journal/order.ts';
import { isReadable } from '../journal/readable.ts';
import { rootOf } from './close.ts';
import { isAuthority } from './numbers.ts';

/** What a kind of commit does to the book, whose state it may write. `taken` are all final numbers, kept by the rule for numbers. */
export type BookRule<K extends CommitKind = CommitKind> = (
  state: BookState,
  commit: Commit<K>,
  taken: Set<string>,
) => void;
export type BookRules = { readonly [K in CommitKind]?: BookRule<K> };

/** The parts of a fold. Tests put broken ones in their place to see that properties notice. */
export type BookParts = { readonly order: typeof orderCommits; readonly rules: BookRules };

const unreadableMessage =
  '더 새로운 지침 프로그램이 쓴 내용이 있어 이 대장은 읽기만 할 수 있습니다. 프로그램을 새 버전으로 바꾼 뒤 다시 열어 주세요.';

export const bookRules: BookRules = {
  open: applyOpen,
  authority: applyAuthority,
  number: applyNumber,
  close: applyClose,
  reopen: applyReopen,
};

export const bookParts: BookParts = { order: orderCommits, rules: bookRules };

/** State of a book that nobody opened yet. */
export function blankBook(book: string): BookState {
  const [form = '', period = ''] = book.split('/');
  return {
    book,
    form,
    period,
    example: false,
    authority: '',
    openings: [],
    numbers: {},
    reopened: [],
    heads: [],
    waiting: [],
  };
}

/** Folds all known commits of a book's record '@book', in any order, repeated or not. */
export function foldBook(
  book: string,
  commits: Iterable<Commit>,
  seqOf?: SequenceOf,
  parts: BookParts = bookParts,
): BookState {
  const { ordered, waiting } = parts.order(commits, seqOf);
  const state = blankBook(book);
  const taken = new Set<string>();
  for (const commit of ordered) reduce(state, commit, taken, parts.rules);
  state.heads = findHeads(ordered);
  state.waiting = waiting.map((commit) => commit.id);
  return state;
}

function reduce(state: BookState, commit: Commit, taken: Set<string>, rules: BookRules): void {
  if (!isReadable(commit)) state.unreadable = unreadableMessage;
  else if (commit.body) (rules[commit.kind] as BookRule | undefined)?.(state, commit, taken);
}

/** The earliest opening in order makes the number authority; later ones are kept, so that a double opening can be explained. */
function applyOpen(state: BookState, commit: Commit<'open'>): void {
  const { form, period, example } = commit.body!;
  if (state.openings.length === 0) {
    state.form = form;
    state.period = period;
    state.example = example ?? false;
    if (state.authority === '') state.authority = commit.device;
  }
  state.openings.push({ device: commit.device, at: commit.at, commit: commit.id });
}

function applyAuthority(state: BookState, commit: Commit<'authority'>): void {
  state.authority = commit.body!.device;
}

/**
 * A number is final when the authority at its place gave it, to a record without one, and nobody else holds it.
 * Every other number that was given stays as 구 번호: it may stand on paper already.
 */
function applyNumber(state: BookState, commit: Commit<'number'>, taken: Set<string>): void {
  const { record, number } = commit.body!;
  const held = Object.hasOwn(state.numbers, record) ? state.numbers[record]! : { number: '', old: [] };
  if (isAuthority(state, commit.device) && held.number === '' && !taken.has(number)) {
    state.numbers[record] = { number, old: held.old.filter((old) => old !== number) };
    taken.add(number);
  } else if (held.number !== number && !held.old.includes(number))
    state.numbers[record] = { ...held, old: [...held.old, number] };
}

/** A close that does not carry the digest of its own entries stands for nothing. */
function applyClose(state: BookState, commit: Commit<'close'>): void {
  const { root, entries } = commit.body as CommitBody['close'];
  if (state.closed || root !== rootOf(entries)) return;
  state.closed = { commit: commit.id, at: commit.at, root, entries };
}

function applyReopen(state: BookState, commit: Commit<'reopen'>): void {
  if (!state.closed) return;
  delete state.closed;
  state.reopened.push({ at: commit.at, reason: commit.body!.reason, commit: commit.id });
}
