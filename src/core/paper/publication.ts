// A text as a paper: cover facts, contents with pages, the text, and the history of its versions.
import type { Passage } from '../content/passage.ts';
import type { Block, Cell, ContentsEntry, Paper } from './page.ts';

/** A heading with what stands under it. */
export type Chapter = {
  id: string;
  /** `5.4.3`, `제6조`, '' where it has none. */
  number: string;
  title: string;
  level: 1 | 2 | 3 | 4;
  blocks: readonly Block[];
  /** Begins on a new page. */
  breaks?: boolean;
};

export type Publication = {
  title: string;
  /** Version and status line: 제2판 · 시행 2026. 2. 1. */
  subtitle: string;
  running: string;
  header: Paper['header'];
  chapters: readonly Chapter[];
  /** Deepest level that the contents lists. */
  listed: 1 | 2 | 3 | 4;
  /** Version, kind, in force, reason. */
  history: readonly (readonly [string, string, string, string])[];
  /** SHA-256 of the text, as versions.json gives it. */
  digest: string;
  notes: string[];
  watermark?: string;
};

/** The paper of a text. */
export function publicationPaper(publication: Publication): Paper {
  const { title, subtitle, running, header, chapters, listed, history, digest, notes, watermark } = publication;
  const entries = chapters
    .filter(({ level }) => level <= listed)
    .map((chapter): ContentsEntry => ({ id: chapter.id, text: headOf(chapter), level: chapter.level }));
  return {
    title,
    subtitle,
    running,
    approvals: [],
    header,
    blocks: [
      { kind: 'heading', level: 2, text: '차례' },
      { kind: 'contents', entries },
      ...historyBlocks(history),
      { kind: 'break' },
      ...chapters.flatMap(chapterBlocks),
    ],
    footer: { digest, notes },
    ...(watermark !== undefined && { watermark }),
    language: 'ko',
  };
}

const headOf = ({ number, title }: Chapter) => [number, title].filter((text) => text !== '').join(' ');

function chapterBlocks(chapter: Chapter): Block[] {
  const { id, level, blocks, breaks } = chapter;
  const heading: Block = { kind: 'heading', level, id, text: headOf(chapter) };
  return [...(breaks ? [{ kind: 'break' } as const] : []), heading, ...blocks];
}

function historyBlocks(history: Publication['history']): Block[] {
  return [{ kind: 'heading', level: 2, text: '개정 이력' }, tableOf(['판', '구분', '시행 기간', '사유'], history)];
}

/** A table of a text: one line of heads, plain cells, columns as wide as their words. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const cells = (texts: readonly string[]) => texts.map((text): Cell => ({ text }));
  return { kind: 'table', widths: 'fit', head: [cells(head)], rows: rows.map(cells), size: 9 };
}

const step = 5;

/** Passages as blocks; `indent` in millimetres. */
export function passageBlocks(passages: readonly Passage[], indent = 0): Block[] {
  return passages.flatMap((passage, i) => blocksOf(passage, passages[i + 1]?.kind === 'item', indent));
}

function blocksOf(passage: Passage, beforeItem: boolean, indent: number): Block[] {
  const gap = (height: number): Block => ({ kind: 'space', height });
  switch (passage.kind) {
    case 'paragraph':
      return [paragraphBlock(passage.text, indent), gap(1)];
    case 'heading':
      return [{ kind: 'heading', level: 2, text: passage.text }];
    case 'item': {
      const { text, marker, depth } = passage;
      return [{ kind: 'text', text, marker, indent: indent + 2 + depth * step }, ...(beforeItem ? [] : [gap(1)])];
    }
    case 'table':
      return [gap(1), tableOf(passage.head, passage.rows), gap(2)];
    case 'figure':
      return [{ kind: 'figure', drawing: passage.drawing }, gap(2)];
    case 'aside':
      return asideBlocks(passage, indent);
  }
}

/** The number of a 항 hangs before its text. */
function paragraphBlock(text: string, indent: number): Block {
  const numbered = /^([①-⑳])\s+/.exec(text);
  if (!numbered) return { kind: 'text', text, indent };
  return { kind: 'text', text: text.slice(numbered[0].length), marker: numbered[1]!, indent };
}

/** A note in small type under its label. */
function asideBlocks({ label, passages }: Extract<Passage, { kind: 'aside' }>, indent: number): Block[] {
  const inner = passageBlocks(passages, indent + step).map(
    (block): Block => (block.kind === 'text' ? { ...block, size: 9 } : block),
  );
  const first = inner[0];
  if (first?.kind === 'text' && first.marker === undefined) inner[0] = { ...first, indent, marker: `[${label}]` };
  return [{ kind: 'space', height: 1 }, ...inner];
}
