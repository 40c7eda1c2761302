// Text as the print font can show it: NFC, no invisible characters, doubles brought to one form, and a visible sign for what the font lacks.
import type { Block, Cell, Metrics, Paper } from './page.ts';

/** Stands for a character that the print font lacks: the printer's own sign for missing type. Never a silent blank. */
export const missingSign = '〓';

/** Characters that look alike and share one glyph, so that copied text stays what was printed. */
const same: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u3164': ' ',
  '\u2011': '-',
  '\u2012': '–',
  '\t': ' ',
  '\r\n': '\n',
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u2610': '□',
  '\u2611': '■',
};
const doubles = new RegExp(
  `\\r\\n|[${Object.keys(same)
    .filter((c) => c.length === 1)
    .join('')}]`,
  'g',
);
// Controls and characters without a shape: they would be counted as missing though nobody misses them. Joiners are needed to tell emoji apart.
const invisible = /(?![\n\u200d])[\p{Cc}\p{Cf}]/gu;
/** The quick test for text that needs no change. */
const plain = /^[\n -~¡-¬가-힣]*$/;

const joining = /[\u200d\ufe00-\ufe0f]/g;
const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

function covered(text: string, bold: boolean, metrics: Metrics): boolean {
  for (const character of text) {
    if (character !== '\n' && metrics.advance(character.codePointAt(0)!, bold) === undefined) return false;
  }
  return true;
}

/**
 * The text as it is laid out. What one sees as one character (an emoji of several code points too) becomes one 〓 when the font lacks it.
 * @param report called with every such character
 */
export function printable(text: string, bold: boolean, metrics: Metrics, report?: (missing: string) => void): string {
  if (plain.test(text)) return text;
  const clean = text
    .normalize('NFC')
    .replace(doubles, (character) => same[character]!)
    .replace(invisible, '');
  if (covered(clean, bold, metrics)) return clean;
  let out = '';
  for (const { segment } of graphemes.segment(clean)) {
    if (covered(segment, bold, metrics)) out += segment;
    else {
      // A variation selector or joiner adds nothing when the character before it can be printed.
      const base = segment.replace(joining, '');
      if (base !== '' && covered(base, bold, metrics)) out += base;
      else {
        report?.(segment);
        out += missingSign;
      }
    }
  }
  return out;
}

/** Every text of a paper with its weight, in reading order. */
export function* textsOf(paper: Paper): Generator<{ text: string; bold: boolean }> {
  yield { text: paper.title, bold: true };
  for (const text of [paper.subtitle, paper.running, paper.watermark]) if (text) yield { text, bold: false };
  for (const { title, boxes } of paper.approvals) {
    yield { text: title, bold: false };
    for (const box of boxes) {
      for (const text of [box.step, box.position, box.name, box.date, box.mark ?? '']) yield { text, bold: false };
    }
  }
  for (const [label, value] of paper.header) {
    yield { text: label, bold: true };
    yield { text: value, bold: false };
  }
  for (const block of paper.blocks) yield* textsOfBlock(block);
  for (const text of paper.footer.notes) yield { text, bold: false };
}

function* textsOfBlock(block: Block): Generator<{ text: string; bold: boolean }> {
  if (block.kind === 'heading') yield { text: block.text, bold: true };
  if (block.kind === 'text') yield { text: `${block.marker ?? ''}${block.text}`, bold: block.bold ?? false };
  if (block.kind === 'contents') for (const { text, level } of block.entries) yield { text, bold: level === 1 };
  if (block.kind === 'figure') {
    for (const { lines, detail = '' } of block.drawing.boxes) yield { text: [...lines, detail].join(''), bold: false };
    for (const { caption } of block.drawing.arrows) yield { text: caption?.lines.join('') ?? '', bold: false };
  }
  if (block.kind === 'table') {
    if (block.caption) yield { text: block.caption, bold: false };
    yield* textsOfCells(block.head);
  }
  if (block.kind === 'table' || block.kind === 'grid') yield* textsOfCells(block.rows);
}

function* textsOfCells(rows: readonly (readonly Cell[])[]): Generator<{ text: string; bold: boolean }> {
  for (const row of rows) {
    for (const cell of row) {
      const bold = isBold(cell);
      yield { text: cell.text, bold };
      for (const check of cell.checks ?? []) yield { text: check.label, bold };
    }
  }
}

/** Labels are bold unless told otherwise. */
export function isBold(cell: Cell): boolean {
  return cell.bold ?? cell.head ?? false;
}

/** Characters of a paper that the print font lacks, each once, in the order met. They are printed as 〓. */
export function missingGlyphs(paper: Paper, metrics: Metrics): string[] {
  const missing = new Set<string>();
  for (const { text, bold } of textsOf(paper)) printable(text, bold, metrics, (character) => missing.add(character));
  return [...missing];
}

/** A missing character by its name: `😀 (U+1F600)`. */
export function nameOfCharacter(character: string): string {
  const points = [...character].map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  return `${character} (${points.join(' ')})`;
}
