// The words that only the search reads: content/glossary/synonyms.json and asked/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readSources } from '../../scripts/library.ts';
import { readAsked } from '../../scripts/search-index.ts';
import { root } from '../../scripts/setup.js';
import { readLibrary } from '../../src/core/content/library.ts';
import { searchUnits } from '../../src/core/search/unit.ts';
import { toSearchable } from '../../src/core/text/search.ts';

const read = (name: string) => JSON.parse(readFileSync(join(root, 'content', 'glossary', name), 'utf8'));
const groups = z.array(z.array(z.string())).parse(read('synonyms.json'));
const library = readLibrary(await readSources(root), '2026-12-01');

test('how people ask stands at a place that there is, once, and is found with it', () => {
  const files = readdirSync(join(root, 'content', 'glossary', 'asked')).map((name) => read(`asked/${name}`));
  const lists = files.map((file) => z.record(z.string(), z.array(z.string().check(z.maxLength(20)))).parse(file));
  const names = lists.flatMap((list) => Object.keys(list));
  expect(names.filter((name, place) => names.indexOf(name) < place)).toEqual([]);
  const places = new Set([
    ...library.guides.flatMap(({ head, parts }) => parts.map(({ id }) => `guide:${head.domain}#${id}`)),
    ...library.texts.map(({ id }) => `clause:${id}`),
    ...library.sources.documents.map(({ id }) => `document:${id}`),
    ...library.sources.forms.map(({ id }) => `form:${id}`),
    ...library.sources.terms.map(({ id }) => `term:${id}`),
  ]);
  expect(names.filter((name) => !places.has(name))).toEqual([]);

  const phrases = lists.flatMap((list) => Object.values(list).flat());
  const often = [...Map.groupBy(phrases, (phrase) => phrase)].filter(([, own]) => own.length > 3);
  expect(often.map(([phrase]) => phrase)).toEqual([]);

  const asked = readAsked(root);
  const found = new Set(searchUnits(library, '2026-12-01', asked).flatMap((unit) => unit.asked ?? []));
  expect(phrases.filter((phrase) => !found.has(phrase))).toEqual([]);
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
