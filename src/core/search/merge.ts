// Ranks of several searches as one: reciprocal rank fusion (Cormack, Clarke, Büttcher 2009). No score of one search is comparable with
// the score of another, but places are.

/** The constant of the fusion. A small one lets the first places of a search speak up. */
const k = 10;

export interface RankedList {
  /** Ids in the order of a search, the best first. */
  readonly ids: readonly string[];
  readonly weight: number;
}

/** Ids by their summed reciprocal ranks, the best first; equals stay in the order in which they were first met. */
export function mergeRanks(lists: readonly RankedList[]): readonly { readonly id: string; readonly score: number }[] {
  const scores = new Map<string, number>();
  for (const { ids, weight } of lists) {
    for (const [rank, id] of ids.entries()) scores.set(id, (scores.get(id) ?? 0) + weight / (k + rank + 1));
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}
