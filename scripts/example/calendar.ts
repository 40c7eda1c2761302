// Days and times of the story, as integers and text; no clock and no time zone of this machine.
import { minutesOf } from '../../src/core/calculation/wall-time.ts';
import { addWorkdays, isWorkday as isWorkdayOf, workCalendar } from '../../src/core/calculation/work-calendar.ts';
import { addDays } from '../../src/core/text/date.ts';

const calendar = workCalendar();

/** `2026-10-14T09:12` and 95 minutes later. */
export function addMinutes(at: string, minutes: number): string {
  return new Date(Date.parse(`${at}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** Whether the office is open on a day: no weekend, no public holiday. */
export function isWorkday(day: string): boolean {
  return isWorkdayOf(minutesOf(day.slice(0, 10))!, calendar);
}

/** The next working day that lies so many working days after another. */
export function nextWorkday(day: string, workdays: number): string {
  const found = addWorkdays(day.slice(0, 10), workdays, calendar);
  if (!found) throw new Error(`No day: ${day}`);
  return found.slice(0, 10);
}

/** The day itself when the office is open, else the next day on which it is. */
export function onWorkday(day: string): string {
  return isWorkday(day) ? day.slice(0, 10) : nextWorkday(day, 1);
}

/** The working day that lies so many working days before another. */
export function workdayBefore(day: string, workdays: number): string {
  let found = day.slice(0, 10);
  for (let left = workdays; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkday(found)) left -= 1;
  }
  return found;
}

/** A time on a day; `minute` spreads the acts of a day. */
export function atHour(day: string, hour: number, minute = 0): string {
  return `${day.slice(0, 10)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The moment itself, or the next morning in the office when it lies outside the hours in which papers go round. */
export function inOffice(at: string): string {
  const day = onWorkday(at);
  const hour = Number(at.slice(11, 13));
  if (day !== at.slice(0, 10)) return atHour(day, 9, 30);
  if (hour >= 16) return atHour(nextWorkday(day, 1), 9, 30);
  return hour < 9 ? atHour(day, 9, 30) : at.slice(0, 16);
}

/** Every day of the year 2026. */
export const daysOf2026: readonly string[] = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index));

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay());
}
