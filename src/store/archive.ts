// One open database with everything that listens to it. All writing goes through here, so that view, tabs and open records
// follow every completed transaction and nothing else.

import type { Cursor, Database, Durability, StoredRow, StoreName } from './database.ts';
import type { BookWriting, Written } from './journal.ts';
import { loadWriting } from './load-writing.ts';
import { rememberBooks } from './marker.ts';
import type { Setting } from './setting.ts';
import type { Tabs } from './tabs.ts';
import type { UserSeat } from './user.ts';
import type { View } from './view.ts';
import type { WorkspaceName } from './workspace.ts';

/** Called with a record as it now is on the disk; undefined when everything may have changed. */
export type RowListener = (row?: StoredRow, cursor?: Cursor) => void;

export class Archive {
  readonly name: WorkspaceName;
  readonly setting: Setting;
  readonly tabs: Tabs;
  readonly seat: UserSeat;
  readonly #listeners = new Set<RowListener>();
  /** The reactive view, once a page has asked for it: a form page works without. */
  #view: View | undefined;
  #loading: Promise<View> | undefined;
  #filling: Promise<View> | undefined;
  /** Books that failed to load whole: read-only until they are repaired. */
  readonly damaged = new Set<string>();

  constructor(name: WorkspaceName, setting: Setting, tabs: Tabs, seat: UserSeat) {
    this.name = name;
    this.setting = setting;
    this.tabs = tabs;
    this.seat = seat;
    tabs.listen((message) => {
      if (message.kind === 'record') void this.#hear(message.book, message.record);
      else if (message.kind === 'book') void this.#hearBook(message.book);
      else if (message.kind === 'all') void this.reload();
    });
  }

  get database(): Database {
    return this.setting.database;
  }

  /** The wall time of what was saved last, as screens show it. */
  now(): string {
    return this.setting.now();
  }

  /** The view of the database, which holds books; loaded with the first call. A failed load is tried again by the next one. */
  loadView(): Promise<View> {
    this.#loading ??= this.#makeView().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** The view with the list of books and all that waits, filled with the first call: a ledger alone needs neither. */
  openView(): Promise<View> {
    this.#filling ??= this.loadView()
      .then(async (view) => {
        await view.showAll();
        return view;
      })
      .catch((error) => {
        this.#filling = undefined;
        throw error;
      });
    return this.#filling;
  }

  /**
   * Runs one act over one or more books in one transaction, and shows it everywhere after it is complete.
   * @param beside stores that the act writes besides those of the journal
   * @throws StoreError with the refusal, after which nothing of the act is kept.
   */
  async write<T>(
    books: readonly string[],
    durability: Durability,
    work: (open: (book: string) => BookWriting) => Promise<T>,
    beside: readonly StoreName[] = [],
  ): Promise<T> {
    const { markPage, writeBooks } = await loadWriting();
    markPage(this.database);
    return writeBooks(this, books, durability, work, beside);
  }

  listen(listener: RowListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes a book read-only that did not load as it was stored. */
  markDamaged(book: string): void {
    this.damaged.add(book);
    this.#tell();
  }

  /** Shows everything anew, after an import, a repair or another tab's import. */
  async reload(): Promise<void> {
    await this.#view?.showAll();
    this.#tell();
    await this.#view?.reloadAll();
  }

  /** Reads open books again: what their cells follow from besides the records has changed. */
  async showAnew(): Promise<void> {
    await this.#view?.reloadAll();
  }

  async #makeView(): Promise<View> {
    const { View } = await import('./view.ts');
    const view = new View(this.setting);
    // Whatever is written while the view is being filled reaches it too.
    this.#view = view;
    return view;
  }

  /** Shows everywhere what a completed transaction has written. */
  show({ cursor, rows, cells, facts }: Written): void {
    for (const one of cells.values()) this.#view?.show(one);
    this.#view?.showBook(cursor);
    for (const row of rows.values()) this.#tell(row, cursor);
    rememberBooks(this.database, { [cursor.book]: cursor.records });
    for (const { book, record } of rows.values()) this.tabs.tell({ kind: 'record', book, record });
    if (rows.size > 0 && !facts) return;
    // Facts of the book alone: open records ask anew whether they may be changed.
    this.#tell();
    this.tabs.tell({ kind: 'book', book: cursor.book });
  }

  #tell(row?: StoredRow, cursor?: Cursor): void {
    for (const listener of this.#listeners) listener(row, cursor);
  }

  async #hear(book: string, record: string): Promise<void> {
    const [row, cells, cursor] = await Promise.all([
      this.database.get('rows', [book, record]),
      this.database.get('cells', [book, record]),
      this.database.get('cursors', book),
    ]);
    if (cells) this.#view?.show(cells);
    if (cursor) this.#view?.showBook(cursor);
    if (row) this.#tell(row, cursor);
  }

  async #hearBook(book: string): Promise<void> {
    const cursor = await this.database.get('cursors', book);
    if (cursor) this.#view?.showBook(cursor);
    this.#tell();
  }
}
