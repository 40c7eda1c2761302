import { expect, test } from 'vitest';
import { changeRiskOf } from '../../../src/core/calculation/change-risk.ts';

const bands = [
  ['높음', 6],
  ['보통', 3],
  ['낮음', 1],
];

test.each([
  [1, 1, 1, '낮음'],
  [1, 2, 2, '낮음'],
  [3, 1, 3, '보통'],
  [2, 2, 4, '보통'],
  [2, 3, 6, '높음'],
  [3, 3, 9, '높음'],
])('영향 %i × 실패가능성 %i = %i %s', (impact, likelihood, score, grade) => {
  expect(changeRiskOf(impact, likelihood, bands)).toEqual({ score, grade });
});

test.each([
  [undefined, 2],
  [2, undefined],
  [0, 2],
  [4, 1],
  [1.5, 2],
])('no risk of %s and %s', (impact, likelihood) => {
  expect(changeRiskOf(impact, likelihood, bands)).toBeUndefined();
});

test('the agency may draw its bands anew and in any order; a score below all has no grade', () => {
  const own = [
    ['주의', '2'],
    ['위험', '4'],
  ];
  expect(changeRiskOf(2, 2, own)?.grade).toBe('위험');
  expect(changeRiskOf(1, 3, own)?.grade).toBe('주의');
  expect(changeRiskOf(1, 1, own)).toEqual({ score: 1, grade: undefined });
});
