// Words that mean the same: the glossary with its abbreviations, and what people say instead of the words of the guideline.
import type { Term } from '../content/schema.ts';
import { toSearchable } from '../text/search.ts';
import { stemOf, wordsOf } from './word.ts';

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
  const replace = (text: string, word: string, other: string) => {
    const plainOther = other.toLowerCase();
    // Hangul stays joined to what stands around it, so that 퇴사자 becomes 퇴직자 and no lone 자 is left over.
    const piece = /[a-z0-9]/.test(plainOther + word.toLowerCase()) ? ` ${plainOther} ` : plainOther;
    return text.replace(patternOf(word), piece).replace(/\s+/g, ' ').trim();
  };
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
  const lines = found.map(({ word, group }) => otherForms(group, word).map((other) => replace(plain, word, other)));
  // The groups take turns, so that none uses up the places.
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const turns = Array.from({ length: longest }, (_, place) => lines.flatMap((line) => line[place] ?? []));
  const readings = [...new Set([first, ...turns.flat()])].filter((text) => toSearchable(text) !== toSearchable(plain));
  return readings.slice(0, limit);
}

/** The other words of a group. English written out (`Configuration Item`) is found with its term and stands in no text, so Hangul does not call for it. */
function otherForms(group: readonly string[], word: string): readonly string[] {
  const spelt = /^[a-z -]{6,}$/i;
  return group.filter(
    (other) => toSearchable(other) !== toSearchable(word) && (spelt.test(word) || !spelt.test(other)),
  );
}

/**
 * What each stem of a query may also be: the other words of every group that it holds, alone or together with its neighbours
 * (복구 목표시간), each without blanks. One list a stem, empty where no group knows it.
 */
export function stemAlternatives(stems: readonly string[], groups: SynonymGroups): readonly (readonly string[])[] {
  const found = stems.map(() => new Set<string>());
  const whole = stems.join('');
  for (const group of groups) {
    for (const word of group) {
      if (!whole.includes(toSearchable(word))) continue;
      for (const [start, end] of runsHolding(stems, word)) {
        const run = stems.slice(start, end).join('');
        for (const other of otherForms(group, word)) {
          const alternative = run.replace(toSearchable(word), toSearchable(other));
          for (let place = start; place < end; place++) found[place]!.add(alternative);
        }
      }
    }
  }
  return found.map((set) => [...set]);
}

/** The shortest runs of stems that hold a word, as start and end. */
function runsHolding(stems: readonly string[], word: string): readonly (readonly [start: number, end: number])[] {
  const plain = toSearchable(word);
  const holds = (start: number, end: number) => holdsWord(stems.slice(start, end).join(''), plain);
  return stems.flatMap((_, start) => {
    for (let end = start + 1; end <= Math.min(stems.length, start + 3); end++) {
      if (holds(start, end)) return holds(start + 1, end) ? [] : [[start, end] as const];
    }
    return [];
  });
}

/** Finds a word with or without its blanks. */
const patternOf = (word: string) => new RegExp(word.toLowerCase().split(/\s+/).map(escapePattern).join('\\s*'));

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Latin abbreviations are words of their own (`CI` is not in `policies`); Hangul may stand anywhere, blanks aside. */
function holdsWord(query: string, word: string): boolean {
  const plain = word.toLowerCase();
  if (/^[a-z0-9 ]+$/.test(plain)) return new RegExp(`(^|[^a-z0-9])${escapePattern(plain)}($|[^a-z0-9])`).test(query);
  // A single syllable is a word only by itself: 망 is not in 비상연락망.
  if ([...plain].length === 1) return wordsOf(query).some((own) => stemOf(own) === plain);
  return toSearchable(query).includes(toSearchable(word));
}
