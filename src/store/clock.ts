// The only place where the store asks what time it is. Nothing is ever ordered by it.
import type { Archive } from './archive.ts';

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

/** Remembers the latest time seen here; a sentence when the clock now shows an earlier one. Nothing is ever ordered by it. */
export async function checkClock({ database, setting }: Archive): Promise<string | undefined> {
  const now = setting.clock();
  const last = await database.get('meta', 'latestTime');
  const latest = typeof last === 'number' ? last : 0;
  if (now > latest) await database.put('meta', now, 'latestTime').catch(() => {});
  if (now >= latest - tolerance) return undefined;
  const seen = wallTime(latest).replace('T', ' ').slice(0, 16);
  return `이 PC의 시계가 전에 쓰던 때(${seen})보다 늦습니다. 기록의 순서는 시계와 관계없이 지켜지지만 적힌 시각이 틀릴 수 있으니 시계를 확인해 주세요.`;
}
