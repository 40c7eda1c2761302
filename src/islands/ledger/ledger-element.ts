// <jichim-ledger data-form>: the book of one form in one period. `?year=` names the period; what is asked of it stands in the address too.
// The rows come from the view of the store and are kept sorted and searchable in rows.ts; only those in sight are drawn.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { recordAddress, replaceQuery } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { bindBook } from './book.ts';
import { LedgerGrid } from './grid.ts';
import { gridTemplate } from './grid-view.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './open-ledger.ts';
import { writeQuery } from './query.ts';
import type { Query } from './rows.ts';
import { barTemplate, emptyTemplate, headTemplate } from './toolbar-view.ts';
import { type Total, totalsOf } from './totals.ts';

export class LedgerElement extends Island {
  #ledger: Ledger | undefined;
  #grid: LedgerGrid | undefined;
  #stale = false;
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
    const grid = new LedgerGrid(ledger, {
      redraw: () => this.redraw(),
      open: () => this.#open(),
      find: () => this.findPart<HTMLInputElement>('.ledger-find').focus(),
    });
    this.#ledger = ledger;
    this.#grid = grid;
    this.keep(() => grid.close());
    this.#bind(grid);
    this.redrawNow();
    this.keep(await bindBook(ledger, () => this.#renew()));
    this.#renew();
  }

  #bind(grid: LedgerGrid): void {
    // Scroll does not bubble; it is caught on its way down.
    this.listen(this, 'scroll', (event) => grid.scrolled(event.target as Element), true);
    this.listen(window, 'pagehide', () => this.#remember());
    this.listen(document, 'keydown', (event) => {
      if (grid.press(event as KeyboardEvent)) event.preventDefault();
    });
    this.listen(this, 'mousedown', (event) => grid.point(event as MouseEvent));
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
    this.#ledger!.query = query;
    this.#grid!.reset();
    this.#stale = true;
    this.redrawNow();
    history.replaceState(history.state, '', `?${writeQuery(new URLSearchParams(location.search), query)}`);
  }

  #select(ledger: Ledger, grid: LedgerGrid): void {
    if (!this.#stale) return;
    this.#stale = false;
    const standing = ledger.rows[grid.place.row]?.id ?? '';
    ledger.rows = ledger.index.select(ledger.query);
    this.#totals = totalsOf(ledger.form, ledger.columns, ledger.rows);
    const record = this.#wanted || (grid.moved ? standing : '');
    const row = record === '' ? -1 : ledger.rows.findIndex((one) => one.id === record);
    if (row >= 0) grid.follow(row, this.#wanted === '');
    else grid.follow(Math.max(0, Math.min(grid.place.row, ledger.rows.length - 1)), false);
  }

  #open(): void {
    const ledger = this.#ledger!;
    const row = ledger.rows[this.#grid!.place.row];
    if (!row) return;
    this.#remember();
    location.assign(recordAddress({ form: ledger.form.id, book: ledger.book, record: row.id }));
  }

  /** Writes the row that people stand on into the address, so that coming back finds it. */
  #remember(): void {
    const row = this.#ledger?.rows[this.#grid!.place.row];
    if (row) replaceQuery({ row: row.id });
  }

  #closeLists(target: Node): void {
    for (const list of this.querySelectorAll<HTMLDetailsElement>('details.pick[open]'))
      if (!list.contains(target)) list.open = false;
  }

  protected override drawn(): void {
    const [ledger, grid] = [this.#ledger, this.#grid];
    if (!ledger || !grid) return;
    grid.draw(this.querySelector<HTMLElement>('.grid'));
    if (this.#wanted && ledger.rows[grid.place.row]?.id === this.#wanted) {
      this.#wanted = '';
      grid.focus();
      grid.goTo(grid.place);
    }
  }

  #pickAll(ledger: Ledger): void {
    if (ledger.picks.holdsAll(ledger.rows)) ledger.picks.clear();
    else ledger.picks.addAll(ledger.rows);
    this.redraw();
  }

  protected template(): TemplateResult | typeof nothing {
    const [ledger, grid] = [this.#ledger, this.#grid];
    if (!ledger || !grid) return nothing;
    this.#select(ledger, grid);
    const { form, rows, columns, query, picks } = ledger;
    const sort = (column: string) => {
      const descending = query.order.column === column ? !query.order.descending : false;
      this.#ask({ ...query, order: { column, descending } });
    };
    return html`${headTemplate(ledger)} ${barTemplate(ledger)}
    ${
      rows.length === 0
        ? emptyTemplate(ledger, this.setting('purpose'))
        : gridTemplate({
            columns,
            tracks: grid.tracks,
            rows: rows.length,
            order: query.order,
            totals: this.#totals,
            title: form.ledger.title,
            closed: ledger.closedOn !== undefined,
            allPicked: picks.holdsAll(rows),
            sort,
            pickAll: () => this.#pickAll(ledger),
          })
    }`;
  }
}

defineElement('jichim-ledger', LedgerElement);
