// Which rows are drawn, where keys lead, and how a question stands in the address.
import { expect, test } from 'vitest';
import { emptyQuery, readQuery, sameQuery, writeQuery } from '../../src/islands/ledger/query.ts';
import { movePlace, rowHeight, scrollTo, windowOf } from '../../src/islands/ledger/window.ts';

test.each([0, 1, 31, 100, 5000, 639_400])('everything in sight is drawn at %d px, and little more', (top) => {
  const { from, to } = windowOf(top, 600, 20_000);
  expect(from * rowHeight).toBeLessThanOrEqual(top);
  expect(to * rowHeight).toBeGreaterThanOrEqual(Math.min(top + 600, 20_000 * rowHeight));
  expect(to - from).toBeLessThan(60);
  expect(from).toBeGreaterThanOrEqual(0);
});

test('a window over a list that has become short stays inside it', () => {
  expect(windowOf(5000, 600, 3)).toEqual({ from: 3, to: 3 });
  expect(windowOf(0, 600, 0)).toEqual({ from: 0, to: 0 });
});

test.each([
  ['ArrowDown', false, { row: 6, column: 2 }],
  ['ArrowUp', false, { row: 4, column: 2 }],
  ['ArrowLeft', false, { row: 5, column: 1 }],
  ['ArrowRight', false, { row: 5, column: 3 }],
  ['PageDown', false, { row: 9, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['Home', false, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 3 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 9, column: 3 }],
  ['a', false, undefined],
])('%s (ctrl %s) leads to %j', (key, ctrlKey, expected) => {
  expect(movePlace({ row: 5, column: 2 }, { key, ctrlKey }, { rows: 10, columns: 4, page: 7 })).toEqual(expected);
});

test('a row out of sight is scrolled to its nearest edge, one in sight is left', () => {
  expect(scrollTo(2, 100, 320)).toBe(64);
  expect(scrollTo(5, 100, 320)).toBe(100);
  expect(scrollTo(40, 100, 320)).toBe(41 * rowHeight - 320);
});

test('a question goes into the address and comes back; foreign columns do not', () => {
  const query = {
    words: '로그인 ㅈㅇ',
    filters: { grade: ['1등급', '3등급'], '@status': ['반려'] },
    order: { column: 'grade', descending: true },
  };
  const written = writeQuery(new URLSearchParams('year=2026&f.old=x'), query);
  expect(written.get('year')).toBe('2026');
  const known = new Set(['grade', '@status']);
  expect(readQuery(written, known)).toEqual(query);
  expect(readQuery(new URLSearchParams('f.evil=1&sort=evil'), known)).toEqual(emptyQuery);
  expect(sameQuery(query, emptyQuery)).toBe(false);
  expect(sameQuery({ ...query, filters: { ...query.filters, '@stage': [] } }, query)).toBe(true);
});
