import { expect, test } from 'vitest';
import { findThawed, findUnfrozen, freeze } from '../../../src/core/content/freeze.ts';
import { readLibrary } from '../../../src/core/content/library.ts';
import type { LibrarySources } from '../../../src/core/content/library-sources.ts';
import { findBreaks } from '../../../src/core/content/thread.ts';
import { wholeSources } from '../../support/library.ts';

const day = '2026-11-23';
const read = (sources: LibrarySources) => readLibrary(sources, day);
const everything = findUnfrozen(read(wholeSources), day);
const frozenSources: LibrarySources = { ...wholeSources, frozen: freeze(read(wholeSources), everything) };

test('what is in force is found unfrozen, and frozen all at once', () => {
  expect(everything).toEqual([
    ['guideline', '1'],
    ['guide/incident', '2026-1'],
    ['procedure/incident', '1'],
  ]);
  expect(findUnfrozen(read(frozenSources), day)).toEqual([]);
  expect(findUnfrozen(read(wholeSources), '2025-12-31')).toEqual([]);
  expect(findBreaks(read(frozenSources))).toEqual([]);
});

test('line ends and blank lines at the ends are no change', () => {
  const rewritten = frozenSources.procedures.map((file) => ({
    ...file,
    body: `\n\n${file.body.replaceAll('\n', '\r\n')}\r\n`,
  }));
  expect(findThawed(read({ ...frozenSources, procedures: rewritten }))).toEqual([]);
});

const [procedure] = frozenSources.procedures;
const [guide] = frozenSources.guides;
const culprits: Record<string, { sources: LibrarySources; expected: string }> = {
  'a word changed': {
    sources: { ...frozenSources, procedures: [{ ...procedure!, body: procedure!.body.replace('받는다', '받았다') }] },
    expected:
      'content/agency/gaon/incident/1.mdx: 동결한 판인데 내용이 바뀌었습니다. 동결할 때의 글로 되돌리고, 고칠 것은 새 판의 파일로 쓰세요.',
  },
  'a day of the head changed': {
    sources: { ...frozenSources, guides: [{ ...guide!, head: { ...guide!.head, effectiveFrom: '2026-01-02' } }] },
    expected:
      'guide/incident 2026-1 is frozen and has changed (content/guides/incident/2026-1.mdx); bring it back and write a new version',
  },
  'a clause of the guideline changed': {
    sources: {
      ...frozenSources,
      guideline: frozenSources.guideline.map((file) => ({
        ...file,
        body: file.body.replace('원인을 적는다', '까닭을 적는다'),
      })),
    },
    expected:
      'guideline 1 is frozen and has changed (content/guideline/1/5.mdx, content/guideline/1/5.4.mdx); bring it back and write a new version',
  },
  'a value that a guide suggests changed': {
    sources: { ...frozenSources, parameters: [{ file: 'content/guides/incident/2026-1.json', entries: [] }] },
    expected:
      'guide/incident 2026-1 is frozen and has changed (content/guides/incident/2026-1.mdx); bring it back and write a new version',
  },
  'the file is gone': {
    sources: { ...frozenSources, procedures: [] },
    expected:
      'frozen.json: 동결한 procedure/incident 1의 파일이 없습니다. 지운 파일을 되살리세요. 시행한 판은 지우지 않습니다.',
  },
};

test.each(Object.entries(culprits))('%s: the build stops and names it', (_, { sources, expected }) => {
  expect(findBreaks(read(sources))).toEqual([expected]);
});

test('a frozen text is never frozen anew, and what does not exist not at all', () => {
  const changed = read({ ...frozenSources, procedures: [{ ...procedure!, body: `${procedure!.body}\n\n더` }] });
  expect(() => freeze(changed, [['procedure/incident', '1']])).toThrow(
    'procedure/incident 1 판은 다른 글로 이미 동결했습니다.',
  );
  expect(() => freeze(changed, [['procedure/incident', '9']])).toThrow(
    /^procedure\/incident 9 판이 없습니다\. 있는 판: guideline 1, /,
  );
});

const second = (head: Partial<(typeof wholeSources.guides)[number]['head']>): LibrarySources => ({
  ...wholeSources,
  guides: [
    guide!,
    {
      ...guide!,
      file: 'content/guides/incident/2026-2.mdx',
      head: { ...guide!.head, edition: '2026-2', effectiveFrom: '2026-06-01', ...head },
    },
  ],
});

test('a later version names its predecessor, and the predecessor is there', () => {
  expect(findBreaks(read(second({ revises: '2026-1' })))).toEqual([]);
  expect(findBreaks(read(second({})))).toEqual(['guide/incident 2026-2: names no predecessor; it comes after 2026-1']);
  expect(findBreaks(read(second({ revises: '2025-1' })))).toEqual([
    'guide/incident 2026-2: revises 2025-1, which does not exist',
  ]);
});

test('versions whose days overlap are named', () => {
  const sources = second({ revises: '2026-1' });
  const [first, next] = sources.guides;
  const overlapping = [{ ...first!, head: { ...first!.head, effectiveTo: '2026-06-30' } }, next!];
  expect(findBreaks(read({ ...sources, guides: overlapping }))).toEqual([
    'guide/incident: 2026-1 (until 2026-06-30) overlaps 2026-2 (from 2026-06-01)',
  ]);
});
