// The ledger rows of one open book, as they are on the disk. A plain map and not a reactive table: a table of TinyBase keeps every cell
// as an entry of its own, which costs a book of 20,000 records more time than reading it from the disk, and nobody listens to single cells.
import type { SortKey } from '../core/field/kinds.ts';

/** A row of the view: shown text by column id, and in `~` the sort keys that are not the text itself, as JSON. */
export type Cells = Record<string, string>;

export type BookRow = { readonly id: string; readonly cells: Cells };

/** Rows by record id. Whoever shows them reads what is there and then listens. */
export class BookRows implements Iterable<BookRow> {
  readonly #rows = new Map<string, BookRow>();
  readonly #listeners = new Set<(rows: readonly BookRow[]) => void>();

  get size(): number {
    return this.#rows.size;
  }

  get(record: string): Cells | undefined {
    return this.#rows.get(record)?.cells;
  }

  [Symbol.iterator](): Iterator<BookRow> {
    return this.#rows.values();
  }

  /** Adds or replaces rows and tells whoever listens, once for all of them. */
  put(rows: readonly BookRow[]): void {
    for (const row of rows) this.#rows.set(row.id, row);
    if (rows.length > 0) for (const listener of this.#listeners) listener(rows);
  }

  /** Calls `listener` with rows that were added or replaced. Answers the function that ends it. */
  listen(listener: (rows: readonly BookRow[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const unpacked = new WeakMap<Readonly<Cells>, Readonly<Record<string, SortKey>>>();

/** Sort keys of a row that are not its texts, by column id. */
export function readKeys(cells: Readonly<Cells>): Readonly<Record<string, SortKey>> {
  let keys = unpacked.get(cells);
  if (!keys) {
    keys = cells['~'] ? (JSON.parse(cells['~']) as Record<string, SortKey>) : {};
    unpacked.set(cells, keys);
  }
  return keys;
}
