// Kinds of time: date, dateTime, time, duration.
import { isDate, isDateTime, isTime, showDate, showDateTime } from '../../text/date.ts';
import { groupDigits } from '../../text/money.ts';
import type { PlainField } from '../field.ts';
import { defineKind } from '../kind.ts';

export const date = defineKind<PlainField, string>({ isValue: isDate, show: (value) => showDate(value) });

export const dateTime = defineKind<PlainField, string>({
  isValue: isDateTime,
  show: (value, field) => showDateTime(value, { end: field.end ?? false }),
});

export const time = defineKind<PlainField, string>({ isValue: isTime, show: (value) => value });

/** `95분(1시간 35분)`; under an hour `35분`. Minutes stay first, because formulas and targets count in them. */
function showDuration(minutes: number): string {
  const all = `${groupDigits(String(minutes))}분`;
  if (minutes < 60) return all;
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [days && `${days}일`, hours && `${hours}시간`, minutes % 60 && `${minutes % 60}분`].filter(Boolean);
  return `${all}(${parts.join(' ')})`;
}

export const duration = defineKind<PlainField, number>({
  numeric: true,
  isValue: (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0,
  show: (value, _field, bare) => (bare ? groupDigits(String(value)) : showDuration(value)),
  sort: (value) => value,
});
