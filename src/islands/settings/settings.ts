// The settings page as each of its parts sees it.
import type { TemplateResult } from 'lit/html.js';
import type { StorageStatus, Workspace } from '../../store/index.ts';
import type { Copy } from './offline.ts';

/** What every part of the page may use: the workspace, and a way to say how an act ended. */
export type Settings = {
  workspace: Workspace;
  status: StorageStatus;
  /** Titles of books that were on this PC and are not any more. */
  missing: readonly string[];
  hasPin: boolean;
  /** The copy of the site in this browser. */
  copy: Copy;
  /** Runs an act; its answer, or the sentence of its refusal, is shown under the part it belongs to. */
  run: (part: string, act: () => Promise<string | undefined>) => void;
  /** The last word under a part. */
  said: (part: string) => TemplateResult | undefined;
  busy: string;
  report: (done: number, all: number) => void;
  progress: { done: number; all: number } | undefined;
  redraw: () => void;
};
