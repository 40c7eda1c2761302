// One pure function turns paper into pages. Screen preview, print and PDF draw these pages and nothing else, so they agree line by line.
import { missingGlyphs, missingSign, nameOfCharacter } from './characters.ts';
import { contentsStrips, pagesOfHeadings } from './contents.ts';
import { figureStrip } from './figure.ts';
import { placeStrips, type Sheet, type Strip } from './flow.ts';
import { composeFooter, finishPages } from './footer.ts';
import { closingStrips, headerStrips } from './header.ts';
import type { Block, Metrics, Page, Paper } from './page.ts';
import { gridStrips, tableStrips } from './table.ts';
import { headingStrips, spaceStrip, textStrips } from './text.ts';

/** Margins in millimetres: top, right, bottom, left. */
export const margins = { top: 20, right: 15, bottom: 15, left: 15 } as const;

/** Lays paper out on A4 pages. Characters that the font lacks print as 〓, and the foot says which they are. */
export function layOut(paper: Paper, metrics: Metrics): Page[] {
  const pages = placePaper(paper, metrics, new Map());
  // Page numbers do not move a line, so the second time every heading stands where it stood.
  return paper.blocks.some(({ kind }) => kind === 'contents')
    ? placePaper(paper, metrics, pagesOfHeadings(pages))
    : pages;
}

function placePaper(paper: Paper, metrics: Metrics, numbers: ReadonlyMap<string, number>): Page[] {
  const landscape = paper.orientation === 'landscape';
  const sheet: Sheet = { width: landscape ? 297 : 210, height: landscape ? 210 : 297, ...margins };
  const width = sheet.width - sheet.left - sheet.right;
  const foot = composeFooter(paper, notesOf(paper, metrics), width, metrics);
  const strips: Strip[] = [
    ...headerStrips(paper, width, metrics),
    ...paper.blocks.flatMap((block) => blockStrips(block, width, metrics, numbers)),
    ...closingStrips(paper, width, metrics),
  ];
  const pages = placeStrips(strips, { ...sheet, bottom: sheet.bottom + foot.height });
  finishPages(paper, pages, sheet, foot, metrics);
  return pages;
}

function notesOf(paper: Paper, metrics: Metrics): string[] {
  const missing = missingGlyphs(paper, metrics);
  if (missing.length === 0) return paper.footer.notes;
  // Only their names: the characters themselves cannot be printed.
  const names = missing.slice(0, 5).map((character) => nameOfCharacter(character).replace(/^.*\((.*)\)$/s, '$1'));
  const more = missing.length > names.length ? ` 외 ${missing.length - names.length}자` : '';
  return [...paper.footer.notes, `인쇄 글꼴에 없는 글자는 ${missingSign}로 표시: ${names.join(', ')}${more}`];
}

function blockStrips(block: Block, width: number, metrics: Metrics, numbers: ReadonlyMap<string, number>): Strip[] {
  switch (block.kind) {
    case 'heading':
      return headingStrips(block, width, metrics);
    case 'text':
      return textStrips(block, width, metrics);
    case 'contents':
      return contentsStrips(block.entries, numbers, width, metrics);
    case 'figure':
      return [figureStrip(block.drawing, width, metrics)];
    case 'grid':
      return gridStrips(block, width, metrics);
    case 'table':
      return tableStrips(block, width, metrics);
    case 'space':
      return [spaceStrip(block.height)];
    case 'break':
      return [{ height: 0, breaks: true, draw() {} }];
  }
}
