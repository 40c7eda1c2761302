import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packPairs, unpackPairs } from '../../../src/core/search/pairs.ts';
import {
  bigramsOf,
  citedNumber,
  consonantKeys,
  gramsOfStem,
  latinWords,
  numberKey,
  sentinel,
  textOfContent,
  titleKey,
  tokensOf,
} from '../../../src/core/search/token.ts';
import { loneLetters, meaningfulStems, stemOf, stemsOf, wordsOf } from '../../../src/core/search/word.ts';

const hangul = fc.string({ unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)) });
const texts = fc.oneof(hangul, fc.string(), fc.string({ unit: 'grapheme' }));

describe('stems', () => {
  const stripped: readonly (readonly [word: string, stem: string])[] = [
    ['장애등급을', '장애등급'],
    ['전산실에서는', '전산실'],
    ['관리하는', '관리'],
    ['출입하려면', '출입'],
    ['요구사항의', '요구사항'],
    ...['깎이면', '깎였다', '깎인', '깎임', '깎였을'].map((word) => [word, '깎이'] as const),
    ...['떨어지면', '떨어졌는데', '떨어진', '떨어질'].map((word) => [word, '떨어지'] as const),
    ...['바뀌면', '바뀐', '바뀌었다'].map((word) => [word, '바뀌'] as const),
    ...['알렸다', '알렸는데', '알렸을'].map((word) => [word, '알리'] as const),
    ...['확인', '승인', '사진', '줄임말', '목적이며', '관리하지는'].map(
      (word) => [word, word.replace(/이며|하지는/, '')] as const,
    ),
    ['담당자에게', '담당자'],
    ['개통하려면', '개통'],
    ['알린다', '알리'],
    ['알려야', '알리'],
    ['고친', '고치'],
    ['바꿀', '바꾸'],
    ['멈추고', '멈추'],
  ];
  for (const [word, stem] of stripped) test(`${word} is ${stem}`, () => expect(stemOf(word)).toBe(stem));

  for (const word of [
    '평가',
    '처리결과',
    '용어정의',
    '운영회의',
    '백업',
    '영향도',
    '추이',
    '권한',
    '산출',
    '반려',
    '기기',
    '경고',
    'SLA',
    '2026',
  ])
    test(`${word} stays whole`, () => expect(stemOf(word)).toBe(word));

  test('a question gives the words that say something, and all when none does', () => {
    expect(meaningfulStems('방화벽은 어떻게 관리하나')).toEqual(['방화벽', '관리']);
    expect(meaningfulStems('백업을 누가 승인하는지')).toEqual(['백업', '승인']);
    expect(meaningfulStems('어떤 권한이 필요한가')).toEqual(['권한']);
    expect(meaningfulStems('어떻게')).toEqual(['어떻게']);
  });

  test('of a pasted paragraph the first words count', () => {
    const words = Array.from({ length: 40 }, (_, place) => `낱말${place}`);
    expect(meaningfulStems(words.join(' '))).toEqual(words.slice(0, 16));
  });

  test('a syllable that is a word is known with and without its particle', () => {
    expect(loneLetters('랙의 전력과 랙, A-03랙')).toEqual(['랙', '랙', 'a']);
  });

  test('a stem begins its word, the last syllable of a verb aside, and is never shorter than two letters unless the word was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of wordsOf(text)) {
          const stem = stemOf(word);
          expect(word.startsWith(stem) || word.startsWith(stem.slice(0, -1))).toBe(true);
          expect(stem.length).toBeGreaterThanOrEqual(Math.min(2, word.length));
        }
      }),
    );
  });

  test('words are in lower case and NFC, however they were written', () => {
    expect(wordsOf('SLA, 장애(Impact)'.normalize('NFD'))).toEqual(['sla', '장애', 'impact']);
  });
});

describe('tokens', () => {
  test('pairs of letters run across blanks', () => {
    expect(bigramsOf(['장애', '등급'])).toEqual(['장애', '애등', '등급']);
    expect(bigramsOf(['가'])).toEqual(['가']);
    expect(bigramsOf([])).toEqual([]);
  });

  test('blanks make no difference to the pairs of a text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('장애', '등급', '지정', '복구', '절차서'), { minLength: 1 }), (words) => {
        expect(bigramsOf(stemsOf(words.join(' ')))).toEqual(bigramsOf([words.join('')]));
      }),
    );
  });

  test('a title is found by first consonants from any of its words, joining words and particles aside', () => {
    const keys = consonantKeys('장애접수 및 결과보고서');
    for (const key of ['ㅈㅇㅈㅅㅁㄱㄱㅂㄱㅅ', 'ㄱㄱㅂㄱㅅ', 'ㅈㅇㅈㅅㄱㄱㅂㄱㅅ']) expect(keys).toContain(key);
    expect(consonantKeys('자료의 파기')).toContain('ㅈㄹㅍㄱ');
  });

  test('pairs come back from their short text as they went in, other tokens aside', () => {
    const letter = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    const anyPairs = fc.uniqueArray(
      fc.tuple(letter, letter).map((pair) => pair.join('')),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const packed = packPairs([...pairs, 'n5n4', 'ㅈㅇ', 'ci', ...pairs]);
        expect(unpackPairs(packed)).toEqual(new Set(pairs));
      }),
    );
    // A pair whose letters stand far apart in the list of all.
    const many = Array.from({ length: 4000 }, (_, place) => `${String.fromCharCode(0xac00 + place)}가`);
    expect(unpackPairs(packPairs([...many, '가힣']))).toEqual(new Set([...many, '가힣']));
  });

  test('letters with signs between them are one word, and a Latin word is told from the Hangul joined to it', () => {
    expect(wordsOf('디스크 I/O와 M/M, R&R')).toEqual(['디스크', 'io와', 'mm', 'rr']);
    expect(latinWords('UPS의 부하, p95 3초, A')).toEqual(['ups', 'p95']);
    expect(gramsOfStem('ups배터리')).toEqual(['ups', '배터', '터리']);
    expect(gramsOfStem('sla')).toEqual(['sla']);
    expect(gramsOfStem('랙')).toEqual(['랙']);
  });

  test('a number is told from the words around it', () => {
    expect(citedNumber('표 2-1 자원 매핑')).toBe('n표n2n1');
    expect(citedNumber('백업 절차서 제12조')).toBe('n제12조');
    expect(citedNumber('운영상태관리 절차서 13조')).toBe('n제13조');
    expect(citedNumber('점검표 9-6 근거')).toBe('n항목n9n6');
    expect(citedNumber('제12조')).toBe('');
    expect(citedNumber('3조각')).toBe('');
    expect(citedNumber('백업')).toBe('');
  });

  const numbers: readonly (readonly [text: string, key: string])[] = [
    ['5.4.3 가 (2)', 'n5n4n3n가n2'],
    ['5.4.3가(2)', 'n5n4n3n가n2'],
    ['5.8.3', 'n5n8n3'],
    ['5.5.3.g.2', 'n5n5n3n사n2'],
    ['5.5.3.g', 'n5n5n3n사'],
    ['제6조', 'n제6조'],
    ['6조', 'n제6조'],
    ['표 5-1', 'n표n5n1'],
    ['9-6', 'n항목n9n6'],
    ['점검표 11-2', 'n항목n11n2'],
    ['점검 항목 5-1', 'n항목n5n1'],
    ['2026-1', ''],
    ['장애 5.4', ''],
    ['2026', ''],
    ['준비 중', ''],
  ];
  for (const [text, key] of numbers) test(`‘${text}’ as a number is ‘${key}’`, () => expect(numberKey(text)).toBe(key));

  test('what the index keeps of a unit gives its lines back, and nothing from the sentinel on', () => {
    const page = `첫 줄이다. ␞. 둘째 줄 2026. 10. 21. ␞. ${sentinel} ${titleKey('첫 줄')} ㅊㅈ`;
    expect(textOfContent(page)).toBe('첫 줄이다.\n둘째 줄 2026. 10. 21.');
  });

  test('no token of the text stands again among those of the title, or is the beginning of a word', () => {
    const { title, text, pairs } = tokensOf({
      title: '장애 등급',
      names: [],
      cite: '5.4',
      text: '장애 등급을 정한다\n등급표',
    });
    expect(title).toContain('n5n4');
    expect(text.filter((token) => title.includes(token))).toEqual([]);
    expect(text).not.toContain('정한');
    expect([...pairs]).toEqual(expect.arrayContaining(['장애', '애등', '등급', '정한', '급표']));
    // Where words of a title meet there is a pair, where words of a text meet there is none.
    expect(pairs).not.toContain('급정');
  });
});
