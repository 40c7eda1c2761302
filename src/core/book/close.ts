// Closing a year (마감): what the close covers, as one root, and what arrived after it without being seen (마감 후 도착).
import { hashValue } from '../journal/canonical.ts';
import type { BookState, Commit, CommitBody, RecordState } from '../journal/commit.ts';
import { compareText, gatherAncestors } from '../journal/order.ts';
import type { Draft } from '../journal/seal.ts';

export type CloseEntry = CommitBody['close']['entries'][number];

/** Digest of a record as the close finds it: its content, its status and what its revisions cover. */
export function recordDigest(state: RecordState): string {
  const { record, form, formVersion, status, stage, fields, rows } = state;
  const revisions = state.revisions.map(({ submit, digest, approved }) => ({ submit, digest, approved }));
  return hashValue({ record, form, formVersion, status, stage, fields, rows, revisions });
}

/** One record's line in the close. `number` is '' when it has no final number. */
export function closeEntryOf(state: RecordState, number: string): CloseEntry {
  return { record: state.record, number, heads: state.heads, digest: recordDigest(state) };
}

/** The one digest over all entries. */
export function rootOf(entries: readonly CloseEntry[]): string {
  return hashValue(entries);
}

/** The close of a book over these entries, ready to seal. Entries are sorted by record, so that the same records give the same root. */
export function draftClose(entries: readonly CloseEntry[], reason?: string): Draft<'close'> {
  const sorted = [...entries].sort((a, b) => compareText(a.record, b.record));
  return { kind: 'close', body: { root: rootOf(sorted), entries: sorted, ...(reason !== undefined && { reason }) } };
}

/** Splits a record's commits into what a close at these heads covers, and what it had not seen. Without heads nothing is covered. */
export function cutAtClose(
  commits: readonly Commit[],
  heads: readonly string[] | undefined,
): { covered: Commit[]; late: Commit[] } {
  const known = new Map(commits.map((commit) => [commit.id, commit]));
  const seen = gatherAncestors(heads ?? [], known);
  return {
    covered: commits.filter((commit) => seen.has(commit.id)),
    late: commits.filter((commit) => !seen.has(commit.id)),
  };
}

/** Heads that the close in force saw of a record: undefined while the book is open, none for a record that came later. */
export function closedHeadsOf(book: BookState, record: string): string[] | undefined {
  if (!book.closed) return undefined;
  return book.closed.entries.find((entry) => entry.record === record)?.heads ?? [];
}

/** Records of a closed book that hold something its close had not seen. Heads that the close did not name are enough to tell. */
export function lateArrivals(
  book: BookState,
  states: Iterable<Pick<RecordState, 'record' | 'heads' | 'waiting'>>,
): { record: string; heads: string[]; isNew: boolean }[] {
  if (!book.closed) return [];
  const entries = new Map(book.closed.entries.map((entry) => [entry.record, entry]));
  const late: { record: string; heads: string[]; isNew: boolean }[] = [];
  for (const state of states) {
    const covered = new Set(entries.get(state.record)?.heads);
    const heads = [...state.heads, ...state.waiting].filter((head) => !covered.has(head));
    if (heads.length > 0) late.push({ record: state.record, heads, isNew: !entries.has(state.record) });
  }
  return late;
}
