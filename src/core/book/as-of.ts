// The journal as it stood on a day: what a standing book is confirmed by (기준일 현황).

type Dated = { readonly id: string; readonly parents: readonly string[]; readonly at: string };

/**
 * Commits made by the end of a day, `2026-06-30`. Nothing is ordered by the claimed time, so a commit that followed one of a later day
 * (written where a clock was slow) counts from that later day: what is left never lacks anything that its authors had seen.
 */
export function commitsUntil<C extends Dated>(commits: readonly C[], day: string): C[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const early = new Map<string, boolean>();
  // With a list of its own and not by calling itself: a record may have thousands of commits, one after another.
  const settle = (first: C): void => {
    const open = [first];
    while (open.length > 0) {
      const commit = open.at(-1)!;
      const parents = commit.parents.flatMap((id) => byId.get(id) ?? []);
      const next = early.has(commit.id) ? undefined : parents.find((parent) => !early.has(parent.id));
      if (next) {
        open.push(next);
        continue;
      }
      early.set(commit.id, commit.at.slice(0, 10) <= day && parents.every((parent) => early.get(parent.id)));
      open.pop();
    }
  };
  for (const commit of commits) if (!early.has(commit.id)) settle(commit);
  return commits.filter((commit) => early.get(commit.id));
}
