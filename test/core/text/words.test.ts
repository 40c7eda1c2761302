import { josa } from 'es-hangul';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickParticle, withParticle } from '../../../src/core/text/particle.ts';
import { sortKey, toLine, toNfc } from '../../../src/core/text/plain.ts';
import { firstConsonants, matchText } from '../../../src/core/text/search.ts';

describe('particles', () => {
  it.each([
    ['복구일시', '이/가', '복구일시가'],
    ['발생원인', '이/가', '발생원인이'],
    ['복구목표시간(RTO)', '을/를', '복구목표시간(RTO)을'],
    ['WAS', '을/를', 'WAS를'],
    ['CDN', '이/가', 'CDN이'],
    ['URL', '은/는', 'URL은'],
    ['CPU', '은/는', 'CPU는'],
    ['3', '을/를', '3을'],
    ['2', '을/를', '2를'],
    ['서울', '으로/로', '서울로'],
    ['부산', '으로/로', '부산으로'],
    ['대구', '와/과', '대구와'],
    ['부산', '와/과', '부산과'],
    ['SVR-WAS-001', '이/가', 'SVR-WAS-001이'],
    ['‘제목’', '은/는', '‘제목’은'],
    ['99.9%', '을/를', '99.9%를'],
    ['', '이/가', '가'],
  ] as const)('%s with %s', (word, particle, sentence) => expect(withParticle(word, particle)).toBe(sentence));
});

describe('particles after every syllable', () => {
  const particles = ['은/는', '이/가', '을/를', '와/과', '으로/로', '이나/나', '이라/라', '이에요/예요'] as const;
  it.each(particles)('%s as es-hangul picks it', (particle) => {
    const wrong: string[] = [];
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const syllable = String.fromCharCode(code);
      if (pickParticle(syllable, particle) !== josa.pick(syllable, particle)) wrong.push(syllable);
    }
    expect(wrong).toEqual([]);
  });
});

describe('text that is kept', () => {
  it('composes Hangul and drops what nobody can see', () => {
    expect(toNfc('장애'.normalize('NFD'))).toBe('장애');
    expect(toNfc('가\u0000나\u200b다\ufeff\u202e')).toBe('가나다');
    expect(toNfc('첫째\r\n둘째\r셋째\u2028넷째')).toBe('첫째\n둘째\n셋째\n넷째');
    expect(toNfc('가\t나\u00a0다')).toBe('가 나 다');
    expect(toNfc('뷁 👩‍💻')).toBe('뷁 👩‍💻');
    expect(toNfc('가\ud800나').isWellFormed()).toBe(true);
    expect(toLine(' 가\n\n나 ')).toBe('가 나');
  });

  it('is the same after a second pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(toNfc(toNfc(text))).toBe(toNfc(text));
      }),
      { seed: 7 },
    );
  });

  it('sorts numbers inside text by value', () => {
    const sorted = ['SVR-10', 'svr-2', 'SVR-1', '나', '가'].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['SVR-1', 'svr-2', 'SVR-10', '가', '나']);
  });
});

describe('finding text', () => {
  it('takes first consonants', () => {
    expect(firstConsonants('장애 1건')).toBe('ㅈㅇ 1ㄱ');
    expect(firstConsonants('ABC')).toBe('ABC');
  });

  it.each([
    ['장애', '통합민원 장애 접수'],
    ['ㅈㅇ', '통합민원 장애 접수'],
    ['장ㅇ', '통합민원 장애 접수'],
    ['통합 장애', '통합민원 장애 접수'],
    ['장애접수', '통합민원 장애 접수'],
    ['was', 'SVR-WAS-001'],
    ['ㅌㅎㅁㅇ', '통합민원'],
    ['장애'.normalize('NFD'), '장애'],
    ['', '무엇이든'],
    ['(a.b)', 'x(A.B)y'],
    ['뷁', '뷁'],
  ])('%s is in %s', (query, text) => expect(matchText(query, text)).toBe(true));

  it.each([
    ['ㅈㅂ', '장애'],
    ['장애 백업', '장애 접수'],
    ['a.b', 'axb'],
    ['장애접수처', '장애 접수'],
  ])('%s is not in %s', (query, text) => expect(matchText(query, text)).toBe(false));
});
