// What islands may ask of the local database. Implementations live beside this file; nothing else in the project knows IndexedDB or TinyBase.
import type { Store } from 'tinybase';
import type { LateArrival } from '../core/book/close.ts';
import type { BookReport } from '../core/book/report.ts';
import type { FileValue, PersonValue, ReferenceValue, Scalar } from '../core/field/value.ts';
import type { FormContext } from '../core/form/form.ts';
import type {
  BookState,
  Commit,
  CommitBody,
  LineStep,
  PatchItem,
  RecordState,
  Signer,
} from '../core/journal/commit.ts';
import type { Disposal } from '../core/paper/disposal.ts';
import type { BookRows } from './book-rows.ts';

export type WorkspaceName = 'agency' | 'example';

/** A refusal that a person can act on. `message` is Korean: what, why, how to fix. */
export type Refusal = { code: string; message: string; at?: { path: string; message: string }[] };
export type Outcome<T = undefined> = { ok: true; value: T; savedAt: string } | { ok: false; refusal: Refusal };

/** The person working now. `identified` is true only after a PIN or, later, a sign-in. */
export type CurrentUser = { person: PersonValue; identified: boolean; expiresAt?: number };

/** What a form page shows of one record. Immutable; a new snapshot comes with every change, from whichever tab. */
export type RecordSnapshot = {
  state: RecordState;
  /** Final number, provisional one with (임시), or '' before the first save. */
  number: string;
  oldNumbers: readonly string[];
  /** Why nothing may be changed now: closed year, higher version, missing commits, recovery. */
  readOnly?: string;
  /** `unsaved` while an edit is on its way to the disk, then the time of the last one. */
  saving: boolean;
  savedAt?: string;
  failure?: Refusal;
  /** What came after the close of the book, and the record of the year after that has taken it in. `state` is as the close saw it. */
  late?: LateArrival & { adopted?: ReferenceValue };
  /** Records that refer to this one. */
  referredBy: readonly ReferenceValue[];
};

export type ApprovalInput = {
  line: LineStep[];
  opinion?: string;
  signature?: FileValue;
  /** Reasons for allowing one person in two duties, by `신청자/승인자`. */
  exceptions?: Readonly<Record<string, string>>;
};

export interface OpenRecord {
  readonly book: string;
  readonly record: string;
  snapshot(): RecordSnapshot;
  subscribe(listener: () => void): () => void;
  /**
   * Saves edits. `seen` is filled in from the snapshot the caller edited. Resolves after the transaction is complete. A refused edit is
   * not in the snapshot: whoever typed it keeps it and saves it again.
   */
  patch(items: readonly (Omit<PatchItem, 'seen'> & { seen?: string | null })[], reason?: string): Promise<Outcome>;
  submit(stage: string, input: ApprovalInput): Promise<Outcome>;
  sign(input: { opinion?: string; signature?: FileValue }): Promise<Outcome>;
  returnWith(reason: string): Promise<Outcome>;
  withdraw(reason: string): Promise<Outcome>;
  revise(stage: string, reason: string): Promise<Outcome>;
  voidWith(reason: string): Promise<Outcome>;
  note(text: string, about?: string): Promise<Outcome>;
  /** Takes over a proposal: its values become a patch of the person working now. */
  adopt(commit: string): Promise<Outcome>;
  drop(commit: string, reason: string): Promise<Outcome>;
  /** Settles a conflict by choosing a value (one of the two, or a third). */
  settle(path: string, value: PatchItem['value']): Promise<Outcome>;
  /** Makes a record of another form by a link of the definition; the same call again answers the record made before. */
  makeLinked(link: string): Promise<Outcome<ReferenceValue>>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  canUndo(): boolean;
  canRedo(): boolean;
  history(): Promise<readonly Commit[]>;
  /** The folded state as it was right after a commit. */
  stateAt(commit: string): Promise<RecordState>;
  release(): void;
}

export type BookSummary = {
  book: string;
  form: string;
  period: string;
  records: number;
  closed: boolean;
  mine: boolean;
};

/** Facts of a book without its long lists: numbers stand with their records, the close's entries in the journal. */
export type BookFacts = Omit<BookState, 'numbers' | 'closed'> & {
  closed?: { commit: string; at: string; root: string };
};

/** A book whose ledger is held in memory until it is released. */
export type OpenBook = { state: BookFacts; rows: BookRows; whole: Promise<void>; release(): void };

export interface Workspace {
  readonly name: WorkspaceName;
  /** This database's device id. */
  readonly device: string;
  /**
   * The reactive view, loaded with the first call: a form page works without.
   * Tables: `books`, `waiting` (approvals waiting, drafts and returned of every person). Read and listen only.
   */
  openView(): Promise<Store>;
  /** Loads what writes records, ahead of the first edit. A failure is told by the edit itself, which stays and is tried again. */
  prepareWriting(): void;
  user(): CurrentUser | undefined;
  /** A day (today unless told) with the agency's settings in force on it, as rules and calculations read them. */
  context(day?: string): FormContext;
  /** Name of the agency for papers: of its profile, else the organisation of the person working now, else ''. */
  agencyName(): string;
  /**
   * Chooses who works here, or nobody. A person with a PIN is refused without it. While the directory is empty a person with the
   * id '' registers themselves as its first.
   */
  setUser(person: PersonValue | undefined, pin?: string): Promise<Outcome>;
  hasPin(person: string): Promise<boolean>;
  /** Sets, changes or (undefined) removes the PIN of the person working now; `old` is asked for when there is one. */
  setPin(pin: string | undefined, old?: string): Promise<Outcome>;
  books(): Promise<readonly BookSummary[]>;
  /**
   * Loads a book's ledger and keeps it as it is on the disk; resolves when the first rows are in, `whole` when all are. `whole` rejects
   * with the StoreError `damaged` when fewer came than were stored.
   */
  openBook(book: string): Promise<OpenBook>;
  openRecord(book: string, record: string): Promise<Outcome<OpenRecord>>;
  /** Makes a new record and opens it. Nothing is written before the first patch unless `values` are given. */
  createRecord(form: string, values?: Readonly<Record<string, unknown>>): Promise<Outcome<OpenRecord>>;
  /**
   * Folded states of all records of a form, every book of it or one: for evaluation, export and lookups. `isLate` marks a record of a
   * closed book that its close did not hold (마감 후 도착).
   */
  states(form: string, period?: string): AsyncIterable<{ state: RecordState; number: string; isLate: boolean }>;
  /** Records whose number, subject or shown text hold the words; at most `limit`. */
  find(forms: readonly string[], words: string, limit: number): Promise<readonly ReferenceValue[]>;
  /** Another record of the form that stands and has the same value in a field that should be unique. */
  findSame(form: string, field: string, value: Scalar, except: string): Promise<ReferenceValue | undefined>;
  /** Status of a record that another one refers to; undefined when this PC does not hold it. */
  stateOf(reference: Pick<ReferenceValue, 'book' | 'record'>): Promise<RecordState | undefined>;
  /** People in service today. */
  people(): Promise<readonly PersonValue[]>;
  /** Name of anybody who was ever in the directory, in service or not; undefined while it has not been read. */
  nameOf(person: string): string | undefined;
  /** Resolved approval line for a form's stage from the directory, or the definition's default by role. */
  lineOf(
    form: string,
    stage: string,
  ): Promise<{ line: LineStep[]; missing: readonly string[]; choices: readonly (readonly Signer[])[] }>;
  signerOf(person: string): Promise<Signer | undefined>;
  putFile(bytes: Uint8Array, name: string, type: string): Promise<Outcome<FileValue>>;
  getFile(file: FileValue): Promise<Uint8Array | undefined>;
  /**
   * Counts, index, digest, numbers and 마감 후 도착 of a book, as it stands or, from its journal, as it stood at the end of an earlier
   * day, `2026-06-30`. Reads it whole. @throws StoreError for an unknown form.
   */
  bookReport(book: string, day?: string): Promise<BookReport>;
  /** Closes a year: its records become read-only, open ones go on in the next year's book with a link. */
  closeBook(book: string, reason: string): Promise<Outcome>;
  reopenBook(book: string, reason: string): Promise<Outcome>;
  /** Puts what came after the close of a record's book into the year after: into its continuation, or as a record of its own. Once. */
  adoptLate(book: string, record: string): Promise<Outcome<ReferenceValue>>;
  takeAuthority(book: string, reason: string): Promise<Outcome>;
  /** What is due for disposal on this PC and what was disposed of. Reads every book. */
  retention(): Promise<{ due: readonly DueRecord[]; done: readonly Disposal[] }>;
  /** Disposes of records that are due, all or none: what they say goes for good. Answers how many. */
  erase(targets: readonly RecordKey[], order: DisposalOrder): Promise<Outcome<number>>;
  /** A backup file of everything: commits, blobs, refusals. Gzip. */
  exportBackup(progress?: (done: number, all: number) => void): Promise<Blob>;
  /**
   * Merges a backup. A file that is not whole is refused (`damaged-backup`) and nothing is taken, unless `salvage` asks for whatever
   * in it verifies on its own. In a whole file a commit that does not verify goes to the refusals and the rest is taken.
   */
  importBackup(
    file: Blob,
    progress?: (done: number, all: number) => void,
    options?: { salvage?: boolean },
  ): Promise<Outcome<ImportReport>>;
  refusals(): Promise<readonly { at: string; code: string; message: string; commit: unknown }[]>;
  /** With `accept`, where there is no backup of what is `missing`: it is no longer asked for. Nothing that is here changes. */
  status(loss?: 'accept'): Promise<StorageStatus>;
  /** Checks every hash and every cached row against its commits; rebuilds rows that differ. */
  repair(): Promise<{ checked: number; rebuilt: number; damaged: readonly string[] }>;
  close(): void;
}

export type RecordKey = { book: string; record: string };

/** What a disposal rests on: the number of the document that decided it, and why. */
export type DisposalOrder = { disposal: string; reason: string };

/** A record whose retention has run out. `completedOn` and `dueFrom` are days, `retention` as the form says it. */
export type DueRecord = RecordKey & {
  form: string;
  title: string;
  number: string;
  subject: string;
  completedOn: string;
  retention: string;
  dueFrom: string;
};

export type ImportReport = {
  commits: number;
  known: number;
  refused: number;
  quarantined: number;
  files: number;
  books: readonly string[];
};
export type StorageStatus = {
  persisted: boolean | undefined;
  usage?: number;
  quota?: number;
  lastBackup?: string;
  /** Books this PC knew and no longer finds: the browser has thrown storage away. */
  missing: readonly string[];
  records: number;
  commits: number;
  clock?: string;
};

/** A body as the store's own callers give it, before header, salt and hash are added. */
export type Draft = { [K in keyof CommitBody]: { kind: K; body: CommitBody[K] } }[keyof CommitBody];
