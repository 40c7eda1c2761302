import { expect, test } from 'vitest';
import { readSources } from '../../scripts/library.ts';
import { root } from '../../scripts/setup.js';
import { readLibrary } from '../../src/core/content/library.ts';
import { isUndecided, tailorClauses } from '../../src/core/content/tailoring.ts';
import { findBreaks } from '../../src/core/content/thread.ts';
import { traceLibrary } from '../../src/core/content/trace.ts';

const day = '2026-11-23';
const library = readLibrary(await readSources(root), day);
const trace = traceLibrary(library, day);

test('the thread of the site is whole', () => {
  expect(findBreaks(library)).toEqual([]);
});

test('from every checklist item that is carried, a form and a clause are one step away', () => {
  const items = trace.nodes.filter(({ kind }) => kind === 'item');
  expect(items.length).toBeGreaterThanOrEqual(30);
  const loose = items.filter(({ id }) => {
    const reasoned = 'reason' in (library.sources.evidence[id.slice('item:'.length)] ?? {});
    return trace.near(id, 'clause').length === 0 || (trace.near(id, 'form').length === 0 && !reasoned);
  });
  expect(loose.map(({ id }) => id)).toEqual([]);
});

test('every form reaches a clause that is published, or says why it exists', () => {
  const loose = library.sources.forms.filter(
    ({ id, reason }) => trace.near(`form:${id}`, 'clause').length === 0 && !reason,
  );
  expect(loose.map(({ id }) => id)).toEqual([]);
});

test('the procedures in force and the coming ones decide every clause of their element', () => {
  const open = library.procedures
    // The first versions are superseded and frozen as they were.
    .filter(({ head }) => head.revises !== undefined)
    .flatMap((procedure) =>
      tailorClauses(library, procedure)
        .filter(isUndecided)
        .map(({ clause }) => `${procedure.head.domain} ${procedure.head.version}: ${clause}`),
    );
  expect(open).toEqual([]);
});
