// Headings and running text as strips, one per line, so that long text flows over pages.
import { printable } from './characters.ts';
import type { Strip } from './flow.ts';
import { breakLines, point, widthOf } from './lines.ts';
import type { Block, Metrics, Part } from './page.ts';

const headings = {
  1: { size: 13, above: 6, role: 'H1' },
  2: { size: 11, above: 4, role: 'H2' },
  3: { size: 10, above: 3, role: 'H3' },
  4: { size: 10, above: 2, role: 'H4' },
} as const;

export function headingStrips(block: Extract<Block, { kind: 'heading' }>, width: number, metrics: Metrics): Strip[] {
  const { size, above, role } = headings[block.level];
  const strips = lineStrips(block.text, { size, bold: true, indent: 0, leading: 1.55 }, width, metrics, {
    role,
    ...(block.id !== undefined && { id: block.id }),
  });
  for (const strip of strips) strip.keep = true;
  return [spaceStrip(above), ...strips];
}

export function textStrips(block: Extract<Block, { kind: 'text' }>, width: number, metrics: Metrics): Strip[] {
  const { size = 10, bold = false, align = 'left', indent = 0, marker } = block;
  const style = { size, bold, align, indent, marker, leading: 1.6 };
  const strips = lineStrips(block.text, style, width, metrics, { role: 'P' });
  return block.keep ? strips.map((strip) => ({ ...strip, keep: true })) : strips;
}

export function spaceStrip(height: number): Strip {
  return { height, gap: true, draw() {} };
}

type LineStyle = {
  size: number;
  bold: boolean;
  /** Millimetres. */
  indent: number;
  leading: number;
  align?: 'left' | 'center' | 'right';
  /** Hangs in front of the first line: 가. */
  marker?: string;
};

function lineStrips(text: string, style: LineStyle, width: number, metrics: Metrics, part: Part): Strip[] {
  const { size, bold, indent, align, leading } = style;
  const em = size * point;
  const height = em * leading;
  const marker = style.marker === undefined ? '' : printable(style.marker, bold, metrics);
  const markerWidth = widthOf(marker, size, bold, metrics);
  const hang = marker === '' ? 0 : markerWidth + em * 0.5;
  const room = width - indent - hang;
  const lines = breakLines(printable(text, bold, metrics), room, size, bold, metrics);
  return lines.map((line, i) => ({
    height,
    draw(x, y, put) {
      const baseline = y + (height - em) / 2 + em * 0.88;
      const mark = { kind: 'text', y: baseline, size, bold, part } as const;
      if (i === 0 && marker !== '') put({ ...mark, x: x + indent, text: marker, width: markerWidth });
      if (line.text === '') return;
      const free = align === 'center' ? (room - line.width) / 2 : align === 'right' ? room - line.width : 0;
      put({ ...mark, x: x + indent + hang + free, ...line });
    },
  }));
}
