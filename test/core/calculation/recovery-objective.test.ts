import { expect, test } from 'vitest';
import { actualRecoveryPoint, actualRecoveryTime } from '../../../src/core/calculation/recovery-objective.ts';

test('RPO 실적: last good backup 01:40, failure 09:12, 7 hours 32 minutes', () => {
  const backups = ['2026-10-14T13:00', '2026-10-14T01:40', '2026-10-13T01:40'];
  expect(actualRecoveryPoint('2026-10-14T09:12', backups)).toBe(7 * 60 + 32);
});

test('a backup that ends at the failure loses nothing; without one there is no value', () => {
  expect(actualRecoveryPoint('2026-10-14T09:12', ['2026-10-14T09:12'])).toBe(0);
  expect(actualRecoveryPoint('2026-10-14T09:12', ['2026-10-14T09:13'])).toBeUndefined();
});

test('RTO 실적: 복구 − 장애, never negative', () => {
  expect(actualRecoveryTime('2026-10-14T09:12', '2026-10-14T10:47')).toBe(95);
  expect(actualRecoveryTime('2026-10-14T09:12', '2026-10-14T09:12')).toBe(0);
  expect(actualRecoveryTime('2026-10-14T09:12', '2026-10-14T09:11')).toBeUndefined();
});
