// What of a document is in force on a day, and, where nothing is, between which versions the gap lies.
import type { Version } from './edition.ts';
import { statusOn } from './status.ts';

/** The version in force, or what stands before and after the gap that the day falls into. */
export type Standing<V> = { readonly version: V } | { readonly before?: V; readonly after?: V };

/** @param line versions oldest first, as `lineUp` answers them */
export function standingOn<V extends Pick<Version, 'effectiveFrom' | 'effectiveTo'>>(
  line: readonly V[],
  day: string,
): Standing<V> {
  const version = line.find((own) => statusOn(own, day) === '현행');
  if (version) return { version };
  const before = line.findLast((own) => own.effectiveFrom <= day);
  const after = line.find((own) => own.effectiveFrom > day);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}
