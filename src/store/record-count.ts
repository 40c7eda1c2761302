// Counts of records by form for pages of text. Without the library that the workbook opens its database by: such a page only looks,
// and must stay light. It never makes a database and never keeps one open.
import type { Cursor } from './database.ts';

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Records by form id in a database; empty where there is none, or where the browser refuses storage. */
export async function countRecords(database: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  try {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === database)) return counts;
    const opening = indexedDB.open(database);
    // Deleted a moment ago: whoever only looks must not leave an empty one behind, which no program could work in.
    opening.onupgradeneeded = () => opening.transaction!.abort();
    const opened = await ask(opening);
    try {
      const books = await ask<Cursor[]>(opened.transaction('cursors').objectStore('cursors').getAll());
      for (const { form, records } of books) counts.set(form, (counts.get(form) ?? 0) + records);
    } finally {
      opened.close();
    }
  } catch {
    // A page of text says nothing of storage; the workbook does, where it matters.
  }
  return counts;
}
