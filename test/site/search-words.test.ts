// The words that only the search reads: content/glossary/synonyms.json and asked.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readSources } from '../../scripts/library.ts';
import { root } from '../../scripts/setup.js';
import { readLibrary } from '../../src/core/content/library.ts';
import { searchUnits } from '../../src/core/search/unit.ts';
import { toSearchable } from '../../src/core/text/search.ts';

const read = (name: string) => JSON.parse(readFileSync(join(root, 'content', 'glossary', name), 'utf8'));
const asked = z.record(z.string(), z.record(z.string(), z.array(z.string()))).parse(read('asked.json'));
const groups = z.array(z.array(z.string())).parse(read('synonyms.json'));
const library = readLibrary(await readSources(root), '2026-12-01');

test('what people ask stands at a part of a guide that there is, and is found with it', () => {
  const parts = new Set(library.guides.flatMap(({ head, parts }) => parts.map(({ id }) => `${head.domain}/${id}`)));
  const named = Object.entries(asked).flatMap(([domain, own]) => Object.keys(own).map((part) => `${domain}/${part}`));
  expect(named.filter((name) => !parts.has(name))).toEqual([]);
  const units = searchUnits(library, '2026-12-01', asked);
  const [domain = '', part = ''] = named[0]!.split('/');
  expect(units.find(({ address }) => address === `/guides/${domain}/#${part}`)?.asked).toEqual(asked[domain]![part]);
});

test('a group of synonyms has two words or more, each once', () => {
  const faults = groups.filter((group) => group.length < 2 || new Set(group.map(toSearchable)).size < group.length);
  expect(faults).toEqual([]);
});

test('every item of the checklist is found at its own place', () => {
  const items = searchUnits(library, '2026-12-01').filter(({ kind }) => kind === 'item');
  expect(items).toHaveLength(93);
  expect(items.find(({ cite }) => cite === '점검 항목 9-6')?.address).toBe('/evaluation/#item-9-6');
});
