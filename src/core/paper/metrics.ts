// Measures text with the print font's own advance widths, so that screen preview, print and PDF break lines at the same places.
// Carries about 15 kB of table: import it lazily where script size counts.
import { bold, regular } from './advances.ts';
import type { Metrics } from './page.ts';

type Widths = { low: Int16Array; high: Map<number, number> };

/** Unpacks `width:gap,count …;…` in base 36. */
function unpack(table: string): Widths {
  const low = new Int16Array(0x10000).fill(-1);
  const high = new Map<number, number>();
  for (const part of table.split(';')) {
    const [width, runs] = part.split(':') as [string, string];
    const advance = Number.parseInt(width, 36);
    let at = 0;
    for (const run of runs.split(' ')) {
      const [gap, count] = run.split(',').map((digits) => Number.parseInt(digits, 36)) as [number, number];
      at += gap;
      for (let i = 0; i < count; i += 1, at += 1) {
        if (at < 0x10000) low[at] = advance;
        else high.set(at, advance);
      }
    }
  }
  return { low, high };
}

const widths: { regular?: Widths; bold?: Widths } = {};

/** Advance widths of the print font, Noto Sans KR 400 and 700. Tables are unpacked on first use. */
export const printMetrics: Metrics = {
  advance(codePoint, isBold) {
    let table = isBold ? widths.bold : widths.regular;
    if (!table) {
      table = unpack(isBold ? bold : regular);
      widths[isBold ? 'bold' : 'regular'] = table;
    }
    const advance = codePoint < 0x10000 ? table.low[codePoint]! : (table.high.get(codePoint) ?? -1);
    return advance < 0 ? undefined : advance;
  },
  // The typographic em box of the font, which Korean glyphs fill.
  ascent: 880,
  descent: 120,
};
