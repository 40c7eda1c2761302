// Makes the ledger of one form in the period that the address names, empty yet: its rows come with book.ts.
import { ledgerColumns, makeColumn } from '../../core/form/columns.ts';
import { loadForm } from '../../forms/index.ts';
import { openPageWorkspace, today } from '../workspace.ts';
// The store loads it when a book is opened; a page that is nothing but a book need not wait until then.
import '../../store/view.ts';
import type { Ledger } from './ledger.ts';
import { chosenRows, Picks } from './picks.ts';
import { readOwnViews, readQuery, viewsOf, writeOwnViews } from './query.ts';
import { createRowIndex, type Query } from './rows.ts';

/** What the ledger asks of the page that shows it. */
export type LedgerPage = { ask(query: Query): void; redraw(): void };

/** @throws Error when the index has no such form. */
export async function openLedger(id: string, search: URLSearchParams, page: LedgerPage): Promise<Ledger> {
  const [form, workspace] = await Promise.all([loadForm(id), openPageWorkspace()]);
  if (!form) throw new Error(`form ${id} is not in the index`);
  const year = search.get('year') ?? today().slice(0, 4);
  const period = form.book === 'standing' ? 'standing' : year;
  const books = (await workspace.books()).filter((book) => book.form === id).map((book) => book.period);
  const periods = [...new Set([period, ...books])].sort().reverse();
  const columns = ledgerColumns(form);
  const filters = form.ledger.filters.map((column) => makeColumn(form, column));
  const known = new Set([...columns, ...filters].map((column) => column.id));
  for (const view of form.ledger.views) for (const { column } of view.where) known.add(column);
  const me = workspace.user()?.person.name ?? '';
  const views = () => [...viewsOf(form, me), ...readOwnViews(workspace.name, id)];
  const query = readQuery(search, known);
  const index = createRowIndex(
    columns.map((column) => column.id),
    query.order,
  );
  const picks = new Picks();
  const ledger: Ledger = {
    form,
    workspace,
    period,
    periods,
    book: `${id}/${period}`,
    columns,
    filters,
    index,
    picks,
    get views() {
      return views();
    },
    rows: [],
    query,
    whole: false,
    said: '',
    open: new Set(),
    chosen: () => chosenRows(picks, index, ledger.rows, ledger.query.order),
    ask: (query) => page.ask(query),
    turnTo: (next) => location.assign(`?year=${encodeURIComponent(next)}`),
    saveView: (title) => {
      const own = readOwnViews(workspace.name, id).filter((view) => view.title !== title);
      writeOwnViews(workspace.name, id, [...own, { id: `own-${title}`, title, query: ledger.query, own: true }]);
      page.redraw();
    },
    removeView: (view) => {
      writeOwnViews(
        workspace.name,
        id,
        readOwnViews(workspace.name, id).filter((one) => one.id !== view),
      );
      page.redraw();
    },
    say: (sentence) => {
      ledger.said = sentence;
      page.redraw();
    },
  };
  return ledger;
}
