import { describe, expect, test } from 'vitest';
import { minutesOf, wallTimeOf } from '../../../src/core/calculation/wall-time.ts';
import {
  addWorkdays,
  addWorkMinutes,
  isWorkday,
  workCalendar,
  workMinutesBetween,
} from '../../../src/core/calculation/work-calendar.ts';

const calendar = workCalendar();

describe('근무시간', () => {
  test.each([
    // Wednesday, within the morning.
    ['2026-10-14T09:12', 60, '2026-10-14T10:12'],
    // Over lunch.
    ['2026-10-14T11:30', 60, '2026-10-14T13:30'],
    // Received at night: counting begins in the morning.
    ['2026-10-14T22:00', 60, '2026-10-15T10:00'],
    // Eight working hours from the opening end at the close, not next morning.
    ['2026-10-14T09:00', 480, '2026-10-14T18:00'],
    ['2026-10-14T12:00', 240, '2026-10-14T17:00'],
    // Over a weekend.
    ['2026-10-16T17:00', 120, '2026-10-19T10:00'],
    // Over 한글날 (Friday, 9 October) and the weekend behind it.
    ['2026-10-08T17:30', 60, '2026-10-12T09:30'],
    // Received on a holiday.
    ['2026-09-25T10:00', 30, '2026-09-28T09:30'],
  ])('%s and %i working minutes end at %s', (from, minutes, expected) => {
    expect(wallTimeOf(addWorkMinutes(minutesOf(from)!, minutes, calendar))).toBe(expected);
  });

  test.each([
    ['2026-10-14T09:00', '2026-10-14T18:00', 480],
    ['2026-10-16T17:00', '2026-10-19T10:00', 120],
    ['2026-10-17T00:00', '2026-10-18T23:59', 0],
    ['2026-10-14T12:10', '2026-10-14T12:50', 0],
    ['2026-10-14T18:00', '2026-10-14T09:00', 0],
  ])('between %s and %s lie %i working minutes', (from, to, minutes) => {
    expect(workMinutesBetween(minutesOf(from)!, minutesOf(to)!, calendar)).toBe(minutes);
  });

  test('what was added is found again between the ends', () => {
    for (let minutes = 1; minutes < 3000; minutes += 97) {
      const from = minutesOf('2026-10-07T16:40')!;
      expect(workMinutesBetween(from, addWorkMinutes(from, minutes, calendar), calendar)).toBe(minutes);
    }
  });

  test.each([
    ['2026-10-16', 1, '2026-10-19'],
    ['2026-10-14', 3, '2026-10-19'],
    ['2026-10-08', 1, '2026-10-12'],
    ['2026-07-16', 1, '2026-07-20'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i working days is %s', (date, days, expected) => {
    expect(addWorkdays(date, days, calendar)).toBe(expected);
  });

  test('the agency adds the holidays of later years', () => {
    const extended = workCalendar([['2027-01-01', '신정']]);
    expect(addWorkdays('2026-12-31', 1, extended)).toBe('2027-01-04');
  });

  test('weekdays before 1970 are weekdays too', () => {
    expect(isWorkday(minutesOf('1969-12-31')!, calendar)).toBe(true);
    expect(isWorkday(minutesOf('1969-12-28')!, calendar)).toBe(false);
  });

  test('a calendar in which nobody works is refused instead of searched for ever', () => {
    expect(() => addWorkMinutes(0, 1, workCalendar([], []))).toThrow('no working time');
  });
});
