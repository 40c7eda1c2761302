import { readFile } from 'node:fs/promises';
import { create } from '@cantoo/fontkit';
import { expect, it } from 'vitest';
import { advancesSource } from '../../../scripts/font-print.ts';
import { printMetrics } from '../../../src/core/paper/metrics.ts';
import { printFonts } from '../../support/print-fonts.ts';

it('the committed advance table is the one that the print font gives', async () => {
  expect(await readFile('src/core/paper/advances.ts', 'utf8')).toBe(advancesSource());
});

it('layout measures with the very widths of the font that is embedded', async () => {
  const fonts = await printFonts();
  for (const [bytes, bold] of [
    [fonts.regular, false],
    [fonts.bold, true],
  ] as const) {
    // biome-ignore lint/suspicious/noExplicitAny: a font file may hold a collection; these do not.
    const font = create(bytes as never) as any;
    for (let point = 0x20; point < 0x10000; point += 1) {
      const advance = printMetrics.advance(point, bold);
      if (advance === undefined) continue;
      const glyph = font.glyphForCodePoint(point);
      expect(glyph.id, `U+${point.toString(16)}`).toBeGreaterThan(0);
      if (glyph.advanceWidth !== advance) expect.fail(`U+${point.toString(16)}: ${glyph.advanceWidth} ≠ ${advance}`);
    }
  }
});
