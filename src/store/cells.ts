// What ledger, search and the list of things to do show of one record, worked out when the record changes and kept beside it.

import { listWaiting } from '../core/approval/waiting.ts';
import { carryPurpose } from '../core/book/carry-over.ts';
import { type SortKey, show } from '../core/field/kinds.ts';
import { type Column, cellsOfColumns, ledgerColumns, makeColumn } from '../core/form/columns.ts';
import type { Form, FormContext } from '../core/form/form.ts';
import { lateStatus, statusOf } from '../core/form/status.ts';
import type { RecordState } from '../core/journal/commit.ts';
import { toLine } from '../core/text/plain.ts';
import type { Cells } from './book-rows.ts';
import type { StoredCells, StoredRow } from './database.ts';
import { watchContext } from './follows.ts';
import { showNumber } from './number.ts';
import type { Setting } from './setting.ts';

/** The text that names a record in lists and references. */
export function subjectOf(form: Form | undefined, state: RecordState): string {
  const field = form?.fields[form.subject];
  return field ? toLine(show(field, state.fields[form.subject] ?? null)) : '';
}

/** Cells, search words and what waits. A record of a form that this program does not have is listed by number alone. */
export function makeCells(row: StoredRow, setting: Setting): StoredCells {
  const form = setting.form(row.state.form);
  const number = showNumber(row);
  const subject = subjectOf(form, row.state);
  const waiting = form && !isContinued(row) ? listWaiting(form, row.state) : [];
  const status = row.late?.isNew ? lateStatus : form ? statusOf(form, row.state) : row.state.status;
  const { context, follows } = watchContext(setting);
  const cells: Cells = form ? flattenCells(form, row, number, context, setting) : { '@number': number };
  if (form) cells['@status'] = status;
  return {
    book: row.book,
    record: row.record,
    form: row.state.form,
    number,
    subject,
    status,
    cells,
    follows: follows(),
    words: [number, ...row.oldNumbers, subject].join(' '),
    waits: [...new Set(waiting.map((one) => one.person))],
    waiting,
  };
}

/** Nothing waits at a record that goes on in the year after, or that came after the close of its book. */
function isContinued({ state, late }: StoredRow): boolean {
  return late?.isNew === true || state.links.some((link) => link.purpose === carryPurpose);
}

function flattenCells(form: Form, row: StoredRow, number: string, context: FormContext, setting: Setting): Cells {
  const { state, oldNumbers } = row;
  const record = { state, number, oldNumbers, author: setting.nameOf(state.createdBy) };
  const cells: Cells = {};
  const keys: Record<string, SortKey> = {};
  for (const [id, cell] of Object.entries(cellsOfColumns(form, viewColumns(form), record, context))) {
    cells[id] = cell.text;
    if (cell.sort !== cell.text) keys[id] = cell.sort;
  }
  // One cell for all keys: a ledger of 20,000 records costs its page by the cell.
  cells['~'] = JSON.stringify(keys);
  return cells;
}

const columnsOfForms = new WeakMap<Form, Column[]>();

/** Columns of the ledger and whatever its filters and saved views ask about. */
function viewColumns(form: Form): Column[] {
  let columns = columnsOfForms.get(form);
  if (!columns) {
    const { filters, views, totals } = form.ledger;
    const asked = [
      '@status',
      ...filters,
      ...views.flatMap((view) => [...view.where.map((one) => one.column), ...(view.sort ? [view.sort.column] : [])]),
      ...(totals ?? []).map((total) => total.column),
    ];
    const own = ledgerColumns(form);
    const known = new Set(own.map((column) => column.id));
    columns = [...own, ...[...new Set(asked)].filter((id) => !known.has(id)).map((id) => makeColumn(form, id))];
    columnsOfForms.set(form, columns);
  }
  return columns;
}
