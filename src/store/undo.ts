// Undo is a new patch with the values from before. What somebody else has changed since is left as it is.
import type { PatchItem, RecordState } from '../core/journal/commit.ts';
import { parsePath } from '../core/journal/path.ts';
import { StoreError } from './refusal.ts';

type Value = PatchItem['value'];
/** One step: the values from before and after, by path. */
type Step = { before: Map<string, Value>; after: Map<string, Value> };

/** The steps of one page over one record. */
export class Undo {
  #past: Step[] = [];
  #future: Step[] = [];
  /** Commits of this page: a path that was last set by one of them may be taken back. */
  readonly #own = new Set<string>();

  canGoBack(): boolean {
    return this.#past.length > 0;
  }

  canGoForward(): boolean {
    return this.#future.length > 0;
  }

  /** Keeps what an edit replaced. `before` is the state that it was made on. */
  note(before: RecordState, commits: readonly { id: string }[], items: readonly PatchItem[]): void {
    for (const { id } of commits) this.#own.add(id);
    this.#past.push({ before: valuesBefore(before, items), after: new Map(items.map((one) => [one.path, one.value])) });
    this.#future = [];
  }

  async back(state: RecordState, save: (items: PatchItem[]) => Promise<string>): Promise<undefined> {
    const step = this.#past.at(-1);
    if (!step) throw new StoreError({ code: 'nothing-to-undo', message: '되돌릴 입력이 없습니다.' });
    await this.#apply(state, step.before, save);
    this.#past.pop();
    this.#future.push(step);
  }

  async forward(state: RecordState, save: (items: PatchItem[]) => Promise<string>): Promise<undefined> {
    const step = this.#future.at(-1);
    if (!step) throw new StoreError({ code: 'nothing-to-redo', message: '다시 실행할 입력이 없습니다.' });
    await this.#apply(state, step.after, save);
    this.#future.pop();
    this.#past.push(step);
  }

  async #apply(state: RecordState, values: Map<string, Value>, save: (items: PatchItem[]) => Promise<string>) {
    const items = [...values]
      .filter(([path]) => state.seen[path] === undefined || this.#own.has(state.seen[path]))
      .map(([path, value]) => ({ path, seen: state.seen[path] ?? null, value }));
    if (items.length === 0) {
      throw new StoreError({
        code: 'changed-elsewhere',
        message: '그 뒤에 다른 곳에서 고친 값이라 되돌리지 않았습니다. 이력에서 값을 확인하고 직접 고쳐 주세요.',
      });
    }
    this.#own.add(await save(items));
  }
}

/** What stood at the paths. A removed row comes back with its cells, row first. */
function valuesBefore(state: RecordState, items: readonly PatchItem[]): Map<string, Value> {
  const before = new Map<string, Value>();
  for (const { path, value } of items) {
    const { field = '', row: id, column } = parsePath(path) ?? {};
    const row = id === undefined ? undefined : state.rows[field]?.find((one) => one.id === id);
    if (id === undefined) before.set(path, state.fields[field] ?? null);
    else if (column !== undefined) {
      // Cells of a row that the same edit adds go with the row.
      if (row) before.set(path, row.cells[column] ?? null);
    } else {
      before.set(path, row ? { order: row.order } : null);
      if (row && value === null)
        for (const [key, cell] of Object.entries(row.cells)) before.set(`${path}/${key}`, cell);
    }
  }
  return before;
}
