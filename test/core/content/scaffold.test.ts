import { expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { elementClauses, elements } from '../../../src/core/content/element.ts';
import { splitFile } from '../../../src/core/content/frontmatter.ts';
import { guidesOn, parametersOn, readLibrary } from '../../../src/core/content/library.ts';
import { readParameterValue } from '../../../src/core/content/parameter.ts';
import { scaffoldProcedure } from '../../../src/core/content/scaffold.ts';
import { procedureSchema } from '../../../src/core/content/schema.ts';
import { tailorClauses } from '../../../src/core/content/tailoring.ts';
import { findBreaks } from '../../../src/core/content/thread.ts';

const day = '2026-11-23';
const sources = await readSources(root);
const agency = {
  id: 'hanbit',
  name: '한빛연구원',
  department: '정보화담당관',
  author: '김가람(담당)',
  reviewer: '이누리(팀장)',
  approver: "박'한결(과장): 대리",
  effectiveFrom: '2026-12-01',
};
const upstream = readLibrary(sources, day);
const procedures = elements.map((domain) => {
  const { head, body } = splitFile(scaffoldProcedure(upstream, domain, agency, day));
  return { file: `hanbit/${domain}/1.mdx`, head: procedureSchema.parse(head), body };
});
// What belongs to the example agency stays behind, its list of frozen versions too.
const library = readLibrary(
  {
    ...sources,
    agencies: [{ id: 'hanbit', name: '한빛연구원', fictional: false }],
    procedures,
    madeFrom: {},
    frozen: {},
  },
  day,
);

test('ten elements of chapter 5 have a guide each', () => {
  expect(elements).toHaveLength(10);
  for (const domain of elements) expect(upstream.tree.get(elementClauses[domain]!).kind).toBe('section');
  expect(elements.filter((domain) => !guidesOn(upstream, day).some(({ head }) => head.domain === domain))).toEqual([]);
});

test('the ten procedures have no mistakes', () => {
  expect(findBreaks(library).filter((sentence) => sentence.includes('hanbit'))).toEqual([]);
});

for (const procedure of library.procedures) {
  const { domain } = procedure.head;

  test(`${domain}: the articles stand in the order of a procedure`, () => {
    const titles = procedure.articles.map(({ title }) => title);
    expect(titles.slice(0, 4)).toEqual(['목적', '적용범위', '용어', '역할']);
    expect(titles.slice(-4)).toEqual(['기준값', '서식과 기록', '지표와 개선', '보칙']);
    expect(titles.length).toBeGreaterThanOrEqual(12);
    // Section 2 of an element is its roles.
    const roles = procedure.articles.find(({ title }) => title === '역할')!.clauses;
    expect(roles).toContain(`${elementClauses[domain]}.2`);
    expect(roles.filter((id) => !id.startsWith(`${elementClauses[domain]}.2`))).toEqual([]);
    expect(procedure.articles.filter(({ text }) => text.length < 20).map(({ title }) => title)).toEqual([]);
    expect(procedures.find(({ head }) => head.domain === domain)!.body).toMatch(
      /## 부칙\n\n이 절차서는 2026\. 12\. 1\.부터 시행한다\./,
    );
  });

  test(`${domain}: every clause is applied as it stands, by an article`, () => {
    const rows = tailorClauses(library, procedure);
    expect(
      rows.filter(({ by, tailoring }) => by !== 'own' || tailoring !== 'adopt').map(({ clause }) => clause),
    ).toEqual([]);
  });

  test(`${domain}: every value of the guide is stated, as the guide has it`, () => {
    const parameters = parametersOn(library, domain, day);
    const stated = procedure.articles.flatMap((article) => article.parameters);
    expect([...new Set(stated.map(({ id }) => id))].sort()).toEqual([...parameters.keys()].sort());
    for (const { id, text } of stated) {
      const parameter = parameters.get(id)!;
      expect(readParameterValue(parameter, text), id).toEqual({ value: parameter.value });
    }
  });

  test(`${domain}: a number of the text is no value that forms compute with, which may be another`, () => {
    const parameters = parametersOn(library, domain, day);
    const steps = procedure.articles.filter(({ title }) => title !== '기준값');
    const mistaken = steps.flatMap((article) => article.parameters).filter(({ id }) => parameters.get(id)!.setting);
    expect(mistaken).toEqual([]);
  });

  test(`${domain}: the words are a procedure's`, () => {
    const { body } = procedures.find(({ head }) => head.domain === domain)!;
    expect(body).not.toMatch(/이 세부지침|서식 준비 중|절차서[은을과이](?![가-힣])|undefined/);
  });
}
