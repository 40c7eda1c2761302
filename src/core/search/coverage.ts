// How much of a query each unit says, worked out for every unit of the index without loading one: the pairs of letters of the query are
// asked for one by one, and rare ones weigh more. A unit need not hold all words, as the searches of a plan demand.
import { conceptsOf, pairsOf, shareSaid } from './concept.ts';
import type { SynonymGroups } from './synonym.ts';
import { isConsonants, numberKey } from './token.ts';
import { meaningfulStems } from './word.ts';

/** What of the index is known before it is asked. */
export interface IndexWords {
  /** Every pair of Hangul letters in the index: what it does not hold Pagefind would cut short and find something else. */
  readonly pairs: ReadonlySet<string>;
  /** How many units it holds. */
  readonly units: number;
  /** Words that mean the same. */
  readonly groups: SynonymGroups;
}

export interface Coverage {
  /** Takes in a reading: asks for its pairs and notes what share of it each unit says. */
  add(reading: { readonly text: string; readonly weight: number }): Promise<void>;
  /** Weighted share of the reading that a unit says most of, 0 to 1, by id. */
  readonly shares: ReadonlyMap<string, number>;
  /** How telling a pair is, 0.1 to 1. */
  readonly weightOf: (pair: string) => number;
  readonly isKnown: (pair: string) => boolean;
}

/** @param search ids of the units that hold a term */
export function makeCoverage(search: (term: string) => Promise<readonly string[]>, words: IndexWords): Coverage {
  const holders = new Map<string, ReadonlySet<string>>();
  const shares = new Map<string, number>();
  const isKnown = (pair: string) => !/^[가-힣]{2}$/.test(pair) || words.pairs.has(pair);
  const weightOf = (pair: string) =>
    Math.max(0.1, 1 - Math.log(1 + (holders.get(pair)?.size ?? 0)) / Math.log(1 + words.units));
  const lexicon = { groups: words.groups, weightOf, isKnown };
  return {
    shares,
    weightOf,
    isKnown,
    async add({ text, weight }) {
      if (numberKey(text) || isConsonants(text)) return;
      const stems = meaningfulStems(text);
      const pairs = pairsOf(stems, lexicon);
      const fresh = pairs.filter((pair) => !holders.has(pair));
      await Promise.all(fresh.map(async (pair) => holders.set(pair, new Set(isKnown(pair) ? await search(pair) : []))));
      const concepts = conceptsOf(stems, lexicon);
      const ids = new Set(pairs.flatMap((pair) => [...(holders.get(pair) ?? [])]));
      for (const id of ids) {
        const share = weight * shareSaid(concepts, (gram) => holders.get(gram)?.has(id) ?? false);
        if (share > (shares.get(id) ?? 0)) shares.set(id, share);
      }
    },
  };
}
