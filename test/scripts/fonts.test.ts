import { readFile } from 'node:fs/promises';
import { create } from '@cantoo/fontkit';
import { expect, it } from 'vitest';
import { renameFont } from '../../scripts/font-name.ts';
import { screenStyles, siteCharacters } from '../../scripts/font-screen.ts';
import { printFonts } from '../support/print-fonts.ts';

it('the committed style sheet is the one that the font script makes', async () => {
  expect(await readFile('src/styles/fonts.css', 'utf8')).toBe(screenStyles());
});

it('every syllable of modern Hangul has exactly one file beside that of the site, in both weights', () => {
  for (const weight of ['400', '700']) {
    const blocks = screenStyles()
      .split('@font-face')
      .filter((block) => block.includes(`font-weight: ${weight}`));
    const covered = blocks.flatMap((block) => {
      const range = /U\+([0-9a-f]+)-([0-9a-f]+)/.exec(block);
      if (!range) return [];
      const [first, last] = [Number.parseInt(range[1]!, 16), Number.parseInt(range[2]!, 16)];
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
    expect(covered).toEqual(Array.from({ length: 11_172 }, (_, i) => 0xac00 + i));
  }
});

it('the characters of the site are those of its words, and always ASCII', () => {
  const characters = new Set(siteCharacters());
  for (const character of '장애접수및결과보고서㎜①~A0') expect(characters.has(character), character).toBe(true);
  expect(characters.has('뀼')).toBe(false);
});

it('a modified font carries another name, as its licence asks, and stays readable', async () => {
  const { regular } = await printFonts();
  const renamed = Buffer.from(renameFont(regular, 'Jichim Sans', 'Regular'));
  // biome-ignore lint/suspicious/noExplicitAny: a font file may hold a collection; these do not.
  const [before, after] = [create(Buffer.from(regular) as never) as any, create(renamed as never) as any];
  expect(after.familyName).toBe('Jichim Sans');
  expect(after.fullName).toBe('Jichim Sans Regular');
  expect(after.postscriptName).toBe('JichimSans-Regular');
  expect(after.copyright).toBe(before.copyright);
  expect(after.glyphForCodePoint(0xac00).advanceWidth).toBe(before.glyphForCodePoint(0xac00).advanceWidth);
});
