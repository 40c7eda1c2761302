// Versions of one document: which is in force on a day, which is superseded, which is still to come.
// Days are `2026-11-23`; they compare as text. Nothing here knows today: it is passed in.
import { addDays } from '../text/date.ts';

export interface Version {
  readonly version: string;
  readonly promulgatedOn: string;
  /** First day in force. */
  readonly effectiveFrom: string;
  /** Last day in force. Absent: until the next version takes effect. */
  readonly effectiveTo?: string;
  /** The version it revises. */
  readonly revises?: string;
}

/** Oldest first, each ended on the day before the next takes effect unless it says when it ends. */
export function lineUp<V extends Version>(versions: readonly V[]): readonly V[] {
  const sorted = versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return sorted.map((version, index) => {
    const next = sorted[index + 1];
    return next && version.effectiveTo === undefined
      ? { ...version, effectiveTo: addDays(next.effectiveFrom, -1) }
      : version;
  });
}

/** The version in force on a day; before the first day of the first, the first; after the last, the last. */
export function inForceOn<V extends Version>(versions: readonly V[], day: string): V {
  const line = lineUp(versions);
  const found = line.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? line[0];
  if (!found) throw new Error('a document without a version');
  return found;
}

/** What is wrong with the versions of a document, in sentences that name it. Empty when all is well. */
export function checkVersions(document: string, versions: readonly Version[]): readonly string[] {
  const problems: string[] = [];
  const names = new Set(versions.map(({ version }) => version));
  if (names.size < versions.length) problems.push(`${document}: two versions share a name`);
  for (const { version, promulgatedOn, effectiveFrom, effectiveTo, revises } of versions) {
    if (effectiveFrom < promulgatedOn)
      problems.push(
        `${document} ${version}: takes effect on ${effectiveFrom}, before it is promulgated on ${promulgatedOn}`,
      );
    if (effectiveTo !== undefined && effectiveTo < effectiveFrom)
      problems.push(`${document} ${version}: ends on ${effectiveTo}, before it takes effect on ${effectiveFrom}`);
    if (revises !== undefined && (revises === version || !names.has(revises)))
      problems.push(`${document} ${version}: revises ${revises}, which does not exist`);
    if (versions.some((other) => other.version === revises && other.effectiveFrom > effectiveFrom))
      problems.push(`${document} ${version}: revises ${revises}, which takes effect after it`);
  }
  const line = lineUp(versions);
  for (const [index, version] of line.entries()) {
    const next = line[index + 1];
    const before = line[index - 1];
    if (before && version.revises === undefined)
      problems.push(`${document} ${version.version}: names no predecessor; it comes after ${before.version}`);
    if (next && (version.effectiveTo ?? '') >= next.effectiveFrom)
      problems.push(
        `${document}: ${version.version} (until ${version.effectiveTo}) overlaps ${next.version} (from ${next.effectiveFrom})`,
      );
  }
  return problems;
}
