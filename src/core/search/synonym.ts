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
 * Longer words are tried first; at most `limit` readings.
 */
export function otherReadings(query: string, groups: SynonymGroups, limit: number): readonly string[] {
  const plain = query.toLowerCase().trim();
  const replace = (text: string, word: string, other: string) =>
    text.replace(patternOf(word), ` ${other.toLowerCase()} `).replace(/\s+/g, ' ').trim();
  const found = groups
    .flatMap((group) => {
      const held = group.filter((word) => holdsWord(plain, word)).sort((a, b) => b.length - a.length)[0];
      return held === undefined ? [] : [{ word: held, group }];
    })
    .sort((a, b) => b.word.length - a.word.length);
  // Every group's first word is what the texts say: all of them at once, where the query holds several.
  const first = found.reduce(
    (text, { word, group: [own = word] }) => (holdsWord(text, own) ? text : replace(text, word, own)),
    plain,
  );
  const lines = found.map(({ word, group }) =>
    group.filter((other) => toSearchable(other) !== toSearchable(word)).map((other) => replace(plain, word, other)),
  );
  // The groups take turns, so that none uses up the places.
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const turns = Array.from({ length: longest }, (_, place) => lines.flatMap((line) => line[place] ?? []));
  const readings = [...new Set([first, ...turns.flat()])].filter((text) => toSearchable(text) !== toSearchable(plain));
  return readings.slice(0, limit);
}

/** Finds a word with or without its blanks. */
const patternOf = (word: string) => new RegExp(word.toLowerCase().split(/\s+/).map(escapePattern).join('\\s*'));

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Latin abbreviations are words of their own (`CI` is not in `policies`); Hangul may stand anywhere, blanks aside. */
function holdsWord(query: string, word: string): boolean {
  const plain = word.toLowerCase();
  if (/^[a-z0-9 ]+$/.test(plain)) return new RegExp(`(^|[^a-z0-9])${escapePattern(plain)}($|[^a-z0-9])`).test(query);
  return toSearchable(query).includes(toSearchable(word));
}
