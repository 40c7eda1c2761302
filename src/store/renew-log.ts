// After a browser was killed in the middle of a write. Chromium (156, LevelDB with its log taken up again) goes on behind a write that was
// cut short: that opening reads everything, but the next one takes the log for damaged and deletes all databases of the site. A log that
// is full is put away for a new one, so it is filled up.
import type { Database } from './database.ts';
import type { Tabs } from './tabs.ts';

/** Chromium begins a new log at 4 MB. Larger values would become files of their own. */
const pieces = 90;
const piece = '0123456789abcdef'.repeat(3500);

/** How long another page may take to say that it is there, in milliseconds. */
const patience = 150;

function hearOthers(tabs: Tabs): Promise<boolean> {
  return new Promise((resolve) => {
    tabs.listen(({ kind }) => kind === 'here' && resolve(true));
    tabs.tell({ kind: 'who' });
    setTimeout(resolve, patience, false);
  });
}

/** Writes more than a log takes into a database of its own, and removes it. All databases of a site share one log. */
function renewLog(): Promise<void> {
  return new Promise((resolve, reject) => {
    const name = 'jichim-log';
    // What a renewal that was cut short itself has left. The opening waits for it.
    indexedDB.deleteDatabase(name);
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('log');
      for (let count = 0; count < pieces; count += 1) store.put(piece, count);
    };
    opening.onsuccess = () => {
      opening.result.close();
      const removing = indexedDB.deleteDatabase(name);
      removing.onsuccess = removing.onerror = () => resolve();
    };
  });
}

/** Takes care of marks that were found: where no other page is open, those who left them were killed. */
export async function settleLeft(database: Database, tabs: Tabs, left: readonly string[]): Promise<void> {
  if (await hearOthers(tabs)) return;
  await renewLog();
  for (const key of left) await database.delete('meta', key);
}
