// What every kind of field answers: as a stored value (kinds.ts) and as a text that somebody typed (reading.ts). Apart, because a form page
// shows values before anybody types one.
import type { Field } from './field.ts';
import type { Row, Scalar } from './value.ts';

/** What reading a text gave: a value to store, or a Korean sentence on what is wrong, why and how to fix it. */
export type Parsed = { value: Scalar; problem?: undefined } | { value?: undefined; problem: string };

/** Sorts numbers by value, then texts by code point, blanks last. */
export type SortKey = string | number;

/** How stored values of a kind look. */
export interface Kind<F extends Field = Field, V = Scalar | readonly Row[]> {
  /** Right-aligned in tables. */
  readonly numeric?: boolean;
  /** True for the normal stored form, whatever the field's own limits. */
  isValue(value: unknown): value is V;
  /** Text of a value; `bare` leaves units out, for tables that state them in the head. */
  show(value: V, field: F, bare?: boolean): string;
  /** Key of a value for sorting; its shown text unless told. */
  sort?(value: V, field: F): SortKey;
}

/** How a kind is written, and what is wrong with what was. */
export interface Reading<F extends Field = Field, V = Scalar | readonly Row[]> {
  /** Name of the kind for the manual and for the column heads of imports. */
  readonly name: string;
  /** How it is written, for the manual: `2026. 11. 23.`. */
  readonly sample?: string;
  /** Sentence for a kept text (or foreign value) that is not of this kind. */
  readonly complaint: string;
  /** Sentence for a value of this kind beyond the field's own limits. */
  limit?(value: V, field: F): string | undefined;
  /** Reads typed, pasted or imported text; `year` completes dates without one. Never called with blank text. */
  parse(text: string, field: F, year?: number): Parsed;
}

/** Checks a table entry and widens it so that all kinds fit one table. */
// biome-ignore lint/suspicious/noExplicitAny: the table is read by kind; each entry has met its own field and value type.
export function defineKind<F extends Field, V>(kind: Kind<F, V>): Kind<any, any> {
  return kind;
}

/** As `defineKind`. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
export function defineReading<F extends Field, V>(reading: Reading<F, V>): Reading<any, any> {
  return reading;
}
