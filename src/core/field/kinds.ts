// The table of kinds, and what every screen, sheet and file asks of a field's value. How a typed text becomes one stands in reading.ts.
// Storable is loose: a half-typed draft is kept as the text it is. What is submitted must pass `complain`.
import { sortKey as textKey } from '../text/plain.ts';
import type { ColumnField, Field, FieldKind, RowsField } from './field.ts';
import { defineKind, type Kind, type SortKey } from './kind.ts';
import { choice, choices, yesNo } from './kinds/choice.ts';
import { decimal, integer, money, percent, rating } from './kinds/number.ts';
import { attachment, organisation, person, reference, signature } from './kinds/party.ts';
import { longText, phone, text } from './kinds/text.ts';
import { date, dateTime, duration, time } from './kinds/time.ts';
import { isBlank, isMark, type Mark, type Row, type Scalar } from './value.ts';

export type { Kind, SortKey } from './kind.ts';

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || !('cells' in value)) return false;
  return typeof value.cells === 'object' && value.cells !== null;
}

const rows = defineKind<RowsField, readonly Row[]>({
  isValue: (value): value is readonly Row[] => Array.isArray(value) && value.every(isRow),
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

/** What a field may hold. */
export type Value = Scalar | readonly Row[] | undefined;

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
