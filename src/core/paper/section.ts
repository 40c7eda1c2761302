// The sections of a form on paper: grids of labels and values, and a table for every repeating field, in the order of the definition.
import type { ColumnField, Field, RowsField } from '../field/field.ts';
import { isBlankRow } from '../field/kinds.ts';
import { isBlank, type Row, type Scalar, type Values } from '../field/value.ts';
import { columnOf, fieldOf } from '../form/columns.ts';
import type { Form } from '../form/form.ts';
import { rowsOf, scalarOf } from '../form/values.ts';
import type { Block, Cell } from './page.ts';
import { blankCell, filledCell } from './value.ts';

/** What stands on the sheet: the content of a record, or nothing on a form for the pen. */
export type Content = {
  values: Values;
  computed: Readonly<Record<string, Scalar | undefined>>;
  /** Text of references by path, as it was when signed. */
  shown: Readonly<Record<string, string>>;
};

const columns = 12;
/** Rows drawn for the pen where the definition gives none. */
const penRows = 5;
/** Share of 연번 beside the widths of columns in characters. */
const penNumber = 3;

/** Blocks of the named sections; `content` undefined makes a blank form. */
export function sectionBlocks(form: Form, sections: readonly string[], content: Content | undefined): Block[] {
  const chosen = form.sections.filter((section) => sections.includes(section.id));
  const numbered = chosen.length > 1 && !chosen.some((section) => /^\d/.test(section.title));
  return chosen.flatMap((section, i) => {
    const title = numbered ? `${i + 1}. ${section.title}` : section.title;
    const blocks = itemBlocks(form, section.items, section.title, content);
    return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title } as const, ...blocks];
  });
}

function itemBlocks(form: Form, items: readonly string[], title: string, content: Content | undefined): Block[] {
  const blocks: Block[] = [];
  let cells: Placed[] = [];
  const close = () => {
    if (cells.length > 0) blocks.push({ kind: 'grid', rows: packCells(cells) });
    cells = [];
  };
  for (const id of items) {
    const field = fieldOf(form, id);
    if (!field || isRetired(field, id, content)) continue;
    if (field.kind !== 'rows') {
      cells.push(placeItem(form, id, field, content));
      continue;
    }
    close();
    if (blocks.length > 0 || field.label !== title) blocks.push({ kind: 'heading', level: 3, text: field.label });
    blocks.push(tableOfRows(id, field, content));
  }
  close();
  return blocks;
}

/** A field that is no longer written stays off the sheet unless the record holds something in it. */
function isRetired(field: Field, id: string, content: Content | undefined): boolean {
  return field.deprecated !== undefined && (content === undefined || isBlank(content.values[id]));
}

type Placed = { label: string; value: Cell; width: number };

function placeItem(form: Form, id: string, field: ColumnField, content: Content | undefined): Placed {
  const isComputed = !Object.hasOwn(form.fields, id);
  const stored = isComputed ? content?.computed[id] : content && scalarOf(content.values, id);
  const value = !content
    ? isComputed
      ? { text: '' }
      : blankCell(field)
    : filledCell(field, stored, { shown: content.shown[id], boxes: !isComputed });
  return { label: field.label, value, width: widthOf(field, value) };
}

/** Spans that a label with its value may take. */
const spans = [4, 6, 8, 9, columns] as const;
const labelSpan = 2;

/** Columns of the grid: what the definition says, more where the value would be squeezed. Boxes stay on one line, text on two. */
function widthOf(field: Field, value: Cell): number {
  if (field.kind === 'longText') return columns;
  const pen = field.kind === 'dateTime' || field.kind === 'reference' || field.kind === 'signature';
  const wanted = Math.max(field.width ?? 6, pen ? 6 : 4);
  const boxes = (value.checks ?? []).reduce((sum, { label }) => sum + charactersOf(label) + 2, 0);
  const need = Math.max(boxes, charactersOf(value.text) / 2);
  return spans.find((span) => span >= wanted && charactersIn(span - labelSpan) >= need) ?? columns;
}

/** Width of text in Hangul characters, roughly. */
function charactersOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.65 : 1), 0);
}

/** Hangul characters of body text on one line over so many columns of an upright page. */
function charactersIn(span: number): number {
  return (span * 15 - 3.2) / 3.3;
}

/** Fills rows of twelve columns; the last value of a row takes what is left. */
function packCells(items: readonly Placed[]): Cell[][] {
  const rows: Placed[][] = [];
  let room = 0;
  for (const item of items) {
    if (item.width > room) {
      rows.push([]);
      room = columns;
    }
    rows.at(-1)!.push(item);
    room -= item.width;
  }
  return rows.map((row) => {
    const spare = columns - row.reduce((sum, item) => sum + item.width, 0);
    return row.flatMap(({ label, value, width }, i) => {
      const whole = width + (i === row.length - 1 ? spare : 0);
      return [
        { text: label, head: true, span: labelSpan },
        { ...value, span: whole - labelSpan },
      ];
    });
  });
}

/** A repeating field with 연번, units in the head, and 이하 빈칸 after the last row that was filled. */
function tableOfRows(id: string, field: RowsField, content: Content | undefined): Block {
  const shown = Object.entries(field.columns)
    .filter(([column, of]) => of.deprecated === undefined || hasColumn(content, id, column))
    .map(([column, of]) => ({ ...columnOf(column, of), field: of }));
  const head = ['연번', ...shown.map((column) => column.head)].map((text): Cell => ({ text }));
  const growing = field.growing ?? true;
  const numbered = (index: number, cells: Cell[]): Cell[] => [{ text: String(index + 1), align: 'center' }, ...cells];
  if (!content) {
    const rows = (field.initial ?? []).map((given, index) =>
      numbered(
        index,
        shown.map(({ id: column, field: of }) => initialCell(of, given[column])),
      ),
    );
    const widths = [penNumber, ...shown.map((column) => column.width)];
    return { kind: 'table', widths, head: [head], rows, emptyRows: growing ? Math.max(2, penRows - rows.length) : 0 };
  }
  const rows = rowsOf(content.values, id)
    .filter((row) => !isBlankRow(row))
    .map((row, index) =>
      numbered(
        index,
        shown.map(({ id: column, field: of, align }) => ({
          ...filledCell(of, row.cells[column], { shown: content.shown[`${id}/${row.id}/${column}`], bare: true }),
          align,
        })),
      ),
    );
  return {
    kind: 'table',
    widths: 'fit',
    head: [head],
    rows,
    blankBelow: growing || rows.length === 0,
  };
}

function initialCell(field: ColumnField, given: string | number | boolean | undefined): Cell {
  if (given !== undefined) return filledCell(field, given, { bare: true });
  const cell = blankCell(field);
  return (cell.checks ?? []).length > 3 ? { text: '' } : { ...cell, lines: undefined };
}

function hasColumn(content: Content | undefined, id: string, column: string): boolean {
  return content !== undefined && rowsOf(content.values, id).some((row: Row) => !isBlank(row.cells[column]));
}
