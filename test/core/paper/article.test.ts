import { expect, it } from 'vitest';
import { articleBlocks } from '../../../src/core/paper/article.ts';

it('numbered items hang by their numeral, deeper by every step of the office rules', () => {
  const text =
    '제6조(등급) 담당자는 등급을 정한다.\n1. 하나\n가. 둘\n1) 셋\n가) 넷\n(1) 다섯\n(가) 여섯\n① 일곱\n\n본문';
  const blocks = articleBlocks(text);
  expect(
    blocks.map((block) => (block.kind === 'text' ? [block.marker, block.indent, block.text] : block.kind)),
  ).toEqual([
    ['제6조(등급)', 0, '담당자는 등급을 정한다.'],
    ['1.', 0, '하나'],
    ['가.', 4, '둘'],
    ['1)', 8, '셋'],
    ['가)', 12, '넷'],
    ['(1)', 16, '다섯'],
    ['(가)', 20, '여섯'],
    ['①', 24, '일곱'],
    'space',
    [undefined, undefined, '본문'],
  ]);
});
