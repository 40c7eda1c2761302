// Between a control and the record: the text a value is shown as, and the value a text stands for. The kinds decide; nothing else does.
import type { ColumnField } from '../../core/field/field.ts';
import { kinds, show } from '../../core/field/kinds.ts';
import type { parse } from '../../core/field/reading.ts';
import { isMark, type Scalar } from '../../core/field/value.ts';
import { toNfc } from '../../core/text/plain.ts';

const picked = new Set<string>(['choice', 'choices', 'yesNo', 'rating', 'attachment', 'signature']);

/** True for a field whose control holds a text, which stands for a value. */
export function isTyped(field: ColumnField): boolean {
  return !picked.has(field.kind);
}

/** Text in a control. A mark is shown beside the control, not in it; numbers leave out the unit that stands behind the control. */
export function showTyped(field: ColumnField, value: Scalar | undefined): string {
  if (value === undefined || isMark(value)) return '';
  return show(field, value, kinds[field.kind].numeric === true && field.kind !== 'duration');
}

let reader: typeof parse | undefined;

/** Loads what reads typed texts, when a control is entered and at the latest before a save. @throws when it cannot be loaded. */
export async function loadReader(): Promise<void> {
  if (!reader) ({ parse: reader } = await import('../../core/field/reading.ts'));
}

/**
 * The value of a typed text. Text that is no value of its kind yet is kept as it is, so that a half-typed draft is never lost; so is every
 * text until the reader has come. Reading a kept text again gives its value, and reading a value gives the value.
 */
export function readTyped(field: ColumnField, text: string, year: number): Scalar {
  const parsed = reader?.(field, text, year);
  return parsed && parsed.problem === undefined ? parsed.value : toNfc(text);
}
