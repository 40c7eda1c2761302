// Days and times of the story, as integers and text; no clock and no time zone of this machine.
import { addWorkdays, workCalendar } from '../../src/core/calculation/work-calendar.ts';
import { addDays } from '../../src/core/text/date.ts';

const calendar = workCalendar();

/** `2026-10-14T09:12` and 95 minutes later. */
export function addMinutes(at: string, minutes: number): string {
  return new Date(Date.parse(`${at}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** The day that lies so many working days after another. */
export function nextWorkday(day: string, workdays: number): string {
  const found = addWorkdays(day.slice(0, 10), workdays, calendar);
  if (!found) throw new Error(`No day: ${day}`);
  return found.slice(0, 10);
}

/** A time on a day; `minute` spreads the acts of a day. */
export function atHour(day: string, hour: number, minute = 0): string {
  return `${day.slice(0, 10)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Every day of the year 2026. */
export const daysOf2026: readonly string[] = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index));

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay());
}
