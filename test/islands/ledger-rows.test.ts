// The rows of a ledger in memory: search, filters, order.
import { expect, test } from 'vitest';
import { createRowIndex, type LedgerRow, type Query } from '../../src/islands/ledger/rows.ts';

const order = { column: 'number', descending: false };
const ask = (query: Partial<Query>): Query => ({ words: '', filters: {}, order, ...query });
const row = (id: string, title: string, grade: string, minutes: number | ''): LedgerRow => ({
  id,
  cells: {
    number: id,
    title,
    grade,
    minutes: minutes === '' ? '' : `${minutes}분`,
    '~': JSON.stringify({ minutes }),
  },
});
const rows = [
  row('INC-1', '통합민원시스템 로그인 불가', '1등급', 95),
  row('INC-2', '대표누리집 접속 지연', '3등급', 9),
  row('INC-3', '행정업무시스템 저장 오류', '3등급', ''),
  row('INC-4', '통계분석시스템 배치 실패', '', 120),
];
const fresh = () => {
  const index = createRowIndex(['number', 'title', 'grade'], order);
  index.put(rows);
  return index;
};
const idsOf = (found: readonly LedgerRow[]) => found.map(({ id }) => id);

test.each([
  ['', ['INC-1', 'INC-2', 'INC-3', 'INC-4']],
  ['로그인', ['INC-1']],
  ['통합 민원', ['INC-1']],
  ['ㅌㅎㅁㅇ', ['INC-1']],
  ['장ㅇ 저ㅈ', ['INC-3']],
  ['시스템 ㅈㅈ', ['INC-3']],
  ['inc-2', ['INC-2']],
  ['3등급 지연', ['INC-2']],
  ['로그인'.normalize('NFD'), ['INC-1']],
  ['95분', []],
  ['.*', []],
])('words %j find %j', (words, expected) => {
  expect(idsOf(fresh().select(ask({ words })))).toEqual(expected);
});

test('filters hold together, and the values of one are alternatives', () => {
  const index = fresh();
  expect(idsOf(index.select(ask({ filters: { grade: ['1등급', '3등급'] } })))).toEqual(['INC-1', 'INC-2', 'INC-3']);
  expect(idsOf(index.select(ask({ filters: { grade: [''] } })))).toEqual(['INC-4']);
  expect(idsOf(index.select(ask({ filters: { grade: [] }, words: '지연' })))).toEqual(['INC-2']);
});

test('numbers sort by value and rows without one stay last in either direction', () => {
  const index = fresh();
  const by = (descending: boolean) => idsOf(index.select(ask({ order: { column: 'minutes', descending } })));
  expect(by(false)).toEqual(['INC-2', 'INC-1', 'INC-4', 'INC-3']);
  expect(by(true)).toEqual(['INC-4', 'INC-1', 'INC-2', 'INC-3']);
});

test('a changed or added row is found as it now is', () => {
  const index = fresh();
  index.select(ask({ words: '로그인' }));
  index.put([row('INC-1', '로그아웃 불가', '1등급', 95)]);
  index.put([row('INC-0', '로그인 지난', '2등급', 1), row('INC-0', '로그인 지연', '2등급', 1)]);
  expect(idsOf(index.select(ask({ words: '로그인' })))).toEqual(['INC-0']);
  expect(idsOf(index.select(ask({})))).toEqual(['INC-0', 'INC-1', 'INC-2', 'INC-3', 'INC-4']);
  expect(index.size).toBe(5);
});

test('a row whose value has changed moves to its new place', () => {
  const index = fresh();
  const byTitle = ask({ order: { column: 'title', descending: false } });
  expect(idsOf(index.select(byTitle))).toEqual(['INC-2', 'INC-4', 'INC-1', 'INC-3']);
  index.put([row('INC-2', '홈페이지 접속 지연', '3등급', 9)]);
  expect(idsOf(index.select(byTitle))).toEqual(['INC-4', 'INC-1', 'INC-3', 'INC-2']);
});

test('values of a column carry their counts, blanks last', () => {
  expect(fresh().valuesOf('grade')).toEqual([
    { value: '1등급', count: 1 },
    { value: '3등급', count: 2 },
    { value: '', count: 1 },
  ]);
});

test('rows that come in slices stand as if they had come at once, in every order', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    row(`INC-${(at * 37) % 200}`, `장애 ${(at * 11) % 50}`, `${(at % 4) + 1}등급`, at % 7 === 0 ? '' : (at * 13) % 90),
  );
  for (const column of ['number', 'title', 'minutes']) {
    for (const descending of [false, true]) {
      const query = ask({ order: { column, descending } });
      const atOnce = createRowIndex(['title'], order);
      atOnce.put(many);
      const inSlices = createRowIndex(['title'], query.order);
      for (let at = 0; at < many.length; at += 30) {
        inSlices.put(many.slice(at, at + 30));
        inSlices.select(query);
      }
      expect(idsOf(inSlices.select(query))).toEqual(idsOf(atOnce.select(query)));
    }
  }
});
