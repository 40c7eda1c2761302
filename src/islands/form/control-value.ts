// Reads what a control holds as a value of its field.
import type { ColumnField } from '../../core/field/field.ts';
import type { Scalar } from '../../core/field/value.ts';
import { readTyped, showTyped } from './typed-text.ts';

/**
 * The value a control stands for; undefined when it says nothing new. `now` is the value the record has: a control whose text is just
 * how that value is shown leaves it alone, so that passing through a field never turns a chosen person into a typed name.
 */
export function readControl(
  field: ColumnField,
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  now: Scalar | undefined,
  today: string,
): Scalar | undefined {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    const group = control.closest('[data-choices]');
    if (!group) throw new Error(`${control.dataset.path}: a box outside its group`);
    const boxes = [...group.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    return boxes.filter((box) => box.checked).map((box) => box.value);
  }
  if (control instanceof HTMLInputElement && control.type === 'radio' && !control.checked) return undefined;
  if (field.kind === 'yesNo') return control.value === '' ? null : control.value === 'true';
  if (field.kind === 'rating') return control.value === '' ? null : Number(control.value);
  if (field.kind === 'choice') return control.value === '' ? null : control.value;
  if (control.value === showTyped(field, now)) return undefined;
  return readTyped(field, control.value, Number(today.slice(0, 4)));
}
