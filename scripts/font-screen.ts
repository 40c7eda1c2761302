// The screen font "Jichim Sans": Pretendard GOV cut down to the characters of this site, in two weights, under a name of its own, because
// its licence reserves the name for unmodified files. Syllables that only users type come from one more file per first consonant.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { agencyFolder } from './agency/folder.ts';
import { renameFont } from './font-name.ts';
import { root } from './setup.js';

const source = join(root, 'node_modules', 'pretendard-gov', 'dist');
const weights = [
  { weight: 400, style: 'Regular' },
  { weight: 700, style: 'Bold' },
] as const;
const fileOf = (style: string) => join(source, 'public', 'static', 'alternative', `PretendardGOV-${style}.ttf`);
const licence = join(source, 'LICENSE.txt');

/** Files that the screen fonts are made from, for the stamp of the build. */
export const screenSources: readonly string[] = [...weights.map(({ style }) => fileOf(style)), licence];

/** tnum for columns of figures, kern and the composition features that text needs; the rest is weight. */
const features = ['kern', 'tnum', 'ccmp', 'locl'];
const first = 0xac00;
const last = 0xd7a3;
/** Syllables that share a first consonant stand together in Unicode. */
const perConsonant = 588;

/** Every character that the site's own words are written with, sorted; ASCII always. */
export function siteCharacters(): string {
  const agency = agencyFolder();
  const files = [
    ...globSync(['content/**/*.{mdx,json}', 'src/**/*.{ts,astro}'], { cwd: root }).map((file) => join(root, file)),
    ...globSync('**/*.{mdx,json}', { cwd: agency }).map((file) => join(agency, file)),
  ];
  const characters = new Set(Array.from({ length: 95 }, (_, i) => String.fromCodePoint(0x20 + i)));
  for (const file of files) {
    // The advance table names no characters, it packs numbers.
    for (const character of readFileSync(file, 'utf8').normalize('NFC')) characters.add(character);
  }
  return [...characters]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

/** The rest of the syllables by first consonant, and of the other characters that Korean keyboards offer. */
function restCharacters(site: string): string[] {
  const known = new Set(site);
  const rest: string[] = [];
  for (let start = first; start <= last; start += perConsonant) {
    const syllables = Array.from({ length: perConsonant }, (_, i) => String.fromCodePoint(start + i));
    rest.push(syllables.filter((syllable) => !known.has(syllable)).join(''));
  }
  return rest;
}

/** Writes the screen fonts and their licence into a folder: screen-<weight>.woff2 and screen-<weight>-<consonant>.woff2. */
export async function makeScreenFonts(target: string, site: string): Promise<void> {
  for (const { weight, style } of weights) {
    const font = readFileSync(fileOf(style));
    const cut = async (text: string, family: string) => {
      const options = { keepFeatures: features, noHinting: true, dropTables: ['DSIG', 'meta'] };
      const ttf = await subsetFont(font, text, { ...options, targetFormat: 'sfnt' });
      return subsetFont(Buffer.from(renameFont(ttf, family, style)), text, { ...options, targetFormat: 'woff2' });
    };
    writeFileSync(join(target, `screen-${weight}.woff2`), await cut(site, 'Jichim Sans'));
    for (const [i, text] of restCharacters(site).entries()) {
      writeFileSync(join(target, `screen-${weight}-${i}.woff2`), await cut(text, 'Jichim Sans Rest'));
    }
  }
  writeFileSync(join(target, 'screen-OFL.txt'), readFileSync(licence));
}

/** The text of src/styles/fonts.css, which never changes with the words of the site. */
export function screenStyles(): string {
  const face = (family: string, weight: number, file: string, range?: string) =>
    [
      '@font-face {',
      `  font-family: "${family}";`,
      `  font-weight: ${weight};`,
      '  font-display: swap;',
      `  src: url("/fonts/${file}") format("woff2");`,
      ...(range ? [`  unicode-range: ${range};`] : []),
      '}',
    ].join('\n');
  const hex = (point: number) => point.toString(16);
  const faces = weights.flatMap(({ weight }) => [
    face('Jichim Sans', weight, `screen-${weight}.woff2`),
    ...Array.from({ length: (last + 1 - first) / perConsonant }, (_, i) => {
      const start = first + i * perConsonant;
      const range = `U+${hex(start)}-${hex(start + perConsonant - 1)}`;
      return face('Jichim Sans Rest', weight, `screen-${weight}-${i}.woff2`, range);
    }),
  ]);
  return `/* Made by \`node scripts/fonts.ts --styles\`. The first family holds the characters of the site, the second what else is typed. */\n${faces.join('\n')}\n`;
}
