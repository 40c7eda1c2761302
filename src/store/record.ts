// One open record: an immutable snapshot, and the acts a person may do to it. Acts run one after another.
import type { FileValue, ReferenceValue, Values } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import type { Commit, PatchItem, RecordState } from '../core/journal/commit.ts';
import { blankState } from '../core/journal/state.ts';
import { Approval } from './approval.ts';
import type { Archive } from './archive.ts';
import { showNumber } from './cells.ts';
import type { Cursor, Durability, StoredRow } from './database.ts';
import type { Directory } from './directory.ts';
import { findReadOnly, requireUser } from './door.ts';
import { checkItems, type EditItem } from './edit.ts';
import { foldStored } from './journal.ts';
import { makeLinked } from './link.ts';
import { chooseBook, type NewRecord, startRecord } from './new-record.ts';
import { accept, refusal, refuseError, StoreError } from './refusal.ts';
import { currentVersion } from './setting.ts';
import { Undo } from './undo.ts';
import type { ApprovalInput, CurrentUser, Draft, OpenRecord, Outcome, RecordSnapshot } from './workspace.ts';

/** What an act writes: commits on top of what the person saw. `exact` refuses when anything came in between. */
export type RecordAct = {
  drafts: readonly Draft[];
  durability?: Durability;
  /** Heads that the person saw; the snapshot's unless told. */
  parents?: readonly string[];
  exact?: boolean;
};

export class RecordHandle implements OpenRecord {
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
  readonly #undo = new Undo();
  /** What this page has written, in order. */
  readonly #own: { id: string; parents: readonly string[] }[] = [];
  readonly #approval = new Approval(this);
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
      referredBy: [],
    };
    this.#stop = archive.listen((row) => this.#hear(row));
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

  patch(items: readonly EditItem[], reason?: string): Promise<Outcome> {
    // What the person saw is what this page shows now, whatever has reached the disk in the meantime.
    const parents = this.state.heads;
    const since = this.#own.length;
    return this.run(async (user) => {
      const checked = await checkItems(this.archive, this.form, this.state, items);
      const before = this.state;
      const commits = await this.write(user, {
        drafts: [{ kind: 'patch', body: { items: checked, ...(reason && { reason }) } }],
        parents: this.#own.slice(since).reduce<readonly string[]>(follow, parents),
      });
      this.#undo.note(before, commits, checked);
    });
  }

  undo(): Promise<Outcome> {
    return this.run((user) => this.#undo.back(this.state, (items) => this.#patchBack(user, items)));
  }

  redo(): Promise<Outcome> {
    return this.run((user) => this.#undo.forward(this.state, (items) => this.#patchBack(user, items)));
  }

  canUndo = (): boolean => this.#undo.canGoBack() && !this.#snapshot.readOnly;
  canRedo = (): boolean => this.#undo.canGoForward() && !this.#snapshot.readOnly;

  submit(stage: string, input: ApprovalInput): Promise<Outcome> {
    return this.run((user) => this.#approval.submit(user, stage, input));
  }
  sign(input: { opinion?: string; signature?: FileValue }): Promise<Outcome> {
    return this.run((user) => this.#approval.sign(user, input));
  }
  returnWith(reason: string): Promise<Outcome> {
    return this.run((user) => this.#approval.giveBack(user, reason));
  }
  withdraw(reason: string): Promise<Outcome> {
    return this.run((user) => this.#approval.withdraw(user, reason));
  }
  revise(stage: string, reason: string): Promise<Outcome> {
    return this.run((user) => this.#approval.revise(user, stage, reason));
  }
  voidWith(reason: string): Promise<Outcome> {
    return this.run((user) => this.#approval.void(user, reason));
  }
  note(text: string, about?: string): Promise<Outcome> {
    return this.run(async (user) => {
      await this.write(user, { drafts: [{ kind: 'note', body: { text, ...(about && { about }) } }] });
    });
  }
  adopt(commit: string): Promise<Outcome> {
    return this.run((user) => this.#approval.adopt(user, commit));
  }
  drop(commit: string, reason: string): Promise<Outcome> {
    return this.run((user) => this.#approval.drop(user, commit, reason));
  }
  settle(path: string, value: PatchItem['value']): Promise<Outcome> {
    return this.run((user) => this.#approval.settle(user, path, value));
  }
  makeLinked(link: string): Promise<Outcome<ReferenceValue>> {
    return this.run((user) => makeLinked(this, user, link));
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
    const result = this.#running.then(async (): Promise<Outcome<T>> => {
      try {
        if (this.#snapshot.readOnly) throw new StoreError({ code: 'read-only', message: this.#snapshot.readOnly });
        const value = await act(await requireUser(this.archive, (person) => this.directory.mayAct(person)));
        const savedAt = this.archive.now();
        this.#show({ saving: --this.#waiting > 0, savedAt, failure: undefined });
        return accept(value as T, savedAt);
      } catch (error) {
        this.#waiting--;
        this.#show({ saving: this.#waiting > 0, ...(error instanceof StoreError && { failure: error.refusal }) });
        return refuseError(error);
      }
    });
    this.#running = result.catch(() => {});
    return result;
  }

  /** Writes the commits of an act, the record's beginning with it when this is its first. Answers the record's own. */
  async write(user: CurrentUser, act: RecordAct): Promise<Commit[]> {
    const { archive, record, form } = this;
    const fresh = this.#fresh;
    const actor = user.person.id;
    const book = fresh ? findBook(archive, fresh, act.drafts) : this.#book;
    const { row, cursor, commits } = await archive.write([book], act.durability ?? 'relaxed', async (open) => {
      const writing = open(book);
      if (writing.cursor.facts.closed) throw new StoreError('book-closed');
      if (fresh) await startRecord(writing, fresh, act.drafts, actor, archive.name === 'example');
      else {
        if (act.exact) await requireUnchanged(writing.row(record), this.state);
        const formVersion = form ? currentVersion(form) : this.state.formVersion;
        const parents = act.parents ?? this.state.heads;
        const { state } = await writing.append({ record, drafts: act.drafts, actor, formVersion, parents });
        if (act.exact) requireCounted(state, writing.written.commits);
      }
      const commits = writing.written.commits.filter((commit) => commit.record === record);
      return { row: await writing.row(record), cursor: writing.cursor, commits };
    });
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

  async #patchBack(user: CurrentUser, items: PatchItem[]): Promise<string> {
    const commits = await this.write(user, { drafts: [{ kind: 'patch', body: { items } }] });
    return commits.at(-1)!.id;
  }

  #commits() {
    return this.archive.database.getAllFromIndex('commits', 'record', [this.#book, this.record]);
  }

  #hear(row: StoredRow | undefined): void {
    if (row && row.record !== this.record) {
      if (row.refers.includes(`${this.#book} ${this.record}`)) void this.refreshReferences();
      return;
    }
    if (!row || row.book === this.#book) void this.reload();
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
    this.#show({
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
    this.#show({
      state: row.state,
      number: showNumber(row),
      oldNumbers: row.oldNumbers,
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

function findBook(archive: Archive, fresh: NewRecord, drafts: readonly Draft[]): string {
  const typed = drafts.flatMap((draft) => (draft.kind === 'patch' ? draft.body.items : []));
  return chooseBook(fresh.form, [...fresh.items, ...typed], archive.setting.today());
}

/** A signature that the fold would set aside is not written at all. */
function requireCounted(state: RecordState, commits: readonly Commit[]): void {
  const ids = new Set(commits.map((commit) => commit.id));
  if (state.aside.some((one) => ids.has(one.commit))) throw new StoreError('changed-elsewhere');
}

async function requireUnchanged(stored: Promise<StoredRow | undefined>, seen: RecordState): Promise<void> {
  const row = await stored;
  if (row && row.state.heads.join() !== seen.heads.join()) throw new StoreError('changed-elsewhere');
}
