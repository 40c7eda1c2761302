// What stands in one cell: lines of text, check boxes or a picture, composed to the width of the cell and drawn at a height.
import { isBold, printable } from './characters.ts';
import { breakLabel, breakLines, point, widthOf } from './lines.ts';
import type { Cell, Mark, Metrics, Part } from './page.ts';

/** Height of a line as a multiple of the size; labels of several lines and small tables stand closer. */
const leading = { value: 1.5, close: 1.3 };

/** Room above and below the text of a row, millimetres. */
export function paddingOf(size: number): number {
  return size < 10 ? 0.9 : 1.3;
}

/** Room at either side of the text of a cell, millimetres. */
export function sideOf(size: number): number {
  return size < 10 ? 1.1 : 1.6;
}
export const imageHeight = 16;
const grey = 0.9;

type Piece = { x: number; width: number; text: string } | { x: number; width: number; on: boolean };
type ComposedLine = { width: number; pieces: Piece[] };

/** A cell ready to be drawn; heights in millimetres without padding. */
export type Composed = {
  cell: Cell;
  lines: ComposedLine[];
  lineHeight: number;
  height: number;
  size: number;
  bold: boolean;
  part?: Part;
};

/** Composes a cell of a width in millimetres, padding included. */
export function composeCell(cell: Cell, width: number, size: number, metrics: Metrics, part?: Part): Composed {
  const bold = isBold(cell);
  const room = Math.max(width - 2 * sideOf(size), size * point);
  const text = printable(cell.text, bold, metrics);
  const lines: ComposedLine[] =
    text === '' && (cell.checks || cell.image)
      ? []
      : (cell.head ? breakLabel : breakLines)(text, room, size, bold, metrics).map((line) => ({
          width: line.width,
          pieces: line.text === '' ? [] : [{ x: 0, width: line.width, text: line.text }],
        }));
  if (cell.checks) lines.push(...checkLines(cell.checks, room, size, bold, metrics));
  const lineHeight = size * point * (cell.head || size < 10 ? leading.close : leading.value);
  const count = Math.max(lines.length, cell.lines ?? 0, 1);
  const height = count * lineHeight + (cell.image ? imageHeight : 0);
  return { cell, lines, lineHeight, height, size, bold, part };
}

/** Check boxes with their labels, wrapped like words; a label longer than the line is broken under itself. */
function checkLines(
  checks: NonNullable<Cell['checks']>,
  room: number,
  size: number,
  bold: boolean,
  metrics: Metrics,
): ComposedLine[] {
  const box = size * point * 0.85;
  const after = box + size * point * 0.35;
  const apart = size * point * 1.1;
  const lines: ComposedLine[] = [];
  let line: ComposedLine = { width: 0, pieces: [] };
  for (const { label, on } of checks) {
    const text = printable(label, bold, metrics);
    const width = after + widthOf(text, size, bold, metrics);
    if (line.pieces.length > 0 && line.width + apart + width > room) {
      lines.push(line);
      line = { width: 0, pieces: [] };
    }
    let x = line.pieces.length > 0 ? line.width + apart : 0;
    line.pieces.push({ x, width: box, on });
    const parts =
      width <= room ? [{ text, width: width - after }] : breakLines(text, room - after, size, bold, metrics);
    for (const [i, part] of parts.entries()) {
      if (i > 0) {
        lines.push(line);
        line = { width: 0, pieces: [] };
        x = 0;
      }
      line.pieces.push({ x: x + after, width: part.width, text: part.text });
      line.width = x + after + part.width;
    }
  }
  lines.push(line);
  return lines;
}

/** Draws a composed cell into a box of the given height. `top` sets it at the top instead of the middle. */
export function drawCell(
  composed: Composed,
  x: number,
  y: number,
  width: number,
  height: number,
  top: boolean,
  put: (mark: Mark) => void,
): void {
  const { cell, lines, lineHeight, size, bold, part } = composed;
  if (cell.head) put({ kind: 'fill', x, y, width, height, grey });
  const content = lines.length * lineHeight + (cell.image ? imageHeight : 0);
  const start = top ? y + paddingOf(size) : y + (height - content) / 2;
  const align = cell.align ?? (cell.head ? 'center' : 'left');
  const em = size * point;
  for (const [i, line] of lines.entries()) {
    const baseline = start + i * lineHeight + (lineHeight - em) / 2 + em * 0.88;
    const free = width - 2 * sideOf(size) - line.width;
    const left = x + sideOf(size) + (align === 'right' ? free : align === 'center' ? free / 2 : 0);
    for (const piece of line.pieces) {
      if ('on' in piece) {
        put({ kind: 'check', x: left + piece.x, y: baseline - em * 0.78, size: piece.width, on: piece.on });
      } else {
        const { text, width: wide } = piece;
        put({ kind: 'text', x: left + piece.x, y: baseline, text, size, bold, width: wide, part });
      }
    }
  }
  if (cell.image) {
    const wide = width - 2 * sideOf(size);
    const imageTop = start + lines.length * lineHeight + 0.5;
    put({ kind: 'image', x: x + sideOf(size), y: imageTop, width: wide, height: imageHeight - 1, file: cell.image });
  }
}

/** The part of a composed cell that fits a height, and the rest. Undefined for the rest when nothing is left. */
export function cutCell(composed: Composed, room: number): [Composed, Composed | undefined] {
  const count = Math.floor((room + 1e-6) / composed.lineHeight);
  if (composed.lines.length <= count) {
    const left = composed.height - room;
    const pen = (composed.cell.lines ?? 0) > composed.lines.length && left > composed.lineHeight / 2;
    const rest = pen ? { ...composed, lines: [], height: left } : undefined;
    return [{ ...composed, height: Math.min(composed.height, room) }, rest];
  }
  const first = composed.lines.slice(0, count);
  const second = composed.lines.slice(count);
  return [
    { ...composed, lines: first, height: first.length * composed.lineHeight },
    { ...composed, lines: second, height: Math.max(second.length * composed.lineHeight, composed.height - room) },
  ];
}
