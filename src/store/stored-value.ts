// The form in which values are stored.
import { toNfc } from '../core/text/plain.ts';

/** Text in NFC without unseen characters, however deep it stands. */
export function toStored(value: unknown): unknown {
  if (typeof value === 'string') return toNfc(value);
  if (Array.isArray(value)) return value.map(toStored);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, toStored(member)]),
  );
}
