// The grid as somebody works in it: where they stand, what is in sight, which rows they pick. The frame comes from a template, the rows
// from grid-body.ts; scrolling draws nothing but rows.
import { GridBody } from './grid-body.ts';
import { type GridAct, pressGridKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerRow, textAt } from './rows.ts';
import { columnsInSight, scrollAside, type Tracks, tracksOf } from './tracks.ts';
import { type Place, rowHeight, scrollTo, windowOf } from './window.ts';

/** What the grid asks of the element around it. */
export type GridPage = { redraw(): void; open(): void; find(): void };

export class LedgerGrid {
  place: Place = { row: 0, column: 1 };
  /** True once somebody has moved in the rows: then the place follows its record while others come in above it. */
  moved = false;
  readonly #ledger: Ledger;
  readonly #page: GridPage;
  #frame: HTMLElement | undefined;
  #body: GridBody | undefined;
  #tracks: { tracks: Tracks; of: string } | undefined;
  #longest: { of: readonly LedgerRow[]; text: string } | undefined;
  #size = { width: 1280, height: 600 };
  #top = 0;
  #left = 0;
  #down = true;
  #pending = 0;
  /** Rows by which others coming in have pushed down the one that somebody stands on: the grid scrolls along with it. */
  #shift = 0;
  readonly #watch = new ResizeObserver(([entry]) => this.#resized(entry!.contentRect));

  constructor(ledger: Ledger, page: GridPage) {
    this.#ledger = ledger;
    this.#page = page;
  }

  /** Places of the columns in the present width. */
  get tracks(): Tracks {
    const { columns, form, rows } = this.#ledger;
    const room = this.#size.width;
    const longest = this.#longestNumber(rows);
    const of = [String(rows.length).length, room, longest].join(' ');
    if (this.#tracks?.of !== of)
      this.#tracks = { tracks: tracksOf(columns, form.subject, rows.length, room, longest), of };
    return this.#tracks.tracks;
  }

  #longestNumber(rows: readonly LedgerRow[]): string {
    if (this.#longest?.of === rows) return this.#longest.text;
    const first = this.#ledger.columns[0]?.id ?? '';
    let text = '';
    for (const row of rows) if (textAt(row, first).length > text.length) text = textAt(row, first);
    this.#longest = { of: rows, text };
    return text;
  }

  /** Draws the rows in sight into the frame that the template has drawn; a frame that is gone is forgotten. */
  draw(frame: HTMLElement | null): void {
    if (frame !== (this.#frame ?? null)) this.#attach(frame);
    const body = this.#body;
    if (!frame || !body) return;
    const { form, book, columns, rows, picks } = this.#ledger;
    if (this.#shift !== 0) {
      body.host.style.height = `${rows.length * rowHeight}px`;
      frame.scrollTop += this.#shift * rowHeight;
      this.#top = frame.scrollTop;
      this.#shift = 0;
    }
    const { tracks } = this;
    body.draw({
      form: form.id,
      book,
      columns,
      tracks,
      rows,
      rowsInSight: windowOf(this.#top, this.#size.height, rows.length, this.#down),
      columnsInSight: columnsInSight(tracks, this.#left, this.#size.width),
      active: this.place,
      picked: picks.ids,
    });
  }

  /** Stands on the first row again, for another question. */
  reset(): void {
    this.place = { row: 0, column: this.place.column };
    this.moved = false;
    this.#top = 0;
    if (this.#frame) this.#frame.scrollTop = 0;
  }

  /** Follows a record to its new row; one that was in sight stays where it was on the screen. */
  follow(row: number, keepInSight: boolean): void {
    const before = this.place.row * rowHeight;
    const inSight = before > this.#top - rowHeight && before < this.#top + this.#size.height;
    if (keepInSight && inSight) this.#shift += row - this.place.row;
    this.place = { ...this.place, row };
  }

  scrolled(target: Element): void {
    if (target !== this.#frame) return;
    this.#down = target.scrollTop >= this.#top;
    this.#top = target.scrollTop;
    this.#left = target.scrollLeft;
    this.#pending ||= requestAnimationFrame(() => {
      this.#pending = 0;
      this.draw(this.#frame ?? null);
    });
  }

  /** Does what a key asks for. True when it asked for something. */
  press(event: KeyboardEvent): boolean {
    const { rows, columns } = this.#ledger;
    const page = Math.max(1, Math.floor((this.#size.height - 2 * rowHeight) / rowHeight));
    const act = pressGridKey(event, this.place, { rows: rows.length, columns: columns.length + 1, page });
    if (!act) return false;
    this.#do(act);
    return true;
  }

  #do(act: GridAct): void {
    const { rows, picks } = this.#ledger;
    const row = rows[this.place.row];
    if (act.kind === 'go') {
      if (act.extend) picks.extend(rows, this.place.row, act.place.row);
      else picks.endRange();
      this.goTo(act.place);
      if (act.extend) this.#page.redraw();
    } else if (act.kind === 'open') this.#page.open();
    else if (act.kind === 'find') this.#page.find();
    else if (act.kind === 'pick' && row) picks.toggle(row);
    else if (act.kind === 'pick-all') picks.addAll(rows);
    else if (act.kind === 'pick-none') picks.clear();
    if (act.kind.startsWith('pick')) this.#page.redraw();
  }

  goTo(place: Place): void {
    this.place = place;
    this.moved = true;
    const frame = this.#frame;
    if (!frame) return;
    const { width, height } = this.#size;
    frame.scrollTop = scrollTo(place.row, frame.scrollTop, height - rowHeight);
    frame.scrollLeft = scrollAside(this.tracks, place.column - 1, frame.scrollLeft, width);
    this.#top = frame.scrollTop;
    this.#left = frame.scrollLeft;
    this.draw(frame);
  }

  /** Stands where somebody points; on the head of a row it picks the row, with Shift all from the last one picked. */
  point(event: MouseEvent): void {
    const cell = (event.target as Element).closest('.grid-body .grid-cell');
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (!cell || !row) return;
    const { rows, picks } = this.#ledger;
    const [from, at] = [this.place.row, Number(row.dataset.row)];
    this.place = { row: at, column: Number(cell.getAttribute('aria-colindex')) - 1 };
    this.moved = true;
    if (event.button === 0 && (this.place.column === 0 || event.shiftKey)) {
      // Shift would mark the text between the two places.
      event.preventDefault();
      this.#frame?.focus({ preventScroll: true });
      if (event.shiftKey) picks.extend(rows, from, at);
      else picks.toggle(rows[at]!);
    } else picks.endRange();
    this.#page.redraw();
  }

  focus(): void {
    this.#frame?.focus({ preventScroll: true });
  }

  /** Lets go of what was bound. */
  close(): void {
    this.#watch.disconnect();
    cancelAnimationFrame(this.#pending);
  }

  #attach(frame: HTMLElement | null): void {
    this.#watch.disconnect();
    this.#frame = frame ?? undefined;
    this.#body = undefined;
    if (!frame) return;
    this.#body = new GridBody(frame.querySelector<HTMLElement>('.grid-body')!);
    this.#watch.observe(frame);
  }

  #resized({ width, height }: { readonly width: number; readonly height: number }): void {
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.#page.redraw();
  }
}
