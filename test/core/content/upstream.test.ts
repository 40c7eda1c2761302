import { expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { proceduresOn, readLibrary } from '../../../src/core/content/library.ts';
import type { LibrarySources } from '../../../src/core/content/library-sources.ts';
import { traceLibrary } from '../../../src/core/content/trace.ts';
import { findUnrecorded, findUpstreamChanges, originsOf } from '../../../src/core/content/upstream.ts';
import { wholeSources } from '../../support/library.ts';

const day = '2026-11-23';
const origins = originsOf(readLibrary(wholeSources, day), 'incident', day);
const [chapter, section] = wholeSources.guideline;
const [guide] = wholeSources.guides;
const changesOf = (planted: Partial<LibrarySources>) => {
  const library = readLibrary({ ...wholeSources, madeFrom: { 'incident/1': origins }, ...planted }, day);
  return findUpstreamChanges(library, traceLibrary(library, day), day);
};
const inClauses = (from: string, to: string) => ({
  guideline: [chapter!, { ...section!, body: section!.body.replace(from, to) }],
});
const inGuide = (from: string, to: string) => ({ guides: [{ ...guide!, body: guide!.body.replace(from, to) }] });
const named = (changes: ReturnType<typeof changesOf>) =>
  changes.map(({ source, kind, articles, forms, items }) => [
    source,
    kind,
    ...[articles, forms, items].map((nodes) => nodes.map(({ id }) => id).join()),
  ]);

test('the origins are the clauses of the element and the parts of its guide', () => {
  expect(Object.keys(origins)).toEqual([
    'clause:5.4',
    'clause:5.4.1',
    'clause:5.4.1.a',
    'clause:5.4.1.a.1',
    'guide:incident/intake',
  ]);
});

test('nothing changed, nothing listed; spacing and marks are no change', () => {
  expect(changesOf({})).toEqual([]);
  expect(changesOf(inClauses('- **원인**을 찾는다.', '- 원인을  찾는다.'))).toEqual([]);
});

test('a changed clause lists exactly its articles, forms and items', () => {
  expect(named(changesOf(inClauses('막는다', '막고 알린다')))).toEqual([
    ['clause:5.4.1.a', 'changed', 'procedure:incident/4', 'form:report', 'item:5-1'],
  ]);
});

test('a changed clause that nothing is tied to is listed with nothing', () => {
  expect(named(changesOf(inClauses('원인을 적는다', '원인을 밝혀 적는다')))).toEqual([
    ['clause:5.4.1.a.1', 'changed', '', '', ''],
  ]);
});

test('a changed part of a guide lists the articles and items of its clauses and the forms it uses', () => {
  expect(named(changesOf(inGuide('받는다', '받고 적는다')))).toEqual([
    ['guide:incident/intake', 'changed', 'procedure:incident/4', 'form:report', 'item:5-1'],
  ]);
});

const [procedure] = wholeSources.procedures;
const namesChapter = {
  procedures: [{ ...procedure!, body: procedure!.body.replace("clauses={['5.4.1.a']}", "clauses={['5', '5.4.1.a']}") }],
};
const chapterSays = (words: string) => [
  { ...chapter!, body: chapter!.body.replace('다룬다', words) },
  ...wholeSources.guideline.slice(1),
];

test('a clause outside the element is an origin of the version whose articles name it, and its change is listed', () => {
  const library = readLibrary({ ...wholeSources, ...namesChapter }, day);
  const beside = originsOf(library, 'incident', day, library.procedures[0]);
  expect(Object.keys(beside)).toEqual(['clause:5', ...Object.keys(origins)]);
  const changed = { ...namesChapter, guideline: chapterSays('자세히 다룬다') };
  expect(named(changesOf({ ...changed, madeFrom: { 'incident/1': beside } }))).toEqual([
    ['clause:5', 'changed', 'procedure:incident/4', '', ''],
  ]);
  expect(changesOf({ guideline: chapterSays('자세히 다룬다') })).toEqual([]);
});

test('a record made before such a clause was named says nothing of it, and waits to be completed', () => {
  expect(changesOf(namesChapter)).toEqual([]);
  const library = readLibrary({ ...wholeSources, ...namesChapter, madeFrom: { 'incident/1': origins } }, day);
  expect(findUnrecorded(library, day)).toEqual(['incident/1']);
});

test('added and removed parts are listed', () => {
  const part = '<Part id="new" title="새 부분" clauses={[]}>\n\n글.\n\n</Part>\n';
  expect(named(changesOf(inGuide('</Part>', `</Part>\n\n${part}`)))).toEqual([
    ['guide:incident/new', 'added', '', '', ''],
  ]);
  expect(named(changesOf({ guides: [{ ...guide!, body: part }] })).map(([source, kind]) => [source, kind])).toEqual([
    ['guide:incident/new', 'added'],
    ['guide:incident/intake', 'removed'],
  ]);
});

test('a decision counts for the text it was about, and no longer when the text changes again', () => {
  const planted = inClauses('막는다', '막고 알린다');
  const [change] = changesOf(planted);
  const decision = {
    domain: 'incident',
    source: 'clause:5.4.1.a',
    sha256: change!.sha256,
    decision: 'decline' as const,
    reason: '이미 하고 있음',
    by: '박한결(과장)',
    on: day,
  };
  expect(changesOf({ ...planted, upstreamDecisions: [decision] })[0]!.decision).toEqual(decision);
  expect(
    changesOf({ ...inClauses('막는다', '더 막는다'), upstreamDecisions: [decision] })[0]!.decision,
  ).toBeUndefined();
});

test('the records of the example are whole: 4.2.2 is an origin of every procedure whose articles name it', async () => {
  const library = readLibrary(await readSources(root), day);
  expect(findUnrecorded(library, day)).toEqual([]);
  const sources = library.sources.guideline.map((file) =>
    file.head.id === '4.2'
      ? { ...file, body: file.body.replace(/(<Clause id="4\.2\.2">\s+)/, '$1새로 적는다. ') }
      : file,
  );
  const changed = readLibrary({ ...library.sources, guideline: sources }, day);
  const changes = findUpstreamChanges(changed, traceLibrary(changed, day), day);
  const naming = proceduresOn(changed, day).filter(({ articles }) =>
    articles.some(({ clauses }) => clauses.includes('4.2.2')),
  );
  expect(naming.length).toBeGreaterThan(1);
  expect(changes.map(({ domain }) => domain)).toEqual(naming.map(({ head }) => head.domain));
  for (const { source, articles } of changes) expect([source, articles.length > 0]).toEqual(['clause:4.2.2', true]);
});

test('a procedure without a record is named', () => {
  expect(findUnrecorded(readLibrary(wholeSources, day), day)).toEqual(['incident/1']);
  expect(changesOf({ madeFrom: {} })).toEqual([]);
});
