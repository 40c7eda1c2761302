import { expect, test } from 'vitest';
import items from '../../../content/source/items.json' with { type: 'json' };
import { criteria, matrixOf, scoreCriteria, scoreItems } from '../../../src/core/evaluation/score.ts';

const matrix = matrixOf('1', '기본 배점', items);

test('every item weighs on its primary criterion fully and on its secondary ones by half', () => {
  for (const item of items) {
    expect(matrix.weights[item.id]?.[item.criteria.primary as 'economy'], item.id).toBe(1);
    for (const secondary of item.criteria.secondary)
      expect(matrix.weights[item.id]?.[secondary as 'economy'], item.id).toBe(0.5);
  }
});

test('a criterion is the weighted share over applicable answered items, with its formula', () => {
  // 5-1: reliability 1, stability 0.5 · 5-2: stability 1, efficiency 0.5 · 5-4: stability 1, reliability 0.5
  const scores = scoreCriteria({ '5-1': 'yes', '5-2': 'partial', '5-4': 'notApplicable', '5-6': undefined }, matrix);
  expect(scores.stability.value).toBeCloseTo(((0.5 + 0.5) / 1.5) * 100, 10);
  expect(scores.stability.formula).toBe('Σ(점수 × 가중치) 1 ÷ Σ가중치 1.5 × 100 = 66.7');
  expect(scores.reliability.value).toBe(100);
  expect(scores.efficiency.value).toBe(50);
  expect(scores.efficiency.formula).toContain('0.25 ÷ Σ가중치 0.5');
  expect(scores.economy.value).toBeUndefined();
  expect(Object.keys(scores)).toEqual(Object.keys(criteria));
});

test('a section counts its items alike', () => {
  expect(scoreItems({ '2-1': 'yes', '2-2': 'no', '2-3': 'partial', '5-1': 'yes' }, ['2-1', '2-2', '2-3']).value).toBe(
    50,
  );
});
