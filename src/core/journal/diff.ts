// Differences between two states of one record: for the history, and for the author after a return.
import type { Row, Scalar } from '../field/value.ts';
import { canonicalJson } from './canonical.ts';
import type { Commit, RecordState, Revision } from './commit.ts';
import { compareText } from './order.ts';

/**
 * One difference. A row that came or went is one difference at `field/<row id>` with the whole row; its cells are not listed again.
 * `actor`, `at` and `commit` are those of the commit that last set the path, where it is known.
 */
export type Difference = {
  path: string;
  before: Scalar | Row | undefined;
  after: Scalar | Row | undefined;
  commit?: string;
  actor?: string;
  at?: string;
};

type Content = Pick<RecordState, 'fields' | 'rows'>;

/**
 * What changed from one content to another, in path order.
 * @param seen path to the commit that last set it (the later state's).
 * @param find header of a commit by id, to say who and when.
 */
export function diffContent(
  before: Content,
  after: Content,
  seen: RecordState['seen'] = {},
  find: (id: string) => Pick<Commit, 'actor' | 'at'> | undefined = () => undefined,
): Difference[] {
  const found: Difference[] = [];
  const add = (path: string, old: Difference['before'], now: Difference['after']): void => {
    if (isEqual(old, now)) return;
    const commit = Object.hasOwn(seen, path) ? seen[path] : undefined;
    const author = commit === undefined ? undefined : find(commit);
    found.push({
      path,
      before: old,
      after: now,
      ...(commit !== undefined && { commit }),
      ...(author && { actor: author.actor, at: author.at }),
    });
  };
  for (const field of namesOf(before.fields, after.fields)) add(field, before.fields[field], after.fields[field]);
  for (const field of namesOf(before.rows, after.rows)) {
    const old = new Map((before.rows[field] ?? []).map((row) => [row.id, row]));
    const now = new Map((after.rows[field] ?? []).map((row) => [row.id, row]));
    for (const id of [...new Set([...old.keys(), ...now.keys()])].sort(compareText)) {
      const path = `${field}/${id}`;
      const [one, other] = [old.get(id), now.get(id)];
      if (!one || !other) {
        add(path, one, other);
        continue;
      }
      if (one.order !== other.order) add(path, { ...one, cells: {} }, { ...other, cells: {} });
      for (const column of namesOf(one.cells, other.cells))
        add(`${path}/${column}`, one.cells[column], other.cells[column]);
    }
  }
  return found.sort((a, b) => compareText(a.path, b.path));
}

/** What the author changed since the stage was last sent back, or since its last approved revision; nothing when neither was. */
export function diffSinceReturn(
  state: RecordState,
  find?: (id: string) => Pick<Commit, 'actor' | 'at'> | undefined,
): { since: Revision; differences: Difference[] } | undefined {
  const since = state.revisions.findLast((one) => one.stage === state.stage && (one.returned || one.revised));
  if (!since) return undefined;
  const differences = diffContent(since, state, state.seen, find).filter(
    ({ path }) => since.covers?.includes(path.split('/')[0]!) ?? true,
  );
  return { since, differences };
}

function namesOf(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one ?? null) === canonicalJson(other ?? null);
}
