// A query as what it asks for, word by word: each word with the other words that say the same. A unit that says 퇴직 and 말소 answers
// 퇴사자 계정 삭제 although no single rewording of the query stands in it.
import { type SynonymGroups, stemAlternatives } from './synonym.ts';
import { bigramsOf } from './token.ts';

/** How much another word counts beside the one that was typed. */
const alternativeWeight = 0.85;
/** Grams that only arise where two words of the query meet say little. */
const seamWeight = 0.3;
/** A verb as people ask with it (받아야, 없으면) is said in the texts in another shape, if at all: what it is asked of decides. */
const askingVerb = /(?:[가-힣][아어여해]야|[가-힣](?:으|하|되)면|니까|[을를까]까요?|[아어해]요|지요|죠)$/;
const verbWeight = 0.4;
/** Other words that are tried for one. */
const mostAlternatives = 6;

/** One way to say a word: its pairs of letters with their weights. */
interface Wording {
  readonly grams: ReadonlyMap<string, number>;
  readonly sum: number;
  readonly factor: number;
}

/** One word of a query. */
export interface Concept {
  readonly weight: number;
  /** As typed first. */
  readonly wordings: readonly Wording[];
}

/** Everything that decides which units say a word: what else it may be, how telling a pair is, which pairs the index holds. */
export interface Lexicon {
  readonly groups: SynonymGroups;
  /** How telling a pair is, 0 to 1: people ask in the words of a field, and the rare one decides. */
  readonly weightOf: (pair: string) => number;
  readonly isKnown: (pair: string) => boolean;
}

/** The pairs of the stems of a query and of what they may also be, each once. */
export function pairsOf(stems: readonly string[], { groups, isKnown }: Pick<Lexicon, 'groups' | 'isKnown'>) {
  const others = knownAlternatives(stems, groups, isKnown).flat();
  return [...new Set([...bigramsOf(stems), ...others.flatMap((other) => bigramsOf([other]))])];
}

/** Alternatives that the index can hold: of the others every search would come back empty. */
function knownAlternatives(stems: readonly string[], groups: SynonymGroups, isKnown: (pair: string) => boolean) {
  return stemAlternatives(stems, groups).map((others) =>
    others.filter((other) => bigramsOf([other]).every(isKnown)).slice(0, mostAlternatives),
  );
}

function wordingOf(word: string, factor: number, weightOf: (pair: string) => number): Wording {
  const grams = bigramsOf([word]);
  // A long word has many pairs and must not weigh as many words.
  const weights = new Map(grams.map((gram) => [gram, weightOf(gram) / Math.sqrt(grams.length)]));
  return { grams: weights, sum: [...weights.values()].reduce((total, one) => total + one, 0), factor };
}

/** How telling a wording is beside what was typed, 0 to 1. */
const tellingOf = ({ sum }: Wording, typed: Wording) => (sum < typed.sum ? sum / typed.sum : 1);

/** The words of a query. A lone letter beside other words is a particle or a rest; a seam that no unit holds says nothing. */
export function conceptsOf(stems: readonly string[], { groups, weightOf, isKnown }: Lexicon): readonly Concept[] {
  const others = knownAlternatives(stems, groups, isKnown);
  const words = stems.flatMap((stem, place): Concept[] => {
    if (stems.length > 1 && /^[가-힣]$/.test(stem)) return [];
    const typed = wordingOf(stem, 1, weightOf);
    const wordings = [typed, ...others[place]!.map((other) => wordingOf(other, alternativeWeight, weightOf))];
    const strange = wordings.length > 1 && !bigramsOf([stem]).every(isKnown);
    const weight = strange ? Math.max(...wordings.slice(1).map(({ sum }) => sum)) : typed.sum;
    // A common word says little in the place of a rare one that the texts hold themselves: 조정 of 튜닝.
    const told = strange ? wordings : wordings.map((one) => ({ ...one, factor: one.factor * tellingOf(one, typed) }));
    return [{ wordings: told, weight: askingVerb.test(stem) ? verbWeight * weight : weight }];
  });
  const seams = stems.slice(1).flatMap((stem, place): Concept[] => {
    const gram = `${[...stems[place]!].at(-1)}${[...stem][0]}`;
    const weight = seamWeight * weightOf(gram);
    return weight < seamWeight ? [{ weight, wordings: [{ grams: new Map([[gram, 1]]), sum: 1, factor: 1 }] }] : [];
  });
  return [...words, ...seams];
}

/** Weighted share of the query that is said by what has certain pairs, 0 to 1. */
export function shareSaid(concepts: readonly Concept[], has: (gram: string) => boolean): number {
  let all = 0;
  let said = 0;
  for (const { weight, wordings } of concepts) {
    all += weight;
    let best = 0;
    for (const { grams, sum, factor } of wordings) {
      let own = 0;
      for (const [gram, one] of grams) if (has(gram)) own += one;
      best = Math.max(best, (factor * own) / (sum || 1));
    }
    said += weight * best;
  }
  return all === 0 ? 0 : said / all;
}
