// Where the columns of the grid stand, in pixels. Pure numbers: a cell has its place without the browser laying out a row.
import type { Column } from '../../core/form/columns.ts';

/** `number` is the width of the row's head with its mark and number; `starts` and `widths` are those of the columns after it. */
export type Tracks = {
  readonly number: number;
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly width: number;
  /** True where the window is too narrow for row numbers beside the first column. */
  readonly narrow: boolean;
};

const narrowRoom = 640;
/** Room for the mark of a picked row. */
const mark = 36;

/** Room at both sides of a cell, and for the arrow of the sorted column in a head. */
const sides = 24;
const arrow = 16;

/** Pixels of a text of the head, in bold: Hangul is as wide as it is high, the rest about half. */
const textPixels = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 14 : letter === ' ' ? 4 : 8.5), sides);

/** Pixels of a column: as many Hangul characters as it needs, and never less than its whole head. */
const pixels = (column: Column): number =>
  Math.round(Math.max(column.width * 13.5 + sides, textPixels(column.head) + arrow));

/**
 * Lays columns side by side; the subject of the record takes what is left of the room.
 * @param longest the longest text of the first column: a number that is provisional is longer than others, and two of them differ in its end.
 */
export function tracksOf(
  columns: readonly Column[],
  subject: string,
  rows: number,
  room: number,
  longest = '',
): Tracks {
  const narrow = room < narrowRoom;
  const number = narrow ? mark : mark + 40 + Math.max(0, String(rows).length - 2) * 9;
  const least = columns.map((column, index) => {
    if (column.id === subject) return Math.max(narrow ? 200 : 240, pixels(column));
    return index === 0 ? Math.max(pixels(column), Math.round(textPixels(longest))) : pixels(column);
  });
  const rest = Math.max(0, room - number - least.reduce((sum, one) => sum + one, 0));
  const widths = least.map((one, index) => (columns[index]!.id === subject ? one + rest : one));
  const starts: number[] = [];
  let at = number;
  for (const one of widths) {
    starts.push(at);
    at += one;
  }
  return { number, starts, widths, width: Math.max(at, room), narrow };
}

/** Pixels drawn beyond the edges sideways. */
const margin = 160;

/** First column drawn beside the frozen one, and the column after the last. */
export function columnsInSight({ starts, widths }: Tracks, left: number, room: number): { from: number; to: number } {
  let from = 1;
  while (from < starts.length && starts[from]! + widths[from]! < left - margin) from++;
  let to = from;
  while (to < starts.length && starts[to]! < left + room + margin) to++;
  return { from, to };
}

/** Sideways scroll position from which a column is wholly in sight beside the frozen ones; the given one when it already is. */
export function scrollAside({ starts, widths }: Tracks, column: number, left: number, room: number): number {
  if (column < 1) return left;
  const frozen = starts[0]! + widths[0]!;
  const [start, end] = [starts[column]!, starts[column]! + widths[column]!];
  if (start - left < frozen) return start - frozen;
  return end > left + room ? Math.min(end - room, start - frozen) : left;
}
