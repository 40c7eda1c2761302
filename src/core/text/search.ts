// Finding text by what is typed so far: letter case and blanks aside, first consonants included.
import { getChoseong } from 'es-hangul';
import { toNfc } from './plain.ts';

const consonants = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** First consonants of the Hangul syllables, other characters kept: `장애 1건` is `ㅈㅇ 1ㄱ`. */
export function firstConsonants(text: string): string {
  return getChoseong(toNfc(text), { keepNonHangul: true });
}

/** Text as the matcher compares it: letter case and blanks aside. Work it out once where many queries meet the same texts. */
export function toSearchable(text: string): string {
  return toNfc(text).toLowerCase().replace(/\s+/g, '');
}

/** A test for one word, in which a first consonant stands for itself and for every syllable that begins with it. */
function testOf(word: string): (searchable: string) => boolean {
  // A pattern costs twice as much as looking for the letters themselves.
  if (![...word].some((letter) => consonants.includes(letter))) return (searchable) => searchable.includes(word);
  const parts = [...word].map((letter) => {
    const index = consonants.indexOf(letter);
    if (index < 0) return letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    const first = 0xac00 + index * 588;
    return `[${letter}${String.fromCharCode(first)}-${String.fromCharCode(first + 587)}]`;
  });
  const pattern = new RegExp(parts.join(''));
  return (searchable) => pattern.test(searchable);
}

/** As `makeMatcher`, for texts that went through `toSearchable` before. */
export function makeSearchableMatcher(query: string): (searchable: string) => boolean {
  const tests = toNfc(query).split(/\s+/).map(toSearchable).filter(Boolean).map(testOf);
  return (searchable) => tests.every((holds) => holds(searchable));
}

/** A test for many texts: true when every word of the query is found, as letters or as first consonants (`ㅈㅇ`, `장ㅇ`). */
export function makeMatcher(query: string): (text: string) => boolean {
  const matches = makeSearchableMatcher(query);
  return (text) => matches(toSearchable(text));
}

/** True when every word of the query is in the text. An empty query matches everything. */
export function matchText(query: string, text: string): boolean {
  return makeMatcher(query)(text);
}
