// Dates and times as Korean public documents write them, and back. Stored: `2026-11-23`, `2026-11-23T09:12` (wall time in Asia/Seoul), `09:12`.

const weekdays = ['일', '월', '화', '수', '목', '금', '토'] as const;
const pad = (number: number) => String(number).padStart(2, '0');

function toDays(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function fromDays(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

function makeDate(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return isDate(text) ? text : undefined;
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that exists between 1900 and 2199, `2026-11-23`. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8));
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (daysOfMonths[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** True for `00:00` to `24:00`. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value);
}

/** True for `2026-11-23T09:12`. Midnight at the end of a day is `00:00` of the next one. */
export function isDateTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value[10] === 'T' &&
    isDate(value.slice(0, 10)) &&
    isTime(value.slice(11)) &&
    value.slice(11) !== '24:00'
  );
}

/** The day `days` after a date (before, when negative). */
export function addDays(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return fromDays(toDays(year, month, day) + days);
}

/** 일, 월, … 토 of a date. */
export function weekdayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return weekdays[new Date(toDays(year, month, day) * 86_400_000).getUTCDay()]!;
}

/** `2026. 11. 23.` or, with weekday, `2026. 11. 23.(월)`. Anything that is no date is answered as it is. */
export function showDate(date: string, { weekday = false } = {}): string {
  if (!isDate(date)) return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}. ${month}. ${day}.${weekday ? `(${weekdayOf(date)})` : ''}`;
}

/** `09:12`. Anything else is answered as it is. */
export function showTime(time: string): string {
  return time;
}

/**
 * `2026. 10. 14. 09:12`. Seconds, where a commit has them, are left out. With `end` the value closes a span, and midnight is
 * shown as 24:00 of the day that ends.
 */
export function showDateTime(value: string, { weekday = false, end = false } = {}): string {
  const minute = value.slice(0, 16);
  if (!isDateTime(minute)) return value;
  const [date, time] = minute.split('T') as [string, string];
  if (end && time === '00:00') return `${showDate(addDays(date, -1), { weekday })} 24:00`;
  return `${showDate(date, { weekday })} ${time}`;
}

/** `2026. 1. 1.~2026. 12. 31.`, `2026. 10. 16. 22:00~24:00` within one day, `2026. 1. 1.~` while open. */
export function showRange(from: string, to: string, { weekday = false } = {}): string {
  if (!isDateTime(from) || !isDateTime(to))
    return `${showEither(from, weekday, false)}~${showEither(to, weekday, true)}`;
  const last = showDateTime(to, { weekday, end: true });
  const head = `${showDate(from.slice(0, 10), { weekday })} `;
  return `${showDateTime(from, { weekday })}~${last.startsWith(head) ? last.slice(head.length) : last}`;
}

function showEither(value: string, weekday: boolean, end: boolean): string {
  return isDate(value) ? showDate(value, { weekday }) : showDateTime(value, { weekday, end });
}

const dateText = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?\s*(?:\([일월화수목금토]\))?/;
const shortText = /^(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?\s*(?:\([일월화수목금토]\))?/;

function takeDate(text: string, year?: number): { date: string; rest: string } | undefined {
  const full = dateText.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d{5,})/.exec(text);
  const short = full || year === undefined ? null : shortText.exec(text);
  const found = full ?? short;
  if (!found) return undefined;
  const [y, m, d] = (full ? found.slice(1, 4) : [year, found[1], found[2]]).map(Number) as [number, number, number];
  const date = makeDate(y, m, d);
  return date === undefined ? undefined : { date, rest: text.slice(found[0].length).trim() };
}

/** Text with full-width digits and signs made plain, for reading what was pasted. */
function toAscii(text: string): string {
  return text.normalize('NFKC').trim();
}

/**
 * A date from what people type or paste: `2026-11-23`, `2026.11.23`, `2026. 11. 23.(월)`, `2026년 11월 23일`, `20261123`;
 * with `year` also `11/23`. Answers undefined for anything else and for days that do not exist.
 */
export function parseDate(text: string, year?: number): string | undefined {
  const found = takeDate(toAscii(text), year);
  return found?.rest === '' ? found.date : undefined;
}

/** A time: `9:12`, `09:12:30` (seconds dropped), `0912`, `오후 3시 20분`, `24:00`. */
export function parseTime(text: string): string | undefined {
  const found = /^(오전|오후|am|pm)?\s*(\d{1,2})(?:\s*[:시]\s*(\d{1,2})?\s*분?(?::\d{2}(?:\.\d+)?)?|(\d{2}))$/i.exec(
    toAscii(text),
  );
  if (!found) return undefined;
  const half = found[1]?.toLowerCase();
  const afternoon = half === '오후' || half === 'pm';
  const stated = Number(found[2]);
  if (half && (stated < 1 || stated > 12)) return undefined;
  const hour = half ? (stated % 12) + (afternoon ? 12 : 0) : stated;
  const time = `${pad(hour)}:${pad(Number(found[3] ?? found[4] ?? 0))}`;
  return isTime(time) ? time : undefined;
}

/** A date and time with any of the spellings above, `T` or blanks between. 24:00 becomes 00:00 of the next day. */
export function parseDateTime(text: string, year?: number): string | undefined {
  const found = takeDate(toAscii(text), year);
  const time = found && parseTime(found.rest.replace(/^T\s*/i, ''));
  if (!found || !time) return undefined;
  return time === '24:00' ? `${addDays(found.date, 1)}T00:00` : `${found.date}T${time}`;
}
