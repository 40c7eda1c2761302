// The table of readings, one for each kind: what a typed, pasted or imported text stands for, and what is wrong with a value that may not be
// submitted. A form page loads it when somebody enters a control.
import { toLine } from '../text/plain.ts';
import type { Field, FieldKind, RowsField } from './field.ts';
import { defineReading, type Parsed, type Reading } from './kind.ts';
import { kinds, markWords, type Value } from './kinds.ts';
import { choice, choices, yesNo } from './readings/choice.ts';
import { decimal, integer, money, percent, rating } from './readings/number.ts';
import { attachment, organisation, person, reference, signature } from './readings/party.ts';
import { longText, phone, text } from './readings/text.ts';
import { date, dateTime, duration, time } from './readings/time.ts';
import { isBlank, isMark, type Row } from './value.ts';

export type { Parsed } from './kind.ts';

const rows = defineReading<RowsField, readonly Row[]>({
  name: '표(여러 줄)',
  complaint: '표로 읽을 수 없는 값입니다. 줄을 다시 넣어 주세요.',
  parse: () => ({ problem: '표는 한 칸의 글자로 읽을 수 없습니다. 줄마다 나누어 넣어 주세요.' }),
});

/** Reading of every kind of field. */
export const readings: Readonly<Record<FieldKind, Reading>> = {
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

/** Reads typed, pasted or imported text. Blank text is null; 해당 없음 and 확인 중 are marks where the field allows them. */
export function parse(field: Field, input: string, year?: number): Parsed {
  const line = toLine(input);
  if (line === '') return { value: null };
  if (field.marks && field.kind !== 'rows') {
    const word = line.replace(/\s+/g, '');
    if (word === '해당없음') return { value: { mark: 'notApplicable' } };
    if (word === '확인중') return { value: { mark: 'unknown' } };
  }
  return readings[field.kind].parse(input, field, year);
}

/**
 * Why a value may not be submitted: a Korean sentence (what, why, how to fix), or undefined when all is well.
 * Blanks pass here: whether something must be filled is judged with the stage. Rows are judged cell by cell in core/form/validate.ts.
 */
export function complain(field: Field, value: Value): string | undefined {
  if (isBlank(value)) return undefined;
  if (isMark(value)) {
    if (!Object.hasOwn(markWords, value.mark)) return readings[field.kind].complaint;
    return field.marks ? undefined : `‘${markWords[value.mark]}’은 이 칸에 고를 수 없습니다. 값을 적어 주세요.`;
  }
  const reading = readings[field.kind];
  return kinds[field.kind].isValue(value) ? reading.limit?.(value, field) : reading.complaint;
}
