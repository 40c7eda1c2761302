// Example records of a definition, made storable: fictional, shown as 예시(가상).
import { between } from '../field/order.ts';
import type { Row, Scalar } from '../field/value.ts';
import type { Example, Form } from './form.ts';

/** What a record made from an example holds, in the shape of a folded record. */
export type ExampleRecord = { fields: Record<string, Scalar>; rows: Record<string, Row[]> };

/** Rows with ids that depend on the field and the place alone (`timeline-1`), and order keys that leave room. */
export function rowsFrom(field: string, cells: readonly Readonly<Record<string, Scalar>>[]): Row[] {
  let order: string | undefined;
  return cells.map((row, index) => {
    order = between(order, undefined);
    return { id: `${field}-${index + 1}`, order, cells: { ...row } };
  });
}

/** Fields and rows of an example. The same example always gives the same row ids. */
export function valuesOfExample(form: Form, example: Example): ExampleRecord {
  const record: ExampleRecord = { fields: {}, rows: {} };
  for (const [id, value] of Object.entries(example.values)) {
    if (form.fields[id]?.kind === 'rows') {
      record.rows[id] = rowsFrom(id, value as readonly Readonly<Record<string, Scalar>>[]);
    } else {
      record.fields[id] = value as Scalar;
    }
  }
  return record;
}
