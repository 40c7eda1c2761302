import { describe, expect, test } from 'vitest';
import { conceptsOf, type Lexicon, likenessTo, shareSaid, termsOf } from '../../../src/core/search/concept.ts';
import { alternativesOf, type SynonymGroups } from '../../../src/core/search/synonym.ts';
import { bigramsOf } from '../../../src/core/search/token.ts';

const groups = [
  ['퇴직', '퇴사'],
  ['삭제', '말소'],
  ['구성요소', '형상항목', 'Configuration Item', 'CI'],
  ['복구목표시간', 'RTO', '복구 목표시간'],
  ['네트워크', '망'],
];
const telling = new Map([
  ['퇴직', 1],
  ['말소', 1],
  ['삭제', 1],
]);
const lexicon: Lexicon = { groups, telling, weightOf: () => 1, isKnown: (pair) => pair !== '퇴사' };
const stemAlternatives = (stems: readonly string[], all: SynonymGroups) =>
  alternativesOf(stems, all).map((list) => list.map(({ word }) => word));
const said = (query: readonly string[], text: string) => {
  const grams = new Set(bigramsOf(text.split(' ')));
  return shareSaid(conceptsOf(query, lexicon), (gram) => grams.has(gram));
};

describe('other words for a word', () => {
  test('stay joined to what stands around them', () => {
    expect(stemAlternatives(['퇴사자', '계정', '삭제'], groups)).toEqual([['퇴직자'], [], ['말소']]);
  });

  test('may take the place of several', () => {
    expect(stemAlternatives(['복구', '목표시간', '초과'], groups)).toEqual([['rto'], ['rto'], []]);
  });

  test('leave out English written out, which stands in no text, and a syllable that is part of another word', () => {
    expect(stemAlternatives(['구성요소'], groups)).toEqual([['형상항목', 'ci']]);
    expect(stemAlternatives(['비상연락망'], groups)).toEqual([[]]);
    expect(stemAlternatives(['망', '분리'], groups)).toEqual([['네트워크'], []]);
  });
});

describe('a verb of a group', () => {
  const verbs = [
    ['이월', '남다'],
    ['감액', '깎이다'],
    ['가득', '꽉 차다'],
    ['모자라다', '부족'],
  ];
  const asked: readonly (readonly [words: readonly string[], other: string])[] = [
    ...['남으면', '남은', '남았을', '남는데'].map((word) => [['예산', word], '이월'] as const),
    ...['깎이면', '깎였', '깎인', '깎입니'].map((word) => [['예산', word], '감액'] as const),
    [['디스크', '꽉', '찼을'], '가득'],
    [['예산', '모자랐는데'], '부족'],
  ];
  for (const [words, other] of asked)
    test(`stands in ${words.join(' ')} for ${other}`, () => {
      expect(stemAlternatives(words, verbs).at(-1)).toEqual([other]);
    });

  test('is put in the place of another as what is the same in all its shapes, and not at all where that is a syllable', () => {
    expect(stemAlternatives(['예산', '부족'], verbs)).toEqual([[], ['모자라']]);
    expect(stemAlternatives(['예산', '이월'], verbs)).toEqual([[], []]);
  });

  test('is no part of a noun that begins as it does', () => {
    expect(stemAlternatives(['남자', '직원'], verbs)).toEqual([[], []]);
    expect(stemAlternatives(['강남'], verbs)).toEqual([[]]);
  });
});

describe('what a unit says of a query', () => {
  test('a title is as like a query as the wording that it says', () => {
    const grams = (text: string) => new Set(bigramsOf([text]));
    const like = (query: readonly string[], title: string) =>
      likenessTo(conceptsOf(query, { ...lexicon, weightOf: () => 0.5 }), grams(title));
    expect(like(['퇴직', '계정'], '퇴직계정')).toBe(1);
    expect(like(['말소'], '삭제')).toBeGreaterThan(0.8);
    expect(like(['말소'], '삭제기록')).toBeLessThan(like(['말소'], '삭제'));
    expect(likenessTo([], new Set())).toBe(0);
  });

  test('each word may be said in its own way: no rewording of the whole needs to stand there', () => {
    const query = ['퇴사자', '계정', '삭제'];
    expect(said(query, '퇴직자 계정 말소')).toBeGreaterThan(0.8);
    expect(said(query, '퇴직자 계정 말소')).toBeGreaterThan(said(query, '계정 삭제'));
    expect(said(query, '계정 말소')).toBeLessThan(said(query, '계정 삭제'));
  });

  test('a common word says little in the place of a rare one that the texts hold, and all where they do not', () => {
    const weightOf = (pair: string) => (pair === '조정' ? 0.2 : 1);
    const concepts = (isKnown: Lexicon['isKnown']) =>
      conceptsOf(['튜닝'], { groups: [['조정', '튜닝']], telling: new Map([['조정', 0.2]]), weightOf, isKnown });
    const says = (gram: string) => gram === '조정';
    expect(
      shareSaid(
        concepts(() => true),
        says,
      ),
    ).toBeLessThan(0.3);
    expect(
      shareSaid(
        concepts((pair) => pair !== '튜닝'),
        says,
      ),
    ).toBeGreaterThan(0.8);
  });

  test('a lone letter beside other words is not asked for', () => {
    expect(said(['퇴직', '자', '계정'], '퇴직 계정')).toBeGreaterThan(0.95);
  });

  test('a verb to ask with weighs less than what is asked about', () => {
    const query = ['견적', '받아야'];
    expect(said(query, '견적')).toBeGreaterThan(said(query, '받아야'));
  });

  test('nothing says nothing, and every pair that counts is asked for', () => {
    expect(shareSaid([], () => true)).toBe(0);
    const query = ['퇴사자', '삭제'];
    const terms = termsOf(query, lexicon);
    for (const { wordings } of conceptsOf(query, lexicon))
      for (const { whole, grams } of wordings)
        for (const term of whole ? [whole] : grams.keys()) expect(terms).toContain(term);
    expect(terms).toContain('퇴직');
  });
});
