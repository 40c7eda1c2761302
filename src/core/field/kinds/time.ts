// Kinds of time: date, dateTime, time, duration.
import {
  isDate,
  isDateTime,
  isTime,
  parseDate,
  parseDateTime,
  parseTime,
  showDate,
  showDateTime,
} from '../../text/date.ts';
import { groupDigits } from '../../text/money.ts';
import type { PlainField } from '../field.ts';
import { defineKind } from '../kind.ts';

const dateComplaint = '날짜로 읽을 수 없습니다. 달력에 있는 날짜인지 보고 2026. 11. 23.처럼 적어 주세요.';

export const date = defineKind<PlainField, string>({
  name: '날짜',
  sample: '2026. 11. 23.',
  isValue: isDate,
  complaint: dateComplaint,
  parse(text, _field, year) {
    const value = parseDate(text, year);
    return value ? { value } : { problem: dateComplaint };
  },
  show: (value) => showDate(value),
});

const dateTimeComplaint = '일시로 읽을 수 없습니다. 날짜와 시각(24시간)을 함께 2026. 11. 23. 09:12처럼 적어 주세요.';

export const dateTime = defineKind<PlainField, string>({
  name: '일시',
  sample: '2026. 11. 23. 09:12',
  isValue: isDateTime,
  complaint: dateTimeComplaint,
  parse(text, _field, year) {
    const value = parseDateTime(text, year);
    return value ? { value } : { problem: dateTimeComplaint };
  },
  show: (value, field) => showDateTime(value, { end: field.end ?? false }),
});

const timeComplaint = '시각으로 읽을 수 없습니다. 24시간으로 09:12처럼 적어 주세요.';

export const time = defineKind<PlainField, string>({
  name: '시각',
  sample: '09:12',
  isValue: isTime,
  complaint: timeComplaint,
  parse(text) {
    const value = parseTime(text);
    return value ? { value } : { problem: timeComplaint };
  },
  show: (value) => value,
});

const durationComplaint =
  '시간의 길이로 읽을 수 없습니다. 95분, 1시간 35분처럼 적어 주세요. 숫자만 적으면 분으로 읽습니다.';

/** `95분(1시간 35분)`; under an hour `35분`. Minutes stay first, because formulas and targets count in them. */
function showDuration(minutes: number): string {
  const all = `${groupDigits(String(minutes))}분`;
  if (minutes < 60) return all;
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [days && `${days}일`, hours && `${hours}시간`, minutes % 60 && `${minutes % 60}분`].filter(Boolean);
  return `${all}(${parts.join(' ')})`;
}

function parseDuration(input: string): number | undefined {
  const text = input
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^(\d+분)\(.*\)$/, '$1');
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const found = /^(?:(\d{1,5})일)?(?:(\d{1,6})시간)?(?:(\d{1,9})분)?$/.exec(text);
  if (!found || text === '') return undefined;
  return Number(found[1] ?? 0) * 1440 + Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
}

export const duration = defineKind<PlainField, number>({
  name: '시간 길이(분)',
  sample: '95분(1시간 35분)',
  numeric: true,
  isValue: (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0,
  complaint: durationComplaint,
  parse(text) {
    const value = parseDuration(text);
    return value === undefined ? { problem: durationComplaint } : { value };
  },
  show: (value, _field, bare) => (bare ? groupDigits(String(value)) : showDuration(value)),
  sort: (value) => value,
});
