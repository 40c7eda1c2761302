// Between a control and the record: the text a value is shown as, and the value a text stands for. The kinds decide; nothing else does.
import type { ColumnField } from '../../core/field/field.ts';
import { kinds, parse, show } from '../../core/field/kinds.ts';
import { isMark, type Scalar } from '../../core/field/value.ts';
import { toNfc } from '../../core/text/plain.ts';

/** Text in a control. A mark is shown beside the control, not in it; numbers leave out the unit that stands behind the control. */
export function showTyped(field: ColumnField, value: Scalar | undefined): string {
  if (value === undefined || isMark(value)) return '';
  return show(field, value, kinds[field.kind].numeric === true && field.kind !== 'duration');
}

/** The value of a typed text. Text that is no value of its kind yet is kept as it is, so that a half-typed draft is never lost. */
export function readTyped(field: ColumnField, text: string, year: number): Scalar {
  const parsed = parse(field, text, year);
  return parsed.problem === undefined ? parsed.value : toNfc(text);
}
