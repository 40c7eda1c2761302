// What a query may mean: as typed, with a synonym or an abbreviation spelt out, with its spelling corrected, or typed on the wrong
// keyboard layout (`wkddo` is 장애 on a Korean keyboard).
import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';
import { toNfc } from '../text/plain.ts';
import { correctSpelling } from './spelling.ts';
import { otherReadings, type SynonymGroups } from './synonym.ts';
import { bigramsOf, numberKey } from './token.ts';
import { meaningfulStems } from './word.ts';

/** What the browser knows besides the index. */
export interface SearchWords {
  /** Words of titles and terms, sorted. */
  readonly vocabulary: readonly string[];
  readonly groups: SynonymGroups;
  /** Every pair of Hangul letters in the index, once it is open. */
  readonly pairs?: ReadonlySet<string>;
}

export interface Reading {
  readonly text: string;
  /** How much it counts beside what was typed, which counts 1. */
  readonly weight: number;
  /** True when it differs from what was typed only because that looks like a slip. */
  readonly corrected: boolean;
}

const synonymWeight = 0.85;
const correctedWeight = 0.9;
/** Letters that all stand next to each other somewhere in the texts are less likely a slip. */
const doubtfulWeight = 0.6;
const mostSynonyms = 4;
const mostCorrections = 3;

/** Lone vowels, or consonants left over beside syllables: no Korean word looks so, but an abbreviation typed on the Korean layout does. */
const leftOver = /[ㅏ-ㅣ]|[가-힣][ㄱ-ㅎ]|[ㄱ-ㅎ][가-힣]/;

/** What the hands meant on the other layout: Korean typed on a Latin keyboard that the vocabulary knows, or an abbreviation typed on a Korean one. '' when neither. */
function otherLayout(query: string, { vocabulary, groups }: SearchWords): string {
  if (/^[ㄱ-ㅎㅏ-ㅣ가-힣]{2,6}$/.test(query)) {
    const latin = convertHangulToQwerty(query).toLowerCase();
    const isWord = () => groups.some((group) => group.some((word) => word.toLowerCase() === latin));
    return leftOver.test(query) || (isWord() && !vocabulary.some((word) => word.includes(query))) ? latin : '';
  }
  if (!/^[a-z][a-z\s]{2,}$/i.test(query)) return '';
  const hangul = convertQwertyToHangul(query);
  if (!/^[가-힣\s]+$/.test(hangul)) return '';
  const whole = hangul.replace(/\s+/g, '');
  return vocabulary.some((word) => word.includes(whole) || (word.length > 1 && whole.includes(word))) ? hangul : '';
}

/** The readings of a query, what was typed first. */
export function readingsOf(query: string, words: SearchWords): readonly Reading[] {
  const { vocabulary, groups, pairs } = words;
  const typed = toNfc(query).replace(/\s+/g, ' ').trim();
  const asTyped = { text: typed, weight: 1, corrected: false };
  // A number is nothing else.
  if (numberKey(typed)) return [asTyped];
  const layout = otherLayout(typed, words);
  const corrected = layout ? [layout] : correctSpelling(typed, vocabulary, mostCorrections);
  const stands = pairs !== undefined && bigramsOf(meaningfulStems(typed)).every((pair) => pairs.has(pair));
  const weight = !layout && stands ? doubtfulWeight : correctedWeight;
  return [
    asTyped,
    ...otherReadings(typed, groups, mostSynonyms).map((text) => ({ text, weight: synonymWeight, corrected: false })),
    ...corrected.map((text) => ({ text, weight, corrected: true })),
  ];
}
