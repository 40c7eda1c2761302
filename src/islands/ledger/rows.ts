// The rows of one ledger in memory: search, filters and order over 20,000 records without asking the store again.
// Pure: no DOM and no store. The element feeds it with what the view reports and draws what it answers.
import { compareKeys, type SortKey } from '../../core/field/kinds.ts';
import { makeSearchableMatcher, toSearchable } from '../../core/text/search.ts';
import { readRow } from '../../store/cells.ts';

/** One record as the view of the store has it; `readRow` of the store takes its cells apart. */
export type LedgerRow = { readonly id: string; readonly cells: Readonly<Record<string, unknown>> };

/** Sort keys are packed in the view. They are unpacked for the rows that are compared, once. */
const unpacked = new WeakMap<LedgerRow['cells'], Readonly<Record<string, SortKey>>>();

/** Shown text of a column; '' where the row has none. */
export function textAt(row: LedgerRow, column: string): string {
  const text = row.cells[column];
  return typeof text === 'string' ? text : '';
}

/** Sort key of a column; '' where the row has none. */
export function keyAt({ cells }: LedgerRow, column: string): SortKey {
  let keys = unpacked.get(cells);
  if (!keys) {
    keys = readRow(cells).keys;
    unpacked.set(cells, keys);
  }
  return keys[column] ?? '';
}

export type Order = { readonly column: string; readonly descending: boolean };

/** What the person asks for. All parts must hold; the values of one filter are alternatives. */
export type Query = {
  readonly words: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly order: Order;
};

export interface RowIndex {
  /** Adds or replaces a row. */
  set(row: LedgerRow): void;
  remove(id: string): void;
  get(id: string): LedgerRow | undefined;
  readonly size: number;
  /** Makes up to `count` more rows ready for the find box, so that idle moments pay for the first search. True when all are. */
  prepare(count: number): boolean;
  /** Rows that answer the query, in its order. */
  select(query: Query): readonly LedgerRow[];
  /** Values of a column with how many rows hold each, in order of their text. */
  valuesOf(column: string): readonly { value: string; count: number }[];
}

/** `text` is worked out at the first search, not for every row of every ledger that is opened. */
type Entry = { row: LedgerRow; text?: string };

/** Compares by a column; rows without a value stay last in either direction: what is filled in is what people look for. */
const compareBy =
  ({ column, descending }: Order) =>
  (a: Entry, b: Entry): number => {
    const [left, right] = [keyAt(a.row, column), keyAt(b.row, column)];
    const blank = left === '' || right === '';
    const order = compareKeys(left, right) || compareKeys(a.row.id, b.row.id);
    return descending && !blank ? -order : order;
  };

/** Makes an empty index over the given columns; their shown text is what the find box searches. */
export function createRowIndex(columns: readonly string[]): RowIndex {
  const entries = new Map<string, Entry>();
  /** All rows in the order asked for last; undefined after a change of rows or order. */
  let ordered: Entry[] | undefined;
  let orderedBy = '';

  const textOf = (entry: Entry): string => {
    entry.text ??= columns.map((column) => toSearchable(textAt(entry.row, column))).join('\n');
    return entry.text;
  };

  const inOrder = (order: Order): Entry[] => {
    const wanted = `${order.column} ${order.descending}`;
    if (ordered && orderedBy === wanted) return ordered;
    ordered = [...entries.values()].sort(compareBy(order));
    orderedBy = wanted;
    return ordered;
  };

  return {
    set(row) {
      entries.set(row.id, { row });
      ordered = undefined;
    },
    remove(id) {
      if (entries.delete(id)) ordered = undefined;
    },
    get: (id) => entries.get(id)?.row,
    get size() {
      return entries.size;
    },
    prepare(count) {
      let left = count;
      for (const entry of entries.values()) {
        if (entry.text !== undefined) continue;
        if (left-- <= 0) return false;
        textOf(entry);
      }
      return true;
    },
    select(query) {
      const matches = query.words.trim() === '' ? undefined : makeSearchableMatcher(query.words);
      const filters = Object.entries(query.filters)
        .filter(([, values]) => values.length > 0)
        .map(([column, values]) => [column, new Set(values)] as const);
      const found: LedgerRow[] = [];
      for (const entry of inOrder(query.order)) {
        if (!filters.every(([column, values]) => values.has(textAt(entry.row, column)))) continue;
        if (!matches || matches(textOf(entry))) found.push(entry.row);
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
