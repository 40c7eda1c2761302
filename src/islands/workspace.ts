// The one open workspace of a page, shared by all its islands: the agency's own records, or the example year.

import { wallDay } from '../store/clock.ts';
import { openExample, openWorkspace, type Workspace } from '../store/index.ts';
import { workspaceName } from './workspace-choice.ts';

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
