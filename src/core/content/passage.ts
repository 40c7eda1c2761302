// The body of a clause, part or article as passages: what paper is set from. The same convention as blocks.ts, read with its shape kept.
import { inlineText } from './blocks.ts';
import type { FigureDrawing } from './figure.ts';
import { drawFlow, itemsOfFlow, readSteps } from './flow.ts';

export type Passage =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** `depth` counts from nought; `marker` is `1.` or a dash. */
  | { readonly kind: 'item'; readonly depth: number; readonly marker: string; readonly text: string }
  /** Stands before the list that it draws. */
  | { readonly kind: 'figure'; readonly drawing: FigureDrawing }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** An editor's note, or a statement of law with its source. */
  | { readonly kind: 'aside'; readonly label: '편집자 주' | '법령'; readonly passages: readonly Passage[] };

/** Marks a suggested value in running text; the foot of the paper says what it means. */
export const suggestedMark = '*';

const itemPattern = /^(\s*)(-|\d{1,3}\.)\s+(.*)$/;
const tableRule = /^\s*\|?\s*:?-{3,}/;

/** Reads a body: paragraphs, lists, tables, `##` headings, <Note>, <Law> and <Flow>. Suggested values get `suggestedMark`. Text is NFC. */
export function readPassages(body: string): readonly Passage[] {
  const passages: Passage[] = [];
  const aside = /<(Note|Law|Flow)((?:\s+[a-zA-Z]+="[^"]*")*)\s*>([\s\S]*?)<\/\1>/g;
  let from = 0;
  for (const match of body.matchAll(aside)) {
    passages.push(...readLines(body.slice(from, match.index)));
    if (match[1] === 'Flow') passages.push(...readFlow(match[3] ?? ''));
    else passages.push(readAside(match[1] === 'Law', match[2] ?? '', match[3] ?? ''));
    from = match.index + match[0].length;
  }
  passages.push(...readLines(body.slice(from)));
  return passages;
}

function readFlow(inner: string): readonly Passage[] {
  const steps = readSteps(itemsOfFlow(inner).map(inlineText));
  return [{ kind: 'figure', drawing: drawFlow(steps) }, ...readLines(inner)];
}

function readAside(isLaw: boolean, attributes: string, inner: string): Passage {
  const passages = [...readPassages(inner)];
  if (isLaw) {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const text = `${of('source')} · 기준일 ${of('checkedOn')} · 개정 여부를 확인해 주세요.`;
    passages.push({ kind: 'paragraph', text: text.normalize('NFC') });
  }
  return { kind: 'aside', label: isLaw ? '법령' : '편집자 주', passages };
}

/** One line of text without tags and marks. */
function wordsOf(text: string): string {
  return inlineText(text.replaceAll('</Suggested>', `${suggestedMark}</Suggested>`));
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\||\|$/g, '');
  return inner.split(/(?<!\\)\|/).map(wordsOf);
}

function readLines(source: string): readonly Passage[] {
  const passages: Passage[] = [];
  let open: string[] = [];
  const close = () => {
    const text = wordsOf(open.join(' '));
    if (text !== '') passages.push({ kind: 'paragraph', text });
    open = [];
  };
  const lines = source.replace(/\{\/\*[\s\S]*?\*\/\}/g, '').split(/\r?\n/);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const item = itemPattern.exec(line);
    const heading = /^#{1,6}\s+(.*)$/.exec(line);
    if (line.trim() === '') close();
    else if (tableRule.test(lines[i + 1] ?? '') && line.includes('|')) {
      close();
      const rows: (readonly string[])[] = [];
      const head = cellsOf(line);
      for (i += 2; lines[i]?.trim().startsWith('|'); i += 1) rows.push(cellsOf(lines[i]!));
      i -= 1;
      passages.push({ kind: 'table', head, rows });
    } else if (heading) {
      close();
      passages.push({ kind: 'heading', text: wordsOf(heading[1]!) });
    } else if (item) {
      close();
      const [, space = '', sign = '', text = ''] = item;
      const depth = Math.floor(space.length / 2);
      passages.push({ kind: 'item', depth, marker: sign === '-' ? '-' : sign, text: wordsOf(text) });
    } else open.push(line.trim());
  }
  close();
  return passages;
}
