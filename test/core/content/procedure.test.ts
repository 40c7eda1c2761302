import { expect, test } from 'vitest';
import { readProcedure } from '../../../src/core/content/procedure.ts';

const head = { agency: 'gaon', domain: 'incident', title: '절차서', version: '1' } as never;

test('a chapter begins with the article below its heading; what follows the last article is the closing', () => {
  const body = [
    '## 제1장 총칙',
    '',
    '<Article number={1} title="목적">',
    '',
    '## 안의 제목',
    '',
    '</Article>',
    '',
    '<Article number={2} title="역할">',
    '',
    '가',
    '',
    '</Article>',
    '',
    '## 제2장 절차',
    '',
    '<Article number={3} title="접수">',
    '',
    '나',
    '',
    '</Article>',
    '',
    '## 부칙',
    '',
    '끝',
  ].join('\n');
  const { articles, closing } = readProcedure({ file: 'x.mdx', head, body });
  expect(articles.map(({ number, chapter }) => [number, chapter])).toEqual([
    [1, '제1장 총칙'],
    [2, undefined],
    [3, '제2장 절차'],
  ]);
  expect(closing).toBe('## 부칙\n\n끝');
});
