// Between the store's view of one book and the row index: the first load in one go, later changes one by one, from whichever tab.
import { readRow } from '../../store/cells.ts';
import type { Workspace } from '../../store/workspace.ts';
import type { Ledger } from './ledger-element.ts';
import type { LedgerRow } from './rows.ts';

type Cells = ReturnType<Workspace['view']['getRow']>;

/** A row of the view, taken apart. */
export function rowOf(id: string, view: Cells): LedgerRow {
  return { id, ...readRow(view) };
}

/** Opens the ledger's book and keeps its rows up to date. Answers the function that lets the book go. */
export async function bindBook(ledger: Ledger, changed: () => void): Promise<() => void> {
  const { view } = ledger.workspace;
  const table = `ledger:${ledger.book}`;
  const take = (id: string) => {
    const row = view.getRow(table, id);
    if (Object.keys(row).length > 0) ledger.index.set(rowOf(id, row));
    else ledger.index.remove(id);
  };
  const listener = view.addRowListener(table, null, (_store, _table, id) => {
    take(id);
    changed();
  });
  const unbind = () => view.delListener(listener);
  const opened = await ledger.workspace.openBook(ledger.book).catch((error: unknown) => {
    unbind();
    throw error;
  });
  for (const id of view.getRowIds(table)) take(id);
  ledger.closedOn = opened.state.closed?.at;
  changed();
  void opened.whole.then(() => {
    ledger.whole = true;
    changed();
    prepareSearch(ledger);
  });
  return () => {
    unbind();
    opened.release();
  };
}

/** Makes the rows ready for the find box while nobody waits for it. */
function prepareSearch(ledger: Ledger): void {
  const wait = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 20));
  const go = () => {
    if (!ledger.index.prepare(200)) wait(go);
  };
  wait(go);
}
