// The contents of a long paper: title, dots, page. Laid out twice: first without numbers, then with the pages found.
import { printable } from './characters.ts';
import type { Strip } from './flow.ts';
import { breakLines, point, widthOf } from './lines.ts';
import type { ContentsEntry, Metrics, Page, Part } from './page.ts';

const size = 10;
const leading = 1.65;
const indentOfLevel = 5;
/** Room for the page number. */
const numberRoom = 9;

/** Page of every named heading, from 1: the first page that holds it. */
export function pagesOfHeadings(pages: readonly Page[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const mark of page.marks) {
      const id = mark.kind === 'text' ? mark.part?.id : undefined;
      if (id !== undefined && !found.has(id)) found.set(id, index + 1);
    }
  }
  return found;
}

/** One strip a line; `numbers` empty leaves the numbers out without moving anything. */
export function contentsStrips(
  entries: readonly ContentsEntry[],
  numbers: ReadonlyMap<string, number>,
  width: number,
  metrics: Metrics,
): Strip[] {
  return entries.flatMap((entry) => entryStrips(entry, numbers.get(entry.id), width, metrics));
}

function entryStrips(entry: ContentsEntry, page: number | undefined, width: number, metrics: Metrics): Strip[] {
  const em = size * point;
  const bold = entry.level === 1;
  const indent = (entry.level - 1) * indentOfLevel;
  const part: Part = { role: 'P' };
  const lines = breakLines(printable(entry.text, bold, metrics), width - indent - numberRoom - 4, size, bold, metrics);
  return lines.map((line, i) => ({
    height: em * leading,
    keep: i < lines.length - 1,
    draw(x, y, put) {
      const baseline = y + (em * leading - em) / 2 + em * 0.88;
      const mark = { kind: 'text', y: baseline, size, part } as const;
      put({ ...mark, x: x + indent, bold, ...line });
      if (page === undefined || i < lines.length - 1) return;
      const number = String(page);
      const numberWidth = widthOf(number, size, bold, metrics);
      put({ ...mark, x: x + width - numberWidth, bold, text: number, width: numberWidth });
      const dot = widthOf('.', size, false, metrics) * 2;
      const from = x + indent + line.width + 2;
      // Dots stand on one raster, so that those of all lines stand under each other, and are no content.
      for (let at = Math.ceil(from / dot) * dot; at < x + width - numberRoom; at += dot) {
        put({ kind: 'text', x: at, y: baseline, text: '.', size, bold: false, width: dot / 2, colour: 'muted' });
      }
    },
  }));
}
