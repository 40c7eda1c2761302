// A page that writes keeps a mark in the database and takes it away when it goes. A mark without its page tells of a browser that was
// killed: then the next opening renews the log of the database before anything is written (renew-log.ts).
import type { Database } from './database.ts';

const marked = new WeakSet<Database>();

/** Marks this page, once. The mark waits for nobody: on a full disk there is none, and the edit itself says so. */
export function markPage(database: Database): void {
  if (marked.has(database)) return;
  marked.add(database);
  const key = `open/${Math.random()}`;
  database.put('meta', 1, key).catch(() => {});
  const leave = () => {
    marked.delete(database);
    try {
      // Ended at once: a page that goes waits for nothing.
      const transaction = database.transaction('meta', 'readwrite');
      transaction.store.delete(key).catch(() => {});
      transaction.commit();
    } catch {
      // The database was taken away, and the mark with it.
    }
  };
  addEventListener('pagehide', leave, { once: true });
}
