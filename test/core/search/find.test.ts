import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/core/content/library.ts';
import { makeCoverage } from '../../../src/core/search/coverage.ts';
import { statusOfVersion, versionsWith } from '../../../src/core/search/edition.ts';
import { findUnits, type SearchIndex } from '../../../src/core/search/find.ts';
import { packPairs, unpackPairs } from '../../../src/core/search/pairs.ts';
import { planSearches } from '../../../src/core/search/plan.ts';
import type { Comparable } from '../../../src/core/search/score.ts';
import { markWords, snippetOf } from '../../../src/core/search/snippet.ts';
import { tokensOf } from '../../../src/core/search/token.ts';
import { searchUnits } from '../../../src/core/search/unit.ts';
import { stemsOf, wordsOf } from '../../../src/core/search/word.ts';
import { wholeSources } from '../../support/library.ts';
import { unit } from '../../support/search-unit.ts';

const units = [
  unit('장애 등록 및 등급 지정', '장애에는 반드시 등급을 지정한다.', { cite: '5.4.3 가 (2)' }),
  unit('장애접수 및 결과보고서', '장애를 접수하고 결과를 적는다.'),
  unit('방화벽 관리', '방화벽의 계정을 통제한다.'),
  unit('흔한 실수', '장애를 적지 않는다.\n등급을 빠뜨린다.\n방화벽을 열어 둔다.'),
  unit('전산실 출입', '출입을 기록한다.'),
  unit('용량', '랙의 전력을 잰다.'),
];

/** An index that works like Pagefind: all words, each by its beginning; words that nothing begins with fall away. */
const index: SearchIndex<undefined, Comparable> = {
  async search(term) {
    const words = units.map((one) => {
      const { title, text } = tokensOf(one);
      return [...wordsOf(`${one.title} ${one.text}`), ...stemsOf(one.text), ...title, ...text];
    });
    const asked = term.split(' ').filter((word) => words.some((own) => own.some((other) => other.startsWith(word))));
    if (asked.length === 0) return [];
    return units.flatMap((_, place) =>
      asked.every((word) => words[place]!.some((own) => own.startsWith(word))) ? [String(place)] : [],
    );
  },
  load: async (id) => units[Number(id)]!,
};
const words = {
  vocabulary: ['등급', '방화벽', '장애', '전산실', '출입'],
  groups: [['전산실', '서버실']],
  pairs: unpackPairs(packPairs(units.flatMap((one) => [...tokensOf(one).pairs]))),
  latin: new Set<string>(),
  telling: new Map([['전산실', 0.5]]),
  units: units.length,
};

describe('finding', () => {
  const asked: readonly (readonly [query: string, title: string])[] = [
    ['장애등급을', '장애 등록 및 등급 지정'],
    ['장에등급', '장애 등록 및 등급 지정'],
    ['ㅈㅇㅈㅅ', '장애접수 및 결과보고서'],
    ['5.4.3 가 (2)', '장애 등록 및 등급 지정'],
    ['서버실', '전산실 출입'],
    ['랙', '용량'],
    ['방화벽은 어떻게 관리하나', '방화벽 관리'],
    ['방화벽 계정 결산', '방화벽 관리'],
    ['5.4.3.a.2', '장애 등록 및 등급 지정'],
    ['방화벽 5.4.3 가 (2)', '장애 등록 및 등급 지정'],
  ];
  for (const [query, title] of asked)
    test(`‘${query}’ finds ${title} first`, async () => {
      const { found } = await findUnits(query, index, words, undefined, 10);
      expect(found[0]?.unit.title).toBe(title);
    });

  test('what says nothing of the query is no answer', async () => {
    expect((await findUnits('결산 이월', index, words, undefined, 10)).found).toEqual([]);
    expect((await findUnits('', index, words, undefined, 10)).found).toEqual([]);
  });

  test('more is said when candidates were left out', async () => {
    expect((await findUnits('장애', index, words, undefined, 1)).more).toBe(true);
    expect((await findUnits('장애', index, words, undefined, 10)).more).toBe(false);
  });

  test('a plan asks for each term once and for something whenever letters were typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('장', '애', '을', 'ㅈ', 'ㅇ', '5', '.', ' ', 'a') }), (query) => {
        const terms = planSearches(query, words.vocabulary).map(({ term }) => term);
        expect(new Set(terms).size).toBe(terms.length);
        if (wordsOf(query).length > 0) expect(terms.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('coverage', () => {
  const holders: Readonly<Record<string, readonly string[]>> = {
    서비: ['a', 'b', 'c'],
    비스: ['a', 'b', 'c'],
    제재: ['d'],
  };
  const nothing = { latin: new Set<string>(), telling: new Map<string, number>(), groups: [] };
  const asked: string[] = [];
  const search = async (term: string) => {
    asked.push(term);
    return holders[term] ?? ['a', 'b', 'c', 'd'];
  };

  test('a unit needs not all words, the rare one decides, and a pair that no unit holds is not asked for', async () => {
    const coverage = makeCoverage(search, { ...nothing, pairs: new Set(Object.keys(holders)), units: 5 });
    await coverage.add({ text: '서비스 제재', weight: 1 });
    expect(coverage.shares.get('d')).toBeGreaterThan(coverage.shares.get('a')!);
    expect(coverage.lexicon.weightOf('제재')).toBeGreaterThan(coverage.lexicon.weightOf('서비'));
    expect(asked.toSorted()).toEqual(['비스', '서비', '제재']);
  });

  test('a Latin word is asked for whole, and only where the index holds it', async () => {
    asked.length = 0;
    const coverage = makeCoverage(search, { ...nothing, pairs: new Set(['제재']), latin: new Set(['sla']), units: 5 });
    await coverage.add({ text: 'SLA 제재', weight: 1 });
    await coverage.add({ text: 'BSC', weight: 1 });
    expect(asked.toSorted()).toEqual(['sla', '제재']);
  });

  test('another word is asked for once and whole, and not at all where no word of the texts begins so', async () => {
    asked.length = 0;
    const groups = [['제재', '감액', '벌점부과']];
    const pairs = new Set(['제재', '벌점', '점부', '부과']);
    const coverage = makeCoverage(search, { ...nothing, groups, pairs, units: 5, telling: new Map([['제재', 0.9]]) });
    await coverage.add({ text: '감액', weight: 1 });
    expect(asked).toEqual(['제재']);
    expect(coverage.shares.get('d')).toBeGreaterThan(0.8);
  });

  test('of several readings the one counts that a unit says most of', async () => {
    const coverage = makeCoverage(search, { ...nothing, pairs: new Set(Object.keys(holders)), units: 5 });
    await coverage.add({ text: '서비스', weight: 0.5 });
    await coverage.add({ text: '제재', weight: 0.9 });
    expect([...coverage.shares].sort()).toEqual([
      ['a', 0.5],
      ['b', 0.5],
      ['c', 0.5],
      ['d', 0.9],
    ]);
  });
});

describe('snippets', () => {
  const text = '첫 줄에는 없다.\n영향도와 긴급도로 장애 등급을 정한다.\n끝.';

  test('the line that says most is shown with the words marked, blanks aside', () => {
    const pieces = snippetOf('장애등급을', text, 100);
    expect(pieces.map((piece) => piece.text).join('')).toBe('영향도와 긴급도로 장애 등급을 정한다.');
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['장애 등급']);
  });

  test('a long line is cut around the first word', () => {
    const long = `${'앞말 '.repeat(60)}방화벽 ${'뒷말 '.repeat(60)}`;
    const whole = snippetOf('방화벽', long, 60)
      .map((piece) => piece.text)
      .join('');
    expect(whole).toMatch(/^… .*방화벽.* …$/);
    expect(whole.length).toBeLessThan(70);
  });

  test('pieces always give the text back, whatever was asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (query, any) => {
        const pieces = markWords(query, any);
        expect(pieces.map((piece) => piece.text).join('')).toBe(any);
      }),
    );
  });
});

describe('versions', () => {
  const versions = [
    ['guide/incident@1', '2025-01-01', '2025-12-31'],
    ['guide/incident@2', '2026-01-01', ''],
    ['guide/incident@3', '2027-01-01', ''],
  ] as const;

  test('the day decides what is looked at; what has no versions counts as in force', () => {
    expect(versionsWith(versions, '현행', '2026-06-01')).toEqual(['guide/incident@2', '-']);
    expect(versionsWith(versions, '폐지', '2026-06-01')).toEqual(['guide/incident@1']);
    expect(versionsWith(versions, '시행 예정', '2026-06-01')).toEqual(['guide/incident@3']);
    expect(versionsWith(versions, 'all', '2026-06-01')).toHaveLength(4);
    expect(statusOfVersion(versions[0], '2025-06-01')).toBe('현행');
  });

  test('every version of a text is a unit once, and one address leads to one place', () => {
    const next = { ...wholeSources.guides[0]!.head, edition: '2027-1', revises: '2026-1', effectiveFrom: '2027-01-01' };
    const library = readLibrary(
      { ...wholeSources, guides: [...wholeSources.guides, { ...wholeSources.guides[0]!, head: next }] },
      '2026-06-01',
    );
    const all = searchUnits(library, '2026-06-01');
    expect(all.filter(({ kind }) => kind === 'guide').map(({ address, version }) => [address, version])).toEqual([
      ['/guides/incident/#intake', 'guide/incident@2026-1'],
      ['/guides/incident/v/2027-1/#intake', 'guide/incident@2027-1'],
    ]);
    expect(all.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['clause', 'guide', 'procedure', 'form', 'term']),
    );
    // A document that no form carries yet has its own entry too.
    expect(all.map(({ address }) => address)).toContain('/forms/documents/rule-document/');
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
  });
});
