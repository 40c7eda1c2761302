// What a paper shows of references is copied at submit, so that it stays readable when the target is gone or renamed.
import { show } from '../core/field/kinds.ts';
import type { Values } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import { rowsOf, scalarOf } from '../core/form/values.ts';

/** Shown text of every reference in the given fields, by path. */
export function listShown(form: Form, fields: readonly string[], values: Values): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const id of fields) {
    const field = form.fields[id]!;
    if (field.kind === 'reference') {
      const text = show(field, scalarOf(values, id));
      if (text) shown[id] = text;
    } else if (field.kind === 'rows') {
      for (const [column, cell] of Object.entries(field.columns)) {
        if (cell.kind !== 'reference') continue;
        for (const row of rowsOf(values, id)) {
          const text = show(cell, row.cells[column]);
          if (text) shown[`${id}/${row.id}/${column}`] = text;
        }
      }
    }
  }
  return shown;
}
