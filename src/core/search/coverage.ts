// How much of a query each unit says, worked out for every unit of the index without loading one: the pairs of letters of the query are
// asked for one by one, and rare ones weigh more. A unit need not hold all words, as the searches of a plan demand.
import { conceptsOf, type Lexicon, shareSaid, termsOf } from './concept.ts';
import type { SynonymGroups } from './synonym.ts';
import { weightAmong } from './telling.ts';
import { isConsonants, isLatin, numberKey } from './token.ts';
import { meaningfulStems } from './word.ts';

/** What of the index is known before it is asked. */
export interface IndexWords {
  /** Every pair of Hangul letters in the index: what it does not hold Pagefind would cut short and find something else. */
  readonly pairs: ReadonlySet<string>;
  /** Every Latin word of the index, for the same reason. */
  readonly latin: ReadonlySet<string>;
  /** How many units it holds. */
  readonly units: number;
  /** Words that mean the same. */
  readonly groups: SynonymGroups;
  /** How telling those of them are that begin a word of the texts, by `standIn`. */
  readonly telling: ReadonlyMap<string, number>;
}

export interface Coverage {
  /** Takes in a reading: asks for its pairs and notes what share of it each unit says. */
  add(reading: { readonly text: string; readonly weight: number }): Promise<void>;
  /** Weighted share of the reading that a unit says most of, 0 to 1, by id. */
  readonly shares: ReadonlyMap<string, number>;
  /** For the comparison of words with what was asked for so far. */
  readonly lexicon: Lexicon;
}

/** @param search ids of the units that hold a term */
export function makeCoverage(search: (term: string) => Promise<readonly string[]>, words: IndexWords): Coverage {
  const holders = new Map<string, ReadonlySet<string>>();
  const shares = new Map<string, number>();
  const isKnown = (gram: string) =>
    isLatin(gram) ? words.latin.has(gram) : !/^[가-힣]{2}$/.test(gram) || words.pairs.has(gram);
  const weightOf = (pair: string) => weightAmong(holders.get(pair)?.size ?? 0, words.units);
  const lexicon = { groups: words.groups, telling: words.telling, weightOf, isKnown };
  return {
    shares,
    lexicon,
    async add({ text, weight }) {
      if (numberKey(text) || isConsonants(text)) return;
      const stems = meaningfulStems(text);
      const terms = termsOf(stems, lexicon);
      const fresh = terms.filter((term) => !holders.has(term));
      await Promise.all(fresh.map(async (term) => holders.set(term, new Set(isKnown(term) ? await search(term) : []))));
      const concepts = conceptsOf(stems, lexicon);
      const ids = new Set(terms.flatMap((term) => [...(holders.get(term) ?? [])]));
      for (const id of ids) {
        const has = (term: string) => holders.get(term)?.has(id) ?? false;
        const share = weight * shareSaid(concepts, has, has);
        if (share > (shares.get(id) ?? 0)) shares.set(id, share);
      }
    },
  };
}
