// The one table of kinds, and what every screen, sheet and file asks of a field's value.
// Storable is loose: a half-typed draft is kept as the text it is. What is submitted must pass `complain`.
import { sortKey as textKey, toLine } from '../text/plain.ts';
import type { ColumnField, Field, FieldKind, RowsField } from './field.ts';
import { defineKind, type Kind, type Parsed, type SortKey } from './kind.ts';
import { choice, choices, yesNo } from './kinds/choice.ts';
import { decimal, integer, money, percent, rating } from './kinds/number.ts';
import { attachment, organisation, person, reference, signature } from './kinds/party.ts';
import { longText, phone, text } from './kinds/text.ts';
import { date, dateTime, duration, time } from './kinds/time.ts';
import { isBlank, isMark, type Mark, type Row, type Scalar } from './value.ts';

export type { Kind, Parsed, SortKey } from './kind.ts';

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || !('cells' in value)) return false;
  return typeof value.cells === 'object' && value.cells !== null;
}

const rows = defineKind<RowsField, readonly Row[]>({
  name: '표(여러 줄)',
  isValue: (value): value is readonly Row[] => Array.isArray(value) && value.every(isRow),
  complaint: '표로 읽을 수 없는 값입니다. 줄을 다시 넣어 주세요.',
  parse: () => ({ problem: '표는 한 칸의 글자로 읽을 수 없습니다. 줄마다 나누어 넣어 주세요.' }),
  /** One column: its texts; several: the number of rows. */
  show(value, field) {
    const filled = value.filter((row) => !isBlankRow(row));
    const [only, ...others] = Object.entries(field.columns);
    if (!only || others.length > 0) return filled.length === 0 ? '' : `${filled.length}건`;
    return filled.map((row) => show(only[1], row.cells[only[0]])).join(', ');
  },
  sort: (value) => value.filter((row) => !isBlankRow(row)).length,
});

/** Behaviour of every kind of field. */
export const kinds: Readonly<Record<FieldKind, Kind>> = {
  text,
  longText,
  date,
  dateTime,
  time,
  duration,
  integer,
  decimal,
  money,
  percent,
  choice,
  choices,
  yesNo,
  person,
  organisation,
  phone,
  reference,
  rows,
  signature,
  attachment,
  rating,
};

type Value = Scalar | readonly Row[] | undefined;

/** The marks as they are shown, typed and printed. */
export const markWords: Readonly<Record<Mark['mark'], string>> = { notApplicable: '해당 없음', unknown: '확인 중' };

/** True when no cell of a row was filled. */
export function isBlankRow(row: Row): boolean {
  return Object.values(row.cells).every(isBlank);
}

/** The value of an untouched field: no rows, or null. */
export function blankOf(field: Field): Scalar | readonly Row[] {
  return field.kind === 'rows' ? [] : null;
}

/** True for a value in the normal form of its field's kind; marks, blanks and kept texts that could not be read are not. */
export function isValue(field: Field, value: Value): boolean {
  return !isMark(value) && !isBlank(value) && kinds[field.kind].isValue(value);
}

/** True for anything that may be kept in a draft: blank, a mark, a value of the kind, or any text on its way to one. */
export function isStorable(field: Field, value: unknown): value is Scalar | readonly Row[] {
  if (value === null) return true;
  if (field.kind === 'rows') return rows.isValue(value);
  if (isMark(value)) return Object.hasOwn(markWords, value.mark);
  return typeof value === 'string' || kinds[field.kind].isValue(value);
}

/**
 * The text of a value on screen, paper, CSV and in the manual. Blank is ''; a kept text that could not be read is shown as it was typed.
 * `bare` leaves units out, for tables that state them in the head.
 */
export function show(field: Field, value: Value, bare = false): string {
  if (isBlank(value)) return '';
  if (isMark(value)) return Object.hasOwn(markWords, value.mark) ? markWords[value.mark] : '';
  const kind = kinds[field.kind];
  if (kind.isValue(value)) return kind.show(value, field, bare);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Reads typed, pasted or imported text. Blank text is null; 해당 없음 and 확인 중 are marks where the field allows them. */
export function parse(field: Field, input: string, year?: number): Parsed {
  const line = toLine(input);
  if (line === '') return { value: null };
  if (field.marks && field.kind !== 'rows') {
    const word = line.replace(/\s+/g, '');
    if (word === '해당없음') return { value: { mark: 'notApplicable' } };
    if (word === '확인중') return { value: { mark: 'unknown' } };
  }
  return kinds[field.kind].parse(input, field, year);
}

/**
 * Why a value may not be submitted: a Korean sentence (what, why, how to fix), or undefined when all is well.
 * Blanks pass here: whether something must be filled is judged with the stage. Rows are judged cell by cell in core/form/validate.ts.
 */
export function complain(field: Field, value: Value): string | undefined {
  if (isBlank(value)) return undefined;
  if (isMark(value)) {
    if (!Object.hasOwn(markWords, value.mark)) return kinds[field.kind].complaint;
    return field.marks ? undefined : `‘${markWords[value.mark]}’은 이 칸에 고를 수 없습니다. 값을 적어 주세요.`;
  }
  const kind = kinds[field.kind];
  return kind.isValue(value) ? kind.limit?.(value, field) : kind.complaint;
}

/** Key that sorts values of a field: numbers, then text, then marks; '' for blanks, which `compareKeys` puts last. */
export function sortKeyOf(field: Field, value: Value): SortKey {
  if (isBlank(value)) return '';
  const kind = kinds[field.kind];
  if (isMark(value) || !kind.isValue(value)) return `\u{f8ff}${textKey(show(field, value))}`;
  return kind.sort ? kind.sort(value, field) : textKey(kind.show(value, field));
}

/** Compares two sort keys: numbers by value, then texts, blanks last. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Compares two values of a field, as ledgers sort them. */
export function compare(field: Field, a: Value, b: Value): number {
  return compareKeys(sortKeyOf(field, a), sortKeyOf(field, b));
}

/** Unit of a field's numbers for a column head: 분, 원, %, GB; undefined when there is none. */
export function unitOf(field: ColumnField | RowsField): string | undefined {
  if (field.kind === 'duration') return '분';
  if (field.kind === 'money') return '원';
  if (field.kind === 'percent') return '%';
  if (field.kind === 'rating') return '점';
  return field.kind === 'integer' || field.kind === 'decimal' ? field.unit : undefined;
}
