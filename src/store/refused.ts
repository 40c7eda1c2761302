// What is kept outside of the journal: refused or set apart, with the code and the sentence that say why.
import type { Fault } from '../core/journal/seal.ts';
import type { Archive } from './archive.ts';
import type { StoredRefusal } from './database.ts';

/** Whether something that does not verify claims the id of a commit that is here. */
export async function isKept({ database }: Archive, commit: unknown): Promise<boolean> {
  const id = (commit as { id?: unknown } | null)?.id;
  return typeof id === 'string' && (await database.count('commits', id)) > 0;
}

export function keepOutside(archive: Archive, { code, message }: Fault, commit: unknown): StoredRefusal {
  return { at: archive.now(), code, message, commit };
}

/** Tells one refusal from another, so that a file that brings it again adds nothing. */
export function describeRefusal({ at, code, message }: StoredRefusal): string {
  return `${at} ${code} ${message}`;
}
