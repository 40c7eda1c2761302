// What must stand on a sheet, and what stands there: texts of laid-out pages in reading order, and ink under every character.
import { printMetrics } from '../../src/core/paper/metrics.ts';
import type { Mark, Page, Part } from '../../src/core/paper/page.ts';
import { darkest, type Pixels } from './pdf.ts';

export type TextMark = Extract<Mark, { kind: 'text' }>;

export function textMarks(page: Page): TextMark[] {
  return page.marks.filter((mark): mark is TextMark => mark.kind === 'text');
}

/** Text without any white space: line ends and page ends are no matter. */
export function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** Content in reading order: the texts of one part stand together, on however many pages they are. */
export function readingText(pages: readonly Page[]): string {
  const parts = new Map<Part, string>();
  for (const mark of pages.flatMap(textMarks)) {
    if (mark.part) parts.set(mark.part, (parts.get(mark.part) ?? '') + mark.text);
  }
  return bare([...parts.values()].join(''));
}

/** The characters of a page that left no ink where the layout put them. */
export function blankCharacters(page: Page, pixels: Pixels): string[] {
  const blank: string[] = [];
  for (const { text, x, y, size, bold, rotate, colour } of textMarks(page)) {
    if (rotate || colour === 'pale') continue;
    const em = (size * 25.4) / 72;
    let left = x;
    for (const character of text) {
      const width = (printMetrics.advance(character.codePointAt(0)!, bold)! * em) / 1000;
      if (character !== ' ' && darkest(pixels, left, y - em * 0.9, width, em * 1.1) > 160) {
        blank.push(`${character} in ‘${text}’`);
      }
      left += width;
    }
  }
  return blank;
}

/** Pairs of texts that lie over each other, the watermark aside. */
export function overlappingTexts(page: Page): string[] {
  const boxes = textMarks(page)
    .filter((mark) => !mark.rotate && mark.text !== '')
    .map(({ x, y, width, size, text }) => {
      const em = (size * 25.4) / 72;
      return { text, left: x, right: x + width, top: y - em * 0.75, bottom: y + em * 0.1 };
    });
  return boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.05 &&
          other.left < one.right - 0.05 &&
          one.top < other.bottom - 0.05 &&
          other.top < one.bottom - 0.05,
      )
      .map((other) => `‘${one.text}’ and ‘${other.text}’`),
  );
}
