// The whole of a search over the texts: readings of the query, searches in the index, one merged list of candidates, put in order.
// It knows the index only through `SearchIndex`, so that any index with the same words gives the same answer.
import type { Lexicon } from './concept.ts';
import { type IndexWords, makeCoverage } from './coverage.ts';
import { mergeRanks, type RankedList } from './merge.ts';
import { planSearches } from './plan.ts';
import { type Reading, readingsOf, type SearchWords } from './reading.ts';
import { type Comparable, type Match, makeScorer, type Prepared, prepareUnit, scoreNumber } from './score.ts';
import { citedNumber, numberAround } from './token.ts';

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
const leastShare = 0.25;

/** Judges units by the reading that each answers best. */
export function makeJudge(readings: readonly Reading[], lexicon?: Lexicon) {
  const number = citedNumber(readings[0]?.text ?? '');
  const scorers = readings.map((reading) => ({ reading, score: makeScorer(reading.text, lexicon) }));
  return (prepared: Prepared): { readonly reading: Reading; readonly match: Match } | undefined =>
    scorers
      .map(({ reading, score }) => {
        const { value, share } = score(prepared);
        const cited = number ? scoreNumber(number, prepared.unit) : 0;
        return { reading, match: { value: reading.weight * value + cited, share: cited > 1 ? 1 : share } };
      })
      .filter(({ match }) => match.share >= leastShare)
      .sort((a, b) => b.match.value - a.match.value)[0];
}

/**
 * Searches the texts.
 * @param limit how many candidates are loaded and put in order
 */
export async function findUnits<Filters, Unit extends Comparable>(
  query: string,
  index: SearchIndex<Filters, Unit>,
  words: SearchWords & IndexWords,
  filters: Filters,
  limit: number,
): Promise<SearchOutcome<Unit>> {
  const readings = readingsOf(query, words);
  const lists: RankedList[] = [];
  const coverage = makeCoverage((term) => index.search(term, filters), words);
  // What a synonym says the coverage asks for, so the index is not asked again for every way to put it.
  for (const reading of readings.filter(({ weight, corrected }) => weight === 1 || corrected)) {
    const searches = planSearches(reading.text, words.vocabulary);
    const results = await Promise.all(searches.map(({ term }) => index.search(term, filters)));
    for (const [place, ids] of results.entries()) {
      const { weight } = searches[place]!;
      lists.push({ ids: ids.slice(0, perSearch), weight: weight * reading.weight });
    }
    await coverage.add(reading);
  }
  const ranks = new Map(mergeRanks(lists).map(({ id, score }) => [id, score]));
  const top = Math.max(...ranks.values());
  const number = citedNumber(query);
  const numbers = [number, numberAround(number)].filter(Boolean);
  const cited = new Set((await Promise.all(numbers.map((term) => index.search(term, filters)))).flat());
  const merged = [...new Set([...ranks.keys(), ...coverage.shares.keys(), ...cited])]
    .map((id) => {
      const rank = (ranks.get(id) ?? 0) / (top > 0 ? top : 1);
      return { id, rank, order: (coverage.shares.get(id) ?? 0) + rankWeight * rank + (cited.has(id) ? 1 : 0) };
    })
    .sort((a, b) => b.order - a.order);
  const judge = makeJudge(readings, coverage.lexicon);
  const judged = await Promise.all(
    merged.slice(0, limit).map(async ({ id, rank }): Promise<Found<Unit>[]> => {
      const unit = await index.load(id);
      const best = judge(prepareUnit(unit));
      if (!best) return [];
      const { value, share } = best.match;
      return [{ unit, value: value + rankWeight * rank, share, reading: best.reading }];
    }),
  );
  return { found: judged.flat().sort((a, b) => b.value - a.value), more: merged.length > limit };
}
