// 근무시간: working time on weekdays that are no public holidays. Deadlines in 근무시간 and 근무일 are counted here and nowhere else.
import { type Interval, intersect, lengthOf, subtract } from './interval.ts';
import { dateOf, minutesOf, minutesPerDay } from './wall-time.ts';

/** Working spans of a day in minutes from midnight, and the dates (`2026-10-09`) on which nobody works. */
export type WorkCalendar = { readonly hours: readonly Interval[]; readonly holidays: ReadonlySet<string> };

/** 권장값: 09:00~18:00 without 12:00~13:00, eight hours. */
export const defaultWorkHours: readonly Interval[] = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];

/** Minutes of one 근무일 under the default hours. */
export const workMinutesPerDay = lengthOf(defaultWorkHours);

/** Public holidays of 2026 with their substitutes (공휴일에 관한 법률, 관공서의 공휴일에 관한 규정, 기준일 2026. 11., 개정 여부 확인). The agency adds later years. */
export const defaultHolidays: readonly (readonly [date: string, name: string])[] = [
  ['2026-01-01', '신정'],
  ['2026-02-16', '설날 연휴'],
  ['2026-02-17', '설날'],
  ['2026-02-18', '설날 연휴'],
  ['2026-03-01', '삼일절'],
  ['2026-03-02', '삼일절 대체공휴일'],
  ['2026-05-05', '어린이날'],
  ['2026-05-24', '부처님오신날'],
  ['2026-05-25', '부처님오신날 대체공휴일'],
  ['2026-06-03', '전국동시지방선거일'],
  ['2026-06-06', '현충일'],
  ['2026-07-17', '제헌절'],
  ['2026-08-15', '광복절'],
  ['2026-08-17', '광복절 대체공휴일'],
  ['2026-09-24', '추석 연휴'],
  ['2026-09-25', '추석'],
  ['2026-09-26', '추석 연휴'],
  ['2026-10-03', '개천절'],
  ['2026-10-05', '개천절 대체공휴일'],
  ['2026-10-09', '한글날'],
  ['2026-12-25', '기독탄신일'],
];

/** A calendar over a list of holidays; weekdays and default hours. */
export function workCalendar(
  holidays: readonly (readonly [date: string, name: string])[] = defaultHolidays,
  hours: readonly Interval[] = defaultWorkHours,
): WorkCalendar {
  return { hours, holidays: new Set(holidays.map(([date]) => date)) };
}

/** Whether people work on the day of a moment. */
export function isWorkday(minutes: number, calendar: WorkCalendar): boolean {
  const day = Math.floor(minutes / minutesPerDay);
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(dateOf(day * minutesPerDay));
}

function spansOfDay(day: number, calendar: WorkCalendar): Interval[] {
  const midnight = day * minutesPerDay;
  if (!isWorkday(midnight, calendar)) return [];
  return calendar.hours.map(({ from, to }) => ({ from: midnight + from, to: midnight + to }));
}

/** Working minutes between two moments; 0 when they are in the wrong order. */
export function workMinutesBetween(from: number, to: number, calendar: WorkCalendar): number {
  let sum = 0;
  for (let day = Math.floor(from / minutesPerDay); day * minutesPerDay < to; day += 1) {
    sum += lengthOf(intersect([{ from, to }], spansOfDay(day, calendar)));
  }
  return sum;
}

/** A calendar without a working day in ten years cannot be meant. */
const longestSearch = 3660;

/**
 * The moment at which so many working minutes have passed. A span that ends exactly at the end of a day stays on that day (18:00), so a
 * deadline never slips to the next morning.
 * @throws Error when the calendar has no working time to count.
 */
export function addWorkMinutes(from: number, minutes: number, calendar: WorkCalendar): number {
  let left = minutes;
  const first = Math.floor(from / minutesPerDay);
  for (let day = first; day < first + longestSearch; day += 1) {
    for (const span of subtract(spansOfDay(day, calendar), [{ from: first * minutesPerDay, to: from }])) {
      if (left <= span.to - span.from) return span.from + left;
      left -= span.to - span.from;
    }
  }
  throw new Error('The calendar has no working time.');
}

/**
 * The date by which something due in so many 근무일 must be done, not counting the first day (민법 제157조: the first day of a period is not counted).
 * @throws Error when the calendar has no working days.
 */
export function addWorkdays(date: string, days: number, calendar: WorkCalendar): string | undefined {
  const start = minutesOf(date.slice(0, 10));
  if (start === undefined) return undefined;
  let left = days;
  for (let day = start / minutesPerDay + 1; day < start / minutesPerDay + longestSearch; day += 1) {
    if (!isWorkday(day * minutesPerDay, calendar)) continue;
    left -= 1;
    if (left <= 0) return dateOf(day * minutesPerDay);
  }
  throw new Error('The calendar has no working days.');
}
