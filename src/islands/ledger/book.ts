// Between the store's view of one book and the row index: the first load in one go, later changes one by one, from whichever tab.
import type { Ledger } from './ledger.ts';

/** Opens the ledger's book and keeps its rows up to date. Answers the function that lets the book go. */
export async function bindBook(ledger: Ledger, changed: () => void): Promise<() => void> {
  const view = await ledger.workspace.openView();
  const table = `ledger:${ledger.book}`;
  const take = (id: string) => {
    if (view.hasRow(table, id)) ledger.index.set({ id, cells: view.getRow(table, id) });
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
