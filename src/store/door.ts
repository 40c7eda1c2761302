// Who may act at all is judged here, before a commit is made, against today's directory. The fold never asks this.
import type { Archive } from './archive.ts';
import type { Cursor, StoredRow } from './database.ts';
import { refusal, StoreError } from './refusal.ts';
import type { CurrentUser } from './workspace.ts';

/** The person working now. @throws StoreError `no-user`, `inactive-person`. */
export async function requireUser(
  archive: Archive,
  active: (person: string) => Promise<boolean>,
): Promise<CurrentUser> {
  const user = archive.seat.current();
  if (!user) throw new StoreError('no-user');
  if (!(await active(user.person.id))) throw new StoreError('inactive-person');
  archive.seat.touch();
  archive.setting.hearName(user.person.id, user.person.name);
  return user;
}

/** Why nothing of a record may be changed now, in a sentence; undefined when it may. */
export function findReadOnly(
  row: StoredRow | undefined,
  cursor: Cursor | undefined,
  damaged: boolean,
): string | undefined {
  if (damaged) return refusal('damaged').message;
  if (cursor?.facts.unreadable || row?.state.unreadable) return row?.state.unreadable ?? cursor?.facts.unreadable;
  if (row && row.state.waiting.length > 0) return refusal('missing-commits').message;
  if (cursor?.facts.closed) return refusal('book-closed').message;
  if (row?.state.status === 'void') return refusal('void').message;
  if (row?.state.status === 'erased') return refusal('erased').message;
  return undefined;
}
