import { expect, test } from 'vitest';
import terms from '../../../content/glossary/terms.json' with { type: 'json' };
import { termFinder } from '../../../src/core/content/terms.ts';

const find = termFinder([
  { id: 'change-management', term: '변경관리', aliases: ['변경제어'] },
  { id: 'change', term: '변경' },
  { id: 'backup', term: '백업' },
  { id: 'configuration-item', term: '구성요소', aliases: ['CI'] },
]);
const found = (text: string, seen: readonly string[] = []) =>
  find(text, new Set(seen)).flatMap(({ text: word, term }) => (term ? [`${word} ${term}`] : []));

test.each<readonly [text: string, expected: readonly string[]]>([
  ['변경관리를 한다. 변경은 적는다.', ['변경관리 change-management', '변경 change']],
  ['구성변경 뒤에 데이터백업을 한다.', []],
  ['백업본과 백업기를 둔다.', []],
  ['백업, 그리고 백업.', ['백업 backup']],
  ['CI(구성요소)를 정한다.', ['CI configuration-item']],
  ['변경제어로 부르기도 한다.', ['변경제어 change-management']],
  ['CIO가 승인한다.', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('what was explained before is passed by, and nothing of the text is lost', () => {
  expect(found('백업과 변경관리', ['backup'])).toEqual(['변경관리 change-management']);
  for (const text of ['백업과 변경관리', '변경', '', '아무 말 없음'])
    expect(
      find(text, new Set())
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
});

test('every term of the glossary is found by its own name', () => {
  const own = termFinder(terms);
  for (const { id, term } of terms) expect(own(`${term}의 뜻`, new Set()).find((run) => run.term)?.term).toBe(id);
});
