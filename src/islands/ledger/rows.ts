// The rows of one ledger in memory: search, filters and order over 20,000 records without asking the store again.
// Pure: no DOM and no store. The element feeds it with what the store reports and draws what it answers. Everything that a search or an
// order needs of a row is made when the row comes in, a few hundred at a time, so that no question of a person pays for all of them.
import { compareKeys, type SortKey } from '../../core/field/kinds.ts';
import { makeSearchableMatcher, toSearchable } from '../../core/text/search.ts';
import { readKeys } from '../../store/book-rows.ts';

/** One record as the store has it: shown texts by column, and its sort keys packed. */
export type LedgerRow = { readonly id: string; readonly cells: Readonly<Record<string, string>> };

/** Shown text of a column; '' where the row has none. */
export function textAt(row: LedgerRow, column: string): string {
  return row.cells[column] ?? '';
}

/** Sort key of a column; '' where the row has none. */
export function keyAt({ cells }: LedgerRow, column: string): SortKey {
  return readKeys(cells)[column] ?? cells[column] ?? '';
}

export type Order = { readonly column: string; readonly descending: boolean };

/** What the person asks for. All parts must hold; the values of one filter are alternatives. */
export type Query = {
  readonly words: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly order: Order;
};

export interface RowIndex {
  /** Adds or replaces rows. */
  put(rows: Iterable<LedgerRow>): void;
  get(id: string): LedgerRow | undefined;
  readonly size: number;
  /** Rows that answer the query, in its order. */
  select(query: Query): readonly LedgerRow[];
  /** Values of a column with how many rows hold each, in order of their text. */
  valuesOf(column: string): readonly { value: string; count: number }[];
}

/** `key` is that of the order asked for last; `replaced` once a newer row has come for the record. */
type Entry = { readonly row: LedgerRow; readonly text: string; key: SortKey; replaced: boolean };

/** Compares by the order's key; rows without a value stay last in either direction: what is filled in is what people look for. */
const compareBy =
  ({ descending }: Order) =>
  (a: Entry, b: Entry): number => {
    const blank = a.key === '' || b.key === '';
    const order = compareKeys(a.key, b.key) || compareKeys(a.row.id, b.row.id);
    return descending && !blank ? -order : order;
  };

/** Two ordered lists as one. */
function merge(left: readonly Entry[], right: readonly Entry[], compare: (a: Entry, b: Entry) => number): Entry[] {
  const all: Entry[] = [];
  let at = 0;
  for (const entry of left) {
    while (at < right.length && compare(right[at]!, entry) < 0) all.push(right[at++]!);
    all.push(entry);
  }
  while (at < right.length) all.push(right[at++]!);
  return all;
}

/** Makes an empty index over the given columns; their shown text is what the find box searches. */
export function createRowIndex(columns: readonly string[], first: Order): RowIndex {
  const entries = new Map<string, Entry>();
  let order = first;
  /** Rows in that order, but for those that came since. */
  let ordered: Entry[] = [];
  let fresh: Entry[] = [];
  let replaced = false;

  const inOrder = (wanted: Order): readonly Entry[] => {
    const same = wanted.column === order.column && wanted.descending === order.descending;
    order = wanted;
    const compare = compareBy(order);
    if (!same) {
      ordered = [...entries.values()];
      for (const entry of ordered) entry.key = keyAt(entry.row, order.column);
      ordered.sort(compare);
    } else if (fresh.length > 0) {
      // Those that were there stand in order already: one changed row must not cost as much as the whole book.
      const standing = replaced ? ordered.filter((entry) => !entry.replaced) : ordered;
      ordered = merge(standing, fresh.filter((entry) => !entry.replaced).sort(compare), compare);
    }
    fresh = [];
    replaced = false;
    return ordered;
  };

  return {
    put(rows) {
      for (const row of rows) {
        const before = entries.get(row.id);
        if (before) {
          before.replaced = true;
          replaced = true;
        }
        let text = '';
        for (const column of columns) text += `${textAt(row, column)}\u001f`;
        const entry = { row, text: toSearchable(text), key: keyAt(row, order.column), replaced: false };
        entries.set(row.id, entry);
        fresh.push(entry);
      }
    },
    get: (id) => entries.get(id)?.row,
    get size() {
      return entries.size;
    },
    select(query) {
      const matches = query.words.trim() === '' ? undefined : makeSearchableMatcher(query.words);
      const filters = Object.entries(query.filters)
        .filter(([, values]) => values.length > 0)
        .map(([column, values]) => [column, new Set(values)] as const);
      const found: LedgerRow[] = [];
      for (const { row, text } of inOrder(query.order)) {
        if (!filters.every(([column, values]) => values.has(textAt(row, column)))) continue;
        if (!matches || matches(text)) found.push(row);
      }
      return found;
    },
    valuesOf(column) {
      const counts = new Map<string, number>();
      for (const { row } of entries.values()) {
        const value = textAt(row, column);
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => compareKeys(a.value, b.value));
    },
  };
}
