// A table of the source as an agency re-cuts it for itself (table 2-1): rows and columns it leaves out, marks it sets otherwise.

/** What differs from the source. Cells are named `row column`. */
export interface Recut {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly marks: Readonly<Record<string, string>>;
}

/** ◎ directly concerned, ○ concerned, blank not. */
export const recutMarks = ['◎', '○', ''] as const;
export const uncut: Recut = { rows: [], columns: [], marks: {} };
export const cellName = (row: string, column: string) => `${row} ${column}`;

/** What was kept as text. Whatever cannot be read, or was never kept, is the source's own table. */
export function readRecut(text: string | null): Recut {
  try {
    const { rows, columns, marks } = JSON.parse(text ?? '') as Recut;
    const texts = (list: unknown): list is string[] =>
      Array.isArray(list) && list.every((one) => typeof one === 'string');
    const known = (mark: unknown) => recutMarks.some((own) => own === mark);
    if (texts(rows) && texts(columns) && Object.values(marks).every(known)) return { rows, columns, marks };
  } catch {
    // Falls through to the source's own table.
  }
  return uncut;
}

/** Leaves a row or column out, or takes it in again. */
export function toggleLine(recut: Recut, kind: 'rows' | 'columns', id: string): Recut {
  const list = recut[kind];
  return { ...recut, [kind]: list.includes(id) ? list.filter((own) => own !== id) : [...list, id] };
}

/** Sets a mark; the source's own mark is no difference. */
export function setMark(recut: Recut, cell: string, mark: string, own: string): Recut {
  const { [cell]: _, ...marks } = recut.marks;
  return { ...recut, marks: mark === own ? marks : { ...marks, [cell]: mark } };
}

/** How many rows, columns and marks differ from the source. */
export const differencesOf = ({ rows, columns, marks }: Recut) =>
  rows.length + columns.length + Object.keys(marks).length;

/** The table as CSV with a byte order mark, for spreadsheets in Korea. */
export function recutCsv(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
}
