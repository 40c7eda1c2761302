import { expect, test } from 'vitest';
import { carryImprovements, improvementsOf } from '../../../src/core/evaluation/improvement.ts';
import type { Row, Scalar, Values } from '../../../src/core/field/value.ts';

const owner = { id: 'p1', name: '이누리' };
const row = (item: string, cells: Record<string, Scalar>): Row => ({
  id: item,
  order: item,
  cells: { item, ...cells },
});
const states = (values: Values, today = '2026-11-23') =>
  improvementsOf(values, today).map(({ item, state }) => [item, state]);

const round: Values = {
  answers: [
    row('2-1', { answer: '예' }),
    row('2-3', { improvement: '매월 보고', owner, due: '2026-11-22' }),
    row('5-2', { improvement: '순위를 물음', owner, due: '2026-11-23' }),
    row('5-3', { improvement: '담당을 정함', due: '2026-12-31' }),
    row('7-1', { improvement: '요구사항을 다시 받음', owner, due: '2026-01-01' }),
  ],
  carried: [
    row('2-3', { improvement: '예전 약속', owner, due: '2025-06-30', from: 'EVL-2024-0001' }),
    row('9-2', { improvement: '출입 기록을 갖춤', owner, due: '2026-12-31', from: 'EVL-2025-0001' }),
  ],
  progress: [row('7-1', { doneOn: '2026-02-02', result: '다시 받음' }), row('9-2', { result: '설계 중' })],
};

test('the state follows from owner, due date and the day it was done; the due day itself is not late', () => {
  expect(states(round)).toEqual([
    ['9-2', '진행 중'],
    ['2-3', '기한 지남'],
    ['5-2', '진행 중'],
    ['5-3', '담당·기한 미정'],
    ['7-1', '마침'],
  ]);
  expect(states(round, '2027-01-01').filter(([, state]) => state === '기한 지남')).toHaveLength(4);
});

test('an improvement that goes on stands once, with what was agreed now and the round it came from', () => {
  const [again, ...others] = improvementsOf(round, '2026-11-23').filter(({ item }) => item === '2-3');
  expect(others).toEqual([]);
  expect(again).toMatchObject({ text: '매월 보고', due: '2026-11-22', from: 'EVL-2024-0001' });
});

test('what is not done goes on in the next round under the number of the round that first agreed it', () => {
  const carried = carryImprovements(round, 'EVL-2026-0003');
  expect(carried.map(({ item, from }) => [item, from])).toEqual([
    ['9-2', 'EVL-2025-0001'],
    ['2-3', 'EVL-2024-0001'],
    ['5-2', 'EVL-2026-0003'],
    ['5-3', 'EVL-2026-0003'],
  ]);
  expect(carried[1]).toMatchObject({ improvement: '매월 보고', owner, due: '2026-11-22' });
});

test('nothing is carried twice: a round that only goes on carries the same again', () => {
  const next: Values = {
    carried: carryImprovements(round, 'EVL-2026-0003').map((cells) => row(String(cells.item), cells)),
  };
  expect(carryImprovements(next, 'EVL-2027-0001')).toEqual(carryImprovements(round, 'EVL-2026-0003'));
});
