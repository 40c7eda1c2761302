// The one open workspace of a page, shared by all its islands: the agency's own records, or the example year.

import { wallDay } from '../store/clock.ts';
import { openWorkspace } from '../store/open.ts';
import type { Workspace } from '../store/workspace.ts';
import { workspaceName } from './workspace-choice.ts';

let opening: Promise<Workspace> | undefined;

/** Opens the workspace of this browser, once for the page. */
export function openPageWorkspace(): Promise<Workspace> {
  opening ??= workspaceName() === 'example' ? openExamplePage() : openWorkspace('agency', { gone });
  return opening;
}

async function openExamplePage(): Promise<Workspace> {
  const { openExample } = await import('../store/example.ts');
  return openExample(import.meta.env.BASE_URL, undefined, { gone });
}

function gone(): void {
  void import('./page-notice.ts').then(({ tellGone }) => tellGone());
}

// Whoever loses the storage is told once, by the notice. Whatever else the page, perhaps on its way out, still asks for ends in silence.
addEventListener('unhandledrejection', (event) => {
  if (event.reason?.refusal?.code === 'storage-closed') event.preventDefault();
});

/** Today in Asia/Seoul, `2026-11-23`. */
export function today(): string {
  return wallDay(Date.now());
}
