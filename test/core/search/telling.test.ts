import { expect, test } from 'vitest';
import { packTelling, unpackTelling, weightAmong } from '../../../src/core/search/telling.ts';

const groups = [
  ['장애', '고장', '서버 다운', '뻗다'],
  ['감액', '되살리다', 'SLA'],
];
const units = [
  ['장애등급', '서버의', '다운', '감액한다', 'sla를'],
  ['장애', '서버', '중장애'],
  ['장애를', '되살리고'],
];

test('a word of the groups tells more the fewer units have a word that begins so; all words of several have to be there', () => {
  const telling = unpackTelling(groups, packTelling(groups, units));
  expect([...telling.keys()].toSorted()).toEqual(['sla', '감액', '되살리', '서버 다운', '장애'].toSorted());
  expect(telling.get('감액')).toBeGreaterThan(telling.get('장애')!);
  expect(telling.get('서버 다운')).toBe(telling.get('감액'));
});

test('what every unit holds still tells something, and what none holds all', () => {
  expect(weightAmong(1000, 1000)).toBe(0.1);
  expect(weightAmong(0, 1000)).toBe(1);
});
