// Reading time: date, dateTime, time, duration.
import { parseDate, parseDateTime, parseTime } from '../../text/read-date.ts';
import type { PlainField } from '../field.ts';
import { defineReading } from '../kind.ts';

const dateComplaint = '날짜로 읽을 수 없습니다. 달력에 있는 날짜인지 보고 2026. 11. 23.처럼 적어 주세요.';

export const date = defineReading<PlainField, string>({
  name: '날짜',
  sample: '2026. 11. 23.',
  complaint: dateComplaint,
  parse(text, _field, year) {
    const value = parseDate(text, year);
    return value ? { value } : { problem: dateComplaint };
  },
});

const dateTimeComplaint = '일시로 읽을 수 없습니다. 날짜와 시각(24시간)을 함께 2026. 11. 23. 09:12처럼 적어 주세요.';

export const dateTime = defineReading<PlainField, string>({
  name: '일시',
  sample: '2026. 11. 23. 09:12',
  complaint: dateTimeComplaint,
  parse(text, _field, year) {
    const value = parseDateTime(text, year);
    return value ? { value } : { problem: dateTimeComplaint };
  },
});

const timeComplaint = '시각으로 읽을 수 없습니다. 24시간으로 09:12처럼 적어 주세요.';

export const time = defineReading<PlainField, string>({
  name: '시각',
  sample: '09:12',
  complaint: timeComplaint,
  parse(text) {
    const value = parseTime(text);
    return value ? { value } : { problem: timeComplaint };
  },
});

const durationComplaint =
  '시간의 길이로 읽을 수 없습니다. 95분, 1시간 35분처럼 적어 주세요. 숫자만 적으면 분으로 읽습니다.';

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

export const duration = defineReading<PlainField, number>({
  name: '시간 길이(분)',
  sample: '95분(1시간 35분)',
  complaint: durationComplaint,
  parse(text) {
    const value = parseDuration(text);
    return value === undefined ? { problem: durationComplaint } : { value };
  },
});
