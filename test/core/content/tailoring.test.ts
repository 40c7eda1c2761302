import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/core/content/library.ts';
import { countTailorings, tailorClauses } from '../../../src/core/content/tailoring.ts';
import { wholeSources } from '../../support/library.ts';

const [procedure] = wholeSources.procedures;
const rowsOf = (body: string) => {
  const library = readLibrary({ ...wholeSources, procedures: [{ ...procedure!, body }] }, '2026-11-23');
  return tailorClauses(library, library.procedures[0]!);
};
const article = (number: number, attributes: string) =>
  `<Article number={${number}} title="조" ${attributes}>\n\n글.\n\n</Article>\n\n`;
const shortOf = (body: string) =>
  rowsOf(body).map(
    ({ clause, tailoring, by, articles }) => `${clause} ${tailoring ?? '-'} ${by ?? '-'} ${articles.join()}`,
  );

test('a clause that nobody decided is a gap; those with clauses below follow them', () => {
  const rows = rowsOf(article(1, 'clauses={[]}'));
  expect(rows.map(({ clause, by }) => [clause, by])).toEqual([
    ['5.4', 'below'],
    ['5.4.1', 'below'],
    ['5.4.1.a', 'below'],
    ['5.4.1.a.1', undefined],
  ]);
  expect(countTailorings(rows)).toEqual({ adopt: 0, adjust: 0, exclude: 0, undecided: 1 });
});

test('a decision holds for what stands below it', () => {
  expect(shortOf(article(2, `clauses={['5.4.1.a']} tailoring="adjust" reason="까닭"`)).slice(2)).toEqual([
    '5.4.1.a adjust own 2',
    '5.4.1.a.1 adjust above 2',
  ]);
});

test('a heading and the element decide nothing for what stands below them', () => {
  expect(shortOf(`<Decision clauses={['5.4', '5.4.1']} tailoring="adopt" />\n`)).toEqual([
    '5.4 adopt own ',
    '5.4.1 adopt own ',
    '5.4.1.a - below ',
    '5.4.1.a.1 - - ',
  ]);
});

test('the element alone decides nothing for what stands below it', () => {
  expect(shortOf(`<Decision clauses={['5.4']} tailoring="adopt" />\n`)[3]).toBe('5.4.1.a.1 - - ');
});

test('of two articles the one that keeps less of a clause counts, and both are named', () => {
  const body = `${article(1, `clauses={['5.4.1.a.1']} tailoring="adjust" reason="까닭"`)}${article(2, `clauses={['5.4.1.a.1']}`)}`;
  expect(shortOf(body)[3]).toBe('5.4.1.a.1 adjust own 1,2');
});

test('a decision of its own stands over the article', () => {
  const body = `${article(1, `clauses={['5.4.1.a.1']}`)}<Decision clauses={['5.4.1.a.1']} tailoring="exclude" reason="없음" approver="박한결(과장)" />\n`;
  expect(rowsOf(body)[3]).toMatchObject({
    tailoring: 'exclude',
    articles: [1],
    reasons: ['없음'],
    approver: '박한결(과장)',
  });
});
