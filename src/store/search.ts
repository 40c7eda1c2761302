// Reading the records of this browser for a search, without opening a workspace: nothing is written, no person is asked for, and a
// browser that holds no database gets none.
import { statusWords } from '../core/form/status.ts';
import { type Database, openDatabase, type StoredCells, walkBook } from './database.ts';
import { databaseName } from './notes.ts';
import { periodOfBook } from './setting.ts';
import type { WorkspaceName } from './workspace.ts';

/** What a search reads of one record. */
export type RecordText = {
  book: string;
  record: string;
  form: string;
  number: string;
  subject: string;
  status: string;
  /** Number, old numbers and subject. */
  words: string;
  /** The cells of its ledger as shown. */
  shown: readonly string[];
};

/** The database of a workspace, or undefined while this browser has none. @throws StoreError as `openDatabase` */
async function openIfThere(workspace: WorkspaceName): Promise<Database | undefined> {
  const there = await indexedDB.databases?.();
  if (there && !there.some(({ name }) => name === databaseName(workspace))) return undefined;
  return openDatabase(workspace, () => {});
}

/**
 * Records of every book that a test of their texts accepts (numbers, subject and shown cells, a line each), erased ones left out;
 * the newest years first.
 * @throws StoreError when the browser gives no storage, or holds a database of a newer program
 */
export async function searchRecords(
  workspace: WorkspaceName,
  accepts: (text: string) => boolean,
  limit: number,
): Promise<readonly RecordText[]> {
  const database = await openIfThere(workspace);
  const found: RecordText[] = [];
  if (!database) return found;
  try {
    const books = await database.getAllKeys('cursors');
    for (const book of books.sort((a, b) => (periodOfBook(a) < periodOfBook(b) ? 1 : -1))) {
      for await (const rows of walkBook<StoredCells>(database, 'cells', book)) {
        for (const { record, form, number, subject, status, words, cells } of rows) {
          if (status === statusWords.erased) continue;
          // Under ~ stand the keys that sort, which nobody reads.
          const shown = Object.entries(cells).flatMap(([id, text]) => (id === '~' || text === '' ? [] : [text]));
          if (!accepts([words, ...shown].join('\n'))) continue;
          found.push({ book, record, form, number, subject, status, words, shown });
          if (found.length >= limit) return found;
        }
      }
    }
    return found;
  } finally {
    database.close();
  }
}
