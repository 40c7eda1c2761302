// What came too late or against another value: taken over, dropped or settled by the person who looks at it.
import { between } from '../core/field/order.ts';
import type { PatchItem, RecordState } from '../core/journal/commit.ts';
import { checkItems, type EditItem } from './edit.ts';
import type { RecordHandle } from './handle.ts';
import { refuseAct, requireReason, type StoreError } from './refusal.ts';
import type { CurrentUser } from './workspace.ts';

/** Takes over a proposal; rows that were removed in the meantime come back at the end. */
export async function adoptProposal(handle: RecordHandle, user: CurrentUser, commit: string): Promise<undefined> {
  const { state } = handle;
  const proposal = state.proposals.find((one) => one.commit === commit);
  if (!proposal) throw gone();
  const items = proposal.items.map(({ path, value }) => ({ path, value, settles: [commit] }));
  await patch(handle, user, [...reviveRows(state, proposal.items), ...items]);
}

export async function dropProposal(
  handle: RecordHandle,
  user: CurrentUser,
  commit: string,
  reason: string,
): Promise<undefined> {
  requireReason(reason, '제안을 받지 않는');
  const { proposals, aside } = handle.state;
  if (![...proposals, ...aside].some((one) => one.commit === commit)) throw gone();
  await handle.write(user, { drafts: [{ kind: 'drop', body: { commit, reason } }] });
}

/** Settles the conflicts of a path by one value: either of the two, or a third. */
export async function settleConflict(
  handle: RecordHandle,
  user: CurrentUser,
  path: string,
  value: PatchItem['value'],
): Promise<undefined> {
  const settles = handle.state.conflicts.filter((one) => one.path === path).map((one) => one.commit);
  if (settles.length === 0) throw gone();
  await patch(handle, user, [{ path, value, settles }]);
}

async function patch(handle: RecordHandle, user: CurrentUser, items: readonly EditItem[]): Promise<void> {
  const { archive, form, state } = handle;
  const checked = await checkItems(archive, form, state, state, items);
  await handle.write(user, { drafts: [{ kind: 'patch', body: { items: checked } }] });
}

function reviveRows(state: RecordState, items: readonly PatchItem[]): { path: string; value: { order: string } }[] {
  const missing = new Set<string>();
  for (const { path } of items) {
    const [field = '', id, column] = path.split('/');
    if (column !== undefined && !state.rows[field]?.some((row) => row.id === id)) missing.add(`${field}/${id}`);
  }
  const added = new Set(items.map((item) => item.path));
  return [...missing]
    .filter((path) => !added.has(path))
    .map((path) => ({ path, value: { order: between(state.rows[path.split('/')[0]!]?.at(-1)?.order) } }));
}

function gone(): StoreError {
  return refuseAct('nothing-there', '이미 정리되어 더 볼 것이 없습니다. 화면을 새로 고쳐 확인해 주세요.');
}
