// The block of tokens that goes into the index beside the words of a unit, behind a sentinel that ends what people may read of it.
// Pagefind matches words by their beginning and does not take Korean apart; these tokens let it find 등급 inside 장애등급, a title by
// its first consonants, and a clause by its number.
import { firstConsonants } from '../text/search.ts';
import { stemOf, stemsOf, wordsOf } from './word.ts';

/** Stands before everything in an indexed unit that is not its text. */
export const sentinel = '␟';
/** Ends a line of the text: Pagefind keeps no line breaks. */
export const lineMark = '␞';
/** Stands between the parts of a list in one value: Pagefind makes one blank of several. */
export const listMark = ' ␞ ';

/** Pairs of neighbouring letters across the blanks: `장애 등급` gives 장애, 애등, 등급. A single letter stands for itself. */
export function bigramsOf(stems: readonly string[]): readonly string[] {
  const letters = [...stems.join('')];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** What a stem is compared by: Latin abbreviations whole, of anything else the pairs of letters. */
export function gramsOfStem(stem: string): readonly string[] {
  const parts = stem.split(/([a-z][a-z0-9]+)/).filter(Boolean);
  const grams = parts.flatMap((part) => (isLatin(part) ? [part] : bigramsOf([part])));
  const whole = grams.filter((gram) => gram.length > 1);
  return whole.length > 0 ? whole : grams;
}

/** A Latin abbreviation or word: two letters or more, perhaps with digits after the first. */
export const isLatin = (word: string): boolean => /^[a-z][a-z0-9]+$/.test(word);

/** The Latin words in a word, Hangul joined to them aside: UPS와 is ups. */
export const latinIn = (word: string): readonly string[] => word.match(/[a-z][a-z0-9]+/g) ?? [];

/** The Latin words of a text. */
export const latinWords = (text: string): readonly string[] => wordsOf(text).flatMap(latinIn);

/** First consonants of a title, once from each of its words to the end: `장애 접수` gives ㅈㅇㅈㅅ and ㅈㅅ. What joins words (및, particles) goes unsaid too. */
export function consonantKeys(title: string): readonly string[] {
  const words = wordsOf(title);
  const content = words.filter((word) => word !== '및' && word !== '또는');
  const keys = [words, content, content.map(stemOf)].flatMap((list) =>
    list.map((_, index) => firstConsonants(list.slice(index).join(''))).filter((key) => key.length > 1),
  );
  return [...new Set(keys)];
}

/** Marks a token that is the beginning of a title, or of a title from one of its words on. */
const titleMark = 't';

/** The token by which titles are found that say a text, blanks aside: `백업 결과` begins the tokens of 백업결과보고서 and of 주간 백업 결과. */
export function titleKey(text: string): string {
  return titleMark + wordsOf(text).join('');
}

/** The title tokens of a title: from each of its words to the end. */
function titleKeys(title: string): readonly string[] {
  const words = wordsOf(title);
  return words.map((_, index) => titleMark + words.slice(index).join(''));
}

/** True for a query of first consonants only, blanks aside. */
export function isConsonants(query: string): boolean {
  return /^[ㄱ-ㅎ][ㄱ-ㅎ\s]*$/u.test(query.trim());
}

/** The letters of clause ids: `5.4.3.a.2` is 5.4.3 가 (2). */
const itemLetters = '가나다라마바사아';

/** A cited number as one word: `5.4.3 가 (2)` is `n5n4n3n가n2`, `제6조` is `n제6조`, item 9-6 `n항목n9n6`. Empty when the text cites nothing. */
export function numberKey(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const article = /^제?\s?(\d+)\s?조(?:의\s?\d+)?$/.exec(plain);
  if (article) return `n제${article[1]}조`;
  const figure = /^(표|그림|부록)\s?(\d+)(?:\s?-\s?(\d+))?$/.exec(plain);
  if (figure) return `n${figure.slice(1).filter(Boolean).join('n')}`;
  const item = /^(?:점검표|점검 ?항목|평가 ?항목)?\s?(\d{1,2})\s?-\s?(\d{1,2})번?$/.exec(plain);
  if (item) return `n항목n${item[1]}n${item[2]}`;
  if (!/^\d+(\.\d+)+|^\d+\.\d+\s/.test(plain)) return '';
  const id = /^(\d+(?:\.\d+)+)\.([a-h])(?:\.(\d+))?$/.exec(plain);
  if (id) return numberKey(`${id[1]} ${itemLetters[id[2]!.charCodeAt(0) - 97]} ${id[3] ?? ''}`);
  const parts = plain.match(/\d+|[가-아](?![가-힣])/g) ?? [];
  return plain.replace(/[\d.\s()가-아-]/g, '') === '' ? `n${parts.join('n')}` : '';
}

/** What a number stands in, by its own number: an item of the checklist in its section of the appendix. */
export function numberAround(number: string): string {
  const item = /^n항목n(\d+)n\d+$/.exec(number);
  return item ? `n부록n${item[1]}` : '';
}

/** The number that a longer query cites: `표 2-1` of `표 2-1 자원 매핑`. Empty when it cites none, or nothing else. */
export function citedNumber(query: string): string {
  const cited =
    /(?:점검표|점검 ?항목|평가 ?항목)\s?\d+\s?-\s?\d+|(?:표|그림|부록)\s?\d+(?:\s?-\s?\d+)?|(?:제\s?)?\d+\s?조(?![가-힣])|\d+(?:\.\d+)+(?:\.[a-h](?:\.\d+)?|\s?[가-아](?![가-힣])(?:\s?\(\d+\))?)?/.exec(
      query,
    );
  return cited && cited[0] !== query.trim() ? numberKey(cited[0]) : '';
}

export interface Tokens {
  /** Of title and names: pairs, first consonants, beginnings, the number. */
  readonly title: readonly string[];
  /** Pairs inside the words of the text that no word of it begins with: a search for the others finds those words. */
  readonly text: readonly string[];
  /** All pairs of the unit. */
  readonly pairs: ReadonlySet<string>;
  /** Each word of the unit once, as it is written. */
  readonly words: ReadonlySet<string>;
}

/** The words of a unit, and all tokens that are no words of its text. */
export function tokensOf(unit: {
  readonly title: string;
  readonly names: readonly string[];
  readonly cite: string;
  readonly asked?: readonly string[];
  readonly text: string;
}): Tokens {
  const titles = [unit.title, ...unit.names];
  const number = numberKey(unit.cite);
  const titlePairs = titles.flatMap((name) => bigramsOf(stemsOf(name)));
  const title = new Set([
    ...titlePairs,
    ...titles.flatMap((name) => [...consonantKeys(name), ...titleKeys(name)]),
    ...(number ? [number] : []),
  ]);
  const words = [unit.text, ...(unit.asked ?? [])].flatMap(wordsOf);
  const begun = new Set(words.map((word) => word.slice(0, 2)));
  // Across the blanks of a text no pairs are made, as they are of titles: they would be most of all pairs and find next to nothing more.
  const textPairs = new Set([...new Set(words.map(stemOf))].flatMap((stem) => bigramsOf([stem])));
  return {
    title: [...title],
    text: [...textPairs].filter((pair) => !title.has(pair) && !begun.has(pair)),
    pairs: new Set([...titlePairs, ...textPairs]),
    words: new Set([...words, ...titles.flatMap(wordsOf)]),
  };
}

/** The text of a unit from what the index holds of it: lines as they were, nothing from the sentinel on. */
export function textOfContent(content: string): string {
  return content
    .split(sentinel, 1)[0]!
    .split(new RegExp(`\\s*${lineMark}\\.?\\s*`))
    .filter(Boolean)
    .join('\n');
}
