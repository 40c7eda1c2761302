// Plain text of an article as blocks: numbered items hang and are indented by the depth of their numeral, as the office rules order them.
import type { Block } from './page.ts';

/** 1. → 가. → 1) → 가) → (1) → (가) → ①; reports also use □ ○ - ※. Depth is counted from nought. */
const markers: readonly [pattern: RegExp, depth: number][] = [
  [/^(제\d+조(?:의\d+)?(?:\([^)]*\))?)\s+/, 0],
  [/^(\d+\.)\s+/, 0],
  [/^([가-하]\.)\s+/, 1],
  [/^(\d+\))\s+/, 2],
  [/^([가-하]\))\s+/, 3],
  [/^(\(\d+\))\s+/, 4],
  [/^(\([가-하]\))\s+/, 5],
  [/^([①-⑳])\s*/, 6],
  [/^(□)\s*/, 0],
  [/^(○)\s*/, 1],
  [/^([-–])\s+/, 2],
  [/^(※)\s*/, 0],
];
const step = 4;

/** Blocks of a plain text; every line is a paragraph, empty lines are space. */
export function articleBlocks(text: string): Block[] {
  return text.split('\n').map((line): Block => {
    const paragraph = line.trim();
    if (paragraph === '') return { kind: 'space', height: 2 };
    for (const [pattern, depth] of markers) {
      const found = pattern.exec(paragraph);
      if (found) {
        return { kind: 'text', text: paragraph.slice(found[0].length), marker: found[1]!, indent: depth * step };
      }
    }
    return { kind: 'text', text: paragraph };
  });
}
