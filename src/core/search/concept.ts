// A query as what it asks for, word by word: each word with the other words that say the same. A unit that says 퇴직 and 말소 answers
// 퇴사자 계정 삭제 although no single rewording of the query stands in it.
import { type Alternative, alternativesOf, type SynonymGroups } from './synonym.ts';
import { gramsOfStem, isLatin } from './token.ts';

/** How much another word counts beside the one that was typed. */
const alternativeWeight = 0.88;
/** Grams that only arise where two words of the query meet say little. */
const seamWeight = 0.3;
/** A verb as people ask with it (받아야, 없으면) is said in the texts in another shape, if at all: what it is asked of decides. */
const askingVerb = /(?:[가-힣][아어여해]야|[가-힣](?:으|하|되)면|니까|[을를까]까요?|[아어해]요|지요|죠)$/;
const verbWeight = 0.4;
/** Other words that are tried for one. */
const mostAlternatives = 8;

/** One way to say a word: its pairs of letters with their weights. */
interface Wording {
  readonly word: string;
  /** What the index is asked for in the place of its pairs. */
  readonly whole?: string;
  readonly grams: ReadonlyMap<string, number>;
  readonly sum: number;
  readonly factor: number;
}

/** One word of a query. */
export interface Concept {
  readonly weight: number;
  /** A pair that only arises where two words meet. */
  readonly seam?: boolean;
  /** As typed first. */
  readonly wordings: readonly Wording[];
}

/** Everything that decides which units say a word: what else it may be, how telling a pair is, which pairs the index holds. */
export interface Lexicon {
  readonly groups: SynonymGroups;
  /** How telling a pair is, 0 to 1: people ask in the words of a field, and the rare one decides. */
  readonly weightOf: (pair: string) => number;
  readonly isKnown: (pair: string) => boolean;
  /** How telling a word of the groups is, by `standIn`; nothing where no word of the texts begins so. */
  readonly telling: ReadonlyMap<string, number>;
}
/** How telling a word is that stands in texts only inside others. */
const hiddenTelling = 0.7;

/** What is asked of the index for a query, each once: the pairs of its stems, and other words for them whole. */
export function termsOf(stems: readonly string[], lexicon: Lexicon): readonly string[] {
  const others = knownAlternatives(stems, lexicon).flat();
  const whole = others.flatMap(({ standIn }) => (lexicon.telling.has(standIn) ? [standIn] : []));
  return [...new Set([...seamsOf(stems), ...stems.flatMap(gramsOfStem), ...whole])];
}

/** The pairs that only arise where two words of a query meet. */
const seamsOf = (stems: readonly string[]) =>
  stems.slice(1).flatMap((stem, place) => {
    const before = stems[place]!;
    return isLatin(before) || isLatin(stem) ? [] : [`${[...before].at(-1)}${[...stem][0]}`];
  });

/** Alternatives that the index can hold: of the others every search would come back empty. */
function knownAlternatives(
  stems: readonly string[],
  { groups, isKnown }: Lexicon,
): readonly (readonly Alternative[])[] {
  return alternativesOf(stems, groups).map((others) =>
    others.filter(({ word }) => gramsOfStem(word).every(isKnown)).slice(0, mostAlternatives),
  );
}

function wordingOf(word: string, factor: number, weightOf: (pair: string) => number): Wording {
  const grams = gramsOfStem(word);
  // A long word has many pairs and must not weigh as many words.
  const weights = new Map(grams.map((gram) => [gram, weightOf(gram) / Math.sqrt(grams.length)]));
  return { word, grams: weights, sum: [...weights.values()].reduce((total, one) => total + one, 0), factor };
}

/** Another word, weighed as a whole: its pairs are not asked for. */
function otherWording({ word, standIn }: Alternative, telling: Lexicon['telling']): Wording {
  const weight = telling.get(standIn);
  const wording = wordingOf(word, alternativeWeight, () => weight ?? hiddenTelling);
  return weight === undefined ? wording : { ...wording, whole: standIn };
}

/** How telling a wording is beside what was typed, 0 to 1. */
const tellingOf = ({ sum }: Wording, typed: Wording) => (sum < typed.sum ? sum / typed.sum : 1);

/** The words of a query. A lone letter beside other words is a particle or a rest; a seam that no unit holds says nothing. */
export function conceptsOf(stems: readonly string[], lexicon: Lexicon): readonly Concept[] {
  const { weightOf, isKnown, telling } = lexicon;
  const others = knownAlternatives(stems, lexicon);
  const words = stems.flatMap((stem, place): Concept[] => {
    if (stems.length > 1 && /^[가-힣]$/.test(stem)) return [];
    const typed = wordingOf(stem, 1, weightOf);
    const wordings = [typed, ...others[place]!.map((other) => otherWording(other, telling))];
    const strange = wordings.length > 1 && !gramsOfStem(stem).every(isKnown);
    const weight = strange ? Math.max(...wordings.slice(1).map(({ sum }) => sum)) : typed.sum;
    // A common word says little in the place of a rare one that the texts hold themselves: 조정 of 튜닝.
    const told = strange ? wordings : wordings.map((one) => ({ ...one, factor: one.factor * tellingOf(one, typed) }));
    return [{ wordings: told, weight: askingVerb.test(stem) ? verbWeight * weight : weight }];
  });
  const seams = seamsOf(stems).flatMap((gram): Concept[] => {
    const weight = seamWeight * weightOf(gram);
    return weight < seamWeight
      ? [{ weight, seam: true, wordings: [{ word: '', grams: new Map([[gram, 1]]), sum: 1, factor: 1 }] }]
      : [];
  });
  return [...words, ...seams];
}

/**
 * Weighted share of the query that is said by what has certain pairs, 0 to 1.
 * @param hasWhole whether it has a word that the index was asked for whole; without it, its pairs are looked at
 */
export function shareSaid(
  concepts: readonly Concept[],
  has: (gram: string) => boolean,
  hasWhole?: (word: string) => boolean,
): number {
  let all = 0;
  let said = 0;
  for (const { weight, wordings } of concepts) {
    all += weight;
    let best = 0;
    for (const { whole, grams, sum, factor } of wordings) {
      let own = 0;
      if (hasWhole && whole !== undefined) own = hasWhole(whole) ? sum : 0;
      else for (const [gram, one] of grams) if (has(gram)) own += one;
      best = Math.max(best, (factor * own) / (sum || 1));
    }
    said += weight * best;
  }
  return all === 0 ? 0 : said / all;
}

/** How alike a query and a title are, 0 to 1: each word in the wording that the title says most of. */
export function likenessTo(concepts: readonly Concept[], title: ReadonlySet<string>): number {
  let both = 0;
  let asked = 0;
  for (const { seam, wordings } of concepts) {
    let best = 0;
    let size = wordings[0]!.grams.size;
    for (const { grams, factor } of wordings) {
      let own = 0;
      for (const gram of grams.keys()) if (title.has(gram)) own++;
      const said = (factor * own) / (grams.size || 1);
      if (said > best) {
        best = said;
        size = grams.size;
      }
    }
    // Where two words meet, a title may say them as one; that it does not is no difference.
    if (seam && best === 0) continue;
    both += best * size;
    asked += size;
  }
  return asked + title.size === 0 ? 0 : (2 * both) / (asked + title.size);
}
