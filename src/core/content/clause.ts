// Clauses as a tree: who stands under whom, how a clause is numbered and cited, which page holds it.
import type { SourceClause } from './source.ts';

const letters = ['가', '나', '다', '라', '마', '바', '사', '아'];

export interface ClauseTree {
  /** Throws when no clause has this id. */
  get(id: string): SourceClause;
  has(id: string): boolean;
  /** All clauses in the order of the source. */
  readonly all: readonly SourceClause[];
  children(id: string | null): readonly SourceClause[];
  /** The clause and everything under it, in the order of the source. */
  subtree(id: string): readonly SourceClause[];
  /** From the chapter down to the parent; empty for a chapter. */
  ancestors(id: string): readonly SourceClause[];
}

/**
 * Builds the tree of clauses.
 * @throws Error naming the clause when an id stands twice or a parent is missing.
 */
export function growClauses(clauses: readonly SourceClause[]): ClauseTree {
  const byId = new Map<string, SourceClause>();
  const byParent = new Map<string | null, SourceClause[]>();
  for (const clause of clauses) {
    if (byId.has(clause.id)) throw new Error(`clause ${clause.id} stands twice`);
    byId.set(clause.id, clause);
    byParent.set(clause.parent, [...(byParent.get(clause.parent) ?? []), clause]);
  }
  for (const { id, parent } of clauses) {
    if (parent !== null && !byId.has(parent)) throw new Error(`clause ${id}: its parent ${parent} does not exist`);
  }
  const get = (id: string): SourceClause => {
    const clause = byId.get(id);
    if (!clause) throw new Error(`clause ${id} does not exist`);
    return clause;
  };
  const ancestors = (id: string): SourceClause[] => {
    const { parent } = get(id);
    return parent === null ? [] : [...ancestors(parent), get(parent)];
  };
  const subtree = (id: string): SourceClause[] => {
    const below = new Set([id]);
    return clauses.filter(({ id: own, parent }) => {
      if (own !== id && (parent === null || !below.has(parent))) return false;
      below.add(own);
      return true;
    });
  };
  return {
    get,
    has: (id) => byId.has(id),
    all: clauses,
    children: (id) => byParent.get(id) ?? [],
    subtree,
    ancestors,
  };
}

/**
 * The number that stands before a clause: `5.4.3`, `가.`, `(2)`, `표 5-1`, `▶`.
 * Worked out from the id, because the print lost the numbers of many sections (the order is certain).
 */
export function numberOf(clause: SourceClause): string {
  const { id, kind, number } = clause;
  if (kind === 'figure' || kind === 'table' || number === '▶') return number ?? '';
  if (id === 'appendix') return '부록';
  if (kind === 'checklist') return `부록 ${id.slice('appendix.'.length)}`;
  if (kind === 'chapter' || kind === 'section' || kind === 'subsection') return id;
  const last = id.slice(id.lastIndexOf('.') + 1);
  const letter = letters[last.charCodeAt(0) - 97];
  if (/^[a-h]$/.test(last) && letter) return `${letter}.`;
  return /^\d+$/.test(last) ? `(${last})` : '';
}

/** A clause as people cite it: `5.4.3 가 (2)`, `표 5-1`. */
export function citeClause(tree: ClauseTree, id: string): string {
  const clause = tree.get(id);
  const number = numberOf(clause).replace(/\.$/, '');
  const whole = ['chapter', 'section', 'subsection', 'figure', 'table', 'checklist'].includes(clause.kind);
  if (whole || clause.parent === null) return number;
  return `${citeClause(tree, clause.parent)} ${number === '▶' ? clause.title : number}`;
}

/**
 * The page that holds a clause: the nearest of `pages` (ids of chapters and sections that have a file) at or above it,
 * or undefined while its text is not carried. A chapter's page does not answer for sections that have none of their own.
 */
export function pageOf(tree: ClauseTree, pages: ReadonlySet<string>, id: string): string | undefined {
  const path = [...tree.ancestors(id), tree.get(id)].reverse();
  for (const clause of path) {
    if (pages.has(clause.id)) return clause.id;
    if (clause.kind === 'section') return undefined;
  }
  return undefined;
}

/** Depth of a clause under its page: 0 for the page's own clause. */
export function depthUnder(tree: ClauseTree, page: string, id: string): number {
  const path = [...tree.ancestors(id), tree.get(id)].map((clause) => clause.id);
  return Math.max(0, path.length - 1 - path.indexOf(page));
}
