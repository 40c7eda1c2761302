import { expect, test } from 'vitest';
import { bookOf, numberYearOf, parseBook } from '../../../src/core/book/book.ts';

test('a record belongs to the book of its year, or to the standing one', () => {
  expect(bookOf({ id: 'incident-report', book: 'yearly' }, '2026-10-14T09:12')).toBe('incident-report/2026');
  expect(bookOf({ id: 'configuration-item', book: 'standing' }, '')).toBe('configuration-item/standing');
  expect(() => bookOf({ id: 'incident-report', book: 'yearly' }, '10. 14.')).toThrow('incident-report');
});

test('a book id is taken apart, and nothing else is', () => {
  expect(parseBook('incident-report/2026')).toEqual({ form: 'incident-report', period: '2026' });
  expect(parseBook('configuration-item/standing')?.period).toBe('standing');
  for (const wrong of ['', 'incident-report', 'incident-report/26', '../2026', 'a/2026/b', 'A/2026'])
    expect(parseBook(wrong)).toBeUndefined();
});

test('a number carries the year of its book, or of the day in a standing one', () => {
  expect(numberYearOf('incident-report/2025', '2026-01-02')).toBe('2025');
  expect(numberYearOf('configuration-item/standing', '2026-01-02T10:00:00')).toBe('2026');
});
