// The stored form of what people type. Everything here is plain JSON, so that it can be canonicalised and hashed.
// Text is NFC. An empty value is null or absent; 해당 없음 and 확인 중 are values of their own, never a kind of empty.

/** 해당 없음 (`notApplicable`) or 확인 중 (`unknown`): a stated absence, kept apart from an empty field. */
export type Mark = { mark: 'notApplicable' | 'unknown' };

/** A person as chosen from the directory; `id` is the directory record, or '' for somebody outside it. */
export type PersonValue = { id: string; name: string; position?: string; organisation?: string };

/** An organisation or department; `id` is absent when it was typed by hand. */
export type OrganisationValue = { id?: string; name: string };

/** A link to another record. Number and text are what was shown when it was chosen, and survive when the target is absent. */
export type ReferenceValue = { book: string; record: string; form: string; number: string; text: string };

/** A file or a drawn signature. The bytes live once, by hash, outside the journal. `size` in bytes. */
export type FileValue = { sha256: string; name: string; type: string; size: number };

/**
 * One stored value.
 * date `2026-10-14` · dateTime `2026-10-14T09:12` (wall time in Asia/Seoul) · time `09:12` · duration in minutes ·
 * integer and rating number · money whole won · decimal and percent a string with its stated digits ·
 * choice a string, choices a list of strings · yesNo boolean.
 */
export type Scalar =
  | string
  | number
  | boolean
  | readonly string[]
  | PersonValue
  | OrganisationValue
  | ReferenceValue
  | FileValue
  | Mark
  | null;

/** A row of a repeating field. `order` sorts rows by code point; ids are random and never reused. */
export type Row = { id: string; order: string; cells: Readonly<Record<string, Scalar>> };

/** What a record holds: a scalar per field and a list of rows per repeating field, in display order. */
export type Values = Readonly<Record<string, Scalar | readonly Row[]>>;

/** True for 해당 없음 and 확인 중. */
export function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && 'mark' in value;
}

/** True for a link to a record; false where the name of one was only written. */
export function isReference(value: unknown): value is ReferenceValue {
  return typeof value === 'object' && value !== null && 'record' in value && value.record !== '';
}

/** True when nothing was entered: null, absent, blank text or an empty list. A mark is not blank. */
export function isBlank(value: Scalar | readonly Row[] | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
