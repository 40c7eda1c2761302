// The thread as rows of a table that people keep: one row a clause with all that is tied to it, one row an item with its criteria.
import { citeClause } from './clause.ts';
import type { Library } from './library.ts';
import { reasonById } from './source.ts';
import type { NodeKind, Trace, TraceNode } from './trace.ts';

const head = ['조항', '조항 제목', '세부지침', '우리 기관 절차', '서식', '점검 항목', '평가 기준', '아직 없는 것'];

/** Head and rows. A clause or item that is not carried yet stands in its place with the reason in the last column. */
export function traceRows(library: Library, trace: Trace): readonly (readonly string[])[] {
  const { tree, sources } = library;
  const waitingClauses = reasonById(sources.notCarried.clauses);
  const waitingItems = reasonById(sources.notCarried.items);
  const names = (nodes: readonly TraceNode[]) =>
    nodes
      .map(({ document, cite, title }) => [...new Set([document ?? '', cite, title])].filter((text) => text !== ''))
      .map((words) => words.join(' '))
      .join('\n');
  return [
    head,
    ...tree.all.map(({ id, title, items = [] }) => {
      const near = (kind: NodeKind) => trace.near(`clause:${id}`, kind);
      const asked = near('item');
      const criteria = new Map(
        asked.flatMap((item) => trace.near(item.id, 'criterion')).map((node) => [node.id, node] as const),
      );
      const clauseReason = [id, ...tree.ancestors(id).map((own) => own.id)].map((own) => waitingClauses.get(own));
      const missing = [
        clauseReason.find((reason) => reason !== undefined),
        ...items.filter((item) => waitingItems.has(item)).map((item) => `${item}: ${waitingItems.get(item)}`),
      ];
      return [
        citeClause(tree, id),
        title,
        names(near('guide')),
        names(near('procedure')),
        names(near('form')),
        names(asked),
        names([...criteria.values()]),
        missing.filter((text) => text !== undefined).join('\n'),
      ];
    }),
  ];
}
