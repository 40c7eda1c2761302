// Grids of labels and values, and tables with repeated heads, as strips.
import { printable } from './characters.ts';
import type { Frame, Strip } from './flow.ts';
import { breakLines, point } from './lines.ts';
import type { Block, Cell, Metrics, Part } from './page.ts';
import { rowStrip } from './row.ts';
import { fitColumns } from './widths.ts';

type Grid = Extract<Block, { kind: 'grid' }>;
type Table = Extract<Block, { kind: 'table' }>;

const size = 10;
/** Least height of a row in millimetres: room for handwriting. */
const leastRow = 8;
const leastTableRow = 7;
/** Tables longer than this are tagged row by row instead of cell by cell: the structure would outweigh the content. */
const longTable = 300;

const gridColumns = 12;

export function gridStrips(block: Grid, width: number, metrics: Metrics): Strip[] {
  const edges = Array.from({ length: gridColumns + 1 }, (_, i) => (width * i) / gridColumns);
  const frame: Frame = { x: 0, width, head: [] };
  const part: Part = { role: 'Table' };
  return block.rows.map((cells) => rowStrip(cells, edges, { size, least: leastRow, metrics, frame }, part));
}

export function tableStrips(block: Table, width: number, metrics: Metrics): Strip[] {
  const { widths, size: textSize } =
    block.widths === 'fit'
      ? fitColumns(block.head.at(-1) ?? [], block.rows, width, metrics, block.size ?? size)
      : { widths: block.widths, size: block.size ?? size };
  const total = widths.reduce((sum, share) => sum + share, 0);
  const edges = [0];
  let sum = 0;
  for (const share of widths) {
    sum += share;
    edges.push((width * sum) / total);
  }
  const head: Strip[] = [];
  const frame: Frame = { x: 0, width, head };
  const style = {
    size: textSize,
    least: (leastTableRow * textSize) / size - (textSize < size ? 0.7 : 0),
    metrics,
    frame,
  };
  const part: Part = { role: 'Table' };
  const long = block.rows.length > longTable;
  for (const cells of block.head) {
    const heads = cells.map((cell) => ({ ...cell, head: true }));
    // A head alone at the foot of a page says nothing.
    head.push({ ...rowStrip(heads, edges, style, part), keep: true, split: undefined });
  }
  const rows = block.rows.map((cells) => rowStrip(cells, edges, style, long ? undefined : part));
  if (long) for (const row of rows) tagRow(row, part);
  const columns = widths.length;
  const wide = (text: string): Cell[] => [{ text, span: columns, align: 'center' }];
  const empty = Array.from({ length: block.emptyRows ?? 0 }, () =>
    rowStrip(blankRow(columns), edges, { ...style, least: leastRow }, undefined),
  );
  // 이하 빈칸 alone under a repeated head would say nothing.
  const last = rows.at(-1);
  if (last && block.blankBelow) last.keep = true;
  const below = block.blankBelow ? [rowStrip(wide('이하 빈칸'), edges, style, part)] : [];
  return [...captionStrips(block, width, metrics), ...head, ...rows, ...empty, ...below];
}

function blankRow(columns: number): Cell[] {
  return Array.from({ length: columns }, () => ({ text: '' }));
}

/** All texts of a row under one part. */
function tagRow(strip: Strip, table: Part): void {
  const part: Part = { role: 'TD', parent: { role: 'TR', parent: table } };
  const draw = strip.draw;
  strip.draw = (x, y, put) => draw(x, y, (mark) => put(mark.kind === 'text' ? { ...mark, part } : mark));
}

function captionStrips(block: Table, width: number, metrics: Metrics): Strip[] {
  if (!block.caption) return [];
  const captionSize = 9;
  const em = captionSize * point;
  const height = em * 1.5;
  const part: Part = { role: 'P' };
  return breakLines(printable(block.caption, false, metrics), width, captionSize, false, metrics).map((line) => ({
    height,
    keep: true,
    draw(x, y, put) {
      const left = x + width - line.width;
      put({ kind: 'text', x: left, y: y + em * 1.1, ...line, size: captionSize, bold: false, part });
    },
  }));
}
