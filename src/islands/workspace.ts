// The one open workspace of a page, shared by all its islands: the agency's own records, or the example year.

import { wallDay } from '../store/clock.ts';
import { openExample, openWorkspace, type Workspace, type WorkspaceName } from '../store/index.ts';

const key = 'jichim-workspace';

/** Which of the two databases this browser works in. */
export function workspaceName(): WorkspaceName {
  return localStorage.getItem(key) === 'example' ? 'example' : 'agency';
}

/** Turns to the other database. The page must be loaded anew: nothing of one may stay in sight of the other. */
export function chooseWorkspace(name: WorkspaceName): void {
  localStorage.setItem(key, name);
}

let opening: Promise<Workspace> | undefined;

/** Opens the workspace of this browser, once for the page. */
export function openPageWorkspace(): Promise<Workspace> {
  opening ??= workspaceName() === 'example' ? openExample(import.meta.env.BASE_URL) : openWorkspace('agency');
  return opening;
}

/** Today in Asia/Seoul, `2026-11-23`. */
export function today(): string {
  return wallDay(Date.now());
}
