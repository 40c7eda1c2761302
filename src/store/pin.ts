// The PIN of a person at this PC, never kept itself.
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { makeId, type Random } from './random.ts';

/** scrypt: 16 MB and about 0.1 s on an office PC. A short PIN is a courtesy among colleagues, not a lock: 본인 확인 stays local. */
const cost = { N: 2 ** 14, r: 8, p: 1, dkLen: 32 };

/** A PIN as it is kept: both hex. */
export type Pin = { salt: string; hash: string };

/** A new PIN with a salt of its own. */
export async function makePin(pin: string, random: Random): Promise<Pin> {
  const salt = makeId(random);
  return { salt, hash: await hashPin(pin, salt) };
}

export async function hashPin(pin: string, salt: string): Promise<string> {
  return bytesToHex(await scryptAsync(pin.normalize('NFC'), hexToBytes(salt), cost));
}
