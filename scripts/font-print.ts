// The print font: Noto Sans KR in two weights, cut down to what public documents are written with, and the table of its advance widths
// that layout measures with. TTF and not WOFF2: the PDF engine embeds its tables as they are.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { create } from '@cantoo/fontkit';
import subsetFont from 'subset-font';
import { printCharacters } from './font-characters.ts';
import { root } from './setup.js';

const folder = join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-kr');
const weights = [
  { weight: 400, file: join(folder, '400Regular', 'NotoSansKR_400Regular.ttf') },
  { weight: 700, file: join(folder, '700Bold', 'NotoSansKR_700Bold.ttf') },
] as const;

/** Files that the print fonts are made from, for the stamp of the build. */
export const printSources: readonly string[] = [...weights.map((w) => w.file), join(folder, 'LICENSE_FONT')];

/** One print font as TTF. */
export async function printFont(weight: 400 | 700): Promise<Uint8Array> {
  const { file } = weights.find((one) => one.weight === weight)!;
  return subsetFont(readFileSync(file), String.fromCodePoint(...printCharacters()), {
    targetFormat: 'sfnt',
    // One glyph per character and no kerning: what is measured is what is printed, and what is printed can be copied as text.
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'vhea', 'vmtx', 'VORG', 'STAT'],
  });
}

/** Writes print-400.ttf.gz, print-700.ttf.gz and their licence into a folder. */
export async function makePrintFonts(target: string): Promise<void> {
  for (const { weight } of weights) {
    writeFileSync(join(target, `print-${weight}.ttf.gz`), gzipSync(await printFont(weight), { level: 9 }));
  }
  writeFileSync(join(target, 'print-OFL.txt'), readFileSync(join(folder, 'LICENSE_FONT')));
}

/** Advance widths by width: `width:gap,count gap,count …;…` in base 36, gaps counted from the end of the previous run. */
function tableOf(file: string): string {
  // biome-ignore lint/suspicious/noExplicitAny: a font file may hold a collection; these do not.
  const font = create(readFileSync(file)) as any;
  const byWidth = new Map<number, number[]>();
  for (const point of printCharacters()) {
    const glyph = font.glyphForCodePoint(point);
    // Combining marks without a width of their own would fall on a neighbour when glyphs are placed one by one.
    if (glyph.id === 0 || glyph.advanceWidth === 0) continue;
    const list = byWidth.get(glyph.advanceWidth) ?? [];
    list.push(point);
    byWidth.set(glyph.advanceWidth, list);
  }
  return [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, points]) => `${width.toString(36)}:${runsOf(points)}`)
    .join(';');
}

function runsOf(points: readonly number[]): string {
  const runs: string[] = [];
  let end = 0;
  for (let i = 0; i < points.length; ) {
    let count = 1;
    while (points[i + count] === points[i]! + count) count += 1;
    runs.push(`${(points[i]! - end).toString(36)},${count.toString(36)}`);
    end = points[i]! + count;
    i += count;
  }
  return runs.join(' ');
}

/** The source text of src/core/paper/advances.ts. */
export function advancesSource(): string {
  return [
    '// Advance widths of the print font in 1/1000 em. Made by `node scripts/fonts.ts --advances`; read by metrics.ts, which says how it is packed.',
    `export const regular =\n  '${tableOf(weights[0].file)}';`,
    `export const bold =\n  '${tableOf(weights[1].file)}';`,
    '',
  ].join('\n');
}
