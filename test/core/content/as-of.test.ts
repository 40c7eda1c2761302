import { expect, test } from 'vitest';
import { standingOn } from '../../../src/core/content/as-of.ts';

const first = { effectiveFrom: '2025-01-01', effectiveTo: '2025-12-31' };
const second = { effectiveFrom: '2026-03-01', effectiveTo: undefined };
const line = [first, second];

test.each([
  ['2024-12-31', { after: first }],
  ['2025-01-01', { version: first }],
  ['2025-12-31', { version: first }],
  ['2026-01-01', { before: first, after: second }],
  ['2026-03-01', { version: second }],
  ['2199-12-31', { version: second }],
] as const)('on %s', (day, expected) => {
  expect(standingOn(line, day)).toEqual(expected);
});

test('after the last version nothing is in force', () => {
  expect(standingOn([first], '2026-01-01')).toEqual({ before: first });
});
