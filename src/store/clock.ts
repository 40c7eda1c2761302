// The only place where the store asks what time it is. Nothing is ever ordered by it.
import type { Database } from './database.ts';

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;

/** A clock that goes back by less is not worth a word. Milliseconds. */
const tolerance = 5 * 60 * 1000;

const seoul = 9 * 60 * 60 * 1000;

/** Wall time in Asia/Seoul (no summer time since 1988), `2026-10-14T09:12:05`. */
export function wallTime(milliseconds: number): string {
  return new Date(milliseconds + seoul).toISOString().slice(0, 19);
}

/** The day in Asia/Seoul, `2026-10-14`. */
export function wallDay(milliseconds: number): string {
  return wallTime(milliseconds).slice(0, 10);
}

/** Remembers the latest time seen in a database. Answers it when the clock now shows an earlier one, in milliseconds. */
export async function checkClock(database: Database, now: number): Promise<number | undefined> {
  const last = await database.get('meta', 'latestTime');
  const latest = typeof last === 'number' ? last : 0;
  if (now > latest) await database.put('meta', now, 'latestTime').catch(() => {});
  return now < latest - tolerance ? latest : undefined;
}
