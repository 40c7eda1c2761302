// The structure tree of a PDF: headings, paragraphs and tables in reading order, so that a screen reader reads the sheet as it is meant.
import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Part } from '../core/paper/page.ts';

type Content = { page: PDFRef; id: number };
type Element = { ref: PDFRef; part: Part; children: Element[]; content: Content[] };

/** Collects parts while pages are written; `finish` writes the tree. */
export type Structure = {
  /** The next marked-content id of a page for a part. */
  mark(part: Part, page: number, pageRef: PDFRef): number;
  finish(): void;
};

export function createStructure(document: PDFDocument): Structure {
  const { context } = document;
  const elements = new Map<Part, Element>();
  const roots: Element[] = [];
  const owners: PDFRef[][] = [];

  const elementOf = (part: Part): Element => {
    const known = elements.get(part);
    if (known) return known;
    const element: Element = { ref: context.nextRef(), part, children: [], content: [] };
    elements.set(part, element);
    (part.parent ? elementOf(part.parent).children : roots).push(element);
    return element;
  };

  return {
    mark(part, page, pageRef) {
      const element = elementOf(part);
      owners[page] ??= [];
      const id = owners[page].push(element.ref) - 1;
      element.content.push({ page: pageRef, id });
      return id;
    },
    finish() {
      const tree = context.nextRef();
      const root = context.nextRef();
      for (const element of elements.values()) {
        const parent = element.part.parent ? elements.get(element.part.parent)!.ref : root;
        const kids = [
          ...element.content.map(({ page, id }) => context.obj({ Type: 'MCR', Pg: page, MCID: id })),
          ...element.children.map((child) => child.ref),
        ];
        const scope = element.part.role === 'TH' ? context.obj({ O: 'Table', Scope: 'Column' }) : undefined;
        context.assign(
          element.ref,
          context.obj({ Type: 'StructElem', S: element.part.role, P: parent, K: kids, A: scope }),
        );
      }
      const tops = roots.map((element) => element.ref);
      context.assign(root, context.obj({ Type: 'StructElem', S: 'Document', P: tree, K: tops }));
      const numbers = owners.flatMap((refs, page) => [page, context.obj(refs)]);
      const parents = context.register(context.obj({ Nums: numbers }));
      context.assign(
        tree,
        context.obj({ Type: 'StructTreeRoot', K: [root], ParentTree: parents, ParentTreeNextKey: owners.length }),
      );
      document.catalog.set(PDFName.of('StructTreeRoot'), tree);
      document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    },
  };
}
