import { expect, test } from 'vitest';
import items from '../../../content/source/items.json' with { type: 'json' };
import form from '../../../src/forms/evaluation/checklist-adjustment.ts';
import { checklistAreas } from '../../../src/forms/evaluation/checklist-areas.ts';

const context = { today: '2026-11-23', parameters: {} };
const check = (rule: string, ...rows: object[]) =>
  form.rules.find(({ id }) => id === rule)!.check({ items: rows }, context);
const own = { item: '5-A1', change: '추가', area: '장애관리', question: '마쳤는가?', primary: '안정성' };

test('the areas are those of the checklist, in its order', () => {
  const titles = new Map(items.map(({ section, sectionTitle }) => [section, sectionTitle]));
  expect(checklistAreas.map((area, index) => [index + 1, area])).toEqual([...titles]);
});

test('an item stands once in a record', () => {
  expect(check('item-once', { item: '5-1' }, { item: '5-2' })).toBeUndefined();
  expect(check('item-once', { item: '5-1' }, { item: '5-1' })).toContain('5-1');
});

test('weights need one primary criterion that is not among the others', () => {
  const weigh = { item: '5-1', change: '배점 변경', primary: '안정성', secondary: ['신뢰성'] };
  expect(check('weights-known', weigh, { item: '6-9', change: '제외' })).toBeUndefined();
  expect(check('weights-known', { ...weigh, primary: undefined })).toContain('5-1');
  expect(check('weights-known', { ...weigh, secondary: ['안정성'] })).toContain('5-1');
});

test('an item of its own has a question and a number of its area', () => {
  expect(check('own-item-whole', own)).toBeUndefined();
  for (const broken of [{ question: undefined }, { area: '백업관리' }, { item: '5-11' }, { area: undefined }])
    expect(check('own-item-whole', { ...own, ...broken }), JSON.stringify(broken)).toContain('온전하지 않습니다');
});
