// What this browser keeps beside its databases: small notes in localStorage. Apart from the databases, so that the head of a text page
// may read a note without bringing along how to open one.
import type { WorkspaceName } from './workspace.ts';

/** Name of a workspace's database; its notes begin with it. */
export function databaseName(workspace: WorkspaceName): string {
  return `jichim-${workspace}`;
}

/** localStorage, or a stand-in that forgets where the browser refuses it. */
export function openNotes(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  try {
    localStorage.getItem('jichim');
    return localStorage;
  } catch {
    const held = new Map<string, string>();
    return {
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => void held.set(key, value),
      removeItem: (key) => void held.delete(key),
    };
  }
}
