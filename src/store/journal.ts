// Appending commits: the only way anything in the database changes. Everything here runs inside one writing transaction.
import { bytesToHex } from '@noble/hashes/utils.js';
import { bookRecord, type Commit, type RecordState } from '../core/journal/commit.ts';
import { continueRecord, foldRecord } from '../core/journal/fold.ts';
import { keyOf, referencesOf } from '../core/journal/reference.ts';
import { type Draft, sealCommit, verifySealed } from '../core/journal/seal.ts';
import { blankState } from '../core/journal/state.ts';
import { applyBookCommits } from './book.ts';
import { makeCells } from './cells.ts';
import {
  bookRange,
  type Cursor,
  type StoredCells,
  type StoredCommit,
  type StoredRow,
  type Writing,
} from './database.ts';
import { StoreError } from './refusal.ts';
import type { Setting } from './setting.ts';

/** What one person does to one record, as one or more commits that follow one another. */
export type Act = {
  record: string;
  drafts: readonly Draft[];
  /** Heads of the record that the author saw; all that is there unless told. */
  parents?: readonly string[];
  actor: string;
  formVersion: string;
};

/** What a transaction has written, to be shown after it is complete. */
export type Written = {
  cursor: Cursor;
  /** By record, as they are at the end of the transaction. */
  rows: Map<string, StoredRow>;
  cells: Map<string, StoredCells>;
  commits: Commit[];
  /** Set when facts of the book itself changed: whether its records may be written, for one. */
  facts?: true;
};

/** One book inside one writing transaction. `finish` must be the last thing that is done to it. */
export class BookWriting {
  readonly transaction: Writing;
  readonly setting: Setting;
  readonly written: Written;

  constructor(transaction: Writing, setting: Setting, cursor: Cursor) {
    this.transaction = transaction;
    this.setting = setting;
    this.written = { cursor, rows: new Map(), cells: new Map(), commits: [] };
  }

  get cursor(): Cursor {
    return this.written.cursor;
  }

  /** Appends the commits of an act, folds the record and puts row and ledger cells. */
  async append(act: Act): Promise<StoredRow> {
    const kept = await this.row(act.record);
    const commits = this.#seal(act, act.parents ?? kept?.state.heads ?? []);
    await this.#keep(commits);
    const state = await this.#foldOnto(kept?.state, act.record, commits);
    return this.putRow(kept, state, { commits: (kept?.commits ?? 0) + commits.length });
  }

  /** Appends commits of the book itself. Their author has always seen all of it. */
  async appendToBook(drafts: readonly Draft[], actor: string): Promise<void> {
    const commits = this.#seal({ record: bookRecord, drafts, actor, formVersion: '' }, this.cursor.facts.heads);
    await this.#keep(commits);
    await applyBookCommits(this, commits);
  }

  row(record: string): Promise<StoredRow | undefined> {
    return this.transaction.objectStore('rows').get([this.cursor.book, record]);
  }

  /** Rows of the book in slices: reading many at once is far cheaper than asking for each. */
  async *walkRows(slice = 500): AsyncGenerator<StoredRow[]> {
    const store = this.transaction.objectStore('rows');
    const range = bookRange(this.cursor.book);
    for (let after: IDBKeyRange | undefined = range; after; ) {
      const rows: StoredRow[] = await store.getAll(after, slice);
      const last = rows.length === slice ? rows.at(-1) : undefined;
      after = last && IDBKeyRange.bound([last.book, last.record], range.upper, true);
      yield rows;
    }
  }

  /** Every kept commit of a record of this book. */
  commitsOf(record: string): Promise<StoredCommit[]> {
    return this.transaction.objectStore('commits').index('record').getAll([this.cursor.book, record]);
  }

  /** Puts the fold of a record, and the ledger cells that follow from it. */
  async putRow(
    kept: StoredRow | undefined,
    state: RecordState,
    change: Partial<Pick<StoredRow, 'number' | 'oldNumbers' | 'provisional' | 'commits' | 'late'>> = {},
  ): Promise<StoredRow> {
    const { book } = this.cursor;
    const row: StoredRow = {
      book,
      record: state.record,
      state,
      number: kept?.number ?? '',
      oldNumbers: kept?.oldNumbers ?? [],
      provisional: kept?.provisional ?? '',
      refers: referencesOf(state).map(keyOf),
      commits: kept?.commits ?? 0,
      ...change,
    };
    if (!kept) this.cursor.records++;
    const cells = makeCells(row, this.setting);
    this.written.rows.set(row.record, row);
    this.written.cells.set(row.record, cells);
    // Together: each answer waited for is a way to the browser's other process and back.
    await Promise.all([
      this.transaction.objectStore('rows').put(row),
      this.transaction.objectStore('cells').put(cells),
    ]);
    return row;
  }

  async finish(): Promise<Written> {
    await this.transaction.objectStore('cursors').put(this.cursor);
    return this.written;
  }

  #seal(act: Act, parents: readonly string[]): Commit[] {
    const { setting, cursor } = this;
    const commits: Commit[] = [];
    for (const draft of act.drafts) {
      cursor.counter++;
      const commit = sealCommit({
        draft,
        book: cursor.book,
        record: act.record,
        formVersion: act.formVersion,
        actor: act.actor,
        device: setting.device,
        counter: cursor.counter,
        at: setting.now(),
        parents: commits.length > 0 ? [commits.at(-1)!.id] : parents,
        salt: bytesToHex(setting.random(16)),
      });
      // Whatever another PC would refuse to take in must not be appended here either; its shape is that of the types.
      const fault = verifySealed(commit);
      if (fault) throw new StoreError(fault);
      commits.push(commit);
    }
    return commits;
  }

  async #keep(commits: readonly Commit[]): Promise<void> {
    const store = this.transaction.objectStore('commits');
    await Promise.all(commits.map((commit) => store.add({ commit })));
    this.cursor.commits += commits.length;
    this.written.commits.push(...commits);
  }

  /** The usual edit goes on top of what is there; anything made beside something else folds the record anew. */
  async #foldOnto(kept: RecordState | undefined, record: string, commits: readonly Commit[]): Promise<RecordState> {
    let state: RecordState | undefined = kept ?? blankState(this.cursor.book, record);
    for (const commit of commits) state = state && continueRecord(state, commit);
    return state ?? foldStored(await this.commitsOf(record));
  }
}

/** Folds the kept commits of one record; at least one. */
export function foldStored(stored: readonly StoredCommit[]): RecordState {
  const sequences = new Map(stored.map(({ commit, sequence }) => [commit.id, sequence]));
  return foldRecord(
    stored.map(({ commit }) => commit),
    (id) => sequences.get(id),
  );
}
