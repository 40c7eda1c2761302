import { expect, test } from 'vitest';
import clauses from '../../../content/source/clauses.json' with { type: 'json' };
import { clauseAddress, underBase } from '../../../src/core/content/address.ts';
import { citeClause, depthUnder, growClauses, numberOf, pageOf } from '../../../src/core/content/clause.ts';
import type { SourceClause } from '../../../src/core/content/source.ts';

const tree = growClauses(clauses as readonly SourceClause[]);

test('every clause has a number and a citation of its own', () => {
  const cites = tree.all.map(({ id }) => citeClause(tree, id));
  expect(tree.all.filter((clause) => numberOf(clause) === '').map(({ id }) => id)).toEqual([]);
  expect(new Set(cites).size).toBe(tree.all.length);
});

const cited: readonly (readonly [id: string, number: string, cite: string])[] = [
  ['5', '5', '5'],
  ['5.4.3', '5.4.3', '5.4.3'],
  ['5.4.3.a', '가.', '5.4.3 가'],
  ['5.4.3.a.2', '(2)', '5.4.3 가 (2)'],
  ['3.4', '(4)', '3 (4)'],
  ['table-5-1', '표 5-1', '표 5-1'],
  ['figure-1-1', '그림 1-1', '그림 1-1'],
  ['6.1.a.stability', '▶', '6.1 가 안정성'],
  ['appendix', '부록', '부록'],
  ['appendix.5', '부록 5', '부록 5'],
];
for (const [id, number, cite] of cited) {
  test(`${id} is numbered ${number} and cited ${cite}`, () => {
    expect([numberOf(tree.get(id)), citeClause(tree, id)]).toEqual([number, cite]);
  });
}

test('a section without a page is not answered by its chapter', () => {
  const pages = new Set(['5', '5.4']);
  expect(pageOf(tree, pages, 'table-5-1')).toBe('5.4');
  expect(pageOf(tree, pages, '5')).toBe('5');
  expect(pageOf(tree, pages, '5.2.1.a')).toBeUndefined();
});

test('the address of a clause is its page and anchor, or its line among what is to come', () => {
  const pages = new Set(['5', '5.4']);
  expect(clauseAddress(tree, pages, '5.4')).toBe('/guideline/5.4/');
  expect(clauseAddress(tree, pages, '5.4.3.a.2')).toBe('/guideline/5.4/#5.4.3.a.2');
  expect(clauseAddress(tree, pages, '5.2.1.a')).toBe('/guideline/#5.2');
});

test('depth counts from the page', () => {
  expect(['5.4', '5.4.3', '5.4.3.a.2', 'table-5-1'].map((id) => depthUnder(tree, '5.4', id))).toEqual([0, 1, 3, 3]);
});

test('the subtree follows the source', () => {
  expect(tree.subtree('5.4.1').map(({ id }) => id)).toEqual(['5.4.1', '5.4.1.a', '5.4.1.b', 'table-5-1']);
});

test('what cannot be a tree is refused by name', () => {
  const [first] = clauses as readonly SourceClause[];
  expect(() => growClauses([first!, first!])).toThrow('clause 1 stands twice');
  expect(() => growClauses([{ ...first!, parent: '99' }])).toThrow('its parent 99 does not exist');
  expect(() => tree.get('9.9')).toThrow('clause 9.9 does not exist');
});

test('the base path goes before an address once', () => {
  expect(underBase('/', '/guideline/')).toBe('/guideline/');
  expect(underBase('/x/', '/guideline/')).toBe('/x/guideline/');
});
