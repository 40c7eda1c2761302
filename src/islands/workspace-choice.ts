// Which of the two databases this browser works in. Apart from workspace.ts, so that a page may ask without opening one.
import { openNotes } from '../store/notes.ts';
import type { WorkspaceName } from '../store/workspace.ts';

/** Name of the note that keeps the choice. */
export const choiceKey = 'jichim-workspace';
let here: WorkspaceName | undefined;

/** What is chosen now, perhaps by another tab; the agency's own unless it is the example. */
export function chosenWorkspace(): WorkspaceName {
  return openNotes().getItem(choiceKey) === 'example' ? 'example' : 'agency';
}

/** The workspace of this page: what was chosen when it was loaded, whatever another tab has chosen since. */
export function workspaceName(): WorkspaceName {
  here ??= chosenWorkspace();
  return here;
}

/** Turns to the other database. The page must be loaded anew: nothing of one may stay in sight of the other. */
export function chooseWorkspace(name: WorkspaceName): void {
  openNotes().setItem(choiceKey, name);
}
