// One row of a grid or table as a strip. A row higher than the room left is cut between lines; its labels are repeated with (계속).
import { type Composed, composeCell, cutCell, drawCell, paddingOf } from './cell.ts';
import type { Frame, Strip } from './flow.ts';
import type { Cell, Metrics, Part } from './page.ts';

type Placed = { composed: Composed; x: number; width: number };
type RowStyle = { size: number; least: number; metrics: Metrics; frame: Frame };

/**
 * A row of cells over given columns.
 * @param edges left edges of the columns and the right edge of the last, millimetres from the frame
 */
export function rowStrip(cells: readonly Cell[], edges: readonly number[], style: RowStyle, table?: Part): Strip {
  const row: Part | undefined = table && { role: 'TR', parent: table };
  const placed: Placed[] = [];
  let column = 0;
  for (const cell of cells) {
    const from = edgeAt(edges, column);
    column += cell.span ?? 1;
    const width = edgeAt(edges, column) - from;
    const part: Part | undefined = row && { role: cell.head ? 'TH' : 'TD', parent: row };
    placed.push({ composed: composeCell(cell, width, style.size, style.metrics, part), x: from, width });
  }
  return stripOf(placed, style, false);
}

/** Grids may use fractions of a column. */
function edgeAt(edges: readonly number[], column: number): number {
  const whole = Math.min(Math.floor(column + 1e-9), edges.length - 1);
  const share = column - whole;
  const next = edges[whole + 1];
  return share < 1e-6 || next === undefined ? edges[whole]! : edges[whole]! + (next - edges[whole]!) * share;
}

function stripOf(placed: readonly Placed[], style: RowStyle, cut: boolean): Strip {
  const content = placed.reduce((most, { composed }) => Math.max(most, composed.height), 0);
  const height = Math.max(cut ? 0 : style.least, content + 2 * paddingOf(style.size));
  const verticals: number[] = [];
  for (let i = 1; i < placed.length; i += 1) verticals.push(style.frame.x + placed[i]!.x);
  return {
    height,
    frame: style.frame,
    verticals,
    draw(x, y, put) {
      for (const { composed, x: at, width } of placed) {
        const top = cut || (composed.cell.lines ?? 0) > composed.lines.length;
        drawCell(composed, x + style.frame.x + at, y, width, height, top && !composed.cell.head, put);
      }
    },
    split: placed.some(({ composed }) => composed.cell.image) ? undefined : (room) => splitRow(placed, style, room),
  };
}

function splitRow(placed: readonly Placed[], style: RowStyle, room: number): [Strip, Strip] | undefined {
  const free = room - 2 * paddingOf(style.size);
  if (placed.some(({ composed }) => free < composed.lineHeight)) return undefined;
  const pieces = placed.map((cell) => ({ cell, pieces: cutCell(cell.composed, free) }));
  if (pieces.every((piece) => piece.pieces[1] === undefined)) return undefined;
  const first = pieces.map(({ cell, pieces: [composed] }) => ({ ...cell, composed }));
  const second = pieces.map(({ cell, pieces: [, rest] }) => ({ ...cell, composed: rest ?? emptied(cell, style) }));
  return [stripOf(first, style, true), stripOf(second, style, true)];
}

/** What stands beside the rest of a cut row: the label again, or nothing. */
function emptied({ composed, width }: Placed, { size, metrics }: RowStyle): Composed {
  const { cell } = composed;
  const text = cell.head && cell.text !== '' ? `${cell.text.replace(/ \(계속\)$/, '')} (계속)` : '';
  const { span, head, align, bold } = cell;
  return composeCell({ text, span, head, align, bold }, width, size, metrics);
}
