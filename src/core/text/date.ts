// Dates and times as Korean public documents write them; read-date.ts reads them back.
// Stored: `2026-11-23`, `2026-11-23T09:12` (wall time in Asia/Seoul), `09:12`.

const weekdays = ['일', '월', '화', '수', '목', '금', '토'] as const;

function toDays(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function fromDays(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
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
