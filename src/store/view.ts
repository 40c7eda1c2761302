// The view of the database: the rows of open books, and as TinyBase tables the list of books and what waits for whom.
import { createStore, type Store } from 'tinybase/store';
import { type BookRow, BookRows } from './book-rows.ts';
import { bookRange, type Cursor, type Database, type StoredCells } from './database.ts';
import { isPresent } from './follows.ts';
import { formOfBook, type Setting, summarise } from './setting.ts';

/** Rows read from the disk at once: few enough that taking them in keeps no key or frame waiting; fewer still for the first sight. */
const chunk = 500;
const firstChunk = 100;

type OpenBook = {
  readonly rows: BookRows;
  holders: number;
  /** Records that were shown anew while the book was being read: what is read of them is older. Absent once it is whole. */
  touched: Set<string> | undefined;
  readonly first: Promise<void>;
  whole: Promise<void>;
};

/** Keeps rows and tables after the database: every change of them follows a completed transaction. */
export class View {
  readonly store: Store = createStore();
  readonly #database: Database;
  readonly #setting: Setting;
  readonly #books = new Map<string, OpenBook>();
  /** Row ids of the waiting table by record, so that a change of one record touches no other row. */
  readonly #waiting = new Map<string, string[]>();
  #reloading: Promise<void> = Promise.resolve();

  constructor(setting: Setting) {
    this.#database = setting.database;
    this.#setting = setting;
  }

  /** Loads a book's ledger in slices. `first` resolves when there is something to show, `whole` when all is in. */
  hold(book: string): { rows: BookRows; first: Promise<void>; whole: Promise<void>; release: () => void } {
    const open = this.#books.get(book) ?? this.#open(book);
    open.holders++;
    let released = false;
    return {
      rows: open.rows,
      first: open.first,
      whole: open.whole,
      release: () => {
        if (released) return;
        released = true;
        if (--open.holders === 0) this.#books.delete(book);
      },
    };
  }

  /** Loads every open book anew, after an import, a repair or a change of the agency's settings. */
  reloadAll(): Promise<void> {
    // One after another: a second reading beside the first would not know what was shown meanwhile.
    this.#reloading = this.#reloading.catch(() => {}).then(() => this.#reload());
    return this.#reloading;
  }

  async #reload(): Promise<void> {
    for (const [book, open] of this.#books) {
      await open.whole.catch(() => {});
      open.touched = new Set();
      open.whole = this.#load(book, open, () => {}).finally(() => {
        open.touched = undefined;
      });
      await open.whole;
    }
  }

  /** Shows a record as it now is on the disk. */
  show(row: StoredCells): void {
    const open = this.#books.get(row.book);
    open?.touched?.add(row.record);
    open?.rows.put([toRow(row)]);
    this.store.transaction(() => this.#showWaiting(row));
  }

  /** Shows the list of books and everything that waits for somebody. */
  async showAll(): Promise<void> {
    const [cursors, waiting] = await Promise.all([
      this.#database.getAll('cursors'),
      this.#database.getAllFromIndex('cells', 'waits'),
    ]);
    this.store.transaction(() => {
      for (const cursor of cursors) this.showBook(cursor);
      this.store.delTable('waiting');
      this.#waiting.clear();
      for (const row of waiting) this.#showWaiting(row);
    });
  }

  showBook(cursor: Cursor): void {
    this.store.setRow('books', cursor.book, summarise(cursor, this.#setting.device));
  }

  #showWaiting(row: StoredCells): void {
    const { book, record, number, subject } = row;
    const key = `${book} ${record}`;
    for (const id of this.#waiting.get(key) ?? []) this.store.delRow('waiting', id);
    const today = this.#setting.today();
    const now = row.waiting.filter(({ from = today, to = today }) => from <= today && today <= to);
    const ids = now.map(({ person, kind, since }) => {
      const id = `${key} ${person} ${kind}`;
      this.store.setRow('waiting', id, { book, record, form: formOfBook(book), number, subject, person, kind, since });
      return id;
    });
    if (ids.length > 0) this.#waiting.set(key, ids);
    else this.#waiting.delete(key);
  }

  #open(book: string): OpenBook {
    let showFirst = () => {};
    const first = new Promise<void>((resolve) => {
      showFirst = resolve;
    });
    const open: OpenBook = {
      rows: new BookRows(),
      holders: 0,
      touched: new Set(),
      first,
      whole: Promise.resolve(),
    };
    this.#books.set(book, open);
    open.whole = this.#load(book, open, showFirst).finally(() => {
      open.touched = undefined;
      showFirst();
    });
    // Whoever waits for the whole gets the failure; waiting for the first rows alone must not leave it unheard.
    open.whole.catch(() => {});
    return open;
  }

  async #load(book: string, open: OpenBook, showFirst: () => void): Promise<void> {
    const range = bookRange(book);
    const read = (after: string): Promise<StoredCells[]> =>
      this.#database.getAll('cells', IDBKeyRange.bound([book, after], range.upper as IDBValidKey, true), chunk);
    let next: Promise<StoredCells[]> = this.#database.getAll('cells', range, firstChunk);
    for (let asked = firstChunk; ; asked = chunk) {
      const rows = await next;
      // The disk reads on while the page takes in these rows. Each answer is a task of its own: keys and frames come between.
      const more = rows.length === asked;
      if (more) next = read(rows.at(-1)!.record);
      const fresh = await this.#present(rows);
      open.rows.put(fresh.filter((row) => !open.touched?.has(row.record)).map(toRow));
      showFirst();
      if (!more) return;
    }
  }

  /** Rows as they are today: those are made anew that followed from a day or settings that have passed. A failed write shows them as kept. */
  async #present(rows: readonly StoredCells[]): Promise<readonly StoredCells[]> {
    const stale = new Set(rows.filter(({ follows }) => follows && !isPresent(follows, this.#setting)));
    if (stale.size === 0) return rows;
    try {
      return await (await import('./refresh.ts')).makeAnew(this.#setting, rows, stale);
    } catch (error) {
      reportError(error);
      return rows;
    }
  }
}

const toRow = ({ record, cells }: StoredCells): BookRow => ({ id: record, cells });
