import { describe, expect, test } from 'vitest';
import {
  intersect,
  intervalOf,
  lengthOf,
  monthInterval,
  splitByMonth,
  subtract,
  union,
} from '../../../src/core/calculation/interval.ts';

const day = (from: string, to: string) => intervalOf(`2026-10-14T${from}`, `2026-10-14T${to}`)!;

describe('spans of time', () => {
  test('10:00~11:00 and 10:30~12:00 are 120 minutes', () => {
    expect(lengthOf([day('10:30', '12:00'), day('10:00', '11:00')])).toBe(120);
  });

  test('touching spans join, empty ones vanish', () => {
    expect(union([day('10:00', '11:00'), day('11:00', '12:00'), day('09:00', '09:00')])).toEqual([
      day('10:00', '12:00'),
    ]);
  });

  test('a span inside another adds nothing', () => {
    expect(lengthOf([day('10:00', '12:00'), day('10:30', '11:00')])).toBe(120);
  });

  test('each span joins the one before it, not the first', () => {
    const spans = [day('08:00', '08:30'), day('09:00', '10:00'), day('09:30', '11:00'), day('12:00', '12:10')];
    expect(union(spans)).toEqual([day('08:00', '08:30'), day('09:00', '11:00'), day('12:00', '12:10')]);
  });

  test('taking out a whole end leaves no empty span', () => {
    expect(subtract([day('09:00', '12:00')], [day('09:00', '10:00')])).toEqual([day('10:00', '12:00')]);
    expect(subtract([day('09:00', '12:00')], [day('11:00', '12:00')])).toEqual([day('09:00', '11:00')]);
    expect(subtract([day('09:00', '12:00')], [day('09:00', '12:00')])).toEqual([]);
  });

  test('what is taken out leaves the rest on both sides', () => {
    expect(subtract([day('09:00', '12:00')], [day('10:00', '10:30'), day('11:30', '13:00')])).toEqual([
      day('09:00', '10:00'),
      day('10:30', '11:30'),
    ]);
  });

  test('what lies in both', () => {
    expect(intersect([day('09:00', '12:00')], [day('08:00', '09:30'), day('11:00', '13:00')])).toEqual([
      day('09:00', '09:30'),
      day('11:00', '12:00'),
    ]);
  });

  test('an end before the start is no span', () => {
    expect(intervalOf('2026-10-14T10:00', '2026-10-14T09:59')).toBeUndefined();
  });

  test('10. 31. 23:30~11. 1. 01:10 is 30 minutes and 70 minutes', () => {
    const months = splitByMonth([intervalOf('2026-10-31T23:30', '2026-11-01T01:10')!]);
    expect([...months].map(([month, spans]) => [month, lengthOf(spans)])).toEqual([
      ['2026-10', 30],
      ['2026-11', 70],
    ]);
  });

  test('a span over three months and a year end is cut at each', () => {
    const months = splitByMonth([intervalOf('2026-11-30T00:00', '2027-01-01T06:00')!]);
    expect([...months].map(([month, spans]) => [month, lengthOf(spans)])).toEqual([
      ['2026-11', 1440],
      ['2026-12', 31 * 1440],
      ['2027-01', 360],
    ]);
  });

  test.each([
    ['2026-10', 44_640],
    ['2026-11', 43_200],
    ['2026-02', 40_320],
    ['2024-02', 41_760],
    ['2026-12', 44_640],
  ])('%s has %i minutes', (month, minutes) => {
    expect(lengthOf([monthInterval(month)!])).toBe(minutes);
  });
});
