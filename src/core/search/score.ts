// How well a unit answers a reading of a query, from its words alone. The index finds candidates; this puts them in order, because it
// sees what the index cannot: how much of the query a title says, how much else it says, and whether one paragraph says it all.
import { toSearchable } from '../text/search.ts';
import { conceptsOf, type Lexicon, shareSaid } from './concept.ts';
import { bigramsOf, consonantKeys, isConsonants, numberKey } from './token.ts';
import { loneLetters, meaningfulStems, stemsOf, wordsOf } from './word.ts';

/** What is compared of a unit or a record. */
export interface Comparable {
  readonly title: string;
  /** Number under which it is cited: `5.4.3 가 (2)`. */
  readonly cite: string;
  readonly names: readonly string[];
  readonly place: readonly string[];
  readonly text: string;
}

/** Parts that name all there is in a document and answer nothing: they count less, unless their title is what is asked for. */
const framing = /^(?:목적(?:과 적용)?|적용범위|다른 (?:기준과|절차서와)의 관계|작성 예(?:$|:).*)$/;
const framingWeight = 0.8;

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
  readonly lines: readonly Grams[];
  /** Titles and text without blanks. */
  readonly compactTitles: readonly string[];
  readonly compactText: string;
}

const gramsOf = (text: string): Grams => new Set([...bigramsOf(stemsOf(text)), ...loneLetters(text)]);
const lettersOf = (text: string) => toSearchable(text).replace(/[^\p{L}\p{N}]/gu, '');

export function prepareUnit(unit: Comparable): Prepared {
  return {
    unit,
    title: gramsOf(unit.title),
    names: unit.names.map(gramsOf),
    place: gramsOf(unit.place.join(' ')),
    lines: unit.text.split('\n').map(gramsOf),
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

/** How well a unit answers to a number (`numberKey`): 2 when it is its own, less when it is the beginning of its own. */
export function scoreNumber(number: string, { cite }: Comparable): number {
  const own = numberKey(cite);
  if (own === number) return 2;
  return own.startsWith(`${number}n`) ? 1 - own.length / 100 : 0;
}

/** Every pair as telling as the next, and no word meaning another: what there is without an index. */
const bareLexicon: Lexicon = { groups: [], weightOf: () => 1, isKnown: () => true };

/** The scorer of a reading. */
export function makeScorer(reading: string, lexicon: Lexicon = bareLexicon): (unit: Prepared) => Match {
  const number = numberKey(reading);
  const whole = (value: number): Match => ({ value, share: value > 0 ? 1 : 0 });
  if (number) return (unit) => whole(scoreNumber(number, unit.unit));
  if (isConsonants(reading)) return (unit) => whole(scoreConsonants(reading, unit));
  const stems = meaningfulStems(reading);
  const concepts = conceptsOf(stems, lexicon);
  const typed = new Set(bigramsOf(stems));
  // A question is answered by what a text says; a title that happens to share words with it counts half.
  const titleFactor = stems.length < wordsOf(reading).length ? 0.5 : 1;
  const compact = stems.join('');
  /** Weighted share of the query that any of the sets says. */
  const share = (...sets: readonly Grams[]) => shareSaid(concepts, (gram) => sets.some((set) => set.has(gram)));
  /** Share of the query and of the title that they have in common. */
  const likeness = (title: Grams) => {
    let both = 0;
    for (const gram of title) if (typed.has(gram)) both++;
    return typed.size + title.size === 0 ? 0 : (2 * both) / (typed.size + title.size);
  };
  return ({ unit, title, names, place, lines, compactTitles, compactText }) => {
    const all = share(title, ...names, place, ...lines);
    const line = lines.reduce((best, grams) => Math.max(best, share(title, place, grams)), 0);
    const titled = Math.max(share(title), ...names.map((name) => 0.9 * share(name)));
    const alike = Math.max(likeness(title), ...names.map((name) => 0.9 * likeness(name)));
    const same = compactTitles.includes(compact) ? 0.6 : 0;
    const said = compact.length > 2 && compactText.includes(compact) ? 0.3 : 0;
    const titles = titleFactor * (0.8 * titled + 0.6 * alike);
    const text = (framing.test(unit.title) ? framingWeight : 1) * (all + 0.4 * line ** 2);
    return { value: text + titles + same + said, share: all };
  };
}
