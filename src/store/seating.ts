// Taking the seat at this PC and the PINs of those who do. Loaded when somebody is chosen: a page only asks who sits there.
import type { PersonValue } from '../core/field/value.ts';
import type { Database } from './database.ts';
import type { Pin } from './pin.ts';
import type { Random } from './random.ts';
import { refuse } from './refusal.ts';
import type { Outcome } from './workspace.ts';

const pinKey = (person: string) => `pin:${person}`;

function pinOf(database: Database, person: string): Promise<Pin | undefined> {
  return database.get('meta', pinKey(person)) as Promise<Pin | undefined>;
}

/** How a PIN is hashed is loaded with the first PIN: most PCs have none. */
async function matches(pin: string, kept: Pin): Promise<boolean> {
  const { hashPin } = await import('./pin.ts');
  return (await hashPin(pin, kept.salt)) === kept.hash;
}

export async function hasPin(database: Database, person: string): Promise<boolean> {
  return (await pinOf(database, person)) !== undefined;
}

/** Whether a person may sit down: one with a PIN is refused without it, and a PIN for a person without one is refused too. */
export async function checkPin(database: Database, person: PersonValue, pin?: string): Promise<Outcome<boolean>> {
  const kept = await pinOf(database, person.id);
  if (kept && !pin) return refuse('pin-needed', `${person.name} 님은 PIN을 정해 두었습니다. PIN을 입력해 주세요.`);
  if (!kept && pin) {
    return refuse(
      'pin-unset',
      `${person.name} 님은 이 PC에 PIN이 없습니다. PIN 없이 고른 뒤 설정에서 PIN을 정해 주세요.`,
    );
  }
  if (kept && pin && !(await matches(pin, kept)))
    return refuse('pin-wrong', 'PIN이 맞지 않습니다. 다시 입력해 주세요.');
  return { ok: true, value: kept !== undefined, savedAt: '' };
}

/** Sets, changes or (undefined) removes the PIN of a person. `old` is asked for when there is one. */
export async function changePin(
  database: Database,
  random: Random,
  person: string,
  pin: string | undefined,
  old?: string,
): Promise<Outcome> {
  const kept = await pinOf(database, person);
  if (kept && (old === undefined || !(await matches(old, kept)))) {
    return refuse('pin-wrong', '지금 PIN이 맞지 않아 바꾸지 않았습니다. 지금 PIN을 다시 입력해 주세요.');
  }
  if (pin !== undefined && !/^\d{4,12}$/.test(pin)) {
    return refuse('pin-form', 'PIN은 숫자 4자리에서 12자리로 정합니다. 숫자만 입력해 주세요.');
  }
  if (pin === undefined) {
    await database.delete('meta', pinKey(person));
  } else {
    const { makePin } = await import('./pin.ts');
    await database.put('meta', await makePin(pin, random), pinKey(person));
  }
  return { ok: true, value: undefined, savedAt: '' };
}
