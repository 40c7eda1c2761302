// Changes of values. Every item either stands, with a conflict beside it when its author had not seen what it replaces,
// or waits as a proposal. Nothing that was typed disappears.
import type { Row, Scalar } from '../field/value.ts';
import { canonicalJson } from './canonical.ts';
import type { AsideReason, Commit, PatchItem, RecordState } from './commit.ts';
import { compareText } from './order.ts';
import { fitsPath, isWithin, type Path, parsePath } from './path.ts';
import { isFrozen, type View } from './state.ts';

type Held = PatchItem['value'] | undefined;

/** Applies a patch item by item. True when at least one item stands. */
export function applyPatch(state: RecordState, commit: Commit<'patch'>, view: View): boolean {
  const late: Partial<Record<AsideReason, PatchItem[]>> = {};
  let stood = false;
  for (const item of commit.body!.items) {
    const reason = applyItem(state, commit, item, view);
    if (reason === undefined) stood = true;
    else if (reason !== 'same') {
      late[reason] ??= [];
      late[reason].push(item);
    }
  }
  for (const reason of ['frozen', 'removed-row', 'not-allowed'] as const) {
    const items = late[reason];
    if (items) state.proposals.push({ commit: commit.id, actor: commit.actor, at: commit.at, items, reason });
  }
  if (stood) state.formVersion = commit.formVersion;
  return stood;
}

/** Why an item does not stand; 'same' when it came too late but says what is there already. */
function applyItem(state: RecordState, commit: Commit, item: PatchItem, view: View): AsideReason | 'same' | undefined {
  const path = parsePath(item.path);
  if (!path || !fitsPath(path, item.value)) return 'not-allowed';
  const held = readPath(state, path);
  if (isFrozen(state, path.field)) return isSame(held, item.value) ? 'same' : 'frozen';
  const setter = state.seen[item.path] ?? null;
  if (path.row !== undefined) {
    const removed = !findRow(state, path.field, path.row);
    if (path.column !== undefined && removed) return isSame(held, item.value) ? 'same' : 'removed-row';
    // Only somebody who saw the removal can mean to bring the row back.
    if (path.column === undefined && removed && item.value !== null && setter !== null && setter !== item.seen)
      return 'removed-row';
  }
  settleItem(state, item);
  if (setter !== null && setter !== item.seen && setter !== commit.id && !isSame(held, item.value))
    keepConflict(state, item.path, setter, held ?? null, view);
  if (path.row !== undefined && path.column === undefined && item.value === null)
    removeRow(state, path.field, path.row, view);
  else writePath(state, path, item.value);
  state.seen[item.path] = commit.id;
  return undefined;
}

/**
 * Takes away conflicts and proposals that the author decided over: those named, and the value that the item knowingly replaces.
 * Removing a row decides over its cells; bringing it back does not.
 */
function settleItem(state: RecordState, item: PatchItem): void {
  const named = item.settles ?? [];
  const names = (commit: string, path: string): boolean =>
    named.includes(commit) && (path === item.path || (item.value === null && isWithin(path, item.path)));
  const decided = (commit: string, path: string): boolean =>
    (path === item.path && commit === item.seen) || names(commit, path);
  if (state.conflicts.length > 0)
    state.conflicts = state.conflicts.filter((conflict) => !decided(conflict.commit, conflict.path));
  if (named.length > 0 && state.proposals.length > 0) dropProposals(state, names);
}

/** Takes away proposed items; a proposal without items goes. */
export function dropProposals(state: RecordState, dropped: (commit: string, path: string) => boolean): void {
  state.proposals = state.proposals
    .map((proposal) => ({ ...proposal, items: proposal.items.filter((item) => !dropped(proposal.commit, item.path)) }))
    .filter((proposal) => proposal.items.length > 0);
}

function keepConflict(
  state: RecordState,
  path: string,
  setter: string,
  value: Exclude<Held, undefined>,
  view: View,
): void {
  const author = view.find(setter);
  state.conflicts.push({ path, commit: setter, actor: author?.actor ?? '', at: author?.at ?? '', value });
}

/** Removes a row. Cells that the remover had not seen stay visible as conflicts. */
function removeRow(state: RecordState, field: string, id: string, view: View): void {
  const row = findRow(state, field, id);
  if (!row) return;
  for (const [column, value] of Object.entries(row.cells).sort(([a], [b]) => compareText(a, b))) {
    const path = `${field}/${id}/${column}`;
    const setter = state.seen[path];
    if (setter !== undefined && !view.saw(setter)) keepConflict(state, path, setter, value, view);
  }
  for (const path of Object.keys(state.seen)) if (path.startsWith(`${field}/${id}/`)) delete state.seen[path];
  writeRows(
    state,
    field,
    (state.rows[field] ?? []).filter((one) => one !== row),
  );
}

function readPath(state: RecordState, { field, row: id, column }: Path): Held {
  if (id === undefined) return state.fields[field];
  const row = findRow(state, field, id);
  if (column === undefined) return row && { order: row.order };
  return row?.cells[column];
}

function writePath(state: RecordState, { field, row: id, column }: Path, value: PatchItem['value']): void {
  if (id === undefined) {
    if (value === null) delete state.fields[field];
    else state.fields[field] = value as Scalar;
    return;
  }
  const rows = state.rows[field] ?? [];
  const row = rows.find((one) => one.id === id);
  const next: Row =
    column === undefined
      ? { id, order: (value as { order: string }).order, cells: row?.cells ?? {} }
      : { id, order: row!.order, cells: setMember(row!.cells, column, value as Scalar) };
  if (column !== undefined)
    writeRows(
      state,
      field,
      rows.map((one) => (one === row ? next : one)),
    );
  else
    writeRows(
      state,
      field,
      [...rows.filter((one) => one !== row), next].sort(
        (a, b) => compareText(a.order, b.order) || compareText(a.id, b.id),
      ),
    );
}

/** A cleared value leaves no key, so that typing and clearing gives the content that was never typed. */
function setMember(members: Readonly<Record<string, Scalar>>, key: string, value: Scalar): Record<string, Scalar> {
  if (value !== null) return { ...members, [key]: value };
  const { [key]: _cleared, ...rest } = members;
  return rest;
}

function writeRows(state: RecordState, field: string, rows: Row[]): void {
  if (rows.length > 0) state.rows[field] = rows;
  else delete state.rows[field];
}

function findRow(state: RecordState, field: string, id: string): Row | undefined {
  return state.rows[field]?.find((row) => row.id === id);
}

function isSame(a: Held, b: Held): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
