// Every published text as a paper: nothing is lost, the contents name the right pages, and the bookmarks are those headings.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textPapers } from '../../scripts/papers.ts';
import { root } from '../../scripts/setup.js';
import { missingSign } from '../../src/core/paper/characters.ts';
import { pagesOfHeadings } from '../../src/core/paper/contents.ts';
import { layOut, margins } from '../../src/core/paper/layout.ts';
import { printMetrics } from '../../src/core/paper/metrics.ts';
import type { Block, Page } from '../../src/core/paper/page.ts';
import { pdfOf } from '../../src/export/pdf.ts';
import { pdfPixels, rawText } from '../support/pdf.ts';
import { printFonts } from '../support/print-fonts.ts';
import { bare, blankCharacters, readingText, textMarks } from '../support/sheet.ts';

const papers = await textPapers(root);
const cases = papers.map((one) => [one.address, one] as const);

/** Texts of the blocks that say something once: what a reader must find. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'text') return [block.text];
    return block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [];
  });
}

/** Page numbers that the contents prints, in order: digits on the line of a title. */
function printedNumbers(pages: readonly Page[]): number[] {
  return pages.flatMap((page) => {
    const marks = textMarks(page);
    return marks.flatMap(({ text, part, y }, i) => {
      const before = marks[i - 1];
      return /^\d+$/.test(text) && part && part === before?.part && y === before.y ? [Number(text)] : [];
    });
  });
}

describe.each(cases)('%s', (_, { paper }) => {
  const pages = layOut(paper, printMetrics);

  test('holds every text once, with nothing that the font lacks and nothing outside the margins', () => {
    const read = readingText(pages);
    expect(textsOf(paper.blocks).filter((text) => !read.includes(bare(text)))).toEqual([]);
    expect(read).not.toContain(missingSign);
    for (const page of pages) {
      const beyond = textMarks(page).filter(
        ({ x, width, rotate }) => !rotate && x + width > page.width - margins.right + 0.1,
      );
      expect(beyond).toEqual([]);
    }
  });

  test('its contents name the page on which each heading stands', () => {
    const entries = paper.blocks.flatMap((block) => (block.kind === 'contents' ? block.entries : []));
    expect(entries.length).toBeGreaterThan(3);
    const stands = pagesOfHeadings(pages);
    for (const { id, text } of entries) {
      const found = textMarks(pages[stands.get(id)! - 1]!).find(({ part }) => part?.id === id);
      expect(text.startsWith(found?.text ?? '?'), text).toBe(true);
    }
    expect(printedNumbers(pages)).toEqual(entries.map(({ id }) => stands.get(id)));
  });
});

test('the guideline as a PDF: ink under every character of its figures, text that can be copied, bookmarks as the headings', async () => {
  const { paper, made } = papers.find(({ address }) => address.startsWith('/guideline/'))!;
  const pages = layOut(paper, printMetrics);
  const fonts = await printFonts();
  const pdf = await pdfOf(pages, { fonts, title: paper.title, language: 'ko', created: `${made}T00:00` });
  const text = bare(await rawText(pdf));
  expect(textsOf(paper.blocks).filter((one) => one.length < 20 && !text.includes(bare(one)))).toEqual([]);
  const drawn = pages.findIndex((page) => textMarks(page).some(({ part }) => part?.role === 'Figure'));
  expect(blankCharacters(pages[drawn]!, await pdfPixels(pdf, drawn + 1, 150))).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'jichim-outline-'));
  try {
    writeFileSync(join(folder, 'text.pdf'), pdf);
    execFileSync('pdftohtml', ['-xml', '-i', '-q', join(folder, 'text.pdf'), join(folder, 'out')]);
    const outline = readFileSync(join(folder, 'out.xml'), 'utf8').split('<outline>').slice(1).join('');
    const bookmarks = [...outline.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(([, page, title]) => [
      title,
      Number(page),
    ]);
    const stands = pagesOfHeadings(pages);
    const headings = paper.blocks.flatMap((block) =>
      block.kind === 'heading' && block.id ? [[block.text, stands.get(block.id)]] : [],
    );
    expect(bookmarks).toEqual(headings);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
