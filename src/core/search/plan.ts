// What is asked of the index for one reading of a query: a few searches, strict ones first. Pagefind wants all words of a search to be
// there and matches each by its beginning; what one search misses another finds, and the ranks are merged.
import { bigramsOf, isConsonants, numberAround, numberKey, titleKey } from './token.ts';
import { meaningfulStems, wordsOf } from './word.ts';

/** One search in the index, and how much its ranks count. */
export interface IndexSearch {
  readonly term: string;
  readonly weight: number;
}

const mostWords = 4;

/**
 * The searches for one reading, each term once.
 * @param vocabulary words of titles: a title is asked for only where one begins so, because what no word begins with Pagefind cuts short
 */
export function planSearches(reading: string, vocabulary: readonly string[]): readonly IndexSearch[] {
  const number = numberKey(reading);
  if (number) {
    const around = numberAround(number);
    return [{ term: number, weight: 2 }, ...(around ? [{ term: around, weight: 1 }] : [])];
  }
  if (isConsonants(reading)) {
    const words = reading.trim().split(/\s+/);
    const joined = { term: words.join(''), weight: 2 };
    return words.length > 1 ? [joined, { term: words.join(' '), weight: 1 }] : [joined];
  }
  const stems = meaningfulStems(reading);
  const bigrams = bigramsOf(stems);
  const compact = stems.join('');
  const titled = vocabulary.some((word) => word.startsWith(compact));
  const searches: IndexSearch[] = [
    ...(titled ? [{ term: titleKey(compact), weight: 1.5 }] : []),
    { term: wordsOf(reading).join(' '), weight: 1 },
    { term: stems.join(' '), weight: 1 },
    { term: stems.join(''), weight: 1 },
    { term: bigrams.join(' '), weight: 1.2 },
    ...(stems.length > 1 ? stems.slice(0, mostWords).map((term) => ({ term, weight: 0.6 })) : []),
    // A long compound that no text holds whole: what is known of its halves.
    ...(stems.length === 1 && bigrams.length > 3
      ? [
          { term: bigramsOf([stems[0]!.slice(0, Math.ceil(stems[0]!.length / 2))]).join(' '), weight: 0.5 },
          { term: bigramsOf([stems[0]!.slice(Math.floor(stems[0]!.length / 2))]).join(' '), weight: 0.5 },
        ]
      : []),
  ];
  const seen = new Set<string>();
  return searches.filter(({ term }) => term !== '' && !seen.has(term) && seen.add(term));
}
