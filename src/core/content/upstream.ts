// What an agency's procedures were made from, and what has changed there since: clauses of the guideline and parts of the guides by hash,
// the articles, forms and items that a change touches, and what the agency decided about it.
import { hashText } from '../journal/canonical.ts';
import { plainText } from './blocks.ts';
import { elementClauses } from './element.ts';
import { guidesOn, type Library, proceduresOn } from './library.ts';
import type { Procedure } from './procedure.ts';
import type { Origins, UpstreamDecision } from './schema.ts';
import type { Trace, TraceNode } from './trace.ts';

/** `clause:5.4.3.a.2` or `guide:incident/intake`, as the thread names them. */
export type SourceId = string;

export interface UpstreamChange {
  readonly domain: string;
  /** Version of the procedure that was made from the older text. */
  readonly version: string;
  readonly source: SourceId;
  readonly kind: 'changed' | 'added' | 'removed';
  /** Hash of the text as it is now; empty when it is gone. A decision is about this text. */
  readonly sha256: string;
  readonly articles: readonly TraceNode[];
  readonly forms: readonly TraceNode[];
  readonly items: readonly TraceNode[];
  readonly decision?: UpstreamDecision;
}

export const changeKinds = { changed: '바뀜', added: '새로 생김', removed: '없어짐' } as const;

/** Clauses of the element. */
function clausesOf({ tree }: Library, domain: string): ReadonlySet<string> {
  const section = elementClauses[domain];
  return new Set(section === undefined ? [] : tree.subtree(section).map(({ id }) => id));
}

/** Clauses outside the element that a version's articles and decisions name: 직무분리 of chapter 4 in a procedure of chapter 5. */
function clausesBeside(library: Library, { head, articles, decisions }: Procedure): readonly string[] {
  const within = clausesOf(library, head.domain);
  return [...articles, ...decisions].flatMap(({ clauses }) => clauses).filter((id) => !within.has(id));
}

/**
 * Hashes of what a domain's procedure is made from on a day: the clauses of its element, those that the version names beside them,
 * and the parts of its guide. Marks and spacing do not count.
 */
export function originsOf(library: Library, domain: string, day: string, version?: Procedure): Origins {
  const { tree, texts } = library;
  const within = new Set([...clausesOf(library, domain), ...(version ? clausesBeside(library, version) : [])]);
  const guide = guidesOn(library, day).find(({ head }) => head.domain === domain);
  const flat = (text: string) => hashText(text.replace(/\s+/g, ' ').trim());
  return Object.fromEntries([
    ...texts
      .filter(({ id }) => within.has(id))
      .map(({ id, body }) => [`clause:${id}`, flat(`${tree.get(id).title}\n${plainText(body)}`)]),
    ...(guide?.parts ?? []).map(({ id, title, clauses, forms, text }) => [
      `guide:${domain}/${id}`,
      flat([title, clauses.join(' '), forms.join(' '), text].join('\n')),
    ]),
  ]);
}

/** Name of a version in the record of origins: `incident/2`. */
export const originName = (head: { readonly domain: string; readonly version: string }) =>
  `${head.domain}/${head.version}`;

function touchedBy(library: Library, trace: Trace, domain: string, source: SourceId) {
  const own = `procedure:${domain}/`;
  const part = library.guides
    .flatMap(({ head, parts }) => parts.map((one) => [`guide:${head.domain}/${one.id}`, one] as const))
    .find(([id]) => id === source)?.[1];
  const clauses = part ? part.clauses.map((id) => `clause:${id}`) : [source];
  const near = (ids: readonly string[], kind: 'procedure' | 'form' | 'item') => {
    const found = ids.flatMap((id) => trace.near(id, kind));
    return trace.nodes.filter((node) => found.includes(node));
  };
  return {
    articles: near(clauses, 'procedure').filter(({ id }) => id.startsWith(own)),
    // A part says itself which forms it uses.
    forms: near([source], 'form'),
    items: near(clauses, 'item'),
  };
}

/**
 * Everything that changed since the procedures in force were made, in the order of guideline and guide, with what it touches.
 * Procedures without a record of their origins are left out; `findUnrecorded` names them.
 * @param day `2026-11-23`
 */
export function findUpstreamChanges(library: Library, trace: Trace, day: string): readonly UpstreamChange[] {
  const { madeFrom, upstreamDecisions } = library.sources;
  return proceduresOn(library, day).flatMap((procedure) => {
    const { domain, version } = procedure.head;
    const before = madeFrom[originName({ domain, version })];
    if (!before) return [];
    const now = originsOf(library, domain, day, procedure);
    const untold = new Set(besideRecord(library, procedure));
    const sources = [...Object.keys(now), ...Object.keys(before).filter((id) => now[id] === undefined)];
    return sources
      .filter((source) => now[source] !== before[source] && !untold.has(source))
      .map((source): UpstreamChange => {
        const sha256 = now[source] ?? '';
        const kind = before[source] === undefined ? 'added' : sha256 === '' ? 'removed' : 'changed';
        const decision = upstreamDecisions.find(
          (own) => own.domain === domain && own.source === source && own.sha256 === sha256,
        );
        const touched = touchedBy(library, trace, domain, source);
        return { domain, version, source, kind, sha256, ...touched, ...(decision ? { decision } : {}) };
      });
  });
}

/** Sources outside the element that a version names and its record does not hold: when they changed is not known. */
function besideRecord(library: Library, procedure: Procedure): readonly SourceId[] {
  const record = library.sources.madeFrom[originName(procedure.head)];
  return clausesBeside(library, procedure)
    .map((id) => `clause:${id}`)
    .filter((source) => record?.[source] === undefined);
}

/** Procedures in force whose origins nobody recorded, or not all of them: `incident/2`. */
export function findUnrecorded(library: Library, day: string): readonly string[] {
  return proceduresOn(library, day)
    .filter(
      (procedure) =>
        library.sources.madeFrom[originName(procedure.head)] === undefined ||
        besideRecord(library, procedure).length > 0,
    )
    .map(({ head }) => originName(head));
}
