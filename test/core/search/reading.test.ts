import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../../src/core/search/reading.ts';
import { correctSpelling, jamoDistance, vocabularyOf } from '../../../src/core/search/spelling.ts';
import { glossaryForms, otherReadings } from '../../../src/core/search/synonym.ts';

const vocabulary = vocabularyOf([
  '장애 등록 및 등급 지정',
  '가용성',
  '비상연락망',
  '방화벽 관리',
  '항온항습설비 점검',
  '백업',
]);
const groups = [
  ['복구목표시간', 'RTO'],
  ['전산실', '서버실', '기계실'],
  ['구성요소', 'CI'],
  ['퇴직', '퇴사'],
];

describe('spelling', () => {
  const slips: readonly (readonly [typed: string, meant: string])[] = [
    ['장에등급', '장애등급'],
    ['가용셩', '가용성'],
    ['비상열락망', '비상연락망'],
    ['방화벽관라', '방화벽관리'],
    ['항온항숩', '항온항습'],
    ['방화벽 관리랑 백엎', '방화벽 관리랑 백업'],
  ];
  for (const [typed, meant] of slips)
    test(`${typed} was meant to be ${meant}`, () => expect(correctSpelling(typed, vocabulary, 3)).toContain(meant));

  for (const known of ['장애등급', '방화벽 관리', '백업 점검'])
    test(`${known} is left alone`, () => expect(correctSpelling(known, vocabulary, 3)).toEqual([]));

  test('what resembles nothing is not corrected', () => {
    expect(correctSpelling('asdfzxcv', vocabulary, 3)).toEqual([]);
    expect(correctSpelling('', vocabulary, 3)).toEqual([]);
  });

  test('near letters count half, others whole, and the distance is the same both ways', () => {
    expect(jamoDistance('장에', '장애')).toBe(0.5);
    expect(jamoDistance('집헹', '집행')).toBe(0.5);
    expect(jamoDistance('백업', '백엄')).toBe(1);
    const words = fc.string({ unit: fc.constantFrom('장', '애', '에', '등', '급', 'a', '1'), maxLength: 6 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(jamoDistance(a, b)).toBe(jamoDistance(b, a));
        expect(jamoDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('a correction is never what was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('장', '에', '등', '급', '방', '벽', ' '), maxLength: 8 }),
        (typed) => {
          const words = typed.trim().split(/\s+/).join(' ');
          expect(correctSpelling(typed, vocabulary, 3)).not.toContain(words);
        },
      ),
    );
  });
});

test('one letter makes another abbreviation, so none is corrected', () => {
  for (const typed of ['CPO', 'LTO', 'CR', 'MTTD'])
    expect(correctSpelling(typed, ['ci', 'mttr', 'rpo', 'rto'], 3), typed).toEqual([]);
});

describe('synonyms', () => {
  test('a term is known by every way to write it', () => {
    const forms = glossaryForms({
      id: 'rto',
      term: '복구목표시간(RTO)',
      english: 'Recovery Time Objective',
      aliases: ['RTO', '복구 목표시간'],
      meaning: '',
    });
    expect(forms).toEqual(['복구목표시간(RTO)', '복구목표시간', 'RTO', 'Recovery Time Objective']);
  });

  test('a word of a group stands for the others, whatever stands around it', () => {
    expect(otherReadings('서버실 출입', groups, 4)).toEqual(['전산실 출입', '기계실 출입']);
    expect(otherReadings('rto 기준', groups, 4)).toEqual(['복구목표시간 기준']);
    expect(otherReadings('출입', groups, 4)).toEqual([]);
    expect(otherReadings('서버실 rto', groups, 4)[0]).toBe('전산실 복구목표시간');
    expect(otherReadings('퇴사자 계정', groups, 4)).toEqual(['퇴직자 계정']);
  });

  test('an abbreviation is no part of a longer word', () => {
    expect(otherReadings('policies', groups, 4)).toEqual([]);
    expect(otherReadings('CI 식별', groups, 4)).toEqual(['구성요소 식별']);
  });

  test('letters with a sign between them are one abbreviation', () => {
    expect(otherReadings('R&R 정하기', [['역할', 'R&R']], 4)).toEqual(['역할 정하기']);
    expect(otherReadings('역할', [['역할', 'R&R']], 4)).toEqual(['rr']);
  });

  test('signs that mean something to a pattern are plain letters', () => {
    expect(() => otherReadings('C++ (서버실)', [['C++', '(서버실'], ...groups], 4)).not.toThrow();
  });
});

describe('readings', () => {
  test('what was typed comes first and counts most', () => {
    const readings = readingsOf('  서버실   관라 ', { vocabulary, groups });
    expect(readings[0]).toEqual({ text: '서버실 관라', weight: 1, corrected: false });
    expect(readings.slice(1).every(({ weight }) => weight < 1)).toBe(true);
  });

  test('Korean typed on a Latin keyboard is read as what the hands meant', () => {
    expect(readingsOf('qordjq', { vocabulary, groups }).find(({ corrected }) => corrected)?.text).toBe('백업');
    // Half a word that somebody has begun, too, and words that hold one.
    expect(readingsOf('rkdyd', { vocabulary, groups }).find(({ corrected }) => corrected)?.text).toBe('가용');
    expect(readingsOf('qordjqwnrl', { vocabulary, groups }).find(({ corrected }) => corrected)?.text).toBe('백업주기');
    expect(readingsOf('SLA', { vocabulary, groups }).some(({ corrected }) => corrected)).toBe(false);
  });

  test('an abbreviation typed on the Korean layout is read as what the hands meant', () => {
    for (const [typed, meant] of [
      ['ㄱ새', 'rto'],
      ['ㅕㅔㄴ', 'ups'],
      ['챠', ''],
      ['ㅈㅇ', ''],
      ['백업', ''],
    ])
      expect(readingsOf(typed!, { vocabulary, groups }).find(({ corrected }) => corrected)?.text ?? '').toBe(meant);
  });

  test('a correction counts less where the texts hold all that was typed', () => {
    const weightOf = (pairs: ReadonlySet<string>) =>
      readingsOf('가용셩', { vocabulary, groups, pairs }).find(({ corrected }) => corrected)?.weight;
    expect(weightOf(new Set(['가용', '용셩']))).toBeLessThan(weightOf(new Set(['가용']))!);
  });
});
