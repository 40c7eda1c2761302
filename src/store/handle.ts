// An open record on its way between page and disk: an immutable snapshot, acts one after another, one transaction each.

import type { Values } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import type { Commit, RecordState } from '../core/journal/commit.ts';
import { blankState } from '../core/journal/state.ts';
import type { Archive } from './archive.ts';
import type { Cursor, Durability, StoredRow } from './database.ts';
import type { Directory } from './directory.ts';
import { findReadOnly, requireUser } from './door.ts';
import type { NewRecord } from './draft.ts';
import { loadWriting } from './load-writing.ts';
import { showNumber } from './number.ts';
import { accept, refusal, refuseError, StoreError } from './refusal.ts';
import type { CurrentUser, Draft, Outcome, RecordSnapshot } from './workspace.ts';

/** What an act writes on top of what the person saw. `exact` refuses when anything came in between. */
export type RecordAct = {
  drafts: readonly Draft[];
  durability?: Durability;
  exact?: boolean;
};

/** What every open record has: its snapshot, its place in the queue of acts, its way to the disk. */
export class RecordHandle {
  readonly record: string;
  readonly form: Form | undefined;
  readonly archive: Archive;
  readonly directory: Directory;
  /** Set until the first commit is written: what the record starts with. */
  #fresh: NewRecord | undefined;
  #book: string;
  #snapshot: RecordSnapshot;
  #row: StoredRow | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #listeners = new Set<() => void>();
  /** What this page has written, in order. */
  readonly #own: { id: string; parents: readonly string[] }[] = [];
  /** Heads that the person saw when they asked for the act that runs now, with what this page has written since. */
  #seen: readonly string[] = [];
  readonly #stop: () => void;

  constructor(
    archive: Archive,
    directory: Directory,
    form: Form | undefined,
    start: { book: string; record: string; row?: StoredRow; cursor?: Cursor; fresh?: NewRecord },
  ) {
    this.archive = archive;
    this.directory = directory;
    this.form = form;
    this.#book = start.book;
    this.record = start.record;
    this.#fresh = start.fresh;
    this.#row = start.row;
    this.#snapshot = {
      state: start.row?.state ?? start.fresh?.state ?? blankState(start.book, start.record),
      number: start.row ? showNumber(start.row) : '',
      oldNumbers: start.row?.oldNumbers ?? [],
      readOnly: form
        ? findReadOnly(start.row, start.cursor, archive.damaged.has(start.book))
        : refusal('unknown-form').message,
      saving: false,
      savedAt: start.row?.state.changedAt,
      late: start.row?.late,
      referredBy: [],
    };
    this.#stop = archive.listen((row, changed) => this.#hear(row, changed));
  }

  get book(): string {
    return this.#book;
  }

  snapshot(): RecordSnapshot {
    return this.#snapshot;
  }

  get state(): RecordState {
    return this.#snapshot.state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async history(): Promise<readonly Commit[]> {
    const stored = await this.#commits();
    return stored.map(({ commit }) => commit).sort((a, b) => a.counter - b.counter || (a.id < b.id ? -1 : 1));
  }

  async stateAt(commit: string): Promise<RecordState> {
    const stored = await this.#commits();
    const byId = new Map(stored.map((one) => [one.commit.id, one]));
    const seen = new Set<string>();
    const next = [commit];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      const found = byId.get(id);
      if (!found || seen.has(id)) continue;
      seen.add(id);
      next.push(...found.commit.parents);
    }
    if (seen.size === 0) throw new StoreError('unknown-record');
    const { foldStored } = await loadWriting();
    return foldStored(stored.filter((one) => seen.has(one.commit.id)));
  }

  release(): void {
    this.#stop();
    this.#listeners.clear();
  }

  /** Runs an act after those before it, with the person working now. Refusals become outcomes and stay on the snapshot. */
  run<T = undefined>(act: (user: CurrentUser) => Promise<T | undefined>): Promise<Outcome<T>> {
    this.#waiting++;
    this.#show({ saving: true });
    // What the person saw is what this page shows now, whatever has reached the disk by the time the act runs.
    const { heads } = this.state;
    const since = this.#own.length;
    const result = this.#running.then(async (): Promise<Outcome<T>> => {
      try {
        this.#seen = this.#own.slice(since).reduce<readonly string[]>(follow, heads);
        if (this.#snapshot.readOnly) throw new StoreError({ code: 'read-only', message: this.#snapshot.readOnly });
        const value = await act(await requireUser(this.archive, (person) => this.directory.mayAct(person)));
        const savedAt = this.archive.now();
        this.#show({ saving: --this.#waiting > 0, savedAt, failure: undefined });
        return accept(value as T, savedAt);
      } catch (error) {
        this.#waiting--;
        const refused = refuseError(error);
        this.#show({ saving: this.#waiting > 0, failure: refused.refusal });
        return refused;
      }
    });
    this.#running = result.catch(() => {});
    return result;
  }

  /** Writes the commits of an act, the record's beginning with it when this is its first. Answers the record's own. */
  async write(user: CurrentUser, act: RecordAct): Promise<Commit[]> {
    const { writeAct } = await loadWriting();
    const { book, row, cursor, commits } = await writeAct(this, this.#fresh, this.#seen, user, act);
    this.#fresh = undefined;
    this.#book = book;
    if (commits.length > 0) this.#own.push({ id: commits.at(-1)!.id, parents: commits[0]!.parents });
    this.#take(row, cursor);
    return commits;
  }

  /** Values of the record as rules and papers read them. */
  values(): Values {
    return { ...this.state.fields, ...this.state.rows };
  }

  #commits() {
    return this.archive.database.getAllFromIndex('commits', 'record', [this.#book, this.record]);
  }

  #hear(row: StoredRow | undefined, cursor: Cursor | undefined): void {
    if (this.#fresh) return;
    if (!row) void this.reload();
    else if (row.record === this.record && row.book === this.#book) this.#take(row, cursor);
    else if (row.refers.includes(`${this.#book} ${this.record}`)) void this.refreshReferences();
  }

  /** Reads the record again, after another tab or an import has changed it. */
  async reload(): Promise<void> {
    if (this.#fresh) return;
    const [row, cursor] = await Promise.all([
      this.archive.database.get('rows', [this.#book, this.record]),
      this.archive.database.get('cursors', this.#book),
    ]);
    this.#take(row, cursor);
  }

  async refreshReferences(): Promise<void> {
    const { database } = this.archive;
    const keys = await database.getAllKeysFromIndex('rows', 'refers', `${this.#book} ${this.record}`);
    const cells = await Promise.all(keys.map((key) => database.get('cells', key)));
    const { late } = this.#snapshot;
    const adopted =
      late && (await (await import('./adoption.ts')).findAdopted(database, this.#book, this.record, late));
    this.#show({
      ...(late && { late: { ...late, adopted } }),
      referredBy: cells.flatMap((one) =>
        one ? [{ book: one.book, record: one.record, form: one.form, number: one.number, text: one.subject }] : [],
      ),
    });
  }

  #take(row: StoredRow | undefined, cursor: Cursor | undefined): void {
    if (!row) return;
    const own = this.#row;
    // A late answer of an earlier reading must not take the page back.
    if (own && own.commits > row.commits) return;
    this.#row = row;
    if (row.late) void this.refreshReferences();
    this.#show({
      state: row.state,
      number: showNumber(row),
      oldNumbers: row.oldNumbers,
      late: row.late,
      ...(this.form && { readOnly: findReadOnly(row, cursor, this.archive.damaged.has(row.book)) }),
    });
  }

  #show(change: Partial<RecordSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Heads after an act of this page on top of heads that it may or may not have seen all of. */
function follow(heads: readonly string[], own: { id: string; parents: readonly string[] }): readonly string[] {
  return [own.id, ...heads.filter((id) => !own.parents.includes(id) && id !== own.id)];
}
