// The number of a record on this PC.
import type { StoredRow } from './database.ts';

/** The number as shown: final, or provisional with its mark. */
export function showNumber(row: Pick<StoredRow, 'number' | 'provisional'>): string {
  return row.number || row.provisional;
}
