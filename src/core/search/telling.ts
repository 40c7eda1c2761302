// How telling the words of the synonyms are, worked out when the site is built, so that the browser knows without asking which of them
// the texts say and how rarely: one digit a word.
import { type SynonymGroups, standInsOf } from './synonym.ts';

/** How telling a term is that so many of all units hold, 0.1 to 1. */
export const weightAmong = (holders: number, units: number): number =>
  Math.max(0.1, 1 - Math.log(1 + holders) / Math.log(1 + units));

/**
 * A digit a word of the groups, in their order: 0 where no word of the units begins so, else ten times what it tells.
 * @param units the words of each unit
 */
export function packTelling(groups: SynonymGroups, units: readonly (readonly string[])[]): string {
  const terms = standInsOf(groups).map((standIn) => standIn.split(' ').filter(Boolean));
  const beginnings = new Set(terms.flat());
  const longest = Math.max(0, ...[...beginnings].map(({ length }) => length));
  // Words come again and again: what each begins with is worked out once.
  const known = new Map<string, readonly string[]>();
  const beginningsOf = (word: string) => {
    const found = known.get(word);
    if (found) return found;
    const own: string[] = [];
    for (let length = 2; length <= Math.min(word.length, longest); length += 1)
      if (beginnings.has(word.slice(0, length))) own.push(word.slice(0, length));
    known.set(word, own);
    return own;
  };
  const counts = terms.map(() => 0);
  const placesOf = Map.groupBy(terms.keys(), (place) => terms[place]![0] ?? '');
  for (const words of units) {
    const begun = new Set(words.flatMap(beginningsOf));
    for (const first of begun)
      for (const place of placesOf.get(first) ?? []) if (terms[place]!.every((one) => begun.has(one))) counts[place]!++;
  }
  const digit = (count: number) => Math.min(9, Math.round(10 * weightAmong(count, units.length)));
  return counts.map((count) => (count > 0 ? digit(count) : 0)).join('');
}

/** What each word of the groups tells, by `standIn`; those that begin no word of the texts are left out. */
export function unpackTelling(groups: SynonymGroups, packed: string): ReadonlyMap<string, number> {
  return new Map(
    standInsOf(groups).flatMap((standIn, place) => {
      const digit = Number(packed[place] ?? 0);
      return digit > 0 ? [[standIn, digit / 10] as const] : [];
    }),
  );
}
