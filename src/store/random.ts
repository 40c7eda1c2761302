// Ids of devices, records and rows, and the salts of commits. `crypto.getRandomValues` is there on plain http too.

/** Answers so many random bytes. */
export type Random = (length: number) => Uint8Array;

export const browserRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A new id of 128 random bits, hex. */
export function makeId(random: Random): string {
  return Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
