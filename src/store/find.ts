// Looking for records without opening their books in the view.

import type { ReferenceValue, Scalar } from '../core/field/value.ts';
import { statusWords } from '../core/form/status.ts';
import type { RecordState } from '../core/journal/commit.ts';
import { makeMatcher } from '../core/text/search.ts';
import { type Database, type StoredCells, type StoredRow, walkBook } from './database.ts';
import { toReference } from './link.ts';
import { showNumber } from './number.ts';
import { formOfBook, periodOfBook } from './setting.ts';

/** Status words of records that nothing new should refer to. */
const gone: ReadonlySet<string> = new Set([statusWords.void, statusWords.erased]);

/** Records of the given forms, void ones left out, whose number or subject holds every word, letters or first consonants; the newest years first. */
export async function findRecords(
  database: Database,
  forms: readonly string[],
  words: string,
  limit: number,
): Promise<ReferenceValue[]> {
  const matches = makeMatcher(words);
  const found: ReferenceValue[] = [];
  const books = (await database.getAllKeys('cursors')).filter((book) => forms.includes(formOfBook(book)));
  for (const book of books.sort((a, b) => (periodOfBook(a) < periodOfBook(b) ? 1 : -1))) {
    for await (const rows of walkBook<StoredCells>(database, 'cells', book)) {
      for (const row of rows) {
        if (found.length >= limit) return found;
        if (!gone.has(row.status) && matches(row.words)) found.push(toReference(row));
      }
    }
  }
  return found;
}

/** Folded states of a form's records with their numbers as shown, every book or one period's. */
export async function* listStates(
  database: Database,
  form: string,
  period?: string,
): AsyncGenerator<{ state: RecordState; number: string; isLate: boolean }> {
  const books = (await database.getAllKeys('cursors')).filter(
    (book) => formOfBook(book) === form && (period === undefined || periodOfBook(book) === period),
  );
  for (const book of books) {
    for await (const rows of walkBook<StoredRow>(database, 'rows', book)) {
      for (const row of rows) yield { state: row.state, number: showNumber(row), isLate: row.late?.isNew === true };
    }
  }
}

/** The first record of a form, in any book, that stands and holds this very value in a field; the record `except` does not count. */
export async function findSame(
  database: Database,
  form: string,
  field: string,
  value: Scalar,
  except: string,
): Promise<ReferenceValue | undefined> {
  const same = JSON.stringify(value);
  const books = (await database.getAllKeys('cursors')).filter((book) => formOfBook(book) === form);
  for (const book of books) {
    for await (const rows of walkBook<StoredRow>(database, 'rows', book)) {
      for (const { record, state } of rows) {
        if (record === except || state.status === 'void' || state.status === 'erased') continue;
        if (JSON.stringify(state.fields[field]) !== same) continue;
        const cells = await database.get('cells', [book, record]);
        if (cells) return toReference(cells);
      }
    }
  }
  return undefined;
}
