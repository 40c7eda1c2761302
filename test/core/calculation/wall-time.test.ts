import { describe, expect, test } from 'vitest';
import {
  addMonths,
  daysBetween,
  elapsedBetween,
  minutesBetween,
  minutesOf,
  wallTimeOf,
} from '../../../src/core/calculation/wall-time.ts';

describe('wall time', () => {
  test.each(['2026-10-14T09:12', '2024-02-29T23:59', '1999-12-31T00:00', '2100-03-01T12:00'])(
    '%s survives both ways',
    (text) => {
      expect(wallTimeOf(minutesOf(text)!)).toBe(text);
    },
  );

  test.each([
    '2026-02-30',
    '2026-02-29T10:00',
    '2026-13-01',
    '2026-10-14T24:00',
    '2026-10-14T09:60',
    '2026-10-14T9:12',
    '2026. 10. 14.',
    '',
    'x',
  ])('%j is no wall time', (text) => {
    expect(minutesOf(text)).toBeUndefined();
  });

  test('a date stands for its midnight', () => {
    expect(minutesOf('2026-10-14')).toBe(minutesOf('2026-10-14T00:00'));
  });

  test('differences are signed and need both ends', () => {
    expect(minutesBetween('2026-10-14T09:12', '2026-10-14T10:47')).toBe(95);
    expect(minutesBetween('2026-10-14T10:47', '2026-10-14T09:12')).toBe(-95);
    expect(minutesBetween(undefined, '2026-10-14T09:12')).toBeUndefined();
  });

  test('elapsed time is never negative', () => {
    expect(elapsedBetween('2026-10-14T09:12', '2026-10-14T09:12')).toBe(0);
    expect(elapsedBetween('2026-10-14T09:12', '2026-10-14T09:11')).toBeUndefined();
    expect(elapsedBetween('2026-10-14T09:12', undefined)).toBeUndefined();
  });

  test('days ignore the time of day', () => {
    expect(daysBetween('2026-10-14T23:59', '2026-10-15T00:00')).toBe(1);
    expect(daysBetween('2026-09-30', '2026-12-29')).toBe(90);
  });

  test.each([
    ['2026-10-14', 1, '2026-11-14'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
