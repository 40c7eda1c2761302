// A record that is not written yet: which book it belongs to and what it starts with.
import { bookOf } from '../core/book/book.ts';
import { between } from '../core/field/order.ts';
import type { Scalar } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import type { PatchItem, RecordState } from '../core/journal/commit.ts';
import { blankState } from '../core/journal/state.ts';
import { currentVersion, type Setting } from './setting.ts';
import { toStored } from './stored-value.ts';

/** The record that another one is made from, and what for. */
export type Source = { book: string; record: string; purpose: string };

export type NewRecord = {
  form: Form;
  record: string;
  /** Book unless the first edit names another date. */
  book: string;
  /** Values and rows that every record of the form, or this one, starts with. */
  items: PatchItem[];
  /** What the page shows before anything is written. */
  state: RecordState;
  source?: Source;
};

/** A record that is not written yet. `values` are scalars by field id and, for repeating fields, lists of cells; `record` is its id. */
export function draftRecord(
  setting: Setting,
  form: Form,
  values: Readonly<Record<string, unknown>> = {},
  record = setting.makeId(),
  source?: Source,
): NewRecord {
  const items: PatchItem[] = [];
  for (const [id, field] of Object.entries(form.fields)) {
    if (field.kind === 'rows') {
      const rows = (values[id] as readonly Readonly<Record<string, unknown>>[] | undefined) ?? field.initial ?? [];
      items.push(...makeRows(setting, id, rows));
    } else if (values[id] !== undefined && values[id] !== null) {
      items.push({ path: id, seen: null, value: toStored(values[id]) as Scalar });
    }
  }
  const book = chooseBook(form, items, setting.today());
  return { form, record, book, items, state: previewState(form, book, record, items), ...(source && { source }) };
}

/** The book of a new record: the year of its `bookDate` when one is there, else of today. */
export function chooseBook(form: Form, items: readonly PatchItem[], today: string): string {
  const date = items.findLast((item) => item.path === form.bookDate)?.value;
  return bookOf(form, typeof date === 'string' && /^\d{4}-\d\d-\d\d/.test(date) ? date : today);
}

function makeRows(setting: Setting, field: string, rows: readonly Readonly<Record<string, unknown>>[]): PatchItem[] {
  let order: string | undefined;
  return rows.flatMap((cells) => {
    order = between(order);
    const path = `${field}/${setting.makeId()}`;
    return [
      { path, seen: null, value: { order } },
      ...Object.entries(cells)
        .filter(([, cell]) => cell !== null && cell !== undefined)
        .map(([column, cell]) => ({ path: `${path}/${column}`, seen: null, value: toStored(cell) as Scalar })),
    ];
  });
}

function previewState(form: Form, book: string, record: string, items: readonly PatchItem[]): RecordState {
  const state = blankState(book, record);
  state.form = form.id;
  state.formVersion = currentVersion(form);
  state.stage = form.workflow.stages[0]?.id ?? '';
  for (const { path, value } of items) {
    const [field = '', id, column] = path.split('/');
    if (id === undefined) state.fields[field] = value as Scalar;
    else {
      state.rows[field] ??= [];
      const rows = state.rows[field];
      if (column === undefined) rows.push({ id, order: (value as { order: string }).order, cells: {} });
      else {
        const at = rows.findIndex((row) => row.id === id);
        rows[at] = { ...rows[at]!, cells: { ...rows[at]!.cells, [column]: value as Scalar } };
      }
    }
  }
  return state;
}
