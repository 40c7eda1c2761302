// The other records that a record names.
import { isReference, type ReferenceValue } from '../field/value.ts';
import type { RecordState } from './commit.ts';

/** Key of a record among all books. */
export function keyOf({ book, record }: Pick<ReferenceValue, 'book' | 'record'>): string {
  return `${book} ${record}`;
}

/** Records that a record names by links, fields and rows, each once, in this order. */
export function referencesOf(state: Pick<RecordState, 'links' | 'fields' | 'rows'>): ReferenceValue[] {
  const found = new Map<string, ReferenceValue>();
  const look = (value: unknown): void => {
    if (isReference(value) && !found.has(keyOf(value))) found.set(keyOf(value), value);
  };
  for (const { to } of state.links) look(to);
  for (const value of Object.values(state.fields)) look(value);
  for (const row of Object.values(state.rows).flat()) for (const value of Object.values(row.cells)) look(value);
  return [...found.values()];
}
