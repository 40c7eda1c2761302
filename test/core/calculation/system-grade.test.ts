import { expect, test } from 'vitest';
import { systemGradeOf } from '../../../src/core/calculation/system-grade.ts';

test.each([
  [40, 45, 5, 90, '1등급'],
  [40, 44, 5, 89, '2등급'],
  [40, 40, 5, 85, '2등급'],
  [39, 40, 5, 84, '3등급'],
  [40, 35, 5, 80, '3등급'],
  [39, 35, 5, 79, '4등급'],
  [0, 0, 0, 0, '4등급'],
])('%i + %i + %i = %i, %s', (impact, users, reach, score, grade) => {
  expect(systemGradeOf(impact, users, reach)).toEqual({ score, grade });
});

test('a missing score has no grade', () => {
  expect(systemGradeOf(40, undefined, 5)).toBeUndefined();
});
