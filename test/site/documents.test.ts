import { expect, test } from 'vitest';
import source from '../../content/source/documents.json' with { type: 'json' };
import { readSources } from '../../scripts/library.ts';
import { root } from '../../scripts/setup.js';
import { type DocumentEntry, describeType, partsNaming } from '../../src/core/content/documents.ts';
import { guidesOn, readLibrary } from '../../src/core/content/library.ts';
import { findBreaks } from '../../src/core/content/thread.ts';

const day = '2026-11-23';
const sources = await readSources(root);
const library = readLibrary(sources, day);
const documents = source as unknown as readonly DocumentEntry[];

test('the fields of all 152 documents are described in Korean', () => {
  expect(documents.length).toBe(152);
  for (const { fields } of documents)
    for (const field of fields) expect(describeType(field)).toMatch(/^[가-힣· ]+(\(여럿\))?(: .+)?$/);
});

test('no guide says by hand which form is still to come: a tag says it, as long as it is true', () => {
  const byHand = sources.guides.flatMap(({ file, body }) => (body.includes('서식 준비 중') ? [file] : []));
  expect(byHand).toEqual([]);
});

test('a guide that names a document which does not exist stops the build', () => {
  const [first, ...rest] = sources.guides;
  const body = first!.body.replace(/^- /m, '- <Document id="nothing">없는 문서</Document>, ');
  expect(findBreaks(readLibrary({ ...sources, frozen: {}, guides: [{ ...first!, body }, ...rest] }, day))).toEqual([
    expect.stringMatching(new RegExp(`^${first!.file} line \\d+ names document nothing, which does not exist$`)),
  ]);
});

test('the entry of a document leads to the parts of the guides that name it', () => {
  const parts = partsNaming(library, guidesOn(library, day), { id: 'operation-plan', title: '운영계획서' });
  expect(parts.some(({ domain }) => domain === 'planning')).toBe(true);
});
