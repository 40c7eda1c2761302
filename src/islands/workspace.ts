// The one open workspace of a page, shared by all its islands: the agency's own records, or the example year.

import { wallDay } from '../store/clock.ts';
import { openWorkspace } from '../store/open.ts';
import type { Workspace } from '../store/workspace.ts';
import { workspaceName } from './workspace-choice.ts';

let opening: Promise<Workspace> | undefined;

/** Opens the workspace of this browser, once for the page. */
export function openPageWorkspace(): Promise<Workspace> {
  opening ??= workspaceName() === 'example' ? openExamplePage() : openWorkspace('agency');
  return opening;
}

async function openExamplePage(): Promise<Workspace> {
  const { openExample } = await import('../store/example.ts');
  return openExample(import.meta.env.BASE_URL);
}

/** Today in Asia/Seoul, `2026-11-23`. */
export function today(): string {
  return wallDay(Date.now());
}
