// Puts strips on pages from top to bottom. A strip is the smallest thing that is placed: a line of text, a row of a table.
// Strips of one frame form a table: its frame is drawn around them on each page and its head is repeated.
import type { Mark, Page } from './page.ts';

/** Line widths in millimetres; look.md: it must read well as a third photocopy. */
export const lineWidth = 0.3;
export const frameWidth = 0.5;

/** What the strips of one table share. `head` is drawn again at the top of every further page. */
export type Frame = { x: number; width: number; head: readonly Strip[] };

export type Strip = {
  height: number;
  frame?: Frame;
  /** Places of inner column lines from the left edge of the frame. Lines of equal rows are drawn as one. */
  verticals?: readonly number[];
  /** Stays on the page of the next strip. */
  keep?: boolean;
  /** Vanishes at the top of a page. */
  gap?: boolean;
  /** Begins a page. */
  breaks?: boolean;
  draw(x: number, y: number, put: (mark: Mark) => void): void;
  /** In two, the first at most `room` high; undefined when that cannot be. */
  split?(room: number): [Strip, Strip] | undefined;
};

export type Sheet = { width: number; height: number; left: number; right: number; top: number; bottom: number };

/** Where a strip is cut rather than moved to the next page: it is higher than this share of a page and this much room is left. */
const highShare = 0.4;
const worthwhile = 25;

export function placeStrips(strips: readonly Strip[], sheet: Sheet): Page[] {
  const left = sheet.left;
  const bottom = sheet.height - sheet.bottom;
  const body = bottom - sheet.top;
  const pages: Page[] = [];
  let page: Page;
  let y = 0;
  let segment: { frame: Frame; top: number; columns: Map<number, number> } | undefined;

  const put = (mark: Mark) => page.marks.push(mark);
  const line = (x1: number, y1: number, x2: number, y2: number, width: number) =>
    put({ kind: 'line', x1, y1, x2, y2, width });
  const begin = () => {
    page = { width: sheet.width, height: sheet.height, marks: [] };
    pages.push(page);
    y = sheet.top;
  };
  const closeSegment = () => {
    if (!segment) return;
    for (const [at, from] of segment.columns) line(left + at, from, left + at, y, lineWidth);
    const x1 = left + segment.frame.x;
    const x2 = x1 + segment.frame.width;
    line(x1, segment.top, x2, segment.top, frameWidth);
    line(x1, y, x2, y, frameWidth);
    line(x1, segment.top, x1, y, frameWidth);
    line(x2, segment.top, x2, y, frameWidth);
    segment = undefined;
  };
  const ruleColumns = (strip: Strip) => {
    const columns = segment!.columns;
    const wanted = strip.verticals ?? [];
    for (const [at, from] of columns) {
      if (wanted.includes(at)) continue;
      line(left + at, from, left + at, y, lineWidth);
      columns.delete(at);
    }
    for (const at of wanted) if (!columns.has(at)) columns.set(at, y);
  };
  const place = (strip: Strip) => {
    if (strip.frame !== segment?.frame) closeSegment();
    const begun = segment !== undefined;
    if (strip.frame) {
      segment ??= { frame: strip.frame, top: y, columns: new Map() };
      ruleColumns(strip);
    }
    strip.draw(left, y, put);
    // After the strip, so that the grey of a label does not cover the line above it.
    if (strip.frame && begun) line(left + strip.frame.x, y, left + strip.frame.x + strip.frame.width, y, lineWidth);
    y += strip.height;
  };
  const turn = (next: Strip | undefined) => {
    const running = segment?.frame;
    closeSegment();
    begin();
    if (next?.frame && next.frame === running) {
      for (const strip of running.head) place(repeated(strip));
    }
  };

  begin();
  const queue = [...strips];
  for (let i = 0; i < queue.length; i += 1) {
    let strip = queue[i]!;
    if (strip.breaks) {
      if (y > sheet.top) turn(undefined);
      continue;
    }
    if (strip.gap && y === sheet.top) continue;
    if (strip.gap && y + strip.height > bottom) continue;
    while (y + neededAt(queue, i, strip, body) > bottom + 1e-6) {
      const room = bottom - y;
      const fresh = y === sheet.top || (segment !== undefined && isFresh(segment.frame, segment.top, y, sheet.top));
      const cut = (fresh || (strip.height > body * highShare && room >= worthwhile)) && strip.split?.(room);
      if (cut) {
        place(cut[0]);
        strip = cut[1];
        queue[i] = strip;
      } else if (fresh) break;
      turn(strip);
    }
    place(strip);
  }
  closeSegment();
  return pages;
}

/** True when nothing but the repeated head stands on the page. */
function isFresh(frame: Frame, top: number, y: number, start: number): boolean {
  return top === start && y - top <= frame.head.reduce((sum, strip) => sum + strip.height, 0) + 1e-6;
}

/** Room that a strip wants together with what must stay with it. What could never stand on one page is not asked for. */
function neededAt(queue: readonly Strip[], at: number, strip: Strip, body: number): number {
  let need = strip.height;
  for (let i = at; queue[i]?.keep && queue[i + 1]; i += 1) {
    const next = queue[i + 1]!;
    need += next.split ? Math.min(next.height, worthwhile) : next.height;
  }
  return need > body ? strip.height : need;
}

/** A repeated head is drawn but is no content of its own. */
function repeated(strip: Strip): Strip {
  return {
    ...strip,
    draw(x, y, put) {
      strip.draw(x, y, (mark) => {
        if (mark.kind !== 'text') return put(mark);
        const { part: _, ...rest } = mark;
        put(rest);
      });
    },
  };
}
