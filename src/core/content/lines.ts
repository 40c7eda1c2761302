// The text of a clause, part or article as lines and tables, as a reader sees them: what two versions are compared by.
// Marks of lists stand in the text (`①`, `1.`, `•`), because a number that changed is a change. Bold and the targets of links are not compared.
import { inlineText } from './blocks.ts';

export interface TextLine {
  readonly kind: 'line';
  readonly text: string;
}
/** The first row is the head. */
export interface TextTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}
export type TextPiece = TextLine | TextTable;

const bullets = ['•', '◦', '▪'];

/** What components write around a text is part of it: a value that is no longer suggested, another day of check of a law. */
function spellOut(source: string): string {
  return source
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<\/Suggested>/g, '(권장값)')
    .replace(/<Note>/g, '[편집자 주] ')
    .replace(
      /<Law\s+source="([^"]*)"\s+checkedOn="([^"]*)"\s*>/g,
      (_, law: string, day: string) => `[법령: ${law}, 기준일 ${day}]\n\n`,
    );
}

/** Blanks that the page shows as one are one. */
const shownText = (source: string) => inlineText(source).replace(/\s+/g, ' ');

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).map((cell) => shownText(cell.replaceAll('\\|', '|')));
}

/** Numbers ordered items as the page shows them: on from the first, whatever the source writes before the others. */
class ListMarks {
  #open: { indent: number; next: number | undefined }[] = [];

  /** The mark that the page shows before an item. */
  markOf(indent: number, sourceMark: string): string {
    while (this.#open.length > 0 && this.#open.at(-1)!.indent > indent) this.#open.pop();
    const number = /^\d+/.exec(sourceMark)?.[0];
    let level = this.#open.at(-1);
    if (!level || level.indent < indent || (level.next === undefined) !== (number === undefined)) {
      if (level?.indent === indent) this.#open.pop();
      level = { indent, next: number === undefined ? undefined : Number(number) };
      this.#open.push(level);
    }
    if (level.next === undefined) return bullets[Math.min(this.#open.length, bullets.length) - 1]!;
    level.next += 1;
    return `${level.next - 1}.`;
  }

  /** A text that stands left of the items ends their list. */
  end(indent: number): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.indent >= indent) this.#open.pop();
  }
}

/** Reads the body of a block. Lines that the source only wraps are one line here, as on the page. */
export function readPieces(body: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const marks = new ListMarks();
  let open = '';
  let table: (readonly string[])[] = [];
  const close = () => {
    const text = shownText(open);
    if (text !== '') pieces.push({ kind: 'line', text });
    if (table.length > 0) pieces.push({ kind: 'table', rows: table });
    open = '';
    table = [];
  };
  for (const line of spellOut(body).split(/\r?\n/)) {
    const item = /^(\s*)([-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line);
    const isRow = /^\s*\|/.test(line);
    if (!isRow && table.length > 0) close();
    if (line.trim() === '' || /^\s*<\/?[A-Z][A-Za-z]*\s*>\s*$/.test(line)) {
      close();
    } else if (isRow) {
      if (open !== '') close();
      if (!/^\s*\|?\s*:?-{3,}/.test(line)) table.push(cellsOf(line));
    } else if (item) {
      close();
      open = `${marks.markOf(item[1]!.length, item[2]!)} ${item[3]}`;
    } else if (open === '') {
      marks.end(line.search(/\S/));
      open = line.replace(/^\s*(#{1,6}|>)\s+/, '');
    } else {
      open += ` ${line.trim()}`;
    }
  }
  close();
  return pieces;
}
