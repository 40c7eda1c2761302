// Column widths of a table from what stands in it: no word is cut while there is room, and long columns wrap before short ones do.
import { sideOf } from './cell.ts';
import { isBold, printable } from './characters.ts';
import { point, widthOf, wordsOf } from './lines.ts';
import type { Cell, Metrics } from './page.ts';

/** Sizes in points that are tried in turn; below the first one lines may wrap, the last one is taken whatever happens. */
const sizes = [10, 9, 8, 7] as const;
/**
 * In em: the longest line that a column is widened for, the longest word and the longest text that are kept whole, words of a head and
 * those of one that is squeezed, room for the pen in an empty column.
 */
const limits = { line: 24, word: 13, whole: 5, head: 6, piece: 5, empty: 4.5 };
/** Lines may wrap at 9 pt when this share of what they want is there; else the text becomes smaller. */
const enough = 0.3;
/** Columns narrower than this take no spare room: 연번, check marks. Millimetres. */
const narrow = 11.5;

/** In em: the widest piece of a word that may be cut after a pause (INC-2026-), the widest word and the widest line of every column. */
type Need = { piece: number; word: number; line: number; halved?: string };

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
    if (size === sizes.at(-1))
      return {
        widths: squeeze(
          needs.map((need) => need.piece * em + air),
          words,
          width,
        ),
        size,
      };
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
    return {
      piece: Math.min(word, limits.piece),
      word: Math.min(word, limits.head),
      line: Math.min(whole <= 6 ? whole : line, limits.head + 2),
    };
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
    filled[i] || isCount(i) ? need : { ...need, line: Math.max(need.line, limits.empty) },
  );
}

/** The wider half of a word that is parted once, where its halves are most alike; all of one that has no pause inside. */
function halve(word: string, measure: (text: string) => number): number {
  const parts = word.split(/(?<=[-/·_])/);
  const halves = parts.map((_, i) => Math.max(measure(parts.slice(0, i).join('')), measure(parts.slice(i).join(''))));
  return Math.min(...halves);
}

function widen(need: Need, text: string, measure: (text: string) => number): void {
  const whole = measure(text);
  if (whole <= need.piece) return;
  const words = whole <= limits.whole ? [text] : wordsOf(text.replaceAll('\n', ' '));
  for (const word of words.slice(0, 200)) {
    const width = words.length === 1 ? whole : measure(word.trimEnd());
    if (width > need.word) need.word = Math.min(width, limits.word);
    if (width <= need.piece) continue;
    // Digits are of one width: the numbers of a column are measured once.
    const shape = word.trimEnd().replaceAll(/\d/g, '0');
    if (shape === need.halved) continue;
    need.halved = shape;
    need.piece = Math.max(need.piece, Math.min(halve(shape, measure), limits.word));
  }
  const line = text.includes('\n') ? Math.max(...text.split('\n').map(measure)) : whole;
  need.line = Math.max(need.word, need.line, Math.min(line, limits.line));
}

/**
 * More columns than the paper holds. Words are parted after their pauses first; where that is not enough the widest columns give way,
 * and a short word like 3등급 is not cut for their sake.
 */
function squeeze(pieces: readonly number[], words: readonly number[], width: number): number[] {
  if (sumOf(pieces) <= width) return share(pieces, words, width);
  const rising = [...pieces].sort((a, b) => a - b);
  let left = width;
  for (const [i, piece] of rising.entries()) {
    const cap = left / (rising.length - i);
    if (piece > cap) return pieces.map((one) => Math.min(one, cap));
    left -= piece;
  }
  return [...pieces];
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
