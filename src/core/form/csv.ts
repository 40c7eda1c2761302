// Records as rows of text and back, for CSV. Reading and writing the file itself (quotes, BOM, code page) is src/export/csv.ts.
import type { Field, RowsField } from '../field/field.ts';
import { isBlankRow, show } from '../field/kinds.ts';
import { parse } from '../field/reading.ts';
import type { Row, Scalar, Values } from '../field/value.ts';
import { toLine, toNfc } from '../text/plain.ts';
import { type Column, cellsOfColumns, fieldOf, type LedgerRecord, makeColumn } from './columns.ts';
import { computedOf } from './compute.ts';
import { type Links, linksHead, readLinks, writeLinks } from './csv-links.ts';
import { type ExampleRecord, rowsFrom } from './example.ts';
import type { Form, FormContext } from './form.ts';
import { rowsOf, valuesOf } from './values.ts';

/** A record read from a line of a file; `problems` name the column, in Korean. Texts that could not be read are kept as they are. */
export type CsvDraft = ExampleRecord & { line: number; problems: string[] };
export type CsvReading = { drafts: CsvDraft[]; problems: string[] };

const formula = /^'*[=+\-@\t\r＝＋－＠−]/;

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front; `unescapeFormula` takes it away again. */
export function escapeFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text before `escapeFormula`. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

/** Columns of an export: 관리번호, states, every field and computed value in the order of the sheet, author and times. */
export function csvColumns(form: Form): Column[] {
  const items = form.sections.flatMap((section) => section.items);
  const deprecated = Object.keys(form.fields).filter((id) => !items.includes(id));
  const ids = ['@number', '@status', '@progress', ...items, ...deprecated, '@author', '@createdAt', '@changedAt'];
  return ids.map((id) => makeColumn(form, id));
}

/** Head of a column. Repeating fields name their own columns: `경과 [시각 | 내용]`. */
function headOf(form: Form, column: Column): string {
  const field = fieldOf(form, column.id);
  if (field?.kind !== 'rows') return column.label;
  return `${column.label} [${Object.values(field.columns)
    .map((cell) => cell.label)
    .join(' | ')}]`;
}

/** The heads of an export, that of the links last. Labels used twice in one form carry their field id, so that they can be read back. */
export function csvHeads(form: Form): string[] {
  const columns = csvColumns(form);
  const heads = columns.map((column) => headOf(form, column));
  const told = heads.map((head, index) =>
    heads.indexOf(head) === heads.lastIndexOf(head) ? head : `${head} <${columns[index]!.id}>`,
  );
  return [...told, linksHead];
}

const escapeCell = (text: string) => text.replace(/[\\|]/g, '\\$&').replaceAll('\n', '\\n');
const unescapeCell = (text: string) => text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

/** Rows of a repeating field as lines, cells apart by ` | `; `|`, `\` and line breaks inside cells carry a backslash. */
function showRows(field: RowsField, values: Values, id: string): string {
  return rowsOf(values, id)
    .filter((row) => !isBlankRow(row))
    .map((row) =>
      Object.entries(field.columns)
        .map(([column, cell]) => escapeCell(show(cell, row.cells[column])))
        .join(' | '),
    )
    .join('\n');
}

/** Heads, then one line of cells per record, escaped against formulas. Line by line, so that a large book may be written in steps. */
export function* csvRowsOf(form: Form, records: Iterable<LedgerRecord>, context: FormContext): Generator<string[]> {
  const columns = csvColumns(form);
  const ownColumns = columns.filter((column) => !column.field);
  yield csvHeads(form).map(escapeFormula);
  for (const record of records) {
    const values = valuesOf(record.state);
    const computed = computedOf(form, record.state, context);
    const own = cellsOfColumns(form, ownColumns, record, context);
    const cells = columns.map(({ id, field, computed: worked }) => {
      if (!field) return escapeFormula(own[id]!.text);
      if (field.kind === 'rows') return escapeFormula(showRows(field, values, id));
      return escapeFormula(show(field, worked ? computed[id] : values[id]));
    });
    yield [...cells, writeLinks(form, values)];
  }
}

/** Splits a line at the bars that carry no backslash. */
function splitCells(line: string): string[] {
  const parts = [''];
  for (const piece of line.match(/\\.|[^\\]/gu) ?? []) {
    if (piece === '|') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => unescapeCell(part.trim()));
}

function readRows(id: string, field: RowsField, text: string, links: Links, problems: string[]): Row[] {
  const columns = Object.entries(field.columns);
  const lines = toNfc(text).split('\n');
  const cells = lines
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const parts = splitCells(line);
      const place = `${field.label} ${index + 1}번째 줄`;
      if (parts.length > columns.length) {
        problems.push(
          `${place}: 칸이 ${columns.length}개보다 많아 뒤의 칸을 마지막 칸에 이어 붙였습니다. 세로줄(|)로 나눈 칸을 확인해 주세요.`,
        );
        parts.push(parts.splice(columns.length - 1).join(' | '));
      }
      const read = columns.map(([column, cell], at) => {
        const part = parts[at] ?? '';
        const linked = links(`${id}/${column}`, cell, part);
        return [column, linked ?? readValue(cell, part, `${place}, ${cell.label}`, problems)];
      });
      return Object.fromEntries(read);
    });
  return rowsFrom(id, cells);
}

function readValue(field: Field, text: string, label: string, problems: string[]): Scalar {
  const read = parse(field, text);
  if (read.problem === undefined) return read.value;
  problems.push(`${label}: ${read.problem}`);
  return toNfc(text).trim();
}

/**
 * Records from lines of text, the first of which holds the heads. Columns are found by head (or by field id); columns of the record
 * itself and computed values are passed over, unknown heads are reported. Nothing is lost: what cannot be read is kept as text.
 */
export function draftsOfRows(form: Form, lines: readonly (readonly string[])[]): CsvReading {
  const [heads = [], ...rest] = lines;
  const columns = csvColumns(form);
  const known = csvHeads(form);
  const problems: string[] = [];
  const places = heads.map((head): Place => {
    const text = toLine(unescapeFormula(head));
    if (text === linksHead) return 'links';
    const index = known.indexOf(text);
    const column = columns[index] ?? columns.find(({ id, label }) => id === text || label === text);
    if (!column && text !== '')
      problems.push(`‘${text}’ 열은 이 서식에 없어 읽지 않았습니다. 열 이름을 확인해 주세요.`);
    return column;
  });
  if (!places.some((column) => column !== 'links' && column?.field && !column.computed)) {
    problems.push(
      '첫 줄에서 이 서식의 열 이름을 찾지 못했습니다. 내보낸 파일의 첫 줄을 그대로 두고 다시 가져와 주세요.',
    );
    return { drafts: [], problems };
  }
  const filled = rest
    .map((cells, index) => ({ cells, line: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { drafts: filled.map(({ cells, line }) => readLine(places, cells, line)), problems };
}

type Place = Column | 'links' | undefined;

function readLine(places: readonly Place[], cells: readonly string[], line: number): CsvDraft {
  const draft: CsvDraft = { line, fields: {}, rows: {}, problems: [] };
  const { links, problem } = readLinks(cells[places.indexOf('links')] ?? '');
  if (problem) draft.problems.push(problem);
  for (const [place, column] of places.entries()) {
    if (column === 'links' || !column?.field || column.computed) continue;
    const { id, field, label } = column;
    const text = unescapeFormula(cells[place] ?? '');
    if (field.kind === 'rows') draft.rows[id] = readRows(id, field, text, links, draft.problems);
    else draft.fields[id] = links(id, field, text) ?? readValue(field, text, label, draft.problems);
  }
  if (cells.length > places.length)
    draft.problems.push('열 이름보다 칸이 많습니다. 쉼표나 따옴표가 빠진 곳이 없는지 확인해 주세요.');
  return draft;
}
