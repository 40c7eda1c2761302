// <jichim-ledger data-form>: the book of one form in one period. `?year=` names the period; what is asked of it stands in the address too.
// The rows come from the view of the store and are kept sorted and searchable in rows.ts; only those in sight are drawn.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { recordAddress, replaceQuery } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { bindBook } from './book.ts';
import { gridTemplate } from './grid-view.ts';
import { pressGridKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './open-ledger.ts';
import { writeQuery } from './query.ts';
import type { Query } from './rows.ts';
import { barTemplate, emptyTemplate, headTemplate } from './toolbar-view.ts';
import { type Total, totalsOf } from './totals.ts';
import { type Place, rowHeight, scrollTo } from './window.ts';

export class LedgerElement extends Island {
  #ledger: Ledger | undefined;
  #active: Place = { row: 0, column: 1 };
  #top = 0;
  #height = 600;
  #stale = false;
  /** Rows by which others coming in have pushed down the one that somebody stands on: the grid scrolls along with it. */
  #shift = 0;
  /** True once somebody has moved in the rows: then the place follows its record while others come in above it. */
  #moved = false;
  #totals: readonly Total[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Record to stand on once it is in: the one that was opened from here. */
  #wanted = '';

  protected override async start(): Promise<void> {
    const search = new URLSearchParams(location.search);
    this.#wanted = search.get('row') ?? '';
    const ledger = await openLedger(this.setting('form'), search, {
      ask: (query) => this.#ask(query),
      redraw: () => this.redraw(),
    });
    this.#ledger = ledger;
    this.#bind();
    this.redrawNow();
    this.keep(await bindBook(ledger, () => this.#renew()));
    this.#renew();
  }

  #bind(): void {
    // Scroll does not bubble; it is caught on its way down.
    this.listen(this, 'scroll', (event) => this.#scrolled(event.target as Element), true);
    this.listen(window, 'resize', () => this.redraw());
    this.listen(window, 'pagehide', () => this.#remember());
    this.listen(document, 'keydown', (event) => this.#press(event as KeyboardEvent));
    this.listen(this, 'mousedown', (event) => this.#point(event.target as Element));
    this.listen(this, 'dblclick', (event) => {
      if ((event.target as Element).closest('[data-row]')) this.#open();
    });
    this.listen(document, 'click', (event) => this.#closeLists(event.target as Node));
  }

  /** Rows have changed: they are selected anew with the next drawing. While a long book is coming in, not with every slice of it. */
  #renew(): void {
    const ledger = this.#ledger;
    if (!ledger || ledger.whole || ledger.rows.length === 0) {
      clearTimeout(this.#pause);
      this.#pause = undefined;
      this.#stale = true;
      this.redraw();
      return;
    }
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      this.#stale = true;
      this.redraw();
    }, 400);
  }

  #ask(query: Query): void {
    const ledger = this.#ledger!;
    ledger.query = query;
    this.#active = { row: 0, column: this.#active.column };
    this.#moved = false;
    this.#top = 0;
    const grid = this.querySelector('.grid');
    if (grid) grid.scrollTop = 0;
    this.#stale = true;
    this.redrawNow();
    history.replaceState(history.state, '', `?${writeQuery(new URLSearchParams(location.search), query)}`);
  }

  #select(ledger: Ledger): void {
    if (!this.#stale) return;
    this.#stale = false;
    const standing = ledger.rows[this.#active.row]?.id ?? '';
    ledger.rows = ledger.index.select(ledger.query);
    this.#totals = totalsOf(ledger.form, ledger.columns, ledger.rows);
    const record = this.#wanted || (this.#moved ? standing : '');
    const row = record === '' ? -1 : ledger.rows.findIndex((one) => one.id === record);
    const before = this.#active.row;
    const inSight = before * rowHeight > this.#top - rowHeight && before * rowHeight < this.#top + this.#height;
    if (row >= 0) {
      this.#active = { ...this.#active, row };
      if (!this.#wanted && inSight) this.#shift += row - before;
    } else this.#active = { ...this.#active, row: Math.max(0, Math.min(this.#active.row, ledger.rows.length - 1)) };
  }

  #scrolled(target: Element): void {
    if (!target.classList.contains('grid')) return;
    this.#top = target.scrollTop;
    this.redraw();
  }

  #press(event: KeyboardEvent): void {
    const ledger = this.#ledger;
    if (!ledger) return;
    const page = Math.max(1, Math.floor((this.#height - 64) / 32));
    const columns = ledger.columns.length + 1;
    const done = pressGridKey(event, this.#active, { rows: ledger.rows.length, columns, page });
    if (!done) return;
    event.preventDefault();
    if (done === 'open') this.#open();
    else if (done === 'find') this.findPart<HTMLInputElement>('.ledger-find').focus();
    else if (done !== 'keys') this.#goTo(done);
  }

  #goTo(place: Place): void {
    this.#active = place;
    this.#moved = true;
    const grid = this.findPart<HTMLElement>('.grid');
    grid.scrollTop = scrollTo(place.row, grid.scrollTop, grid.clientHeight - 32);
    this.#top = grid.scrollTop;
    this.redrawNow();
    const cell = this.querySelector<HTMLElement>('#grid-active:not(.frozen)');
    if (!cell) return;
    // Sideways the frozen columns cover what lies under them.
    const frozen = this.findPart<HTMLElement>('.grid-head .frozen-second');
    const left = frozen.offsetLeft - grid.scrollLeft + frozen.offsetWidth;
    if (cell.offsetLeft < grid.scrollLeft + left) grid.scrollLeft = cell.offsetLeft - left;
    else if (cell.offsetLeft + cell.offsetWidth > grid.scrollLeft + grid.clientWidth)
      grid.scrollLeft = cell.offsetLeft + cell.offsetWidth - grid.clientWidth;
  }

  #point(target: Element): void {
    const row = target.closest<HTMLElement>('[data-row]');
    const cell = target.closest('.grid-cell');
    if (!row || !cell) return;
    this.#active = { row: Number(row.dataset.row), column: [...row.children].indexOf(cell) };
    this.#moved = true;
    this.redraw();
  }

  #open(): void {
    const ledger = this.#ledger!;
    const row = ledger.rows[this.#active.row];
    if (!row) return;
    this.#remember();
    location.assign(recordAddress({ form: ledger.form.id, book: ledger.book, record: row.id }));
  }

  /** Writes the row that people stand on into the address, so that coming back finds it. */
  #remember(): void {
    const row = this.#ledger?.rows[this.#active.row];
    if (row) replaceQuery({ row: row.id });
  }

  #closeLists(target: Node): void {
    for (const list of this.querySelectorAll<HTMLDetailsElement>('details.pick[open]'))
      if (!list.contains(target)) list.open = false;
  }

  protected override drawn(): void {
    const grid = this.querySelector<HTMLElement>('.grid');
    if (!grid) return;
    if (grid.clientHeight !== this.#height) {
      this.#height = grid.clientHeight;
      this.redraw();
    }
    if (this.#shift !== 0) {
      grid.scrollTop += this.#shift * rowHeight;
      this.#shift = 0;
      this.#top = grid.scrollTop;
      this.redrawNow();
    }
    const ledger = this.#ledger;
    if (this.#wanted && ledger?.rows[this.#active.row]?.id === this.#wanted) {
      this.#wanted = '';
      grid.focus({ preventScroll: true });
      this.#goTo(this.#active);
    }
  }

  protected template(): TemplateResult | typeof nothing {
    const ledger = this.#ledger;
    if (!ledger) return nothing;
    this.#select(ledger);
    const { form, rows, columns } = ledger;
    return html`${headTemplate(ledger)} ${barTemplate(ledger)}
    ${
      rows.length === 0
        ? emptyTemplate(ledger)
        : gridTemplate({
            form: form.id,
            book: ledger.book,
            columns,
            rows,
            order: ledger.query.order,
            active: this.#active,
            top: this.#top,
            height: this.#height,
            totals: this.#totals,
            title: form.ledger.title,
            subject: form.subject,
            closed: ledger.closedOn !== undefined,
            sort: (column) => {
              const { order } = ledger.query;
              const descending = order.column === column ? !order.descending : false;
              this.#ask({ ...ledger.query, order: { column, descending } });
            },
          })
    }`;
  }
}

defineElement('jichim-ledger', LedgerElement);
