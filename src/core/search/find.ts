// The whole of a search over the texts: readings of the query, searches in the index, one merged list of candidates, put in order.
// It knows the index only through `SearchIndex`, so that any index with the same words gives the same answer.
import { mergeRanks, type RankedList } from './merge.ts';
import { planSearches } from './plan.ts';
import { type Reading, readingsOf, type SearchWords } from './reading.ts';
import { type Comparable, type Match, makeScorer, type Prepared, prepareUnit } from './score.ts';

/** What the index can do. `Filters` is passed through. */
export interface SearchIndex<Filters, Unit extends Comparable> {
  /** Ids of the units that hold all words of a term, the best first. */
  search(term: string, filters: Filters): Promise<readonly string[]>;
  load(id: string): Promise<Unit>;
}

export interface Found<Unit> {
  readonly unit: Unit;
  /** For putting in order; comparable within one query. */
  readonly value: number;
  /** How much of the query it says, 0 to 1. */
  readonly share: number;
  /** The reading of the query that the unit answers best. */
  readonly reading: Reading;
}

export interface SearchOutcome<Unit> {
  /** The best first. */
  readonly found: readonly Found<Unit>[];
  /** True when there may be more than were looked at. */
  readonly more: boolean;
}

/** Ids taken from one search. */
const perSearch = 60;
/** How much the merged rank counts beside the comparison of words. */
const rankWeight = 0.5;
/** What says less than this share of a query is no answer to it. */
const leastShare = 0.34;

/** Judges units by the reading that each answers best. `weightOf` as in `makeScorer`. */
export function makeJudge(readings: readonly Reading[], weightOf?: (stem: string) => number) {
  const scorers = readings.map((reading) => ({ reading, score: makeScorer(reading.text, weightOf) }));
  return (prepared: Prepared): { readonly reading: Reading; readonly match: Match } | undefined =>
    scorers
      .map(({ reading, score }) => {
        const { value, share } = score(prepared);
        return { reading, match: { value: reading.weight * value, share } };
      })
      .filter(({ match }) => match.share >= leastShare)
      .sort((a, b) => b.match.value - a.match.value)[0];
}

/**
 * How telling a word is, from the number of units that hold it. One that hundreds hold still counts for a third: people type words
 * because they mean them.
 */
function rarity(counts: ReadonlyMap<string, number>): (stem: string) => number {
  const most = Math.max(2, ...counts.values());
  return (stem) => {
    const count = counts.get(stem);
    return count === undefined ? 1 : 1 - (2 / 3) * (Math.log(1 + count) / Math.log(1 + most));
  };
}

/**
 * Searches the texts.
 * @param limit how many candidates are loaded and put in order
 */
export async function findUnits<Filters, Unit extends Comparable>(
  query: string,
  index: SearchIndex<Filters, Unit>,
  words: SearchWords,
  filters: Filters,
  limit: number,
): Promise<SearchOutcome<Unit>> {
  const readings = readingsOf(query, words);
  const lists: RankedList[] = [];
  const counts = new Map<string, number>();
  for (const reading of readings) {
    const searches = planSearches(reading.text, words.vocabulary);
    const results = await Promise.all(searches.map(({ term }) => index.search(term, filters)));
    for (const [place, ids] of results.entries()) {
      const { term, weight } = searches[place]!;
      counts.set(term, ids.length);
      lists.push({ ids: ids.slice(0, perSearch), weight: weight * reading.weight });
    }
  }
  const merged = mergeRanks(lists);
  const top = merged[0]?.score ?? 1;
  const judge = makeJudge(readings, rarity(counts));
  const judged = await Promise.all(
    merged.slice(0, limit).map(async ({ id, score }): Promise<Found<Unit>[]> => {
      const unit = await index.load(id);
      const best = judge(prepareUnit(unit));
      if (!best) return [];
      const { value, share } = best.match;
      return [{ unit, value: value + rankWeight * (score / top), share, reading: best.reading }];
    }),
  );
  return { found: judged.flat().sort((a, b) => b.value - a.value), more: merged.length > limit };
}
