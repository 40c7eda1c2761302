// Checks what is kept against itself, and rebuilds from the commits whatever only follows from them.
import { canonicalJson } from '../core/journal/canonical.ts';
import { bookRecord } from '../core/journal/commit.ts';
import { verifyCommit } from '../core/journal/verify.ts';
import type { Archive } from './archive.ts';
import { blankCursor } from './book.ts';
import { journalStores, listRecordKeys, writeTogether } from './database.ts';
import { finishImport, refoldRow } from './import.ts';
import { BookWriting, foldStored } from './journal.ts';
import { formOfBook } from './setting.ts';

/** Checks every hash and every cached fold. `damaged` names records, as `book record`, that hold commits which no longer verify. */
export async function repair(
  archive: Archive,
): Promise<{ checked: number; rebuilt: number; damaged: readonly string[] }> {
  const { database, setting } = archive;
  const keys = await listRecordKeys(database);
  const books = new Set(keys.map(([book]) => book));
  const damaged: string[] = [];
  let rebuilt = 0;
  for (const book of books) await setting.loadForm(formOfBook(book));
  for (const [book, record] of keys) {
    const fine = await writeTogether(database, journalStores, 'strict', async (transaction) => {
      const cursor = (await transaction.objectStore('cursors').get(book)) ?? blankCursor(book);
      const writing = new BookWriting(transaction, setting, cursor);
      const stored = await writing.commitsOf(record);
      for (const { commit } of stored) cursor.counter = Math.max(cursor.counter, commit.counter);
      const whole = stored.every(({ commit }) => {
        const fault = verifyCommit(commit);
        return !fault || fault.code === 'newer';
      });
      if (record !== bookRecord && whole) {
        const row = await writing.row(record);
        const state = foldStored(stored);
        if (!row || canonicalJson(row.late?.state ?? row.state) !== canonicalJson(state)) {
          await refoldRow(writing, record);
          rebuilt++;
        } else await writing.putRow(row, state);
      }
      await writing.finish();
      return whole;
    });
    if (!fine) damaged.push(`${book} ${record}`);
  }
  for (const book of books) await recount(archive, book, keys);
  archive.damaged.clear();
  for (const one of damaged) archive.damaged.add(one.slice(0, one.indexOf(' ')));
  await finishImport(archive, books);
  return { checked: keys.length, rebuilt, damaged };
}

async function recount({ database }: Archive, book: string, keys: readonly [string, string][]): Promise<void> {
  await writeTogether(database, journalStores, 'strict', async (transaction) => {
    const cursors = transaction.objectStore('cursors');
    const cursor = await cursors.get(book);
    if (!cursor) return;
    cursor.records = keys.filter(([one, record]) => one === book && record !== bookRecord).length;
    cursor.commits = await transaction.objectStore('commits').index('book').count(book);
    await cursors.put(cursor);
  });
}
