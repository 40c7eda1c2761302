// What the page shows of a record: the stored values with what is typed and not saved yet laid over them.
import type { ColumnField, Field } from '../../core/field/field.ts';
import type { Row, Scalar } from '../../core/field/value.ts';
import type { Form } from '../../core/form/form.ts';
import type { RecordState } from '../../core/journal/commit.ts';
import type { EditItem, Edits } from './edits.ts';
import { isTyped, readTyped } from './typed-text.ts';

export interface Contents {
  /** The field (or column) of a path. @throws Error naming the path when the form has none. */
  fieldAt(path: string): ColumnField;
  /** What was typed before its reader had come is a text: the value it stands for. Anything else is answered as it is. */
  settle<V>(path: string, value: V): V | Scalar;
  stored(path: string): Scalar | undefined;
  value(path: string): Scalar | undefined;
  rows(field: string): readonly Row[];
  parts(): Pick<RecordState, 'fields' | 'rows'>;
  unsaved(): readonly EditItem[];
}

/** Lays edits over the state of a record. `today` completes dates without a year, `2026-11-23`. */
export function createContents(
  form: Form,
  state: () => RecordState,
  edits: Pick<Edits, 'all' | 'get'>,
  today: () => string,
): Contents {
  const fieldOf = (path: string): ColumnField | undefined => {
    const [id = '', , column] = path.split('/');
    const field: Field | undefined = form.fields[id];
    return field?.kind === 'rows' ? field.columns[column ?? ''] : field;
  };

  const settle: Contents['settle'] = (path, value) => {
    const field = fieldOf(path);
    if (typeof value !== 'string' || !field || !isTyped(field)) return value;
    return readTyped(field, value, Number(today().slice(0, 4)));
  };

  const stored = (path: string): Scalar | undefined => {
    const [field = '', row, column] = path.split('/');
    if (row === undefined) return state().fields[field];
    return state().rows[field]?.find((one) => one.id === row)?.cells[column ?? ''];
  };

  const unsaved = (): readonly EditItem[] =>
    edits.all().map((item) => ({ ...item, value: settle(item.path, item.value) }));

  const rows = (field: string): readonly Row[] =>
    (state().rows[field] ?? []).map((row) => {
      const prefix = `${field}/${row.id}/`;
      const own = unsaved().filter((item) => item.path.startsWith(prefix));
      if (own.length === 0) return row;
      const cells = Object.fromEntries(own.map((item) => [item.path.slice(prefix.length), item.value as Scalar]));
      return { ...row, cells: { ...row.cells, ...cells } };
    });

  return {
    fieldAt(path) {
      const found = fieldOf(path);
      if (!found) throw new Error(`${form.id}: no field at ${path}`);
      return found;
    },
    settle,
    stored,
    value(path) {
      const edit = edits.get(path);
      return edit ? (settle(path, edit.value) as Scalar) : stored(path);
    },
    rows,
    parts() {
      const fields: Record<string, Scalar> = { ...state().fields };
      for (const item of unsaved()) if (!item.path.includes('/')) fields[item.path] = item.value as Scalar;
      const tables = { ...state().rows };
      for (const id of Object.keys(tables)) tables[id] = [...rows(id)];
      return { fields, rows: tables };
    },
    unsaved,
  };
}
