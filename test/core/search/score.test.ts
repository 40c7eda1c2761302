import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRanks } from '../../../src/core/search/merge.ts';
import { makeScorer, prepareUnit } from '../../../src/core/search/score.ts';
import { unit } from '../../support/search-unit.ts';

test('ranks are merged by their reciprocals with k = 10', () => {
  const merged = mergeRanks([
    { ids: ['a', 'b'], weight: 1 },
    { ids: ['b', 'c'], weight: 1 },
  ]);
  expect(merged.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(merged[0]?.score).toBeCloseTo(1 / 12 + 1 / 11);
});

test('every id comes out once, and what is before another in every list stays before it', () => {
  const anyLists = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')), { maxLength: 5 });
  fc.assert(
    fc.property(anyLists, (all) => {
      const lists: readonly (readonly string[])[] = all;
      const merged = mergeRanks(lists.map((ids) => ({ ids, weight: 1 }))).map(({ id }) => id);
      expect(merged.toSorted()).toEqual([...new Set(lists.flat())].sort());
      for (const a of merged)
        for (const b of merged)
          if (
            a !== b &&
            lists.length > 0 &&
            lists.every((ids) => ids.includes(a) && ids.includes(b) && ids.indexOf(a) < ids.indexOf(b))
          )
            expect(merged.indexOf(a)).toBeLessThan(merged.indexOf(b));
    }),
  );
});

test('a title that says the query stands before a text that happens to', () => {
  const score = makeScorer('방화벽');
  expect(score(prepareUnit(unit('방화벽 관리', '방화벽의 계정을 통제한다.'))).value).toBeGreaterThan(
    score(prepareUnit(unit('흔한 실수', '장애를 적지 않는다.\n방화벽을 열어 둔다.'))).value,
  );
});

test('one paragraph that says all stands before words strewn over many', () => {
  const score = makeScorer('장애 등급');
  const together = prepareUnit(unit('가', '장애와 등급을 함께 적는다.\n끝.'));
  const strewn = prepareUnit(unit('가', '장애를 적는다.\n등급을 적는다.'));
  expect(score(together).value).toBeGreaterThan(score(strewn).value);
  expect(score(strewn).share).toBeGreaterThan(0.5);
});

test('a title that says half of what is asked does not stand above a text that says all', () => {
  const score = makeScorer('서비스 제재');
  const half = score(prepareUnit(unit('서비스', '서비스를 정한다.'))).value;
  expect(score(prepareUnit(unit('조치', '서비스가 나쁘면 제재한다.'))).value).toBeGreaterThan(half);
});

test('what people ask of a part is as good as its words', () => {
  const text = '상황과 할 일을 적는다.';
  const part = prepareUnit(unit('이럴 때에는', text, { asked: ['윗사람이 먼저 해 달라고 함', '화내는 사용자'] }));
  const score = makeScorer('화내는 사용자 응대');
  expect(score(prepareUnit(unit('이럴 때에는', text))).share).toBe(0);
  expect(score(part).value).toBeGreaterThan(score(prepareUnit(unit('사용자', '사용자를 적는다.'))).value);
});

test('an abbreviation is not found inside of another word', () => {
  const score = makeScorer('OS');
  expect(score(prepareUnit(unit('산출기초', '값', { names: ['Cost basis'] }))).share).toBe(0);
  expect(score(prepareUnit(unit('서버', 'OS와 설정을 적는다.'))).share).toBe(1);
});

test('whoever asks how much is answered by a line with a number', () => {
  const score = makeScorer('비밀번호는 몇 글자');
  const told = score(prepareUnit(unit('값', '비밀번호는 9자 이상으로 한다.'))).value;
  expect(told).toBeGreaterThan(score(prepareUnit(unit('값', '비밀번호는 길게 한다.'))).value);
});

test('an item of the checklist stands before its section, and both before another', () => {
  const score = makeScorer('점검표 9-6');
  const [item, section, other] = ['점검 항목 9-6', '부록 9', '점검 항목 9-5'].map(
    (cite) => score(prepareUnit(unit('가', '나', { cite }))).value,
  );
  expect(item).toBeGreaterThan(section!);
  expect(section).toBeGreaterThan(other!);
});

test('a part that only names what its document holds stands after one that says it', () => {
  const score = makeScorer('배터리 교체');
  const text = '배터리의 교체를 다룬다.';
  const answer = score(prepareUnit(unit('설비', text))).value;
  for (const title of ['목적과 적용', '적용범위', '다른 절차서와의 관계', '작성 예: 설비 점검'])
    expect(score(prepareUnit(unit(title, text))).value, title).toBeLessThan(answer);
  expect(makeScorer('적용범위')(prepareUnit(unit('적용범위', text))).value).toBeGreaterThan(1);
});
