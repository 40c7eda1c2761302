// The thread as a graph: clause, guide, procedure, form, item, criterion, and the edges between them, walked both ways.
// Edges point down the thread. What is not carried yet has no node; core/content/source.ts keeps that list.
import {
  articleAnchor,
  clauseAddress,
  criterionAddress,
  formAddress,
  guideAddress,
  itemAddress,
  procedureAddress,
} from './address.ts';
import { citeClause } from './clause.ts';
import { guidesOn, type Library, proceduresOn } from './library.ts';
import type { Tailoring } from './procedure.ts';
import { criteria, reasonById } from './source.ts';

export type NodeKind = 'clause' | 'guide' | 'procedure' | 'form' | 'item' | 'criterion';
/**
 * guides: clause to part of a guide · tailors: clause to article of the agency · carries-out: clause to form ·
 * uses: guide or article to form · asks: clause to item · evidence: form to item · primary, secondary: item to criterion.
 */
export type EdgeKind = 'guides' | 'tailors' | 'carries-out' | 'uses' | 'asks' | 'evidence' | 'primary' | 'secondary';

export interface TraceNode {
  /** `clause:5.4.3.a`, `guide:incident/procedure`, `procedure:incident/6`, `form:incident-report`, `item:5-2`, `criterion:stability`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly title: string;
  /** Address without the base path. */
  readonly address: string;
  /** Number or place that stands before the title: `5.4.3 가 (2)`, `제6조`, `5-2`. */
  readonly cite: string;
  /** Title of the text that a part or an article stands in: an article's number alone does not say whose it is. */
  readonly document?: string;
  readonly tailoring?: Tailoring;
}
export interface TraceEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}
export interface Trace {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  /** Nodes of a kind next to a node, upwards or downwards, in the order of the nodes. */
  near(id: string, kind: NodeKind): readonly TraceNode[];
  get(id: string): TraceNode | undefined;
}

function linkUp(nodes: readonly TraceNode[], edges: readonly TraceEdge[]): Trace {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const order = new Map(nodes.map((node, index) => [node.id, index]));
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  const whole = edges.filter(({ from, to }) => byId.has(from) && byId.has(to));
  for (const { from, to } of whole) {
    join(from, to);
    join(to, from);
  }
  return {
    nodes,
    edges: whole,
    get: (id) => byId.get(id),
    near: (id, kind) =>
      [...(neighbours.get(id) ?? [])]
        .map((other) => byId.get(other)!)
        .filter((node) => node.kind === kind)
        .toSorted((a, b) => order.get(a.id)! - order.get(b.id)!),
  };
}

/** The thread as it stands on a day. References to what does not exist are left out here and named by `checkThread`. */
export function traceLibrary(library: Library, day: string): Trace {
  const { tree, sources } = library;
  const pages = new Set(library.pages);
  const nodes: TraceNode[] = [];
  const edges: TraceEdge[] = [];

  for (const { id } of library.texts) {
    if (!tree.has(id)) continue;
    const address = clauseAddress(tree, pages, id);
    nodes.push({ id: `clause:${id}`, kind: 'clause', title: tree.get(id).title, address, cite: citeClause(tree, id) });
  }
  for (const { head, parts } of guidesOn(library, day)) {
    for (const part of parts) {
      const id = `guide:${head.domain}/${part.id}`;
      const address = `${guideAddress(head.domain)}#${part.id}`;
      nodes.push({ id, kind: 'guide', title: part.title, address, cite: head.title, document: head.title });
      for (const clause of part.clauses) edges.push({ from: `clause:${clause}`, to: id, kind: 'guides' });
      for (const form of part.forms) edges.push({ from: id, to: `form:${form}`, kind: 'uses' });
    }
  }
  for (const { head, articles } of proceduresOn(library, day)) {
    for (const article of articles) {
      const { number, title, tailoring } = article;
      const id = `procedure:${head.domain}/${number}`;
      const address = `${procedureAddress(head.domain)}#${articleAnchor(number)}`;
      const cite = `제${number}조`;
      nodes.push({ id, kind: 'procedure', title, address, cite, document: head.title, tailoring });
      for (const clause of article.clauses) edges.push({ from: `clause:${clause}`, to: id, kind: 'tailors' });
      for (const form of article.forms) edges.push({ from: id, to: `form:${form}`, kind: 'uses' });
    }
  }
  const homes = new Map<string, string>();
  for (const { id, title, basis, covers } of sources.forms) {
    nodes.push({ id: `form:${id}`, kind: 'form', title, address: formAddress(id), cite: '' });
    for (const clause of basis) edges.push({ from: `clause:${clause}`, to: `form:${id}`, kind: 'carries-out' });
    for (const document of covers) homes.set(document, id);
  }
  const absent = reasonById(sources.notCarried.items);
  for (const item of sources.items) {
    if (absent.has(item.id)) continue;
    const id = `item:${item.id}`;
    nodes.push({ id, kind: 'item', title: item.topic, address: itemAddress(item.id), cite: item.id });
    const sections = library.texts.filter((text) => tree.has(text.id) && tree.get(text.id).items?.includes(item.id));
    for (const section of sections) edges.push({ from: `clause:${section.id}`, to: id, kind: 'asks' });
    for (const clause of item.clauses) edges.push({ from: `clause:${clause}`, to: id, kind: 'asks' });
    const forms = new Set(item.documents.flatMap((document) => homes.get(document) ?? []));
    for (const form of forms) edges.push({ from: `form:${form}`, to: id, kind: 'evidence' });
    edges.push({ from: id, to: `criterion:${item.criteria.primary}`, kind: 'primary' });
    for (const other of item.criteria.secondary) edges.push({ from: id, to: `criterion:${other}`, kind: 'secondary' });
  }
  for (const { id, title } of criteria)
    nodes.push({ id: `criterion:${id}`, kind: 'criterion', title, address: criterionAddress(id), cite: '' });
  return linkUp(nodes, edges);
}

/** Published clauses that nothing is tied to: neither a form, an item, a guide nor an article. Not a fault, but shown. */
export function untiedClauses(library: Library, trace: Trace): readonly TraceNode[] {
  const tied = new Set(trace.edges.flatMap(({ from, to }) => [from, to]));
  return trace.nodes.filter(
    ({ id, kind }) => kind === 'clause' && !tied.has(id) && !library.tree.get(id.slice('clause:'.length)).headingOnly,
  );
}
