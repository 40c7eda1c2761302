// The order of commits: the same commits and the same sequence knowledge give the same order everywhere. No clock takes part.
import { type Commit, freezes } from './commit.ts';

/** What the order needs to know of a commit. */
export type Ordered = Pick<Commit, 'id' | 'kind' | 'counter' | 'device' | 'parents'>;

/** Sequence that an endpoint gave to a commit; undefined while it is not confirmed. */
export type SequenceOf = (id: string) => number | undefined;

/**
 * Puts commits of one record (or of the book itself) in order. Confirmed ones come first, by sequence; then every freeze (submit, sign, close)
 * with whatever its author had seen; then the rest. Parents always come before their children.
 * @param seqOf sequence of a confirmed commit; nothing is confirmed unless told.
 * @returns `ordered`, and in `waiting` those that lack an ancestor. Repeated ids are taken once.
 */
export function orderCommits<C extends Ordered>(
  commits: Iterable<C>,
  seqOf: SequenceOf = () => undefined,
): { ordered: C[]; waiting: C[] } {
  const known = new Map<string, C>();
  for (const commit of commits) if (!known.has(commit.id)) known.set(commit.id, commit);
  const ranks = rankCommits(known);
  const ready: C[] = [];
  const waiting: C[] = [];
  for (const commit of known.values()) (ranks.has(commit.id) ? ready : waiting).push(commit);

  const byRank = (a: C, b: C): number =>
    ranks.get(a.id)! - ranks.get(b.id)! || compareText(a.device, b.device) || compareText(a.id, b.id);
  ready.sort(byRank);
  const ordered: C[] = [];
  const placed = new Set<string>();
  const place = (commit: C): void => {
    const unplaced = gatherUnplaced(commit, known, placed).sort(byRank);
    for (const one of unplaced) placed.add(one.id);
    ordered.push(...unplaced);
  };

  const confirmed = ready.filter((commit) => seqOf(commit.id) !== undefined);
  confirmed.sort((a, b) => seqOf(a.id)! - seqOf(b.id)! || byRank(a, b));
  for (const commit of confirmed) place(commit);
  for (const commit of ready) if (freezes.includes(commit.kind)) place(commit);
  for (const commit of ready) place(commit);
  return { ordered, waiting: waiting.sort((a, b) => compareText(a.id, b.id)) };
}

/**
 * Rank of every commit whose ancestors are all known: its counter, raised above its parents' where a wrong counter would put a child first.
 */
function rankCommits(known: ReadonlyMap<string, Ordered>): Map<string, number> {
  const ranks = new Map<string, number>();
  const missing = new Map<string, number>();
  const children = new Map<string, Ordered[]>();
  const next: Ordered[] = [];
  for (const commit of known.values()) {
    missing.set(commit.id, commit.parents.length);
    if (commit.parents.length === 0) next.push(commit);
    for (const parent of commit.parents) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(commit);
      else children.set(parent, [commit]);
    }
  }
  for (let commit = next.pop(); commit; commit = next.pop()) {
    ranks.set(
      commit.id,
      commit.parents.reduce((rank, id) => Math.max(rank, ranks.get(id)! + 1), commit.counter),
    );
    for (const child of children.get(commit.id) ?? []) {
      const left = missing.get(child.id)! - 1;
      missing.set(child.id, left);
      if (left === 0) next.push(child);
    }
  }
  return ranks;
}

/** The commit and those of its ancestors that stand nowhere yet. Placed commits have placed ancestors, so the walk stops at them. */
function gatherUnplaced<C extends Ordered>(commit: C, known: ReadonlyMap<string, C>, placed: ReadonlySet<string>): C[] {
  const found = new Set<string>();
  const gathered: C[] = [];
  const next = [commit];
  for (let one = next.pop(); one; one = next.pop()) {
    if (placed.has(one.id) || found.has(one.id)) continue;
    found.add(one.id);
    gathered.push(one);
    for (const parent of one.parents) next.push(known.get(parent)!);
  }
  return gathered;
}

/** Ids of the given commits and of all their known ancestors. */
export function gatherAncestors(
  ids: readonly string[],
  known: ReadonlyMap<string, Pick<Ordered, 'parents'>>,
): Set<string> {
  const found = new Set<string>();
  const next = [...ids];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const commit = known.get(id);
    if (!commit || found.has(id)) continue;
    found.add(id);
    next.push(...commit.parents);
  }
  return found;
}

/** Ids that no other of these commits has as parent, sorted. */
export function findHeads(commits: readonly Pick<Ordered, 'id' | 'parents'>[]): string[] {
  const seen = new Set(commits.flatMap((commit) => commit.parents));
  return commits
    .map((commit) => commit.id)
    .filter((id) => !seen.has(id))
    .sort();
}

/** Order by code unit, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
