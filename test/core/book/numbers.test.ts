import { expect, test } from 'vitest';
import { blankBook } from '../../../src/core/book/fold.ts';
import {
  finalNumber,
  isAuthority,
  nextNumber,
  nextNumbers,
  numberOf,
  reportNumbers,
  unnumbered,
} from '../../../src/core/book/numbers.ts';
import type { BookState } from '../../../src/core/journal/commit.ts';

const bookWith = (numbers: BookState['numbers']): BookState => ({ ...blankBook('incident-report/2026'), numbers });
const some = bookWith({
  r1: { number: 'INC-2026-0001', old: [] },
  r2: { number: 'INC-2026-0004', old: ['INC-2026-0002'] },
  r3: { number: '', old: ['INC-2026-0006'] },
  r4: { number: 'INC-2025-0031', old: [] },
});
const place = { prefix: 'INC', year: '2026', device: 'k7d2f0', index: 2 };

test('the next number lies above every number of the year, 구 번호 included', () => {
  expect(nextNumber(blankBook('incident-report/2026'), 'INC', '2026')).toBe('INC-2026-0001');
  expect(nextNumber(some, 'INC', '2026')).toBe('INC-2026-0007');
  expect(nextNumber(some, 'INC', '2025')).toBe('INC-2025-0032');
  expect(nextNumber(bookWith({ r: { number: 'INC-2026-9999', old: [] } }), 'INC', '2026')).toBe('INC-2026-10000');
  expect(nextNumbers(some, 'INC', '2026', ['r3', 'r5'])).toEqual([
    ['r3', 'INC-2026-0007'],
    ['r5', 'INC-2026-0008'],
  ]);
});

test('records without a final number are named, final ones are shown', () => {
  expect(unnumbered(some, ['r1', 'r3', 'constructor'])).toEqual(['r3', 'constructor']);
  expect(finalNumber(some, 'r2')).toBe('INC-2026-0004');
  expect(numberOf(some, 'r2', place)).toEqual({ text: 'INC-2026-0004', final: true, old: ['INC-2026-0002'] });
});

test('a provisional number says so and names the PC', () => {
  expect(numberOf(some, 'r3', place)).toEqual({ text: 'INC-2026-K7D2-2(임시)', final: false, old: ['INC-2026-0006'] });
});

test('one device gives the numbers, none in a book nobody opened', () => {
  expect(isAuthority({ ...some, authority: 'a' }, 'a')).toBe(true);
  expect(isAuthority({ ...some, authority: 'a' }, 'b')).toBe(false);
  expect(isAuthority(some, '')).toBe(false);
});

test('every gap and every renumbering is explained', () => {
  expect(reportNumbers(some, 'INC', '2026').map((fact) => fact.sentence)).toEqual([
    'INC-2026-0002: 다른 PC에서 먼저 붙인 구 번호여서 다시 쓰지 않았습니다.',
    'INC-2026-0003: 이 번호의 기록이 아직 도착하지 않았거나 번호만 붙고 저장되지 않았습니다.',
    'INC-2026-0002: 대장 PC가 아닌 곳에서 붙인 번호여서 INC-2026-0004 번호로 바뀌었습니다.',
    'INC-2026-0006: 대장 PC가 아닌 곳에서 붙인 번호여서 새 번호를 기다립니다.',
  ]);
  const gap = bookWith({ r: { number: 'INC-2026-0005', old: [] } });
  expect(reportNumbers(gap, 'INC', '2026')).toMatchObject([
    { kind: 'gap', from: 'INC-2026-0001', to: 'INC-2026-0004' },
  ]);
});
