// Everything that is said of one book as a whole, read from its records as they are stored, or as the journal had them on an earlier day.

import { commitsUntil } from '../core/book/as-of.ts';
import { type BookEntry, type BookReport, reportBook } from '../core/book/report.ts';
import type { Form } from '../core/form/form.ts';
import { statusOf } from '../core/form/status.ts';
import { type BookState, bookRecord } from '../core/journal/commit.ts';
import { findAdopted } from './adoption.ts';
import type { Archive } from './archive.ts';
import { foldStoredBook } from './book.ts';
import { subjectOf } from './cells.ts';
import { type Database, type StoredCells, type StoredCommit, type StoredRow, walkBook } from './database.ts';
import { foldStored } from './journal.ts';
import { showNumber } from './number.ts';
import { StoreError } from './refusal.ts';
import { formOfBook } from './setting.ts';

/**
 * Reads a book whole, in slices, so that the page stays alive; `day` is today unless an earlier one is told.
 * @throws StoreError for a form that this program does not have.
 */
export async function readBookReport(archive: Archive, book: string, day?: string): Promise<BookReport> {
  const { database, setting } = archive;
  const form = await setting.loadForm(formOfBook(book));
  if (!form) throw new StoreError('unknown-form');
  const today = setting.today();
  const commits = await database.getAllFromIndex('commits', 'record', [book, bookRecord]);
  if (day !== undefined && day < today) {
    const state = foldStoredBook(book, keepUntil(commits, day));
    return reportBook(form, state, await entriesUntil(database, form, state, day), day);
  }
  return reportBook(form, foldStoredBook(book, commits), await entriesNow(database, book), today);
}

async function entriesNow(database: Database, book: string): Promise<BookEntry[]> {
  const shown = new Map<string, StoredCells>();
  for await (const slice of walkBook<StoredCells>(database, 'cells', book))
    for (const cells of slice) shown.set(cells.record, cells);
  const entries: BookEntry[] = [];
  for await (const slice of walkBook<StoredRow>(database, 'rows', book))
    for (const row of slice) {
      const cells = shown.get(row.record);
      const adopted = row.late && (await findAdopted(database, book, row.record, row.late))?.number;
      entries.push({
        state: row.state,
        number: row.number,
        shown: showNumber(row),
        subject: cells?.subject ?? '',
        status: cells?.status ?? row.state.status,
        ...(row.late && { late: { isNew: row.late.isNew, ...(adopted && { adopted }) } }),
      });
    }
  return entries;
}

function keepUntil(stored: readonly StoredCommit[], day: string): StoredCommit[] {
  const kept = new Set(
    commitsUntil(
      stored.map(({ commit }) => commit),
      day,
    ),
  );
  return stored.filter(({ commit }) => kept.has(commit));
}

/** Every record that had been made by that day, folded from what had been written of it. What was erased since stays erased. */
async function entriesUntil(database: Database, form: Form, book: BookState, day: string): Promise<BookEntry[]> {
  const entries: BookEntry[] = [];
  for await (const rows of walkBook<StoredRow>(database, 'rows', book.book)) {
    const index = database.transaction('commits').store.index('record');
    const journals = await Promise.all(rows.map((row) => index.getAll([row.book, row.record])));
    for (const [at, row] of rows.entries()) {
      const kept = keepUntil(journals[at]!, day);
      if (kept.length === 0) continue;
      const state = row.state.status === 'erased' ? row.state : foldStored(kept);
      const number = book.numbers[row.record]?.number ?? '';
      // Until it was numbered a record is named by the number that it got: it is the same record.
      const shown = number || showNumber(row);
      entries.push({ state, number, shown, subject: subjectOf(form, state), status: statusOf(form, state) });
    }
  }
  return entries;
}
