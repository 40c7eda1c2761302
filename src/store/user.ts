// 지금 사용자: who is working at this PC. Chosen from the directory, forgotten after half an hour without a hand on it.
import type { PersonValue } from '../core/field/value.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import { openNotes } from './notes.ts';
import type { Random } from './random.ts';
import { refuse } from './refusal.ts';
import { idleLimit, isTaken, readSeat, type Seat, seatKey } from './seat.ts';
import type { CurrentUser, Outcome } from './workspace.ts';

/** How often a sign of life is written down. */
const touchEvery = 15 * 1000;
/** The seat at this PC, shared by its tabs. */
export class UserSeat {
  readonly #key: string;
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #notes = openNotes();

  constructor(database: Database, clock: Clock, random: Random) {
    this.#database = database;
    this.#key = seatKey(database.name);
    this.#clock = clock;
    this.#random = random;
  }

  /** Who works now; undefined when nobody was chosen or the seat was left for half an hour (or the clock went back by more). */
  current(): CurrentUser | undefined {
    const seat = this.#read();
    if (!seat) return undefined;
    if (!isTaken(seat, this.#clock())) {
      this.#notes.removeItem(this.#key);
      return undefined;
    }
    return { person: seat.person, identified: seat.identified, expiresAt: seat.lastActive + idleLimit };
  }

  /** A sign of life: a key, a click, a save. */
  touch(): void {
    if (!this.current()) return;
    const seat = this.#read();
    if (seat && Math.abs(this.#clock() - seat.lastActive) > touchEvery)
      this.#write({ ...seat, lastActive: this.#clock() });
  }

  /** Takes or leaves the seat. A person with a PIN is refused without it; a PIN for a person without one is refused too. */
  async choose(person: PersonValue | undefined, pin?: string): Promise<Outcome> {
    const savedAt = '';
    if (!person) {
      this.#notes.removeItem(this.#key);
      return { ok: true, value: undefined, savedAt };
    }
    const { checkPin } = await import('./seating.ts');
    const checked = await checkPin(this.#database, person, pin);
    if (!checked.ok) return checked;
    this.#write({ person, identified: checked.value, lastActive: this.#clock() });
    return { ok: true, value: undefined, savedAt };
  }

  async hasPin(person: string): Promise<boolean> {
    return (await import('./seating.ts')).hasPin(this.#database, person);
  }

  /** Sets, changes or (undefined) removes the PIN of the person working now. `old` is asked for when there is one. */
  async setPin(pin: string | undefined, old?: string): Promise<Outcome> {
    const seat = this.current();
    if (!seat) return refuse('no-user', '지금 사용자가 없습니다. 먼저 이름을 골라 주세요.');
    const { changePin } = await import('./seating.ts');
    const changed = await changePin(this.#database, this.#random, seat.person.id, pin, old);
    if (changed.ok) this.#write({ person: seat.person, identified: pin !== undefined, lastActive: this.#clock() });
    return changed;
  }

  #read(): Seat | undefined {
    return readSeat(this.#database.name);
  }

  #write(seat: Seat): void {
    this.#notes.setItem(this.#key, JSON.stringify(seat));
  }
}
