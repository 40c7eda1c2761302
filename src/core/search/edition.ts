// Which versions of the texts a search looks at. The index knows versions by name only; the reader's day decides what is in force, so a
// site that was built before a change of versions still answers rightly after it.
import { type EditionStatus, statusOn } from '../content/status.ts';

/** Name as in the index (`guide/incident@2026-1`), first day in force, last day in force or ''. */
export type IndexedVersion = readonly [name: string, from: string, to: string];

/** Stands for what has no versions: forms and terms. */
export const unversioned = '-';

/** Status of a version on a day. */
export function statusOfVersion([, from, to]: IndexedVersion, day: string): EditionStatus {
  return statusOn({ effectiveFrom: from, ...(to === '' ? {} : { effectiveTo: to }) }, day);
}

/** Names to look at for a status, or for every one. What has no versions counts as in force. */
export function versionsWith(
  versions: readonly IndexedVersion[],
  status: EditionStatus | 'all',
  day: string,
): readonly string[] {
  const names = versions.filter((version) => status === 'all' || statusOfVersion(version, day) === status);
  return [...names.map(([name]) => name), ...(status === 'all' || status === '현행' ? [unversioned] : [])];
}
