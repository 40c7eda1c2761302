// Closing a year (마감): what the close covers, as one root, and what arrived after it without being seen (마감 후 도착).
import { hashValue } from '../journal/canonical.ts';
import type { BookState, Commit, CommitBody, CommitKind, RecordState } from '../journal/commit.ts';
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

/** 마감 후 도착 of one record: what it would be with everything that came, and the commits that the close had not seen. */
export type LateArrival = {
  /** True for a record that the close did not hold at all. */
  isNew: boolean;
  state: RecordState;
  commits: { commit: string; kind: CommitKind; actor: string; at: string }[];
};

/** Heads that the close in force saw, by record; undefined while the book is open. */
export function closedHeadsOf(book: BookState): ReadonlyMap<string, readonly string[]> | undefined {
  return book.closed && new Map(book.closed.entries.map(({ record, heads }) => [record, heads]));
}

/** True when a record holds something that a close at these heads had not seen. An erasure after retention is no late change. */
export function isLate(
  heads: readonly string[] | undefined,
  state: Pick<RecordState, 'heads' | 'waiting' | 'status'>,
): boolean {
  if (state.status === 'erased') return false;
  return [...state.heads, ...state.waiting].some((head) => !heads?.includes(head));
}

/** Purpose of the link by which a record of the year after says that it has taken in exactly this late arrival. */
export function adoptionPurpose({ state }: Pick<LateArrival, 'state'>): string {
  return `late-arrival ${[...state.heads, ...state.waiting].join(' ')}`;
}
