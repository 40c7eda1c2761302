import { expect, test } from 'vitest';
import { readSheet, readWeights, showWeights } from '../../../src/core/evaluation/sheet.ts';
import form from '../../../src/forms/evaluation/self-evaluation/index.ts';
import { scores } from '../../../src/forms/evaluation/self-evaluation/scores.ts';

const context = { today: '2026-11-23', parameters: {} };

test('weights are read back as they were written', () => {
  expect(showWeights({ stability: 1, efficiency: 0.5 })).toBe('효율성 0.5, 안정성 1');
  expect(readWeights(showWeights({ stability: 1, efficiency: 0.5 }))).toEqual({ stability: 1, efficiency: 0.5 });
  expect(readWeights('안정성 한 개, 없는 기준 3')).toEqual({});
});

test('the scores follow from the rows alone', () => {
  const sheet = {
    answers: [
      { item: '5-1', answer: '예', weights: '신뢰성 1, 안정성 0.5' },
      { item: '5-2', answer: '부분', weights: '안정성 1, 효율성 0.5' },
      { item: '5-3', answer: '해당 없음', weights: '안정성 1' },
      { item: '5-4', weights: '안정성 1' },
    ],
  };
  const value = (id: string) => scores[id]?.compute(sheet, context);
  expect(Object.keys(readSheet(sheet).answers)).toEqual(['5-1', '5-2', '5-3']);
  expect(value('total')).toBe('75.0');
  expect(value('stability')).toBe('66.7');
  expect(value('reliability')).toBe('100.0');
  expect(value('economy')).toBeUndefined();
});

test('an answer that differs from the proposal wants a reason, an improvement wants somebody and a day', () => {
  const [reason, owner] = form.rules;
  expect(reason?.check({ answers: [{ item: '7-10', proposed: '부분', answer: '예' }] }, context)).toContain('7-10');
  expect(
    reason?.check({ answers: [{ item: '7-10', proposed: '부분', answer: '예', reason: '확인함' }] }, context),
  ).toBeUndefined();
  expect(reason?.check({ answers: [{ item: '6-4', answer: '예' }] }, context)).toContain('6-4');
  expect(reason?.check({ answers: [{ item: '5-1', proposed: '예', answer: '예' }] }, context)).toBeUndefined();
  expect(owner?.check({ answers: [{ item: '5-2', improvement: '고침' }] }, context)).toContain('5-2');
});
