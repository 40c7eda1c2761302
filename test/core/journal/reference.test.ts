import { expect, test } from 'vitest';
import { keyOf, referencesOf } from '../../../src/core/journal/reference.ts';

const to = (record: string) => ({ book: 'change-case/2026', record, form: 'change-case', number: record, text: '' });

test('a record names others by links, by fields and in rows, each once and links first', () => {
  const state = {
    links: [{ commit: 'c', purpose: 'change', to: to('b') }],
    fields: { title: '제목', change: to('a'), same: to('b'), none: null },
    rows: { items: [{ id: 'r', order: 'a', cells: { item: to('c'), count: 3 } }] },
  };
  expect(referencesOf(state).map(keyOf)).toEqual(['b', 'a', 'c'].map((id) => `change-case/2026 ${id}`));
});

test('a name that was only written is no reference', () => {
  const state = { links: [], fields: { system: { ...to(''), text: '옛 민원시스템' } }, rows: {} };
  expect(referencesOf(state)).toEqual([]);
});
