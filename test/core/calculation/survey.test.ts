import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/core/calculation/ratio.ts';
import { sampleSize, satisfactionOf } from '../../../src/core/calculation/survey.ts';

describe('만족도', () => {
  test.each([
    [[5, 5, 5], '100.0'],
    [[1, 1], '0.0'],
    [[3], '50.0'],
    [[4, 5, 4], '83.3'],
  ])('%j is %s', (answers, score) => {
    expect(decimalText(satisfactionOf(answers)!.score, 1)).toBe(score);
  });

  test('under 30 answers it is for reference', () => {
    expect(satisfactionOf(Array(29).fill(4))?.forReference).toBe(true);
    expect(satisfactionOf(Array(30).fill(4))?.forReference).toBe(false);
  });

  test('nothing without answers; impossible answers are refused', () => {
    expect(satisfactionOf([])).toBeUndefined();
    for (const bad of [0, 6, 4.5, Number.NaN]) expect(() => satisfactionOf([3, bad])).toThrow(RangeError);
  });
});

test.each([
  [800, 260],
  [40, 37],
  [1, 1],
  [120_000, 383],
  [10_000_000, 385],
  [0, 0],
  [-5, 0],
])('표본 수 of %i people is %i', (population, size) => {
  expect(sampleSize(population)).toBe(size);
});
