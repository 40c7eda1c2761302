// One act over one or more books in one transaction.
import type { Archive } from './archive.ts';
import { blankCursor } from './book.ts';
import { type Durability, journalStores, type StoreName, writeTogether } from './database.ts';
import { BookWriting, type Written } from './journal.ts';
import { formOfBook } from './setting.ts';

/** Runs the act and shows it everywhere after its transaction is complete. See `Archive.write`. */
export async function writeBooks<T>(
  archive: Archive,
  books: readonly string[],
  durability: Durability,
  work: (open: (book: string) => BookWriting) => Promise<T>,
  beside: readonly StoreName[] = [],
): Promise<T> {
  const { setting } = archive;
  for (const book of books) await setting.loadForm(formOfBook(book));
  let all: Written[] = [];
  const value = await writeTogether(
    archive.database,
    [...journalStores, ...beside],
    durability,
    async (transaction) => {
      const writings = new Map<string, BookWriting>();
      for (const book of books) {
        const cursor = (await transaction.objectStore('cursors').get(book)) ?? blankCursor(book);
        writings.set(book, new BookWriting(transaction, setting, cursor));
      }
      const answer = await work((book) => writings.get(book)!);
      all = await Promise.all(
        [...writings.values()].filter(({ written }) => written.commits.length > 0).map((writing) => writing.finish()),
      );
      return answer;
    },
  );
  // What is saved is saved: a listener that fails must not make it look otherwise.
  try {
    for (const written of all) archive.show(written);
  } catch (error) {
    reportError(error);
  }
  return value;
}
