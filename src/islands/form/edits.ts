// What was typed and is not on the disk yet. One save at a time; what is typed meanwhile goes with the next one.
// A save that fails keeps everything and is tried again: nothing leaves this list before it is stored.
import type { PatchItem } from '../../core/journal/commit.ts';
import { refusal } from '../../store/refusal.ts';
import type { Outcome, Refusal } from '../../store/workspace.ts';

/** `seen` is the commit the person looked at; absent means the newest one, which is this page's own. */
export type Edit = { value: PatchItem['value']; seen?: string | null };
export type EditItem = { path: string } & Edit;

/** Milliseconds of quiet after which typing is saved. */
export const quiet = 400;
/** Milliseconds after which a failed save is tried again. */
const retryAfter = 5000;

export interface Edits {
  /** Takes an edit and saves it after a quiet moment. */
  put(path: string, value: PatchItem['value'], seen?: string | null): void;
  /** Saves all of it now. True when everything is on the disk. */
  flush(): Promise<boolean>;
  /** The value a path will have when all is saved; undefined when nothing is on its way. */
  get(path: string): Edit | undefined;
  all(): readonly EditItem[];
  /** Why the last save failed; undefined once one has succeeded. */
  failure(): Refusal | undefined;
  /** Forgets the timers. Unsaved edits are saved first by `flush`. */
  stop(): void;
}

/**
 * Makes the list of unsaved edits of one record.
 * @param save stores items in one transaction and resolves after it.
 * @param changed is called whenever the list or its failure has changed.
 */
export function createEdits(save: (items: EditItem[]) => Promise<Outcome>, changed: () => void): Edits {
  const waiting = new Map<string, Edit>();
  let flying = new Map<string, Edit>();
  let running: Promise<boolean> | undefined;
  let failure: Refusal | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, milliseconds);
  };

  const put: Edits['put'] = (path, value, seen) => {
    // The first edit of a path knows what the person saw. One typed while another is on its way follows that one.
    const before = waiting.get(path);
    if (before) waiting.set(path, { ...before, value });
    else waiting.set(path, flying.has(path) ? { value } : { value, seen });
    wait(quiet);
    changed();
  };

  const saveOnce = async (): Promise<boolean> => {
    flying = new Map(waiting);
    waiting.clear();
    // What throws is a part of the program that could not be loaded.
    const outcome = await save([...flying].map(([path, edit]) => ({ path, ...edit }))).catch(
      (): Outcome => ({ ok: false, refusal: refusal('program-error') }),
    );
    if (!outcome.ok)
      for (const [path, edit] of flying) waiting.set(path, { ...edit, ...waiting.get(path), seen: edit.seen });
    flying = new Map();
    failure = outcome.ok ? undefined : outcome.refusal;
    return outcome.ok;
  };

  const run = async (): Promise<boolean> => {
    let ok = true;
    while (ok && waiting.size > 0) ok = await saveOnce();
    if (!ok) wait(retryAfter);
    running = undefined;
    changed();
    return ok;
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    if (waiting.size === 0 && !running) return Promise.resolve(true);
    running ??= run();
    return running;
  };

  return {
    put,
    flush,
    get: (path) => waiting.get(path) ?? flying.get(path),
    all: () => [...new Map([...flying, ...waiting])].map(([path, edit]) => ({ path, ...edit })),
    failure: () => failure,
    stop: () => clearTimeout(timer),
  };
}
