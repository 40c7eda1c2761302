import { describe, expect, test } from 'vitest';
import { conceptsOf, type Lexicon, pairsOf, shareSaid } from '../../../src/core/search/concept.ts';
import { stemAlternatives } from '../../../src/core/search/synonym.ts';
import { bigramsOf } from '../../../src/core/search/token.ts';

const groups = [
  ['퇴직', '퇴사'],
  ['삭제', '말소'],
  ['구성요소', '형상항목', 'Configuration Item', 'CI'],
  ['복구목표시간', 'RTO', '복구 목표시간'],
  ['네트워크', '망'],
];
const lexicon: Lexicon = { groups, weightOf: () => 1, isKnown: (pair) => pair !== '퇴사' };
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

describe('what a unit says of a query', () => {
  test('each word may be said in its own way: no rewording of the whole needs to stand there', () => {
    const query = ['퇴사자', '계정', '삭제'];
    expect(said(query, '퇴직자 계정 말소')).toBeGreaterThan(0.8);
    expect(said(query, '퇴직자 계정 말소')).toBeGreaterThan(said(query, '계정 삭제'));
    expect(said(query, '계정 말소')).toBeLessThan(said(query, '계정 삭제'));
  });

  test('a common word says little in the place of a rare one that the texts hold, and all where they do not', () => {
    const weightOf = (pair: string) => (pair === '조정' ? 0.2 : 1);
    const concepts = (isKnown: Lexicon['isKnown']) =>
      conceptsOf(['튜닝'], { groups: [['조정', '튜닝']], weightOf, isKnown });
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
    const pairs = pairsOf(query, lexicon);
    for (const { wordings } of conceptsOf(query, lexicon))
      for (const { grams } of wordings) for (const gram of grams.keys()) expect(pairs).toContain(gram);
  });
});
