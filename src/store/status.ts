// How this PC's storage stands, in facts and, where something is wrong, a sentence.
import type { Archive } from './archive.ts';
import { wallTime } from './clock.ts';
import { readBooks } from './marker.ts';
import type { StorageStatus } from './workspace.ts';

/** A clock that goes back by less is not worth a word. Milliseconds. */
const clockTolerance = 5 * 60 * 1000;

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

/** Remembers the latest time seen here; a sentence when the clock now shows an earlier one. Nothing is ever ordered by it. */
export async function checkClock({ database, setting }: Archive): Promise<string | undefined> {
  const now = setting.clock();
  const last = await database.get('meta', 'latestTime');
  const latest = typeof last === 'number' ? last : 0;
  if (now > latest) await database.put('meta', now, 'latestTime').catch(() => {});
  if (now >= latest - clockTolerance) return undefined;
  const seen = wallTime(latest).replace('T', ' ').slice(0, 16);
  return `이 PC의 시계가 전에 쓰던 때(${seen})보다 늦습니다. 기록의 순서는 시계와 관계없이 지켜지지만 적힌 시각이 틀릴 수 있으니 시계를 확인해 주세요.`;
}
