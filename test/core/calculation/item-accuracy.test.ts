import { expect, test } from 'vitest';
import { accuracyOf } from '../../../src/core/calculation/item-accuracy.ts';

test.each([
  [40, [], '100.0'],
  [40, ['a'], '97.5'],
  [40, ['a', 'a'], '97.5'],
  [3, ['a'], '66.7'],
  [1, ['a'], '0.0'],
])('%i checked, %j wrong: %s percent', (checked, wrong, percent) => {
  expect(accuracyOf(checked, wrong)).toBe(percent);
});

test('nothing checked, or more wrong than checked, has no accuracy', () => {
  expect(accuracyOf(0, [])).toBeUndefined();
  expect(accuracyOf(undefined, [])).toBeUndefined();
  expect(accuracyOf(1, ['a', 'b'])).toBeUndefined();
});
