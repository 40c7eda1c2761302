// Journals as releases wrote them, kept for ever: an older record must read today as it read then. The files are never rewritten;
// a release that adds kinds adds a file.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foldBook } from '../../../src/core/book/fold.ts';
import { canonicalJson } from '../../../src/core/journal/canonical.ts';
import { type BookState, bookRecord, type Commit, type RecordState } from '../../../src/core/journal/commit.ts';
import { digestOfRevision } from '../../../src/core/journal/digest.ts';
import { foldRecord } from '../../../src/core/journal/fold.ts';
import { verifyCommit } from '../../../src/core/journal/verify.ts';

type Journal = { book: string; commits: Commit[]; records: Record<string, RecordState>; facts: BookState };
const folder = new URL('../../journals/', import.meta.url);

for (const file of readdirSync(folder)) {
  const { book, commits, records, facts } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Journal;
  const of = (record: string): Commit[] => commits.filter((commit) => commit.record === record);

  test(`${file}: every commit verifies`, () => {
    expect(commits.map(verifyCommit).filter(Boolean)).toEqual([]);
  });

  test(`${file}: every record reads as it did, byte for byte, and so does the book`, () => {
    for (const [record, state] of Object.entries(records)) {
      expect(foldRecord(of(record).reverse())).toEqual(state);
      expect(canonicalJson(foldRecord(of(record)))).toBe(canonicalJson(state));
      for (const revision of state.revisions) expect(digestOfRevision(state, revision)).toBe(revision.digest);
    }
    expect(canonicalJson(foldBook(book, of(bookRecord)))).toBe(canonicalJson(facts));
  });
}

test('the journals hold every kind of commit', () => {
  const kinds = readdirSync(folder).flatMap((file) => {
    const { commits } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Journal;
    return commits.map((commit) => commit.kind);
  });
  expect([...new Set(kinds)].sort()).toEqual([
    'authority',
    'close',
    'create',
    'drop',
    'erase',
    'link',
    'note',
    'number',
    'open',
    'patch',
    'reopen',
    'return',
    'revise',
    'sign',
    'submit',
    'void',
    'withdraw',
  ]);
});
