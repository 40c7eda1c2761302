// The seat at this PC as every tab may read it without opening the database: the head of each page shows it.
import type { PersonValue } from '../core/field/value.ts';
import { openNotes } from './notes.ts';

/** Idle time after which the person is forgotten, in milliseconds. */
export const idleLimit = 30 * 60 * 1000;

export type Seat = { person: PersonValue; identified: boolean; lastActive: number };

/** Name of the note that keeps the seat of a database. */
export function seatKey(database: string): string {
  return `${database}-user`;
}

/** Reads a seat as it was written, however long ago; undefined when there is none or the note is broken. */
export function readSeat(database: string): Seat | undefined {
  try {
    const read: unknown = JSON.parse(openNotes().getItem(seatKey(database)) ?? 'null');
    return read && typeof read === 'object' && 'person' in read ? (read as Seat) : undefined;
  } catch {
    return undefined;
  }
}

/** True while the seat counts: used within half an hour, and the clock has not gone back by more. `now` in milliseconds. */
export function isTaken(seat: Seat, now: number): boolean {
  return Math.abs(now - seat.lastActive) <= idleLimit;
}
