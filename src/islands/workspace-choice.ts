// Which of the two databases this browser works in. Apart from workspace.ts, so that a page may ask without opening one.
import type { WorkspaceName } from '../store/workspace.ts';

const key = 'jichim-workspace';

/** The workspace this browser works in; the agency's own unless the example was chosen. */
export function workspaceName(): WorkspaceName {
  return localStorage.getItem(key) === 'example' ? 'example' : 'agency';
}

/** Turns to the other database. The page must be loaded anew: nothing of one may stay in sight of the other. */
export function chooseWorkspace(name: WorkspaceName): void {
  localStorage.setItem(key, name);
}
