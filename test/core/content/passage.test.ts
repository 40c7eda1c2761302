import { expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { plainText } from '../../../src/core/content/blocks.ts';
import { type Passage, readPassages } from '../../../src/core/content/passage.ts';

test('paragraphs, lists, tables, headings and asides keep their shape', () => {
  const body = [
    '첫 문단의',
    '둘째 줄. 기한은 <Suggested>5분</Suggested>이다.',
    '',
    '- 하나',
    '  - 안쪽',
    '2. 둘',
    '',
    '| 이름 | 값 |',
    '| --- | --- |',
    '| **가** | 1 \\| 2 |',
    '',
    '<Note>원본에 없다.</Note>',
    '',
    '## 부칙',
    '',
    '<Law source="전자정부법 제56조의2" checkedOn="2026. 11.">',
    '',
    '등급을 정한다.',
    '',
    '</Law>',
  ].join('\n');
  expect(readPassages(body)).toEqual([
    { kind: 'paragraph', text: '첫 문단의 둘째 줄. 기한은 5분*이다.' },
    { kind: 'item', depth: 0, marker: '-', text: '하나' },
    { kind: 'item', depth: 1, marker: '-', text: '안쪽' },
    { kind: 'item', depth: 0, marker: '2.', text: '둘' },
    { kind: 'table', head: ['이름', '값'], rows: [['가', '1 | 2']] },
    { kind: 'aside', label: '편집자 주', passages: [{ kind: 'paragraph', text: '원본에 없다.' }] },
    { kind: 'heading', text: '부칙' },
    {
      kind: 'aside',
      label: '법령',
      passages: [
        { kind: 'paragraph', text: '등급을 정한다.' },
        { kind: 'paragraph', text: '전자정부법 제56조의2 · 기준일 2026. 11. · 개정 여부를 확인해 주세요.' },
      ],
    },
  ] satisfies Passage[]);
});

/** Words of passages without markers, labels, marks of suggested values and sources of law. */
function wordsOf(passages: readonly Passage[]): string {
  return passages
    .map((passage) => {
      if (passage.kind === 'table') return [passage.head, ...passage.rows].flat().join('');
      if (passage.kind === 'figure') return '';
      return passage.kind === 'aside' ? wordsOf(passage.passages) : passage.text;
    })
    .join('');
}
const bare = (text: string) =>
  text.replace(/\S+(?: \S+)* · 기준일 \S+ \d+\. · 개정 여부를 확인해 주세요\./g, '').replace(/[\s·*]/g, '');

const sources = await readSources(root);
const texts = [...sources.guideline, ...sources.guides, ...sources.procedures].map(
  ({ file, body }) => [file, body.replace(/<\/?(Clause|Part|Article)\b[^>]*>/g, '\n')] as const,
);

test.each(texts)('%s loses no word on its way to passages', (_, body) => {
  const law = /<Law source="([^"]*)" checkedOn="([^"]*)">/g;
  const sourcesOfLaw = [...body.matchAll(law)].map(
    ([, source, on]) => `${source} · 기준일 ${on} · 개정 여부를 확인해 주세요.`,
  );
  let words = wordsOf(readPassages(body));
  for (const source of sourcesOfLaw) words = words.replace(source, '');
  const [read, written] = [bare(words), bare(plainText(body))];
  const at = [...written].findIndex((character, i) => read[i] !== character);
  expect(at < 0 ? '' : `${written.slice(at, at + 30)} ≠ ${read.slice(at, at + 30)}`).toBe('');
  expect(read.length).toBe(written.length);
});
