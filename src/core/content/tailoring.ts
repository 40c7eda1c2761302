// How an agency applies each clause of an element: as its articles and decisions say, what follows from the clauses above and below, and what nobody decided.
import { citeClause } from './clause.ts';
import { elementClauses } from './element.ts';
import type { Library } from './library.ts';
import type { Procedure, Tailoring } from './procedure.ts';

export interface ClauseTailoring {
  readonly clause: string;
  readonly cite: string;
  readonly title: string;
  /** Undefined while nobody has decided. */
  readonly tailoring?: Tailoring;
  /** own: named by an article or a decision · above: follows the clause over it · below: follows the clauses under it. */
  readonly by?: 'own' | 'above' | 'below';
  /** Numbers of the articles that name the clause, or whose decision it follows. */
  readonly articles: readonly number[];
  readonly change?: string;
  /** One for each article that decides so. */
  readonly reasons: readonly string[];
  readonly approver?: string;
}

type Answer = Omit<ClauseTailoring, 'clause' | 'cite' | 'title'>;

/** Of articles that differ about one clause the one that keeps least of it. */
const weight: Readonly<Record<Tailoring, number>> = { adopt: 0, adjust: 1, exclude: 2 };

function ownAnswers({ articles, decisions }: Procedure): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const { number, clauses, tailoring, reason, approver } of articles) {
    for (const id of clauses) {
      const before = answers.get(id);
      const articlesNow = [...(before?.articles ?? []), number];
      const own = reason ? [reason] : [];
      if (before?.tailoring !== undefined && weight[before.tailoring] >= weight[tailoring]) {
        const reasons = before.tailoring === tailoring ? [...new Set([...before.reasons, ...own])] : before.reasons;
        answers.set(id, { ...before, reasons, articles: articlesNow });
      } else
        answers.set(id, {
          tailoring,
          by: 'own',
          articles: articlesNow,
          reasons: own,
          ...(approver ? { approver } : {}),
        });
    }
  }
  for (const { clauses, line: _, reason, ...decision } of decisions)
    for (const id of clauses) {
      const articlesOf = answers.get(id)?.articles ?? [];
      answers.set(id, { ...decision, by: 'own', articles: articlesOf, reasons: reason ? [reason] : [] });
    }
  return answers;
}

/** Every clause of the procedure's element, in the order of the guideline. */
export function tailorClauses(library: Library, procedure: Procedure): readonly ClauseTailoring[] {
  const { tree } = library;
  const section = elementClauses[procedure.head.domain];
  if (section === undefined) return [];
  const own = ownAnswers(procedure);
  const clauses = tree.subtree(section);
  const above = (id: string): Answer | undefined => {
    const nearest = tree.ancestors(id).findLast((ancestor) => own.has(ancestor.id) && ancestor.id !== section);
    const answer = nearest && own.get(nearest.id);
    // A clause that only heads others says nothing about them.
    return answer && !nearest.headingOnly ? { ...answer, by: 'above' } : undefined;
  };
  // Where clauses stand below, they are what is decided, and their gaps are their own.
  const below = (id: string): Answer | undefined =>
    tree.children(id).length > 0 ? { by: 'below', articles: [], reasons: [] } : undefined;
  const answerOf = (id: string): Answer | undefined => own.get(id) ?? above(id) ?? below(id);
  return clauses.map(({ id, title }) => ({
    clause: id,
    cite: citeClause(tree, id),
    title,
    ...(answerOf(id) ?? { articles: [], reasons: [] }),
  }));
}

/** Whether a clause still waits for a decision. */
export const isUndecided = ({ by }: ClauseTailoring): boolean => by === undefined;

/** How many clauses are applied in which way; `below` counts with none of the three. */
export function countTailorings(rows: readonly ClauseTailoring[]): Readonly<Record<Tailoring | 'undecided', number>> {
  const count = (test: (row: ClauseTailoring) => boolean) => rows.filter(test).length;
  return {
    adopt: count(({ tailoring }) => tailoring === 'adopt'),
    adjust: count(({ tailoring }) => tailoring === 'adjust'),
    exclude: count(({ tailoring }) => tailoring === 'exclude'),
    undecided: count(isUndecided),
  };
}
