// Fills rows of a repeating table from cells copied out of a spreadsheet. Loaded when somebody pastes a table.
import type { RowsField } from '../../core/field/field.ts';
import type { Scalar } from '../../core/field/value.ts';
import type { FormSession } from './session.ts';
import { idOf } from './slot.ts';
import { isTyped, loadReader, readTyped, showTyped } from './typed-text.ts';

/** Cells of tab-separated text as spreadsheets put it on the clipboard: quoted cells may hold tabs, line breaks and doubled quotes. */
export function readTable(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text)!;
    lines.at(-1)!.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    at = cell.lastIndex;
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') lines.push([]);
    at += 1;
  }
  // A spreadsheet ends the last line with a break; that is not an empty row.
  if (lines.length > 1 && lines.at(-1)!.every((value) => value === '')) lines.pop();
  return lines;
}

/** The cell pasted into has the focus, so no drawing writes its text: it shows what was pasted as if it were entered anew. */
function enterAnew(session: FormSession, path: string): void {
  const control = document.getElementById(idOf(path));
  if (control !== document.activeElement) return;
  const cell = session.fieldAt(path);
  if (isTyped(cell)) (control as HTMLInputElement | HTMLTextAreaElement).value = showTyped(cell, session.value(path));
  session.enter(path);
}

/**
 * Writes a pasted table from one cell to the right and downward, adding rows as needed, as one edit that can be undone at once.
 * @returns a sentence on what was done
 */
export async function pasteTable(
  session: FormSession,
  id: string,
  field: RowsField,
  row: string,
  column: string,
  text: string,
): Promise<string> {
  await loadReader();
  const table = readTable(text);
  const columns = Object.entries(field.columns);
  const left = columns.findIndex(([name]) => name === column);
  const rows = session.rows(id);
  const top = rows.findIndex((one) => one.id === row);
  const year = Number(session.context.today.slice(0, 4));
  const cellsOf = (line: readonly string[]): Record<string, Scalar> =>
    Object.fromEntries(
      columns
        .slice(left, left + line.length)
        .map(([name, cell], index) => [name, readTyped(cell, line[index] ?? '', year)]),
    );
  const onto = rows.slice(top, top + table.length);
  const room = field.growing === false ? 0 : table.length - onto.length;
  const edits = await session.rowEdits();
  const done = await edits.fillRows(
    id,
    onto.map((one, index) => ({ row: one.id, cells: cellsOf(table[index]!) })),
    table.slice(onto.length, onto.length + room).map(cellsOf),
  );
  // Why it was refused stands at the table.
  if (!done.ok) return '';
  enterAnew(session, `${id}/${row}/${column}`);
  const beyond = table.length - onto.length - room;
  const rest = beyond > 0 ? ` 줄을 더할 수 없는 표라 ${beyond}줄은 넣지 않았습니다.` : '';
  const wide = Math.max(...table.map((line) => line.length)) - (columns.length - left);
  const cut = wide > 0 ? ` 표보다 넓은 ${wide}칸은 넣지 않았습니다.` : '';
  return `${onto.length + room}줄을 붙여 넣었습니다.${rest}${cut}`;
}
