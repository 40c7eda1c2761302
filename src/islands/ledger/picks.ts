// The rows that somebody has picked, by record: they stay picked while other rows are asked for. Pure: no DOM and no store.
import type { LedgerRow, Order, RowIndex } from './rows.ts';

export class Picks {
  readonly #ids = new Set<string>();
  /** Record from which a range is drawn, and what was picked before it. */
  #anchor = '';
  #before: readonly string[] = [];

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Picks a row or lets it go; the next range begins here. */
  toggle(row: LedgerRow): void {
    if (!this.#ids.delete(row.id)) this.#ids.add(row.id);
    this.#anchor = row.id;
    this.#before = [...this.#ids];
  }

  /** Picks the rows from where the range began to `to`; what it covered before and no longer does is let go. */
  extend(rows: readonly LedgerRow[], from: number, to: number): void {
    let start = rows.findIndex((row) => row.id === this.#anchor);
    if (start < 0) {
      start = from;
      this.#anchor = rows[from]?.id ?? '';
      this.#before = [...this.#ids];
    }
    this.#ids.clear();
    for (const id of this.#before) this.#ids.add(id);
    for (const row of rows.slice(Math.min(start, to), Math.max(start, to) + 1)) this.#ids.add(row.id);
  }

  /** Whether each of these rows is picked. */
  holdsAll(rows: readonly LedgerRow[]): boolean {
    return rows.length > 0 && this.#ids.size >= rows.length && rows.every((row) => this.#ids.has(row.id));
  }

  /** Picks all of these rows besides those that are. */
  addAll(rows: readonly LedgerRow[]): void {
    for (const row of rows) this.#ids.add(row.id);
    this.endRange();
  }

  clear(): void {
    this.#ids.clear();
    this.endRange();
  }

  /** The next range begins where somebody then stands. */
  endRange(): void {
    this.#anchor = '';
  }
}

/** What goes into a file or on paper: the picked rows, shown or not, in the order of the ledger; the shown ones while none is picked. */
export function chosenRows(
  picks: Picks,
  index: RowIndex,
  shown: readonly LedgerRow[],
  order: Order,
): readonly LedgerRow[] {
  if (picks.ids.size === 0) return shown;
  return index.select({ words: '', filters: {}, order }).filter((row) => picks.ids.has(row.id));
}
