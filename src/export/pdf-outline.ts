// Bookmarks: the named headings of the pages as a tree, so that a long text opens at its chapters.
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Page, Part } from '../core/paper/page.ts';

/** A bookmark: where its heading stands and how deep. */
interface Mark {
  readonly title: string;
  readonly page: number;
  /** Millimetres from the top of the page to the line of the heading. */
  readonly y: number;
  readonly level: number;
}

/** Named headings in the order of the pages; lines of one heading are joined. */
function marksOf(pages: readonly Page[]): readonly Mark[] {
  const found = new Map<Part, Mark>();
  for (const [page, { marks }] of pages.entries()) {
    for (const mark of marks) {
      if (mark.kind !== 'text' || mark.part?.id === undefined) continue;
      const known = found.get(mark.part);
      const level = Number(mark.part.role.slice(1)) || 1;
      if (known) found.set(mark.part, { ...known, title: `${known.title} ${mark.text}` });
      else found.set(mark.part, { title: mark.text, page, y: mark.y, level });
    }
  }
  return [...found.values()];
}

interface Node {
  readonly ref: PDFRef;
  readonly mark: Mark;
  readonly children: Node[];
}

function grow(document: PDFDocument, marks: readonly Mark[]): readonly Node[] {
  const roots: Node[] = [];
  const path: Node[] = [];
  for (const mark of marks) {
    const node: Node = { ref: document.context.nextRef(), mark, children: [] };
    while (path.length > 0 && path.at(-1)!.mark.level >= mark.level) path.pop();
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}

/** Adds the bookmarks of the pages; nothing when no heading is named. */
export function addOutline(document: PDFDocument, pages: readonly Page[]): void {
  const roots = grow(document, marksOf(pages));
  if (roots.length === 0) return;
  const { context } = document;
  const leaves = document.getPages();
  const above = 10;
  const write = (nodes: readonly Node[], parent: PDFRef): void => {
    for (const [i, { ref, mark, children }] of nodes.entries()) {
      const page = pages[mark.page]!;
      const top = ((page.height - mark.y + above) * 72) / 25.4;
      const entry = context.obj({
        Parent: parent,
        Dest: [leaves[mark.page]!.ref, 'XYZ', null, top, null],
        ...(i > 0 && { Prev: nodes[i - 1]!.ref }),
        ...(i < nodes.length - 1 && { Next: nodes[i + 1]!.ref }),
        // Closed: a reader sees the chapters first.
        ...(children.length > 0 && { First: children[0]!.ref, Last: children.at(-1)!.ref, Count: -children.length }),
      }) as PDFDict;
      entry.set(PDFName.of('Title'), PDFHexString.fromText(mark.title));
      context.assign(ref, entry);
      write(children, ref);
    }
  };
  const root = context.nextRef();
  write(roots, root);
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: roots[0]!.ref, Last: roots.at(-1)!.ref, Count: roots.length }),
  );
  document.catalog.set(PDFName.of('Outlines'), root);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
