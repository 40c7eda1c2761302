// Column widths of a table from what stands in it: no word is cut while there is room, and long columns wrap before short ones do.
import { sideOf } from './cell.ts';
import { isBold, printable } from './characters.ts';
import { point, widthOf, wordsOf } from './lines.ts';
import type { Cell, Metrics } from './page.ts';

/** Sizes in points that are tried in turn; below the first one lines may wrap, the last one is taken whatever happens. */
const sizes = [10, 9, 8, 7] as const;
/**
 * In em: the longest line that a column is widened for, the longest word and the longest text that are kept whole, words of a head,
 * room for the pen in an empty column.
 */
const limits = { line: 24, word: 13, whole: 5, head: 5, empty: 4.5 };
/** Lines may wrap at 9 pt when this share of what they want is there; else the text becomes smaller. */
const enough = 0.3;
/** Columns narrower than this take no spare room: 연번, check marks. Millimetres. */
const narrow = 11.5;

/** In em: the widest word and the widest line of every column. */
type Need = { word: number; line: number };

/** Widths in millimetres that fill `width`, and the size of the text in points. `largest` is the greatest size wanted. */
export function fitColumns(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  width: number,
  metrics: Metrics,
  largest: number,
): { widths: number[]; size: number } {
  const needs = needsOf(head, rows, metrics);
  for (const size of sizes) {
    if (size > largest && size !== sizes.at(-1)) continue;
    const em = size * point;
    // A hair for rounding.
    const air = 2 * sideOf(size) + 0.2;
    const words = needs.map((need) => need.word * em + air);
    const lines = needs.map((need) => need.line * em + air);
    if (sumOf(lines) <= width) return { widths: spread(lines, width), size };
    const wanted = sumOf(words) + (sumOf(lines) - sumOf(words)) * (size === 9 ? enough : 0);
    const wraps = size <= 9 && wanted <= width;
    if (wraps) return { widths: share(words, lines, width), size };
    if (size === sizes.at(-1)) return { widths: words.map((word) => (word * width) / sumOf(words)), size };
  }
  throw new Error('no size of text was tried');
}

function needsOf(head: readonly Cell[], rows: readonly (readonly Cell[])[], metrics: Metrics): Need[] {
  const measure = (text: string, bold: boolean) => widthOf(text, 1, bold, metrics) / point;
  const needs = head.map((cell): Need => {
    const text = printable(cell.text, true, metrics);
    const whole = measure(text, true);
    const parts = text.split(/ |(?=\()/);
    const word = Math.max(...parts.map((part) => measure(part, true)));
    // While there is room, a long head stands on two lines and not on one for each of its words.
    const halves = parts.map((_, i) =>
      Math.max(...[parts.slice(0, i), parts.slice(i)].map((half) => measure(half.join(' '), true))),
    );
    const line = Math.max(word, Math.min(...halves));
    return { word: Math.min(word, limits.head), line: Math.min(whole <= 6 ? whole : line, limits.head + 2) };
  });
  const filled = head.map(() => false);
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      const need = needs[column];
      const spans = cell.span ?? 1;
      if (need && spans === 1 && cell.text !== '') {
        filled[column] = true;
        widen(need, printable(cell.text, isBold(cell), metrics), (text) => measure(text, isBold(cell)));
      }
      column += spans;
    }
  }
  // 연번 of a table without rows stays as narrow as it is with them.
  const isCount = (i: number) => rows.length === 0 && i === 0 && head[i]!.text === '연번';
  return needs.map((need, i) =>
    filled[i] || isCount(i) ? need : { word: need.word, line: Math.max(need.line, limits.empty) },
  );
}

function widen(need: Need, text: string, measure: (text: string) => number): void {
  const whole = measure(text);
  if (whole <= need.word) return;
  const words = whole <= limits.whole ? [text] : wordsOf(text.replaceAll('\n', ' '));
  for (const word of words.slice(0, 200)) {
    const width = words.length === 1 ? whole : measure(word.trimEnd());
    if (width > need.word) need.word = Math.min(width, limits.word);
  }
  const line = text.includes('\n') ? Math.max(...text.split('\n').map(measure)) : whole;
  need.line = Math.max(need.word, need.line, Math.min(line, limits.line));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** Spare room goes to columns with words in them, in proportion. */
function spread(lines: readonly number[], width: number): number[] {
  const takes = (line: number) => line > narrow;
  const taking = sumOf(lines.filter(takes));
  const spare = width - sumOf(lines);
  if (taking === 0) return lines.map((line) => line + spare / lines.length);
  return lines.map((line) => (takes(line) ? line + (spare * line) / taking : line));
}

/** Every column gets its widest word; what is left goes to those whose lines are longer. */
function share(words: readonly number[], lines: readonly number[], width: number): number[] {
  const wanting = lines.map((line, i) => line - words[i]!);
  const left = width - sumOf(words);
  return words.map((word, i) => word + (left * wanting[i]!) / sumOf(wanting));
}
