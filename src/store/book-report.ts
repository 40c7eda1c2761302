// Everything that is said of one book as a whole, read from its records as they are stored.

import { type BookEntry, type BookReport, reportBook } from '../core/book/report.ts';
import { bookRecord } from '../core/journal/commit.ts';
import type { Archive } from './archive.ts';
import { foldStoredBook } from './book.ts';
import { type StoredCells, type StoredRow, walkBook } from './database.ts';
import { showNumber } from './number.ts';
import { StoreError } from './refusal.ts';
import { formOfBook } from './setting.ts';

/** Reads a book whole, in slices, so that the page stays alive. @throws StoreError for a form that this program does not have. */
export async function readBookReport(archive: Archive, book: string): Promise<BookReport> {
  const { database, setting } = archive;
  const form = await setting.loadForm(formOfBook(book));
  if (!form) throw new StoreError('unknown-form');
  const commits = await database.getAllFromIndex('commits', 'record', [book, bookRecord]);
  const shown = new Map<string, StoredCells>();
  for await (const slice of walkBook<StoredCells>(database, 'cells', book))
    for (const cells of slice) shown.set(cells.record, cells);
  const entries: BookEntry[] = [];
  for await (const slice of walkBook<StoredRow>(database, 'rows', book))
    for (const row of slice) {
      const cells = shown.get(row.record);
      entries.push({
        state: row.state,
        number: row.number,
        shown: showNumber(row),
        subject: cells?.subject ?? '',
        status: cells?.status ?? row.state.status,
      });
    }
  return reportBook(form, foldStoredBook(book, commits), entries, setting.today());
}
