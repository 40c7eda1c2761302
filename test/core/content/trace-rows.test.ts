import { expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { readLibrary } from '../../../src/core/content/library.ts';
import { traceLibrary } from '../../../src/core/content/trace.ts';
import { traceRows } from '../../../src/core/content/trace-rows.ts';

const day = '2026-11-23';
const library = readLibrary(await readSources(root), day);
const trace = traceLibrary(library, day);
const [head, ...rows] = traceRows(library, trace);

test('every clause of the source has one row, in order', () => {
  expect(rows.map(([, title]) => title)).toEqual(library.tree.all.map(({ title }) => title));
  expect(rows.every((row) => row.length === head!.length)).toBe(true);
});

test('every node that the thread ties to a clause is named in its row with the text it stands in, and nothing else', () => {
  const kinds = ['guide', 'procedure', 'form', 'item'] as const;
  for (const [i, { id }] of library.tree.all.entries()) {
    for (const [j, kind] of kinds.entries()) {
      const titles = trace.near(`clause:${id}`, kind).map(({ id: node, cite, title }) => {
        const domain = /^procedure:([^/]+)/.exec(node)?.[1];
        const procedure = library.procedures.find(({ head: own }) => own.domain === domain)?.head.title ?? '';
        return `${procedure} ${cite} ${title}`.trim();
      });
      expect(rows[i]![j + 2], `${id} ${kind}`).toBe(titles.join('\n'));
    }
  }
});

test('an item that waits is named with its reason in the row of its section', () => {
  const waiting = library.sources.notCarried.items.flatMap(({ ids, reason }) => ids.map((id) => `${id}: ${reason}`));
  const named = rows.map((row) => row.at(-1)!).join('\n');
  for (const one of waiting) expect(named).toContain(one);
});
