// Words that mean the same: the glossary with its abbreviations, and what people say instead of the words of the guideline.
import type { Term } from '../content/schema.ts';
import { toSearchable } from '../text/search.ts';
import { isVerb, verbPattern, verbStemOf } from './verb.ts';
import { joinLetters, stemOf, wordsOf } from './word.ts';

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

/** Groups of words, each of which stands for all of its group. A word that ends in 다 is a verb and meant in all its shapes. */
export type SynonymGroups = readonly (readonly string[])[];

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A word of a group, ready to be looked for. */
interface Entry {
  readonly word: string;
  /** Without blanks, in lower case. */
  readonly compact: string;
  /** True where a text of words in lower case, single blanks between them, holds it. */
  readonly isIn: (text: Held) => boolean;
  /** Finds it with or without its blanks. */
  readonly pattern: RegExp;
  /** What it is in the place of another: nothing where too little of it stands in every text. */
  readonly standIn: string;
  /** English written out (`Configuration Item`) is found with its term and stands in no text, so Hangul does not call for it. */
  readonly spelt: boolean;
}

/** A text that words are looked for in. */
interface Held {
  readonly plain: string;
  readonly compact: string;
  readonly stems: readonly string[];
}

function heldOf(text: string): Held {
  const plain = joinLetters(text).replace(/\s+/g, ' ').trim();
  return { plain, compact: toSearchable(plain), stems: wordsOf(plain).map(stemOf) };
}

function entryOf(word: string): Entry {
  const lower = joinLetters(word);
  const compact = toSearchable(lower);
  const spelt = /^[a-z -]{6,}$/i.test(word);
  if (isVerb(word)) {
    const pattern = new RegExp(verbPattern(word));
    const stem = verbStemOf(word);
    const standIn = stem.length > 1 ? stem : '';
    return { word, compact, spelt, pattern, standIn, isIn: ({ plain }) => pattern.test(plain) };
  }
  const pattern = new RegExp(lower.split(/\s+/).map(escapePattern).join('\\s*'));
  const common = { word, compact, spelt, pattern, standIn: lower };
  // Latin abbreviations are words of their own (`CI` is not in `policies`); Hangul may stand anywhere, blanks aside.
  if (/^[a-z0-9 ]+$/.test(lower)) {
    const alone = new RegExp(`(^|[^a-z0-9])${escapePattern(lower)}($|[^a-z0-9])`);
    return { ...common, isIn: ({ plain }) => alone.test(plain) };
  }
  // A single syllable is a word only by itself: 망 is not in 비상연락망.
  if ([...compact].length === 1) return { ...common, isIn: ({ stems }) => stems.includes(compact) };
  return { ...common, isIn: (text) => text.compact.includes(compact) };
}

const entriesOfGroups = new WeakMap<SynonymGroups, readonly (readonly Entry[])[]>();

/** The groups taken apart, once. */
function entriesOf(groups: SynonymGroups): readonly (readonly Entry[])[] {
  const known = entriesOfGroups.get(groups);
  if (known) return known;
  const entries = groups.map((group) => group.map(entryOf));
  entriesOfGroups.set(groups, entries);
  return entries;
}

/** The other words of a group. */
const othersOf = (group: readonly Entry[], entry: Entry) =>
  group.filter((other) => other.compact !== entry.compact && other.standIn && (entry.spelt || !other.spelt));

/**
 * What a query may also mean: for every group word that the query holds, the query with another word of the group in its place.
 * Longer words are tried first; at most `limit` readings.
 */
export function otherReadings(query: string, groups: SynonymGroups, limit: number): readonly string[] {
  const plain = joinLetters(query).trim();
  const replace = (text: string, { word, pattern }: Entry, { standIn }: Entry) => {
    // Hangul stays joined to what stands around it, so that 퇴사자 becomes 퇴직자 and no lone 자 is left over.
    const piece = /[a-z0-9]/.test(standIn + word.toLowerCase()) || isVerb(word) ? ` ${standIn} ` : standIn;
    return text.replace(pattern, piece).replace(/\s+/g, ' ').trim();
  };
  const held = heldOf(query);
  const found = entriesOf(groups)
    .flatMap((group) => {
      const [entry] = group.filter(({ isIn }) => isIn(held)).sort((a, b) => b.word.length - a.word.length);
      return entry === undefined ? [] : [{ entry, group }];
    })
    .sort((a, b) => b.entry.word.length - a.entry.word.length);
  // Every group's first word is what the texts say: all of them at once, where the query holds several.
  const first = found.reduce(
    (text, { entry, group: [own = entry] }) =>
      own.isIn(heldOf(text)) || !own.standIn ? text : replace(text, entry, own),
    plain,
  );
  const lines = found.map(({ entry, group }) => othersOf(group, entry).map((other) => replace(plain, entry, other)));
  // The groups take turns, so that none uses up the places.
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const turns = Array.from({ length: longest }, (_, place) => lines.flatMap((line) => line[place] ?? []));
  const compact = toSearchable(plain);
  const readings = [...new Set([first, ...turns.flat()])].filter((text) => toSearchable(text) !== compact);
  return readings.slice(0, limit);
}

/** Another word for a stem. */
export interface Alternative {
  /** As it stands in the place of the stem, without blanks: 퇴직자 for 퇴사자. */
  readonly word: string;
  /** The word of the group alone: 퇴직. */
  readonly standIn: string;
}

/**
 * What each stem of a query may also be: the other words of every group that it holds, alone or together with its neighbours
 * (복구 목표시간). One list a stem, empty where no group knows it.
 */
export function alternativesOf(stems: readonly string[], groups: SynonymGroups): readonly (readonly Alternative[])[] {
  const found = stems.map(() => new Map<string, Alternative>());
  const whole = heldOf(stems.join(' '));
  for (const group of entriesOf(groups)) {
    for (const entry of group) {
      if (!whole.compact.includes(entry.compact) && !(isVerb(entry.word) && entry.isIn(whole))) continue;
      for (const [start, end] of runsHolding(stems, entry)) {
        const run = stems
          .slice(start, end)
          .join(isVerb(entry.word) ? ' ' : '')
          .toLowerCase();
        const held = isVerb(entry.word) ? entry.pattern : entry.compact;
        for (const { standIn } of othersOf(group, entry)) {
          const word = toSearchable(run.replace(held, toSearchable(standIn)));
          for (const list of found.slice(start, end)) if (!list.has(word)) list.set(word, { word, standIn });
        }
      }
    }
  }
  return found.map((list) => [...list.values()]);
}

/** The shortest runs of stems that hold a word, as start and end. */
function runsHolding(stems: readonly string[], { isIn }: Entry): readonly (readonly [start: number, end: number])[] {
  const holds = (start: number, end: number) => isIn(heldOf(stems.slice(start, end).join(' ')));
  return stems.flatMap((_, start) => {
    for (let end = start + 1; end <= Math.min(stems.length, start + 3); end++) {
      if (holds(start, end)) return holds(start + 1, end) ? [] : [[start, end] as const];
    }
    return [];
  });
}

/** Every word of the groups as it stands in the place of another, in their order: '' where it never does. */
export const standInsOf = (groups: SynonymGroups): readonly string[] =>
  entriesOf(groups).flatMap((group) => group.map(({ standIn }) => standIn));
