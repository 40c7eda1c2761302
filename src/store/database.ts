// The local database: what is kept, under which keys, and how a transaction ends.
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Waiting } from '../core/approval/waiting.ts';
import type { LateArrival } from '../core/book/close.ts';
import type { Commit, RecordState } from '../core/journal/commit.ts';
import type { Cells } from './book-rows.ts';
import { databaseName } from './notes.ts';
import { StoreError } from './refusal.ts';
import type { BookFacts, WorkspaceName } from './workspace.ts';

/** Version of the database's own shape. Raised only together with an upgrade step below. */
export const schemaVersion = 1;

/** A kept commit; `sequence` is the endpoint's, absent in the outbox. */
export type StoredCommit = { commit: Commit; sequence?: number };

/** The fold of one record with the number it has on this PC. A cache: rebuilt from `commits` whenever it is in doubt. */
export type StoredRow = {
  book: string;
  record: string;
  state: RecordState;
  /** In a closed book: what came after the close. `state` is then as the close saw it, or of a new record as it came. */
  late?: LateArrival;
  /** Final number, '' while there is none. */
  number: string;
  oldNumbers: string[];
  /** Number given by this PC until the final one arrives, with its mark (임시). */
  provisional: string;
  /** Records that this one refers to, as `book record`, for the other direction. */
  refers: string[];
  /** Number of commits behind the fold: tells a late reading from a newer one. */
  commits: number;
};

/** The day and the settings that a record's cells were worked out from, as far as a computed value or the progress asked for them. */
export type Follows = { day?: string; settings?: string };

/** What the ledger, the search and the list of things to do need of a record, apart from its fold so that a book loads fast. */
export type StoredCells = {
  book: string;
  record: string;
  form: string;
  /** Number as shown, subject and status in words: what lists and references say of a record. */
  number: string;
  subject: string;
  status: string;
  cells: Cells;
  /** What the cells were worked out from besides the record. */
  follows?: Follows;
  /** Words that `find` looks in. */
  words: string;
  /** Person ids for whom something waits here, for the index. */
  waits: string[];
  waiting: Waiting[];
};

/** What one edit has to know of its book. Its size does not depend on the number of records. */
export type Cursor = {
  book: string;
  form: string;
  period: string;
  /** Highest counter seen in the book. */
  counter: number;
  facts: BookFacts;
  /** Highest number given so far by year, and how many provisional ones this PC gave. */
  lastNumbers: Record<string, string>;
  provisional: number;
  /** Set while a record may wait here for a final number of this PC. */
  unnumbered?: boolean;
  records: number;
  commits: number;
};

export type StoredRefusal = { at: string; code: string; message: string; commit: unknown };

export interface Schema extends DBSchema {
  commits: { key: string; value: StoredCommit; indexes: { book: string; record: [string, string] } };
  rows: { key: [string, string]; value: StoredRow; indexes: { refers: string; source: [string, string] } };
  cells: { key: [string, string]; value: StoredCells; indexes: { waits: string } };
  cursors: { key: string; value: Cursor };
  blobs: { key: string; value: { sha256: string; bytes: Uint8Array } };
  refused: { key: number; value: StoredRefusal };
  meta: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export type StoreName = 'commits' | 'rows' | 'cells' | 'cursors' | 'blobs' | 'refused' | 'meta';
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
/** `strict` waits for the disk itself: submit, sign, close, import. */
export type Durability = 'relaxed' | 'strict';

/** Stores that one edit writes together. */
export const journalStores: StoreName[] = ['commits', 'rows', 'cells', 'cursors'];

/**
 * Opens the database of a workspace. `gone` is called when another tab deletes or upgrades it, or the browser closes it.
 * @throws StoreError `storage-unavailable` where the browser refuses storage, `newer-database` after a newer program.
 */
export async function openDatabase(workspace: WorkspaceName, gone: () => void): Promise<Database> {
  try {
    const database = await openDB<Schema>(databaseName(workspace), schemaVersion, {
      upgrade(fresh) {
        const commits = fresh.createObjectStore('commits', { keyPath: 'commit.id' });
        commits.createIndex('book', 'commit.book');
        commits.createIndex('record', ['commit.book', 'commit.record']);
        const rows = fresh.createObjectStore('rows', { keyPath: ['book', 'record'] });
        rows.createIndex('refers', 'refers', { multiEntry: true });
        rows.createIndex('source', ['state.source.book', 'state.source.record']);
        const cells = fresh.createObjectStore('cells', { keyPath: ['book', 'record'] });
        cells.createIndex('waits', 'waits', { multiEntry: true });
        fresh.createObjectStore('cursors', { keyPath: 'book' });
        fresh.createObjectStore('blobs', { keyPath: 'sha256' });
        fresh.createObjectStore('refused', { autoIncrement: true });
        fresh.createObjectStore('meta');
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        gone();
      },
      terminated: gone,
    });
    database.transaction = transactOrRefuse;
    return database;
  } catch (error) {
    throw new StoreError(isNamed(error, 'VersionError') ? 'newer-database' : 'storage-unavailable', { cause: error });
  }
}

/**
 * Stands in for `transaction` of every open database, so that whoever reads or writes after it was closed, by this page, another tab or
 * the browser, is answered with a sentence.
 * @throws StoreError `storage-closed`
 */
function transactOrRefuse(this: unknown, ...asked: Parameters<IDBDatabase['transaction']>): never {
  try {
    return IDBDatabase.prototype.transaction.apply(this as IDBDatabase, asked) as never;
  } catch (error) {
    throw isNamed(error, 'InvalidStateError') ? new StoreError('storage-closed', { cause: error }) : error;
  }
}

export function deleteDatabase(workspace: WorkspaceName): Promise<void> {
  return deleteDB(databaseName(workspace));
}

/**
 * Runs one readwrite transaction and resolves after it is complete. `work` may wait for nothing but its requests.
 * Any failure aborts the whole transaction, so that either everything of an act is kept or nothing.
 * @throws StoreError `storage-full` or `storage-failed`, or whatever `work` threw.
 */
export async function writeTogether<T>(
  database: Database,
  stores: StoreName[],
  durability: Durability,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const transaction: Writing = database.transaction(stores, 'readwrite', { durability });
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => error ?? transaction.error ?? new Error('aborted'),
  );
  try {
    const value = await work(transaction);
    const failure = await done;
    if (failure) throw failure;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It had already ended by itself.
    }
    const ended = await done;
    if (isNamed(error, 'QuotaExceededError') || isNamed(ended, 'QuotaExceededError')) {
      throw new StoreError('storage-full', { cause: error });
    }
    throw error instanceof DOMException ? new StoreError('storage-failed', { cause: error }) : error;
  }
}

/** All keys `[book, …]` of one book. */
export function bookRange(book: string): IDBKeyRange {
  return IDBKeyRange.bound([book], [book, []]);
}

/** Rows of a book in slices, in the order of record ids. */
export async function* walkBook<T extends { record: string }>(
  database: Database,
  store: 'rows' | 'cells',
  book: string,
  slice = 500,
): AsyncGenerator<T[]> {
  const range = bookRange(book);
  for (let after: IDBKeyRange | undefined = range; after; ) {
    const rows = (await database.getAll(store, after, slice)) as unknown as T[];
    const last = rows.at(-1);
    after = last && rows.length === slice ? IDBKeyRange.bound([book, last.record], range.upper, true) : undefined;
    yield rows;
  }
}

/** Book and record of everything that has commits, the books' own records with them. */
export async function listRecordKeys(database: Database): Promise<[string, string][]> {
  const keys: [string, string][] = [];
  let cursor = await database.transaction('commits').store.index('record').openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) keys.push(cursor.key);
  return keys;
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}
