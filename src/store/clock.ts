// The only place where the store asks what time it is. Nothing is ever ordered by it.

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;

const seoul = 9 * 60 * 60 * 1000;

/** Wall time in Asia/Seoul (no summer time since 1988), `2026-10-14T09:12:05`. */
export function wallTime(milliseconds: number): string {
  return new Date(milliseconds + seoul).toISOString().slice(0, 19);
}

/** The day in Asia/Seoul, `2026-10-14`. */
export function wallDay(milliseconds: number): string {
  return wallTime(milliseconds).slice(0, 10);
}
