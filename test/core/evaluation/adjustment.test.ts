import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AdjustmentRecord,
  adjustmentsInForce,
  changes,
  nextOwnItem,
  weightsOf,
} from '../../../src/core/evaluation/adjustment.ts';

const record = (from: string | undefined, ...items: AdjustmentRecord<string>['items']): AdjustmentRecord<string> => ({
  from,
  source: `ADJ ${from}`,
  items,
});
const drop = { item: '6-9', change: changes.drop, reason: '본부가 봄' };
const weigh = { item: '6-9', change: changes.weigh, primary: '준거성', secondary: ['안정성'] };

test('weights follow from names: 1 for the primary criterion, 0.5 for the others, none without a primary one', () => {
  expect(weightsOf('안정성', ['신뢰성', '안정성', '없는 기준'])).toEqual({ stability: 1, reliability: 0.5 });
  expect(weightsOf(undefined, ['신뢰성'])).toBeUndefined();
  expect(weightsOf('아름다움')).toBeUndefined();
});

describe('changes in force', () => {
  test('a record counts from its day on, never before and never without a day', () => {
    const records = [record('2026-11-02', drop), record(undefined, weigh)];
    expect(adjustmentsInForce(records, '2026-11-01').size).toBe(0);
    expect(adjustmentsInForce(records, '2026-11-02').get('6-9')).toEqual({
      dropped: { ...drop, from: '2026-11-02', source: 'ADJ 2026-11-02' },
    });
  });

  test('the later day has the last word, whatever the order of the records', () => {
    const back = { item: '6-9', change: changes.restore };
    const records = [record('2026-11-20', back), record('2026-11-02', weigh), record('2026-11-10', drop)];
    expect(adjustmentsInForce(records, '2026-11-15').get('6-9')).toMatchObject({ weighed: weigh, dropped: drop });
    expect(adjustmentsInForce(records, '2026-11-20').get('6-9')).toEqual({});
  });

  test('an item of its own keeps its question through other weights and the way back', () => {
    const own = { item: '5-A1', change: changes.add, question: '마쳤는가?', primary: '안정성' };
    const records = [
      record('2026-01-01', own),
      record('2026-02-01', { item: '5-A1', change: changes.weigh, primary: '준거성' }),
      record('2026-03-01', { item: '5-A1', change: changes.restore }),
    ];
    expect(adjustmentsInForce(records, '2026-02-01').get('5-A1')?.weighed?.primary).toBe('준거성');
    const last = adjustmentsInForce(records, '2026-03-01').get('5-A1');
    expect([last?.added?.question, last?.weighed]).toEqual(['마쳤는가?', undefined]);
  });

  test('weights that cannot be counted change nothing', () => {
    const records = [record('2026-01-01', weigh), record('2026-02-01', { ...weigh, primary: undefined })];
    expect(adjustmentsInForce(records, '2026-12-31').get('6-9')?.weighed?.primary).toBe('준거성');
  });

  test('what has not begun never matters (any records, any day)', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
    const row = fc.record({
      item: fc.constantFrom('5-1', '6-9', '5-A1'),
      change: fc.constantFrom(...Object.values(changes)),
      primary: fc.constantFrom('안정성', '준거성', undefined),
    });
    const list = fc.array(fc.tuple(day, fc.array(row, { maxLength: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(list, day, (made, on) => {
        const records = made.map(([from, items]) => record(from, ...items));
        const begun = records.filter(({ from }) => from! <= on);
        expect(adjustmentsInForce(records, on)).toEqual(adjustmentsInForce(begun, '2099-12-31'));
      }),
      { numRuns: 200, seed: 20261123 },
    );
  });
});

test('ids of own items go on after the highest that was ever used in the section', () => {
  expect(nextOwnItem(5, [])).toBe('5-A1');
  expect(nextOwnItem(5, ['5-A2', '5-10', '6-A7', '5-A1'])).toBe('5-A3');
});
