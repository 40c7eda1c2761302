import { expect, test } from 'vitest';
import { findLongFiles, findStrays, readSourceFiles, type SourceFile } from '../scripts/layers.ts';
import { root } from '../scripts/setup.js';

const files = readSourceFiles(root);

test('nothing in the project goes against the layers', () => {
  expect(findStrays(files)).toEqual([]);
});

test('no file is too long to be read at a sitting', () => {
  expect(findLongFiles(files)).toEqual([]);
});

test('a file of 251 lines is named, one of 250 is not', () => {
  const file = (lines: number) => [{ path: 'src/core/form/a.ts', text: 'x\n'.repeat(lines) }];
  expect(findLongFiles(file(250))).toEqual([]);
  expect(findLongFiles(file(251))).toEqual(['src/core/form/a.ts: 251 lines; split it by noun (250 at most)']);
});

const allowed: readonly SourceFile[] = [
  { path: 'src/core/text/date.ts', text: "import * as z from 'zod/mini';\nimport { a } from '../field/value.ts';\n" },
  { path: 'src/core/text/clock.ts', text: '// Nothing here calls Date.now().\nexport const day = new Date(0);\n' },
  { path: 'src/forms/incident/report.ts', text: "import { defineForm } from '../../core/form/define.ts';\n" },
  { path: 'src/store/workspace.ts', text: "import type { Store } from 'tinybase';\nimport { openDB } from 'idb';\n" },
  { path: 'src/islands/form/save.ts', text: "const pdf = () => import('../../export/pdf.ts');\n" },
  { path: 'src/components/Card.astro', text: "---\nimport data from '../../content/source/items.json';\n---\n" },
];
for (const file of allowed) {
  test(`${file.path} is allowed: ${JSON.stringify(file.text)}`, () => {
    expect(findStrays([file])).toEqual([]);
  });
}

const strays: readonly (readonly [path: string, text: string, sentence: string])[] = [
  ['src/core/form/a.ts', "import { b } from '../../forms/index.ts';", 'core must not import src/forms/index.ts'],
  [
    'src/core/form/a.ts',
    "import type { B } from '../../store/workspace.ts';",
    'core must not import src/store/workspace.ts',
  ],
  ['src/core/form/a.ts', "import { readFileSync } from 'node:fs';", 'core must not import node:fs'],
  ['src/core/form/a.ts', "import { z } from 'zod';", 'core must not import zod'],
  ['src/core/form/a.ts', "export * from 'lit';", 'core must not import lit'],
  ['src/core/form/a.ts', "const b = () => import('idb');", 'core must not import idb'],
  ['src/core/form/a.ts', "import items from '../../../content/source/items.json';", 'leads out of src'],
  ['src/core/form/a.ts', "import { b } from './b';", './b lacks its ending'],
  ['src/core/form/a.ts', 'export const now = () => Date.now();', 'asks the clock; pass the time in'],
  ['src/core/form/a.ts', 'export const now = new Date();', 'asks the clock; pass the time in'],
  ['src/core/form/a.ts', 'export const id = Math.random();', 'asks for randomness; pass it in'],
  ['src/core/form/a.ts', 'export const id = crypto.randomUUID();', 'asks for randomness; pass it in'],
  ['src/core/form/a.ts', 'export const width = window.innerWidth;', 'touches the browser'],
  ['src/core/form/a.ts', 'export const base = process.env.BASE_PATH;', 'reads the environment; pass it in'],
  ['src/forms/incident/a.ts', "import { b } from '../../store/open.ts';", 'forms must not import src/store/open.ts'],
  ['src/store/a.ts', "import { html } from 'lit';", 'store must not import lit'],
  ['src/store/a.ts', "import { b } from '../islands/element.ts';", 'store must not import src/islands/element.ts'],
  ['src/islands/a.ts', "import { openDB } from 'idb';", 'islands must not import idb'],
  ['src/islands/a.ts', "import { createStore } from 'tinybase';", 'islands must not import tinybase'],
  [
    'src/components/A.astro',
    "---\nimport { b } from '../store/open.ts';\n---\n",
    'components must not import src/store/open.ts',
  ],
  ['src/export/a.ts', "import { b } from '../store/open.ts';", 'export must not import src/store/open.ts'],
  ['src/server/a.ts', "import { b } from '../store/open.ts';", 'server must not import src/store/open.ts'],
  ['src/server/a.ts', "import express from 'express';", 'server must not import express'],
  ['src/extra/a.ts', 'export {};', 'no layer is called extra'],
  ['src/core/form/utils.ts', 'export {};', 'name the file after what it holds'],
  ['src/islands/helpers/a.ts', 'export {};', 'name the file after what it holds'],
  ['test/support/form-helper.ts', 'export {};', 'name the file after what it holds'],
];
test('a page that loads export at once is named, one that asks for it is not', () => {
  const page = { path: 'src/pages/a.astro', text: "<script>\nimport '../islands/a.ts';\n</script>" };
  const pdf = { path: 'src/islands/pdf.ts', text: "import { writePdf } from '../export/pdf.ts';" };
  const island = (text: string) => [page, { path: 'src/islands/a.ts', text }, pdf];
  expect(findStrays(island("const load = () => import('./pdf.ts');"))).toEqual([]);
  expect(findStrays(island("import type { Pdf } from './pdf.ts';"))).toEqual([]);
  expect(findStrays(island("import { save } from './pdf.ts';"))).toEqual([
    'src/islands/pdf.ts: src/export/pdf.ts is loaded at once by src/pages/a.astro; use import()',
  ]);
});

for (const [path, text, sentence] of strays) {
  test(`${path} is named: ${sentence}`, () => {
    expect(findStrays([{ path, text }])).toEqual([expect.stringContaining(sentence)]);
    expect(findStrays([{ path, text }])[0]).toContain(path);
  });
}
