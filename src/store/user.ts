// 지금 사용자: who is working at this PC. Chosen from the directory, forgotten after half an hour without a hand on it.
import type { PersonValue } from '../core/field/value.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import { openNotes } from './marker.ts';
import type { Pin } from './pin.ts';
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
    const kept = await this.#pinOf(person.id);
    if (kept && !pin) return refuse('pin-needed', `${person.name} 님은 PIN을 정해 두었습니다. PIN을 입력해 주세요.`);
    if (!kept && pin) {
      return refuse(
        'pin-unset',
        `${person.name} 님은 이 PC에 PIN이 없습니다. PIN 없이 고른 뒤 설정에서 PIN을 정해 주세요.`,
      );
    }
    if (kept && pin && !(await matchesPin(pin, kept))) {
      return refuse('pin-wrong', 'PIN이 맞지 않습니다. 다시 입력해 주세요.');
    }
    this.#write({ person, identified: kept !== undefined, lastActive: this.#clock() });
    return { ok: true, value: undefined, savedAt };
  }

  async hasPin(person: string): Promise<boolean> {
    return (await this.#pinOf(person)) !== undefined;
  }

  /** Sets, changes or (undefined) removes the PIN of the person working now. `old` is asked for when there is one. */
  async setPin(pin: string | undefined, old?: string): Promise<Outcome> {
    const seat = this.current();
    if (!seat) return refuse('no-user', '지금 사용자가 없습니다. 먼저 이름을 골라 주세요.');
    const kept = await this.#pinOf(seat.person.id);
    if (kept && (old === undefined || !(await matchesPin(old, kept)))) {
      return refuse('pin-wrong', '지금 PIN이 맞지 않아 바꾸지 않았습니다. 지금 PIN을 다시 입력해 주세요.');
    }
    if (pin !== undefined && !/^\d{4,12}$/.test(pin)) {
      return refuse('pin-form', 'PIN은 숫자 4자리에서 12자리로 정합니다. 숫자만 입력해 주세요.');
    }
    if (pin === undefined) {
      await this.#database.delete('meta', `pin:${seat.person.id}`);
    } else {
      const { makePin } = await import('./pin.ts');
      await this.#database.put('meta', await makePin(pin, this.#random), `pin:${seat.person.id}`);
    }
    this.#write({ person: seat.person, identified: pin !== undefined, lastActive: this.#clock() });
    return { ok: true, value: undefined, savedAt: '' };
  }

  #pinOf(person: string): Promise<Pin | undefined> {
    return this.#database.get('meta', `pin:${person}`) as Promise<Pin | undefined>;
  }

  #read(): Seat | undefined {
    return readSeat(this.#database.name);
  }

  #write(seat: Seat): void {
    this.#notes.setItem(this.#key, JSON.stringify(seat));
  }
}

/** Loaded with the first PIN: most PCs have none. */
async function matchesPin(pin: string, kept: Pin): Promise<boolean> {
  const { hashPin } = await import('./pin.ts');
  return (await hashPin(pin, kept.salt)) === kept.hash;
}
