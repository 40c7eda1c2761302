// How this PC's storage stands, in facts and, where something is wrong, a sentence.
import { showDateTime } from '../core/text/date.ts';
import type { Archive } from './archive.ts';
import { checkClock, wallTime } from './clock.ts';
import { readBooks, rememberBooks } from './marker.ts';
import type { StorageStatus } from './workspace.ts';

/**
 * Facts about the database. On plain http the browser tells neither usage nor whether it keeps storage.
 * @param loss `accept` takes what is here for all there is: books that the browser has thrown away are no longer asked for
 */
export async function readStatus(archive: Archive, loss: 'ask' | 'accept' = 'ask'): Promise<StorageStatus> {
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
  if (loss === 'accept')
    rememberBooks(
      database,
      Object.fromEntries(Object.keys(readBooks(database)).map((book) => [book, records[book] ?? 0])),
    );
  const known = Object.entries(readBooks(database));
  const later = await checkClock(database, archive.setting.clock());
  return {
    persisted,
    usage: estimate?.usage,
    quota: estimate?.quota,
    ...(typeof lastBackup === 'string' && { lastBackup }),
    missing: known.filter(([book, count]) => (records[book] ?? 0) < count).map(([book]) => book),
    records: cursors.reduce((sum, cursor) => sum + cursor.records, 0),
    commits,
    ...(later !== undefined && { clock: sayClock(later) }),
  };
}

/** What to do about a clock that was later before. */
function sayClock(later: number): string {
  return `이 PC의 시계가 전에 쓰던 때(${showDateTime(wallTime(later))})보다 늦습니다. 기록의 순서는 시계와 관계없이 지켜지지만 적힌 시각이 틀릴 수 있으니 시계를 확인해 주세요.`;
}
