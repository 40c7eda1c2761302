import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/core/content/library.ts';
import {
  publishChecklist,
  publishGuideline,
  publishTrace,
  publishVersions,
} from '../../../src/core/content/publish.ts';
import { type NodeKind, traceLibrary, untiedClauses } from '../../../src/core/content/trace.ts';
import { wholeSources } from '../../support/library.ts';

const day = '2026-11-23';
const library = readLibrary(wholeSources, day);
const trace = traceLibrary(library, day);
const at = (address: string) => `/x${address}`;

const near: readonly (readonly [id: string, kind: NodeKind, found: readonly string[]])[] = [
  ['clause:5.4.1.a', 'guide', ['guide:incident/intake']],
  ['clause:5.4.1.a', 'procedure', ['procedure:incident/4']],
  ['clause:5.4.1.a', 'form', ['form:report']],
  ['clause:5.4.1.a', 'item', ['item:5-1']],
  ['form:report', 'clause', ['clause:5.4.1.a']],
  ['form:report', 'guide', ['guide:incident/intake']],
  ['form:report', 'procedure', ['procedure:incident/4']],
  ['form:report', 'item', ['item:5-1']],
  ['item:5-1', 'clause', ['clause:5.4.1.a']],
  ['item:5-1', 'form', ['form:report']],
  ['item:5-1', 'criterion', ['criterion:stability', 'criterion:reliability']],
  ['criterion:stability', 'item', ['item:5-1']],
  ['criterion:security', 'item', []],
];
for (const [id, kind, found] of near) {
  test(`from ${id} to ${kind}`, () => {
    expect(trace.near(id, kind).map((node) => node.id)).toEqual(found);
  });
}

test('what is not carried has no node', () => {
  expect(trace.get('item:6-1')).toBeUndefined();
  expect(trace.get('clause:5.5.1')).toBeUndefined();
});

test('clauses that nothing is tied to are known, headings left out', () => {
  expect(untiedClauses(library, trace).map(({ id }) => id)).toEqual(['clause:5', 'clause:5.4', 'clause:5.4.1.a.1']);
});

test('only the texts in force are in the thread', () => {
  const [procedure] = wholeSources.procedures;
  const revised = {
    ...procedure!,
    file: 'content/agency/gaon/incident/2.mdx',
    head: { ...procedure!.head, version: '2', effectiveFrom: '2026-06-01', revises: '1' },
    body: procedure!.body.replace('number={4}', 'number={5}'),
  };
  const sources = { ...wholeSources, procedures: [procedure!, revised] };
  const articles = (on: string) =>
    traceLibrary(readLibrary(sources, on), on)
      .nodes.filter(({ kind }) => kind === 'procedure')
      .map(({ id }) => id);
  expect(articles('2026-05-31')).toEqual(['procedure:incident/4']);
  expect(articles('2026-06-01')).toEqual(['procedure:incident/5']);
});

test('guideline.json holds the plain text of every clause', () => {
  const { edition, clauses } = publishGuideline(library, at);
  expect(edition).toBe('1');
  expect(clauses.find(({ id }) => id === '5.4.1.a')).toEqual({
    id: '5.4.1.a',
    title: '목적',
    kind: 'item',
    parent: '5.4.1',
    text: '원인을 찾는다.\n다시 막는다.',
    url: '/x/guideline/5.4/#5.4.1.a',
  });
});

test('guideline.json keeps what an editor noted out of the text of the clause', () => {
  const noted = wholeSources.guideline.map((file) => ({
    ...file,
    body: file.body.replace('다시](#5.4) 막는다.', '다시](#5.4) 막는다.\n\n<Note>원문에는 순서가 없다.</Note>'),
  }));
  const { clauses } = publishGuideline(readLibrary({ ...wholeSources, guideline: noted }, day), at);
  const clause = clauses.find(({ id }) => id === '5.4.1.a');
  expect(clause).toMatchObject({ text: '원인을 찾는다.\n다시 막는다.', notes: ['원문에는 순서가 없다.'] });
});

test('checklist.json says which items are carried and by which forms', () => {
  const { items } = publishChecklist(library, trace, at);
  expect(items.map(({ id, forms }) => [id, forms])).toEqual([
    ['5-1', ['report']],
    ['6-1', []],
  ]);
  expect(items[1]).toMatchObject({ notCarried: '나중에', criteria: { primary: 'security', secondary: [] } });
});

test('every edge of trace.json joins two of its nodes', () => {
  const { nodes, edges } = publishTrace(library, trace, at);
  const ids = new Set(nodes.map(({ id }) => id));
  expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  expect(edges.length).toBe(9);
});

test('versions.json changes its digest with the text and with nothing else', () => {
  const digests = (sources = wholeSources) =>
    publishVersions(readLibrary(sources, day), at).documents.map(({ versions }) => versions[0]!.sha256);
  const [guide] = wholeSources.guides;
  const [old, changed] = [digests(), digests({ ...wholeSources, guides: [{ ...guide!, body: `${guide!.body}.` }] })];
  expect(changed[1]).not.toBe(old[1]);
  expect([changed[0], changed[2]]).toEqual([old[0], old[2]]);
  expect(digests({ ...wholeSources, guides: [{ ...guide!, body: guide!.body.replaceAll('\n', '\r\n') }] })).toEqual(
    old,
  );
});
