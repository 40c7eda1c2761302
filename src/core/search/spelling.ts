// What a misspelt query was meant to be: parts of it that no title and no term knows are compared with what they know, letter by
// letter inside the syllables (장에 and 장애 differ in one vowel).
import { disassemble } from 'es-hangul';
import { emptyWords, stemOf, wordsOf } from './word.ts';

/** Vowels and consonants that are typed for each other count as half a mistake. */
const near = [
  'ㅐㅔ',
  'ㅒㅖ',
  'ㅚㅞ',
  'ㅙㅚ',
  'ㅙㅞ',
  'ㅓㅗ',
  'ㄱㅋ',
  'ㄱㄲ',
  'ㄷㅌ',
  'ㄷㄸ',
  'ㅂㅍ',
  'ㅂㅃ',
  'ㅅㅆ',
  'ㅈㅊ',
  'ㅈㅉ',
];
const nearPairs = new Set(near.flatMap(([a = '', b = '']) => [a + b, b + a]));

/** Distance of two texts in letters of the Hangul alphabet; other characters count as they are. Stops at `limit`. */
export function jamoDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  return letterDistance([...disassemble(a)], [...disassemble(b)], limit);
}

function letterDistance(from: readonly string[], to: readonly string[], limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before = to.map((_, index) => index + 1);
  before.unshift(0);
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const swap = letter === other ? 0 : nearPairs.has(letter + other) ? 0.5 : 1;
      row.push(Math.min(before[j]! + swap, before[j + 1]! + 1, row[j]! + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = row;
  }
  return before.at(-1)!;
}

/** Words of titles and terms, each once, two letters or more, sorted: what spelling is held against. */
export function vocabularyOf(titles: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const title of titles) {
    const own = wordsOf(title);
    for (const word of [...own, own.join('')])
      if (!emptyWords.has(word) && word.length > 1 && word.length < 16) words.add(word);
  }
  return [...words].sort();
}

interface Correction {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly distance: number;
}

/** Places of a word's letters that the vocabulary knows as a whole word of two letters or more. */
function knownPlaces(word: string, vocabulary: ReadonlySet<string>): boolean[] {
  const known = Array.from<boolean>({ length: word.length }).fill(false);
  for (let start = 0; start < word.length - 1; start++) {
    for (let end = start + 2; end <= word.length; end++) {
      if (vocabulary.has(word.slice(start, end))) known.fill(true, start, end);
    }
  }
  return known;
}

/** Words taken apart into letters, once a vocabulary. */
const takenApart = new WeakMap<readonly string[], Map<string, readonly string[]>>();

function correctionsOf(word: string, vocabulary: readonly string[], known: readonly boolean[]): readonly Correction[] {
  const found: Correction[] = [];
  const apart = takenApart.get(vocabulary) ?? new Map<string, readonly string[]>();
  takenApart.set(vocabulary, apart);
  const lettersOf = (text: string) => {
    const letters = apart.get(text) ?? [...disassemble(text)];
    apart.set(text, letters);
    return letters;
  };
  const own = new Map<string, readonly string[]>();
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++)
      if (!known.slice(start, end).every(Boolean)) own.set(`${start} ${end}`, [...disassemble(word.slice(start, end))]);
  for (const entry of vocabulary) {
    const lengths = new Set([entry.length, ...(entry.length > 3 ? [Math.min(entry.length - 1, word.length)] : [])]);
    for (const length of lengths) {
      if (length < 2) continue;
      const target = entry.slice(0, length);
      const letters = lettersOf(target);
      const limit = length === 2 ? 1 : length < 5 ? 1.5 : 2;
      for (const size of length === 2 ? [2] : [length, length - 1, length + 1]) {
        for (let start = 0; start + size <= word.length; start++) {
          const slice = own.get(`${start} ${start + size}`);
          if (!slice) continue;
          const distance = letterDistance(slice, letters, limit);
          if (distance > 0 && distance <= limit) found.push({ start, end: start + size, word: target, distance });
        }
      }
    }
  }
  return found.sort((a, b) => a.distance / a.word.length - b.distance / b.word.length || b.word.length - a.word.length);
}

/** One letter makes another abbreviation: CPO is not RPO. */
const abbreviation = /^[a-z][a-z0-9]{0,3}$/;

/** In a longer query one slip matters little, and every word is compared with every word of the titles. */
const mostWords = 8;

/**
 * Likely meanings of a query that the vocabulary does not know whole, the likeliest first. Empty when it knows every word.
 * @param limit how many at most
 */
export function correctSpelling(query: string, vocabulary: readonly string[], limit: number): readonly string[] {
  const set = new Set(vocabulary);
  const words = wordsOf(query);
  if (words.length > mostWords) return [];
  let readings: { words: readonly string[]; cost: number }[] = [{ words: [], cost: 0 }];
  for (const word of words) {
    const known = knownPlaces(word, set);
    const stem = stemOf(word);
    const choices: { word: string; cost: number }[] = [];
    if (
      word.length > 1 &&
      word.length < 20 &&
      !abbreviation.test(word) &&
      !known.every(Boolean) &&
      !vocabulary.some((entry) => entry.includes(stem))
    ) {
      for (const one of correctionsOf(word, vocabulary, known)) {
        const corrected = word.slice(0, one.start) + one.word + word.slice(one.end);
        const known = knownPlaces(corrected, set).fill(true, one.start, one.start + one.word.length);
        if (known.filter((place) => !place).length > 1) continue;
        if (!choices.some((choice) => choice.word === corrected))
          choices.push({ word: corrected, cost: one.distance / one.word.length });
        if (choices.length === limit) break;
      }
    }
    if (choices.length === 0) choices.push({ word, cost: 0 });
    readings = readings
      .flatMap((reading) => choices.map((c) => ({ words: [...reading.words, c.word], cost: reading.cost + c.cost })))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, limit);
  }
  const typed = words.join(' ');
  return readings.map((reading) => reading.words.join(' ')).filter((reading) => reading !== typed);
}
