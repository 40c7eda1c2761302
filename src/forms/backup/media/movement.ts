// The latest coming in and going out of a medium, read from its movements in the order of their dates.
import type { MediaValues } from './fields.ts';

type Movement = MediaValues['movements'][number];

/** Movements by date; those of one day stay in the order in which they were written. */
export function sortMovements(movements: MediaValues['movements']): Movement[] {
  return movements
    .filter(({ on, direction }) => on && direction)
    .toSorted((a, b) => (a.on! < b.on! ? -1 : a.on! > b.on! ? 1 : 0));
}

/** 반입 일자: the last time it came in. */
export function lastIn(movements: MediaValues['movements']): string | undefined {
  return sortMovements(movements).findLast(({ direction }) => direction === '반입')?.on;
}

/** 반출 일자: the day it went out, while it is out; undefined once it came back. */
export function lastOut(movements: MediaValues['movements']): string | undefined {
  const last = sortMovements(movements).at(-1);
  return last?.direction === '반출' ? last.on : undefined;
}
