// From the folded record to what forms, rules and paper read.

import type { Field, RowsField } from '../field/field.ts';
import { isBlankRow, isValue } from '../field/kinds.ts';
import { isMark, type Row, type Scalar, type Values } from '../field/value.ts';
import type { RecordState } from '../journal/commit.ts';
import type { Form, FormContext } from './form.ts';
import { defaultParameters } from './parameter.ts';

/** The plain values of any form, by field id. Blanks, marks and texts that could not be read are undefined; rows are lists of objects. */
export type AnyPlainValues = Readonly<Record<string, unknown>>;

/** Everything a record holds, by field id: scalars, and rows in display order. */
export function valuesOf(state: Pick<RecordState, 'fields' | 'rows'>): Values {
  return { ...state.fields, ...state.rows };
}

/** The rows of a repeating field; none when the field holds something else. */
export function rowsOf(values: Values, field: string): readonly Row[] {
  const value = values[field];
  return Array.isArray(value) && value.every((row) => typeof row === 'object') ? (value as readonly Row[]) : [];
}

/** The scalar of a field; null when nothing was entered. */
export function scalarOf(values: Values, field: string): Scalar {
  const value = values[field];
  if (value === undefined || (Array.isArray(value) && value.some((row) => typeof row === 'object'))) return null;
  return value as Scalar;
}

function plainScalar(field: Field, value: Scalar | undefined): unknown {
  return value !== undefined && !isMark(value) && isValue(field, value) ? value : undefined;
}

function plainRows(field: RowsField, rows: readonly Row[]): AnyPlainValues[] {
  const columns = Object.entries(field.columns);
  return rows
    .filter((row) => !isBlankRow(row))
    .map((row) => {
      const plain: Record<string, unknown> = { id: row.id };
      for (const [id, column] of columns) plain[id] = plainScalar(column, row.cells[id]);
      return plain;
    });
}

/** What rules and computed values see of a record. Rows without a single filled cell are left out. */
export function plainOf(form: Form, values: Values): AnyPlainValues {
  const plain: Record<string, unknown> = {};
  for (const [id, field] of Object.entries(form.fields)) {
    plain[id] = field.kind === 'rows' ? plainRows(field, rowsOf(values, id)) : plainScalar(field, scalarOf(values, id));
  }
  return plain;
}

/** What rules and computed values may know besides the record: today in Asia/Seoul and the agency's settings over the 권장값. */
export function contextOf(today: string, settings: FormContext['parameters'] = {}): FormContext {
  return { today, parameters: { ...defaultParameters, ...settings } };
}
