// One value in a cell: text, check boxes, a drawn signature, or room for the pen on a blank form.
import type { ColumnField, Field } from '../field/field.ts';
import { show } from '../field/kinds.ts';
import { type FileValue, isBlank, isMark, type Row, type Scalar } from '../field/value.ts';
import type { Cell } from './page.ts';

/** More options than this are not set out as boxes on a filled sheet: the answer would be lost among them. */
const mostBoxes = 6;
/** Characters of all options together that fit beside a label on one line, by columns of the grid. */
const boxRoom = { filled: 40, blank: 160 };

const answers = ['예', '아니오'] as const;

type Value = Scalar | readonly Row[] | undefined;

/** The cell of a filled value. `shown` is the text of a reference as it was when signed; `bare` leaves units to the head of the table. */
export function filledCell(
  field: Field,
  value: Value,
  options: { shown?: string; bare?: boolean; boxes?: boolean },
): Cell {
  if (field.kind === 'signature' && isPicture(value)) return { text: '', image: value };
  const text = options.shown ?? show(field, value, options.bare);
  if (field.kind === 'attachment' && !isBlank(value) && !isMark(value)) return { text: fileText(value as FileValue) };
  if (options.boxes) {
    const offered = optionsOf(field);
    const chosen = field.kind === 'choices' && Array.isArray(value) ? (value as readonly string[]) : [text];
    const known = chosen.every((one) => offered.includes(one));
    const fits = offered.length <= mostBoxes && offered.join('').length + offered.length * 2 <= boxRoom.filled;
    if (offered.length > 0 && fits && known && text !== '') {
      return { text: '', checks: offered.map((label) => ({ label, on: chosen.includes(label) })) };
    }
  }
  return { text };
}

/** The cell of a value that is to be written by hand. */
export function blankCell(field: Field): Cell {
  const offered = optionsOf(field);
  if (offered.length > 0 && offered.join('').length <= boxRoom.blank) {
    return { text: '', checks: offered.map((label) => ({ label, on: false })) };
  }
  if (field.kind === 'longText') return { text: '', lines: field.lines ?? 4 };
  if (field.kind === 'signature') return { text: '', lines: 2 };
  return { text: hintOf(field) };
}

function optionsOf(field: Field): readonly string[] {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options;
  if (field.kind === 'yesNo') return answers;
  if (field.kind === 'rating') return Array.from({ length: field.max ?? 5 }, (_, i) => `${i + 1}점`);
  return [];
}

/** Pre-printed parts between which the pen writes. */
function hintOf(field: ColumnField | Field): string {
  if (field.kind === 'date') return '        .      .      .';
  if (field.kind === 'dateTime') return '        .      .      .      :';
  if (field.kind === 'time') return '      :';
  return '';
}

function isPicture(value: Value): value is FileValue {
  return typeof value === 'object' && value !== null && 'sha256' in value && /^image\/(png|jpeg)$/.test(value.type);
}

/** Name, size and the beginning of the fingerprint, by which a file is found again. */
function fileText({ name, size, sha256 }: FileValue): string {
  const kilobytes = size < 1024 ? `${size} B` : `${(size / 1024).toFixed(size < 10240 ? 1 : 0)} kB`;
  return `${name} (${kilobytes}, 지문 ${sha256.slice(0, 12)}…)`;
}
