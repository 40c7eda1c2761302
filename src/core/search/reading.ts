// What a query may mean: as typed, with a synonym or an abbreviation spelt out, with its spelling corrected, or typed on the wrong
// keyboard layout (`wkddo` is 장애 on a Korean keyboard).
import { convertQwertyToHangul } from 'es-hangul';
import { toNfc } from '../text/plain.ts';
import { correctSpelling } from './spelling.ts';
import { otherReadings, type SynonymGroups } from './synonym.ts';

/** What the browser knows besides the index. */
export interface SearchWords {
  /** Words of titles and terms, sorted. */
  readonly vocabulary: readonly string[];
  readonly groups: SynonymGroups;
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
const mostSynonyms = 4;
const mostCorrections = 3;

/** Korean typed on a Latin keyboard, or '' when it gives nothing that the vocabulary knows. */
function otherLayout(query: string, vocabulary: readonly string[]): string {
  if (!/^[a-z][a-z\s]{2,}$/i.test(query)) return '';
  const hangul = convertQwertyToHangul(query);
  if (!/^[가-힣\s]+$/.test(hangul)) return '';
  const whole = hangul.replace(/\s+/g, '');
  return vocabulary.some((word) => word.includes(whole) || (word.length > 1 && whole.includes(word))) ? hangul : '';
}

/** The readings of a query, what was typed first. */
export function readingsOf(query: string, { vocabulary, groups }: SearchWords): readonly Reading[] {
  const typed = toNfc(query).replace(/\s+/g, ' ').trim();
  const layout = otherLayout(typed, vocabulary);
  const corrected = layout ? [layout] : correctSpelling(typed, vocabulary, mostCorrections);
  return [
    { text: typed, weight: 1, corrected: false },
    ...otherReadings(typed, groups, mostSynonyms).map((text) => ({ text, weight: synonymWeight, corrected: false })),
    ...corrected.map((text) => ({ text, weight: correctedWeight, corrected: true })),
  ];
}
