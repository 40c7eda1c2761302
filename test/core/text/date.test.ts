import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  isDate,
  isDateTime,
  showDate,
  showDateTime,
  showRange,
  weekdayOf,
} from '../../../src/core/text/date.ts';
import { parseDate, parseDateTime, parseTime } from '../../../src/core/text/read-date.ts';

describe('dates as documents write them', () => {
  it('shows dates with blanks after the dots and without leading zeros', () => {
    expect(showDate('2026-11-23')).toBe('2026. 11. 23.');
    expect(showDate('2026-01-02', { weekday: true })).toBe('2026. 1. 2.(금)');
    expect(showDateTime('2026-10-14T09:12')).toBe('2026. 10. 14. 09:12');
    expect(showDateTime('2026-10-14T09:12:05')).toBe('2026. 10. 14. 09:12');
  });

  it('shows midnight as 24:00 only where it ends a span', () => {
    expect(showDateTime('2026-10-17T00:00')).toBe('2026. 10. 17. 00:00');
    expect(showDateTime('2026-10-17T00:00', { end: true })).toBe('2026. 10. 16. 24:00');
    expect(showDateTime('2026-03-01T00:00', { end: true, weekday: true })).toBe('2026. 2. 28.(토) 24:00');
    expect(showRange('2026-10-16T22:00', '2026-10-17T00:00', { weekday: true })).toBe('2026. 10. 16.(금) 22:00~24:00');
    expect(showRange('2026-10-16T22:00', '2026-10-17T06:00')).toBe('2026. 10. 16. 22:00~2026. 10. 17. 06:00');
    expect(showRange('2026-10-15T22:00', '2026-10-17T00:00')).toBe('2026. 10. 15. 22:00~2026. 10. 16. 24:00');
  });

  it('shows ranges of days, open ones included', () => {
    expect(showRange('2026-01-01', '2026-12-31')).toBe('2026. 1. 1.~2026. 12. 31.');
    expect(showRange('2026-01-01', '')).toBe('2026. 1. 1.~');
  });

  it('leaves what is no date as it is', () => {
    for (const text of ['', '2026-02-30', '다음 주', '2026-11']) expect(showDate(text)).toBe(text);
    expect(showDateTime('2026-11-23T25:00')).toBe('2026-11-23T25:00');
  });

  it('knows weekdays and day arithmetic across leap days', () => {
    expect(weekdayOf('2026-11-23')).toBe('월');
    expect(weekdayOf('2024-02-29')).toBe('목');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('the calendar', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01'])('has %s', (date) =>
    expect(isDate(date)).toBe(true),
  );
  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-01',
    '2026-13-01',
    '2026-01-00',
    '1899-12-31',
    '2026-1-1',
    20260101,
  ])('has no %s', (date) => expect(isDate(date)).toBe(false));
});

describe('dates as people type them', () => {
  const spellings = [
    '2026-11-23',
    '2026.11.23',
    '2026. 11. 23.',
    '2026. 11. 23',
    '2026. 11. 23.(월)',
    '2026/11/23',
    '20261123',
    '2026년 11월 23일',
    '２０２６．１１．２３',
    ' 2026-11-23 ',
    '2026년 11월 23일 (월)',
  ];
  it.each(spellings)('reads %s', (text) => expect(parseDate(text)).toBe('2026-11-23'));

  it('completes the year only when it is given', () => {
    expect(parseDate('11/23', 2026)).toBe('2026-11-23');
    expect(parseDate('11월 3일', 2026)).toBe('2026-11-03');
    expect(parseDate('11. 3.(화)', 2026)).toBe('2026-11-03');
    expect(parseDate('11/23')).toBeUndefined();
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '0026-01-01',
    '26-11-23',
    '2026-11',
    '어제',
    '2026-11-23 외 1건',
    '202611230',
    '',
  ])('refuses %s', (text) => expect(parseDate(text, 2026)).toBeUndefined());

  it.each([
    ['9:12', '09:12'],
    ['09:12', '09:12'],
    ['0912', '09:12'],
    ['912', '09:12'],
    ['9시', '09:00'],
    ['9시 5분', '09:05'],
    ['오후 3시 20분', '15:20'],
    ['오전 12:05', '00:05'],
    ['오후 12:05', '12:05'],
    ['24:00', '24:00'],
    ['09:12:59', '09:12'],
    ['PM 3:20', '15:20'],
  ])('reads the time %s', (text, time) => expect(parseTime(text)).toBe(time));

  it.each(['24:01', '9', '25:00', '09:60', '오후 13:00', '오후 0:10', '지금', '91'])('refuses the time %s', (text) =>
    expect(parseTime(text)).toBeUndefined(),
  );

  it.each([
    ['2026-11-23T09:12', '2026-11-23T09:12'],
    ['2026. 11. 23. 9:12', '2026-11-23T09:12'],
    ['2026. 11. 23.(월) 오후 3시', '2026-11-23T15:00'],
    ['202611230912', '2026-11-23T09:12'],
    ['2026. 12. 31. 24:00', '2027-01-01T00:00'],
    ['11/23 09:12', '2026-11-23T09:12'],
  ])('reads the moment %s', (text, moment) => expect(parseDateTime(text, 2026)).toBe(moment));

  it.each(['2026-11-23', '09:12', '2026-11-23 25:00', '2026-02-29 10:00'])('refuses the moment %s', (text) =>
    expect(parseDateTime(text, 2026)).toBeUndefined(),
  );

  it('reads back whatever it shows', () => {
    const days = fc.integer({ min: 0, max: 109_000 }).map((day) => addDays('1900-01-01', day));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), fc.boolean(), (day, minute, weekday) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(isDate(day)).toBe(true);
        expect(parseDate(showDate(day, { weekday }))).toBe(day);
        const moment = `${day}T${time}`;
        expect(isDateTime(moment)).toBe(true);
        expect(parseDateTime(showDateTime(moment, { weekday }))).toBe(moment);
        expect(parseDateTime(showDateTime(moment, { weekday, end: true }))).toBe(moment);
      }),
      { seed: 20261123 },
    );
  });
});
