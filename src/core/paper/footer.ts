// The foot of every page: notes and content digest in 7 pt, then name of the sheet, page number and paper size on one line.
// And the watermark, which lies under everything.
import { printable } from './characters.ts';
import type { Sheet } from './flow.ts';
import { breakLines, type Line, point, widthOf } from './lines.ts';
import type { Mark, Metrics, Page, Paper } from './page.ts';

const noteSize = 7;
const noteHeight = noteSize * point * 1.35;
const numberSize = 9;
const numberHeight = 5;
const above = 3;

export type Footer = { height: number; lines: Line[] };

/** Composes the foot; it is the same on every page but for the number. */
export function composeFooter(paper: Paper, notes: readonly string[], width: number, metrics: Metrics): Footer {
  const texts = [notes.join(' · '), paper.footer.digest === '' ? '' : `내용 지문(SHA-256) ${paper.footer.digest}`];
  const lines = texts
    .filter((text) => text !== '')
    .flatMap((text) => breakLines(printable(text, false, metrics), width, noteSize, false, metrics));
  return { lines, height: above + lines.length * noteHeight + numberHeight };
}

/** Adds foot and watermark to finished pages. Page numbers are 전체쪽-쪽, as important records want them. */
export function finishPages(paper: Paper, pages: readonly Page[], sheet: Sheet, foot: Footer, metrics: Metrics): void {
  const left = sheet.left;
  const right = sheet.width - sheet.right;
  const baseline = sheet.height - sheet.bottom - 1.3;
  const size = sheet.width < sheet.height ? '210㎜×297㎜' : '297㎜×210㎜';
  const small = (text: string) => widthOf(text, noteSize, false, metrics);
  for (const [i, page] of pages.entries()) {
    const put = (mark: Mark) => page.marks.push(mark);
    for (const [j, line] of foot.lines.entries()) {
      const y = sheet.height - sheet.bottom - numberHeight - (foot.lines.length - j) * noteHeight + noteHeight * 0.75;
      put({ kind: 'text', x: left, y, ...line, size: noteSize, bold: false });
    }
    const number = `${pages.length}-${i + 1}`;
    const width = widthOf(number, numberSize, false, metrics);
    const middle = (left + right - width) / 2;
    const name = firstLine(paper.running ?? '', middle - left - 4, metrics);
    if (name.text !== '') put({ kind: 'text', x: left, y: baseline, ...name, size: noteSize, bold: false });
    put({ kind: 'text', x: middle, y: baseline, text: number, size: numberSize, bold: false, width });
    put({
      kind: 'text',
      x: right - small(size),
      y: baseline,
      text: size,
      size: noteSize,
      bold: false,
      width: small(size),
    });
    if (paper.watermark) page.marks.unshift(watermark(paper.watermark, page, metrics));
  }
}

/** The name of the sheet on one line, with … when it is longer; the title says it whole. */
function firstLine(raw: string, room: number, metrics: Metrics): Line {
  const text = printable(raw, false, metrics);
  const [first, ...more] = breakLines(text, room, noteSize, false, metrics);
  if (more.length === 0) return first!;
  const cut = `${breakLines(text, room - 3, noteSize, false, metrics)[0]!.text}…`;
  return { text: cut, width: widthOf(cut, noteSize, false, metrics) };
}

const angle = 30;

function watermark(raw: string, page: Page, metrics: Metrics): Mark {
  const text = printable(raw, true, metrics);
  const most = Math.min(page.width, page.height) * 0.8;
  const size = Math.min(72, (72 * most) / widthOf(text, 72, true, metrics));
  const width = widthOf(text, size, true, metrics);
  const turn = (angle * Math.PI) / 180;
  const em = size * point;
  // Centred: half the width back along the slope, a third of the height down across it.
  const x = page.width / 2 - (width / 2) * Math.cos(turn) + em * 0.35 * Math.sin(turn);
  const y = page.height / 2 + (width / 2) * Math.sin(turn) + em * 0.35 * Math.cos(turn);
  return { kind: 'text', x, y, text, size, bold: true, width, colour: 'pale', rotate: angle };
}
