import { expect, test } from 'vitest';
import { foldBook } from '../../../src/core/book/fold.ts';
import { nextNumber, reportNumbers, unnumbered } from '../../../src/core/book/numbers.ts';
import { bookRecord } from '../../../src/core/journal/commit.ts';
import { meet, Replica } from '../../support/author.ts';

const book = 'incident-report/2026';

test('of two PCs that opened the same book the earlier one gives the numbers, and the other number stays as 구 번호', () => {
  const a = new Replica('a');
  const b = new Replica('b');
  for (const [pc, record] of [
    [a, 'r1'],
    [b, 'r2'],
  ] as const) {
    pc.write('staff', { kind: 'open', body: { form: 'incident-report', period: '2026' } }, bookRecord);
    pc.write('staff', { kind: 'number', body: { record, number: 'INC-2026-0001' } }, bookRecord);
  }
  meet(a, b);
  const state = foldBook(book, a.of(bookRecord));
  expect(state.authority).toBe('a');
  expect(state.numbers).toEqual({
    r1: { number: 'INC-2026-0001', old: [] },
    r2: { number: '', old: ['INC-2026-0001'] },
  });
  expect(unnumbered(state, ['r1', 'r2', 'r3'])).toEqual(['r2', 'r3']);
  expect(nextNumber(state, 'INC', '2026')).toBe('INC-2026-0002');
  a.write('staff', { kind: 'number', body: { record: 'r2', number: 'INC-2026-0002' } }, bookRecord);
  const after = foldBook(book, a.of(bookRecord));
  expect(after.numbers.r2).toEqual({ number: 'INC-2026-0002', old: ['INC-2026-0001'] });
  expect(reportNumbers(after, 'INC', '2026').map((fact) => fact.kind)).toEqual(['renumbered']);
});
