// Words that mean the same: the glossary with its abbreviations, and what people say instead of the words of the guideline.
import type { Term } from '../content/schema.ts';
import { toSearchable } from '../text/search.ts';

/** Every way to write a term: `복구목표시간(RTO)` is also 복구목표시간, RTO and Recovery Time Objective. The term itself comes first. */
export function glossaryForms({ term, english, aliases = [] }: Term): readonly string[] {
  const [, before, inside] = /^(.+?)\s*\((.+)\)$/.exec(term) ?? [];
  const forms = [term, before, inside, ...aliases, english];
  const seen = new Set<string>();
  return forms.filter((form): form is string => {
    if (!form || seen.has(toSearchable(form))) return false;
    seen.add(toSearchable(form));
    return true;
  });
}

/** Groups of words, each of which stands for all of its group. */
export type SynonymGroups = readonly (readonly string[])[];

/**
 * What a query may also mean: for every group word that the query holds, the query with another word of the group in its place.
 * Longer words are tried first; at most `limit` readings, the nearest groups first.
 */
export function otherReadings(query: string, groups: SynonymGroups, limit: number): readonly string[] {
  const plain = query.toLowerCase().trim();
  const found = groups
    .flatMap((group) => group.map((word) => ({ word, group })))
    .filter(({ word }) => holdsWord(plain, word))
    .sort((a, b) => b.word.length - a.word.length);
  const readings: string[] = [];
  const used = new Set<readonly string[]>();
  for (const { word, group } of found) {
    if (used.has(group)) continue;
    used.add(group);
    const pattern = new RegExp(word.toLowerCase().split(/\s+/).map(escapePattern).join('\\s*'));
    for (const other of group) {
      if (toSearchable(other) === toSearchable(word)) continue;
      const reading = plain.replace(pattern, ` ${other.toLowerCase()} `).replace(/\s+/g, ' ').trim();
      if (toSearchable(reading) !== toSearchable(plain) && !readings.includes(reading)) readings.push(reading);
    }
  }
  return readings.slice(0, limit);
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Latin abbreviations are words of their own (`CI` is not in `policies`); Hangul may stand anywhere, blanks aside. */
function holdsWord(query: string, word: string): boolean {
  const plain = word.toLowerCase();
  if (/^[a-z0-9 ]+$/.test(plain)) return new RegExp(`(^|[^a-z0-9])${escapePattern(plain)}($|[^a-z0-9])`).test(query);
  return toSearchable(query).includes(toSearchable(word));
}
