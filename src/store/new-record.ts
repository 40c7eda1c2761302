// A record on its way to its first commit: which book it belongs to, what it starts with, which number it gets.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { bookOf } from '../core/book/book.ts';
import { between } from '../core/field/order.ts';
import type { Scalar } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import type { PatchItem, RecordState } from '../core/journal/commit.ts';
import { blankState } from '../core/journal/state.ts';
import { giveNumber, startBook } from './book.ts';
import type { StoredRow } from './database.ts';
import { toStored } from './edit.ts';
import type { BookWriting } from './journal.ts';
import { currentVersion, type Setting } from './setting.ts';
import type { Draft } from './workspace.ts';

type Source = { book: string; record: string; purpose: string };

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

/** A record that is not written yet. `values` are scalars by field id and, for repeating fields, lists of cells. */
export function draftRecord(
  setting: Setting,
  form: Form,
  values: Readonly<Record<string, unknown>> = {},
  source?: Source,
): NewRecord {
  const record = source ? deriveId(source) : setting.makeId();
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

/** Writes a new record's first commits: the book's opening where nobody opened it, creation with values, and the number. */
export async function startRecord(
  writing: BookWriting,
  fresh: NewRecord,
  drafts: readonly Draft[],
  actor: string,
  example: boolean,
): Promise<StoredRow> {
  const kept = await writing.row(fresh.record);
  // The same link followed again, in another tab: what was made before stands.
  if (kept) return kept;
  const { form, record, source } = fresh;
  const stage = form.workflow.stages[0]?.id;
  await startBook(writing, actor, example);
  const row = await writing.append({
    record,
    drafts: [
      { kind: 'create', body: { form: form.id, ...(stage && { stage }), ...(source && { source }) } },
      ...joinItems(fresh.items, drafts),
    ],
    parents: [],
    actor,
    formVersion: currentVersion(form),
  });
  await giveNumber(writing, row, form.number, actor);
  return (await writing.row(record))!;
}

/** One patch of what the record starts with and what was typed first, which has the last word. */
function joinItems(initial: readonly PatchItem[], drafts: readonly Draft[]): Draft[] {
  const [first, ...rest] = drafts;
  if (initial.length === 0) return [...drafts];
  if (first?.kind !== 'patch') return [{ kind: 'patch', body: { items: [...initial] } }, ...drafts];
  const typed = new Set(first.body.items.map((item) => item.path));
  const items = [...initial.filter((item) => !typed.has(item.path)), ...first.body.items];
  return [{ kind: 'patch', body: { ...first.body, items } }, ...rest];
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

/** The same source and purpose always lead to the same record, on whichever PC the link is followed. */
function deriveId({ book, record, purpose }: Source): string {
  return bytesToHex(sha256(utf8ToBytes(`${book}\n${record}\n${purpose}`))).slice(0, 32);
}
