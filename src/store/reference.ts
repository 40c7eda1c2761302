// What a record says about others.
import type { RecordState } from '../core/journal/commit.ts';
import { keyOf, referencesOf } from '../core/journal/reference.ts';

/** Keys of the records that a record refers to, each once. */
export function listReferences(state: RecordState): string[] {
  return referencesOf(state).map(keyOf);
}
