// The ledger over a form's records: its columns, and the cells of one record.
import type { ColumnField, Field } from '../field/field.ts';
import { kinds, type SortKey, show, sortKeyOf, unitOf } from '../field/kinds.ts';
import type { Scalar } from '../field/value.ts';
import type { RecordState } from '../journal/commit.ts';
import { showDateTime } from '../text/date.ts';
import { sortKey } from '../text/plain.ts';
import { computedOf } from './compute.ts';
import type { Form, FormContext } from './form.ts';
import { statusOf } from './status.ts';
import { type AnyPlainValues, plainOf, valuesOf } from './values.ts';

export type Column = {
  /** Id of a field or computed value, or of the record itself: `@number`. */
  id: string;
  label: string;
  /** Label with the unit of bare numbers: `총장애시간(분)`. */
  head: string;
  unit?: string;
  align: 'left' | 'right' | 'center';
  /** Width in characters of Hangul; shares of the page on paper. */
  width: number;
  /** Absent for columns of the record itself. */
  field?: Field;
  computed?: boolean;
};
export type LedgerCell = { text: string; sort: SortKey };

/** What cells are made from. `author` is the name of the person who made the record; their id stands in when it is not known. */
export type LedgerRecord = {
  state: RecordState;
  number: string;
  oldNumbers?: readonly string[];
  author?: string;
};

const recordColumns: Readonly<Record<string, { label: string; width: number; align?: Column['align'] }>> = {
  '@number': { label: '관리번호', width: 9 },
  '@status': { label: '결재 상태', width: 6, align: 'center' },
  '@progress': { label: '처리 상태', width: 7, align: 'center' },
  '@stage': { label: '단계', width: 7, align: 'center' },
  '@author': { label: '작성자', width: 5, align: 'center' },
  '@createdAt': { label: '작성일시', width: 10 },
  '@changedAt': { label: '고친 일시', width: 10 },
};

/** Ids that a ledger may name besides fields and computed values. */
export const recordColumnIds: readonly string[] = Object.keys(recordColumns);

const widths: Partial<Record<Field['kind'], number>> = {
  text: 12,
  longText: 18,
  date: 7,
  dateTime: 10,
  time: 4,
  duration: 5,
  integer: 5,
  decimal: 6,
  percent: 5,
  money: 8,
  choice: 6,
  choices: 9,
  yesNo: 4,
  person: 5,
  organisation: 8,
  phone: 9,
  reference: 16,
  rows: 5,
  signature: 4,
  attachment: 10,
  rating: 4,
};
const centred = new Set<Field['kind']>(['date', 'time', 'choice', 'yesNo', 'person', 'signature', 'rows']);

/** A column for a field or computed value. */
export function columnOf(id: string, field: Field, computed = false): Column {
  const unit = unitOf(field);
  const align = kinds[field.kind].numeric ? 'right' : centred.has(field.kind) ? 'center' : 'left';
  const head = unit && !field.label.endsWith(`(${unit})`) ? `${field.label}(${unit})` : field.label;
  const width = Math.max(widths[field.kind] ?? 8, Math.min(Math.ceil(head.length * 0.9), 9));
  return {
    id,
    label: field.label,
    head,
    ...(unit ? { unit } : {}),
    align,
    width,
    field,
    ...(computed ? { computed } : {}),
  };
}

/** The field behind an id of a form: of a field, or of a computed value (with the label it is shown under). */
export function fieldOf(form: Form, id: string): Field | ColumnField | undefined {
  if (Object.hasOwn(form.fields, id)) return form.fields[id];
  const computed = Object.hasOwn(form.computed, id) ? form.computed[id] : undefined;
  return computed && { ...computed.field, label: computed.label };
}

/** One column by id. @throws Error for an id that neither the form nor the record has. */
export function makeColumn(form: Form, id: string): Column {
  const own = Object.hasOwn(recordColumns, id) ? recordColumns[id] : undefined;
  if (own) return { id, label: own.label, head: own.label, align: own.align ?? 'left', width: own.width };
  const field = fieldOf(form, id);
  if (!field) throw new Error(`${form.id}: no column '${id}'`);
  return columnOf(id, field, !Object.hasOwn(form.fields, id));
}

/** The columns of the form's ledger in its order. 관리번호 always comes first. */
export function ledgerColumns(form: Form): Column[] {
  const ids = form.ledger.columns.includes('@number') ? form.ledger.columns : ['@number', ...form.ledger.columns];
  return ids.map((id) => makeColumn(form, id));
}

function progressOf(form: Form, plain: AnyPlainValues): string {
  try {
    return form.workflow.progress?.(plain) ?? '';
  } catch {
    return '';
  }
}

function recordCell(form: Form, id: string, record: LedgerRecord, plain: () => AnyPlainValues): LedgerCell {
  const { state } = record;
  if (id === '@number') {
    const old = (record.oldNumbers ?? []).map((number) => `구 번호 ${number}`).join(', ');
    return { text: old ? `${record.number} (${old})` : record.number, sort: sortKey(record.number) };
  }
  if (id === '@createdAt') return { text: showDateTime(state.createdAt), sort: state.createdAt };
  if (id === '@changedAt') return { text: showDateTime(state.changedAt), sort: state.changedAt };
  if (id === '@stage') {
    const index = form.workflow.stages.findIndex((stage) => stage.id === state.stage);
    return { text: form.workflow.stages[index]?.title ?? state.stage, sort: index };
  }
  const text =
    id === '@status'
      ? statusOf(form, state)
      : id === '@progress'
        ? progressOf(form, plain())
        : (record.author ?? state.createdBy);
  return { text, sort: sortKey(text) };
}

/** Cells of the named columns, by column id: shown text with units in the head, and the key that sorts it. */
export function cellsOfColumns(
  form: Form,
  columns: readonly Column[],
  record: LedgerRecord,
  context: FormContext,
): Record<string, LedgerCell> {
  const values = valuesOf(record.state);
  let read: AnyPlainValues | undefined;
  const plain = () => {
    read ??= plainOf(form, values);
    return read;
  };
  const worked = columns.filter((column) => column.computed).map((column) => column.id);
  const computed = worked.length > 0 ? computedOf(form, record.state, context, worked, plain()) : {};
  const cells: Record<string, LedgerCell> = {};
  for (const column of columns) {
    if (!column.field) {
      cells[column.id] = recordCell(form, column.id, record, plain);
      continue;
    }
    const value = column.computed ? (computed[column.id] as Scalar | undefined) : values[column.id];
    cells[column.id] = { text: show(column.field, value, true), sort: sortKeyOf(column.field, value) };
  }
  return cells;
}

/** Cells of a record in the form's ledger, by column id. */
export function cellsOf(form: Form, record: LedgerRecord, context: FormContext): Record<string, LedgerCell> {
  return cellsOfColumns(form, ledgerColumns(form), record, context);
}
