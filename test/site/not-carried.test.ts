import { expect, test } from 'vitest';
import clauses from '../../content/source/clauses.json' with { type: 'json' };
import notCarried from '../../content/source/not-carried.json' with { type: 'json' };
import { growClauses } from '../../src/core/content/clause.ts';
import type { SourceClause } from '../../src/core/content/source.ts';

// How much the site does not carry yet. Whoever carries more lowers the number; nobody raises it.
const ceilings = { clauses: 0, documents: 106, items: 60 };

const tree = growClauses(clauses as readonly SourceClause[]);
const idsOf = (list: readonly { ids: readonly string[] }[]) => list.flatMap(({ ids }) => ids);
const counts = {
  clauses: idsOf(notCarried.clauses).flatMap((id) => tree.subtree(id)).length,
  documents: idsOf(notCarried.documents).length,
  items: idsOf(notCarried.items).length,
};

for (const [kind, ceiling] of Object.entries(ceilings) as [keyof typeof ceilings, number][]) {
  test(`the list of ${kind} that are not carried only shrinks, and its ceiling follows`, () => {
    expect(counts[kind]).toBe(ceiling);
  });

  test(`every entry among the ${kind} gives its reason and stands once`, () => {
    const ids = idsOf(notCarried[kind]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(notCarried[kind].filter(({ reason, ids: own }) => reason.trim() === '' || own.length === 0)).toEqual([]);
  });
}
