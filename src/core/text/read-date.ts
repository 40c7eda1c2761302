// Dates and times from what people type or paste, to the stored form of date.ts.
import { addDays, isDate, isTime } from './date.ts';

const pad = (number: number) => String(number).padStart(2, '0');

function makeDate(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return isDate(text) ? text : undefined;
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
