// How this PC's storage stands, in facts and, where something is wrong, a sentence.
import type { Archive } from './archive.ts';
import { checkClock } from './clock.ts';
import { readBooks } from './marker.ts';
import type { StorageStatus } from './workspace.ts';

/** Facts about the database. On plain http the browser tells neither usage nor whether it keeps storage. */
export async function readStatus(archive: Archive): Promise<StorageStatus> {
  const { database } = archive;
  const storage: StorageManager | undefined = navigator.storage;
  const [cursors, commits, lastBackup, estimate, persisted] = await Promise.all([
    database.getAll('cursors'),
    database.count('commits'),
    database.get('meta', 'lastBackup'),
    storage?.estimate?.(),
    storage?.persisted?.(),
  ]);
  const records = Object.fromEntries(cursors.map((cursor) => [cursor.book, cursor.records]));
  const known = Object.entries(readBooks(database));
  const clock = await checkClock(archive);
  return {
    persisted,
    usage: estimate?.usage,
    quota: estimate?.quota,
    ...(typeof lastBackup === 'string' && { lastBackup }),
    missing: known.filter(([book, count]) => (records[book] ?? 0) < count).map(([book]) => book),
    records: cursors.reduce((sum, cursor) => sum + cursor.records, 0),
    commits,
    ...(clock && { clock }),
  };
}
