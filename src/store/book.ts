// The book inside a writing transaction: opening it, giving numbers, closing and reopening.

import { numberYearOf } from '../core/book/book.ts';
import { blankBook, foldBook } from '../core/book/fold.ts';
import { isAuthority, nextNumber, numberOf } from '../core/book/numbers.ts';
import { type BookState, bookRecord, type Commit } from '../core/journal/commit.ts';
import type { Cursor, StoredCommit, StoredRow } from './database.ts';
import type { BookWriting } from './journal.ts';
import { formOfBook, periodOfBook } from './setting.ts';
import type { BookFacts } from './workspace.ts';

/** The cursor of a book that this database does not have yet. */
export function blankCursor(book: string): Cursor {
  return {
    book,
    form: formOfBook(book),
    period: periodOfBook(book),
    counter: 0,
    facts: factsOf(blankBook(book)),
    lastNumbers: {},
    provisional: 0,
    records: 0,
    commits: 0,
  };
}

/** The facts of a book without its long lists. */
export function factsOf(state: BookState): BookFacts {
  const { numbers: _numbers, closed, ...facts } = state;
  return closed ? { ...facts, closed: { commit: closed.commit, at: closed.at, root: closed.root } } : facts;
}

/** Folds the kept commits of a book's own record. */
export function foldStoredBook(book: string, stored: readonly StoredCommit[]): BookState {
  const sequences = new Map(stored.map(({ commit, sequence }) => [commit.id, sequence]));
  return foldBook(
    book,
    stored.map(({ commit }) => commit),
    (id) => sequences.get(id),
  );
}

/** Opens the book with its first commit, unless it is open: this device becomes the one that gives numbers (대장 PC). */
export async function startBook(writing: BookWriting, actor: string, example: boolean): Promise<void> {
  const { cursor } = writing;
  if (cursor.facts.openings.length > 0) return;
  const body = { form: cursor.form, period: cursor.period, ...(example && { example }) };
  await writing.appendToBook([{ kind: 'open', body }], actor);
}

/** Gives a record its final number where this device may, else a provisional one. `prefix` is the form's. */
export async function giveNumber(writing: BookWriting, row: StoredRow, prefix: string, actor: string): Promise<void> {
  if (row.number) return;
  const { cursor, setting } = writing;
  const { book, facts } = cursor;
  const year = numberYearOf(book, row.state.createdAt);
  if (isAuthority({ ...blankBook(book), ...facts, closed: undefined }, setting.device)) {
    const last = cursor.lastNumbers[year];
    const known: BookState = { ...blankBook(book), numbers: last ? { last: { number: last, old: [] } } : {} };
    const number = nextNumber(known, prefix, year);
    await writing.appendToBook([{ kind: 'number', body: { record: row.record, number } }], actor);
  } else if (!row.provisional) {
    cursor.provisional++;
    cursor.unnumbered = true;
    const place = { prefix, year, device: setting.device, index: cursor.provisional };
    await writing.putRow(row, row.state, { provisional: numberOf(blankBook(book), row.record, place).text });
  }
}

/**
 * Takes commits of the book itself into cursor and rows. Numbers that this device gives on top of everything it knows are final as
 * they stand; anything else folds the book anew.
 */
export async function applyBookCommits(writing: BookWriting, commits: readonly Commit[]): Promise<void> {
  const { cursor } = writing;
  const onTop = cursor.facts.heads.join() === commits[0]?.parents.join() && cursor.facts.waiting.length === 0;
  if (!onTop || commits.some((commit) => commit.kind !== 'number')) return refoldBook(writing);
  cursor.facts = { ...cursor.facts, heads: [commits.at(-1)!.id] };
  for (const commit of commits as readonly Commit<'number'>[]) {
    const { record, number } = commit.body!;
    noteNumber(cursor, number);
    const row = await writing.row(record);
    if (row) await writing.putRow(row, row.state, { number });
  }
}

/** What a row shows beside its number; undefined when it is so already. See cut.ts. */
export type CutRow = (row: StoredRow) => Promise<Pick<StoredRow, 'state' | 'late'> | undefined>;

/**
 * Folds the book from its commits; facts go to the cursor, numbers to the rows that have another one. A book that is opened again shows
 * what came after its close as well.
 * @param makeCut where commits came from elsewhere: how rows of a closed book are cut back to what the close saw
 */
export async function refoldBook(
  writing: BookWriting,
  makeCut?: (writing: BookWriting, state: BookState) => CutRow,
): Promise<void> {
  const { cursor } = writing;
  const state = foldStoredBook(cursor.book, await writing.commitsOf(bookRecord));
  cursor.facts = factsOf(state);
  writing.written.facts = true;
  cursor.lastNumbers = {};
  for (const { number, old } of Object.values(state.numbers))
    for (const one of [number, ...old]) noteNumber(cursor, one);
  const cutRow = makeCut?.(writing, state);
  for await (const rows of writing.walkRows()) {
    const changed = rows.map(async (row) => {
      const given = Object.hasOwn(state.numbers, row.record) ? state.numbers[row.record]! : undefined;
      const numbers = given && { number: given.number, oldNumbers: given.old };
      const renumbered = given && (row.number !== given.number || row.oldNumbers.join() !== given.old.join());
      const cut = row.late && !state.closed ? { state: row.late.state } : await cutRow?.(row);
      if (!renumbered && !cut) return;
      const { state: shown, late }: Pick<StoredRow, 'state' | 'late'> = cut ?? row;
      await writing.putRow(row, shown, { ...numbers, ...(late && { late }) });
    });
    await Promise.all(changed);
  }
}

/** Keeps the highest number ever given per year, 구 번호 included. */
function noteNumber(cursor: Cursor, number: string): void {
  const match = /-(\d{4})-(\d{4,9})$/.exec(number);
  if (!match) return;
  const [, year = '', count = ''] = match;
  const last = cursor.lastNumbers[year];
  if (!last || Number(count) > Number(last.slice(last.lastIndexOf('-') + 1))) cursor.lastNumbers[year] = number;
}
