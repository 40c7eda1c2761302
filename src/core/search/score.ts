// How well a unit answers a reading of a query, from its words alone. The index finds candidates; this puts them in order, because it
// sees what the index cannot: how much of the query a title says, how much else it says, and whether one paragraph says it all.
import { toSearchable } from '../text/search.ts';
import { conceptsOf, type Lexicon, likenessTo, shareSaid } from './concept.ts';
import { bigramsOf, consonantKeys, isConsonants, isLatin, latinWords, numberAround, numberKey } from './token.ts';
import { loneLetters, meaningfulStems, stemsOf, wordsOf } from './word.ts';

/** What is compared of a unit or a record. */
export interface Comparable {
  readonly title: string;
  /** Number under which it is cited: `5.4.3 가 (2)`. */
  readonly cite: string;
  readonly names: readonly string[];
  readonly place: readonly string[];
  /** What people ask when it answers, in their own words. */
  readonly asked?: readonly string[];
  readonly text: string;
}

/** Parts that name all there is in a document and answer nothing: they count less, unless their title is what is asked for. */
const framing = /^(?:목적(?:과 적용)?|적용범위|다른 (?:기준과|절차서와)의 관계|작성 예(?:$|:).*)$/;
const framingWeight = 0.8;

/** How much it counts that what people ask of a unit is what was asked. */
const questionWeight = 0.45;
/** Asks for a number (how many, how long, until when): a line that names one answers. */
const asksHowMuch = /몇|며칠|얼마|언제|주기|기한|기간|퍼센트|%/;
const numberWeight = 0.3;

type Grams = ReadonlySet<string>;

/** How well a unit answers. */
export interface Match {
  /** For putting in order; comparable within one query. */
  readonly value: number;
  /** How much of what was asked the unit says at all, 0 to 1. */
  readonly share: number;
}

/** A unit taken apart once for all readings. */
export interface Prepared {
  readonly unit: Comparable;
  readonly title: Grams;
  readonly names: readonly Grams[];
  readonly place: Grams;
  readonly asked: readonly Grams[];
  readonly lines: readonly Grams[];
  /** Those of them that name a number. */
  readonly numbered: readonly Grams[];
  /** Titles and text without blanks. */
  readonly compactTitles: readonly string[];
  readonly compactText: string;
}

const gramsOf = (text: string): Grams => {
  const pairs = bigramsOf(stemsOf(text)).filter((pair) => !isLatin(pair));
  return new Set([...pairs, ...loneLetters(text), ...latinWords(text)]);
};
const lettersOf = (text: string) => toSearchable(text).replace(/[^\p{L}\p{N}]/gu, '');

export function prepareUnit(unit: Comparable): Prepared {
  const texts = unit.text.split('\n');
  const lines = texts.map(gramsOf);
  return {
    unit,
    title: gramsOf(unit.title),
    names: unit.names.map(gramsOf),
    place: gramsOf(unit.place.join(' ')),
    asked: (unit.asked ?? []).map(gramsOf),
    lines,
    numbered: lines.filter((_, place) => /\d/.test(texts[place]!)),
    compactTitles: [unit.title, ...unit.names].map(lettersOf),
    compactText: lettersOf(unit.text),
  };
}

function scoreConsonants(query: string, { unit }: Prepared): number {
  const typed = query.replace(/\s+/g, '');
  let best = 0;
  for (const [index, name] of [unit.title, ...unit.names].entries()) {
    for (const [place, key] of consonantKeys(name).entries()) {
      if (!key.startsWith(typed)) continue;
      best = Math.max(best, typed.length / key.length + (place === 0 ? 0.5 : 0) + (index === 0 ? 0.2 : 0));
    }
  }
  return best;
}

/** How well a unit answers to a number (`numberKey`): 2 when it is its own, less when it stands in it or it in the unit. */
export function scoreNumber(number: string, { cite }: Comparable): number {
  const own = numberKey(cite);
  if (own === number) return 2;
  if (own !== '' && own === numberAround(number)) return 1.1;
  return own.startsWith(`${number}n`) ? 1 - own.length / 100 : 0;
}

/** Every pair as telling as the next, and no word meaning another: what there is without an index. */
const bareLexicon: Lexicon = { groups: [], telling: new Map(), weightOf: () => 1, isKnown: () => true };

/** The scorer of a reading. */
export function makeScorer(reading: string, lexicon: Lexicon = bareLexicon): (unit: Prepared) => Match {
  const number = numberKey(reading);
  const whole = (value: number): Match => ({ value, share: value > 0 ? 1 : 0 });
  if (number) return (unit) => whole(scoreNumber(number, unit.unit));
  if (isConsonants(reading)) return (unit) => whole(scoreConsonants(reading, unit));
  const stems = meaningfulStems(reading);
  const concepts = conceptsOf(stems, lexicon);
  // A question is answered by what a text says; a title that happens to share words with it counts half.
  const titleFactor = stems.length < wordsOf(reading).length ? 0.5 : 1;
  const howMuch = asksHowMuch.test(reading);
  const compact = stems.join('');
  const words = concepts.filter(({ seam }) => !seam);
  /** All wordings of a query of one word. */
  const alone = new Set(words.length === 1 ? words[0]!.wordings.map(({ word }) => word) : []);
  /** Weighted share of the query that any of the sets says. */
  const share = (...sets: readonly Grams[]) => shareSaid(concepts, (gram) => sets.some((set) => set.has(gram)));
  return ({ unit, title, names, place, asked, lines, numbered, compactTitles, compactText }) => {
    const all = share(title, ...names, place, ...lines, ...asked);
    const line = lines.reduce((best, grams) => Math.max(best, share(title, place, grams)), 0);
    const titled = Math.max(share(title), ...names.map((name) => 0.9 * share(name)));
    const alike = Math.max(
      ...[title, ...names].map((name, place) => (place === 0 ? 1 : 0.9) * likenessTo(concepts, name)),
    );
    const question = asked.reduce((best, own) => Math.max(best, likenessTo(concepts, own) + share(title, own)), 0);
    const number = howMuch ? Math.max(0, ...numbered.map((own) => share(title, own))) : 0;
    const same = compactTitles.includes(compact) ? 0.6 : compactTitles.some((name) => alone.has(name)) ? 0.5 : 0;
    const said = compact.length > 2 && compactText.includes(compact) ? 0.3 : 0;
    // A title that says half of a query must not stand above a text that says all of it.
    const titles = titleFactor * (0.8 * titled + 0.6 * alike) * all;
    const text = (framing.test(unit.title) ? framingWeight : 1) * (all + 0.4 * line ** 2);
    const answered = questionWeight * question + numberWeight * number;
    return { value: text + titles + same + said + answered, share: all };
  };
}
