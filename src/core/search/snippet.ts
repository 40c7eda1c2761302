// The few words of a text that show why it was found, taken apart into plain and marked pieces, so that whoever draws them never builds markup.
import { meaningfulStems } from './word.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A pattern that finds a stem with or without blanks between its letters. */
const loosely = (stem: string) => [...stem].map(escapePattern).join('\\s?');

/** What to mark of a query in a text: its stems, and of a compound that the text does not hold whole, its pairs of syllables. */
function patternOf(query: string, text: string): RegExp | undefined {
  const parts = meaningfulStems(query).flatMap((stem) => {
    if ([...stem].length < 2 || new RegExp(loosely(stem), 'i').test(text)) return [stem];
    const letters = [...stem];
    return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  });
  if (parts.length === 0) return undefined;
  const longestFirst = [...new Set(parts)].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(loosely).join('|'), 'giu');
}

/** A text in pieces, the words of the query marked. */
export function markWords(query: string, text: string): readonly Piece[] {
  const pattern = patternOf(query, text);
  if (!pattern) return [{ text, marked: false }];
  const pieces: Piece[] = [];
  let last = 0;
  for (const { 0: hit, index } of text.matchAll(pattern)) {
    if (index > last) pieces.push({ text: text.slice(last, index), marked: false });
    pieces.push({ text: hit, marked: true });
    last = index + hit.length;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), marked: false });
  return pieces;
}

/**
 * The line of a text that holds most of the query, cut to a length around the first word it holds.
 * @param length in characters; a cut is shown by …
 */
export function snippetOf(query: string, text: string, length: number): readonly Piece[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pattern = patternOf(query, text);
  const said = (line: string) => (pattern ? new Set(line.match(pattern)).size : 0);
  const best = lines.reduce<string | undefined>(
    (found, line) => (found === undefined || said(line) > said(found) ? line : found),
    undefined,
  );
  if (best === undefined) return [];
  const first = pattern ? Math.max(0, best.search(new RegExp(pattern.source, 'iu'))) : 0;
  const from = best.length <= length ? 0 : Math.max(0, Math.min(first - Math.floor(length / 3), best.length - length));
  const start = from === 0 ? 0 : best.indexOf(' ', from) + 1 || from;
  const cut = best.slice(start, start + length).trim();
  return markWords(query, `${start > 0 ? '… ' : ''}${cut}${start + length < best.length ? ' …' : ''}`);
}
