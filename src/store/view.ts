// The reactive view: ledger columns of open books, the list of books, what waits for whom. TinyBase holds nothing else.
import { createStore, type Store } from 'tinybase/store';
import { bookRange, type Cursor, type Database, type StoredCells } from './database.ts';
import { formOfBook, type Setting, summarise } from './setting.ts';

/** Rows read from the disk at once, and milliseconds of work after which the page gets its turn. */
const chunk = 500;
const slice = 12;

type OpenBook = { holders: number; touched: Set<string> | undefined; first: Promise<void>; whole: Promise<void> };

export function ledgerTable(book: string): string {
  return `ledger:${book}`;
}

/** Keeps the TinyBase tables after the database: every change of a table follows a completed transaction. */
export class View {
  readonly store: Store = createStore();
  readonly #database: Database;
  readonly #setting: Setting;
  readonly #books = new Map<string, OpenBook>();
  /** Row ids of the waiting table by record, so that a change of one record touches no other row. */
  readonly #waiting = new Map<string, string[]>();

  constructor(setting: Setting) {
    this.#database = setting.database;
    this.#setting = setting;
  }

  /** Loads a book's ledger in slices. `first` resolves when there is something to show, `whole` with the number of rows read. */
  hold(book: string): { first: Promise<void>; whole: Promise<void>; release: () => void } {
    let open = this.#books.get(book);
    if (!open) {
      let showFirst = () => {};
      const first = new Promise<void>((resolve) => {
        showFirst = resolve;
      });
      open = { holders: 0, touched: new Set(), first, whole: Promise.resolve() };
      this.#books.set(book, open);
      const loading = open;
      open.whole = this.#load(book, loading, showFirst).finally(() => {
        loading.touched = undefined;
        showFirst();
      });
      // Whoever waits for the whole gets the failure; waiting for the first rows alone must not leave it unheard.
      open.whole.catch(() => {});
    }
    open.holders++;
    const held = open;
    let released = false;
    return {
      first: open.first,
      whole: open.whole,
      release: () => {
        if (released) return;
        released = true;
        if (--held.holders > 0) return;
        this.#books.delete(book);
        this.store.delTable(ledgerTable(book));
      },
    };
  }

  /** Loads every open book anew, after an import or a repair. */
  async reloadAll(): Promise<void> {
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
    this.store.transaction(() => {
      const open = this.#books.get(row.book);
      if (open) {
        open.touched?.add(row.record);
        this.store.setRow(ledgerTable(row.book), row.record, row.cells);
      }
      this.#showWaiting(row);
    });
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
      const id = `${key} ${person}`;
      this.store.setRow('waiting', id, { book, record, form: formOfBook(book), number, subject, person, kind, since });
      return id;
    });
    if (ids.length > 0) this.#waiting.set(key, ids);
    else this.#waiting.delete(key);
  }

  async #load(book: string, open: OpenBook, showFirst: () => void): Promise<void> {
    const range = bookRange(book);
    const read = (after?: string): Promise<StoredCells[]> =>
      this.#database.getAll(
        'cells',
        after === undefined ? range : IDBKeyRange.bound([book, after], range.upper as IDBValidKey, true),
        chunk,
      );
    let next = read();
    for (;;) {
      const rows = await next;
      // The disk reads on while the page takes in these rows.
      const more = rows.length === chunk;
      if (more) next = read(rows.at(-1)!.record);
      await this.#take(rows, open);
      showFirst();
      if (!more) return;
    }
  }

  async #take(rows: readonly StoredCells[], open: OpenBook): Promise<void> {
    let at = 0;
    while (at < rows.length) {
      const end = performance.now() + slice;
      this.store.transaction(() => {
        while (at < rows.length && performance.now() < end) {
          const row = rows[at++]!;
          if (!open.touched?.has(row.record)) this.store.setRow(ledgerTable(row.book), row.record, row.cells);
        }
      });
      await giveTurn();
    }
  }
}

const turns = new MessageChannel();
const waiters: (() => void)[] = [];
turns.port1.onmessage = () => waiters.shift()?.();

/** Lets input, painting and other work run before going on; timers would add four milliseconds each time. */
function giveTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiters.push(resolve);
    turns.port2.postMessage(0);
  });
}
