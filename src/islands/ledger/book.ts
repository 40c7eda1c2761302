// Between the store's rows of one book and the row index: what is there when the book opens, then whatever comes, from whichever tab.
import type { Ledger } from './ledger.ts';

/** Opens the ledger's book and keeps its rows up to date. Answers the function that lets the book go. */
export async function bindBook(ledger: Ledger, changed: () => void): Promise<() => void> {
  const opened = await ledger.workspace.openBook(ledger.book);
  const unbind = opened.rows.listen((rows) => {
    ledger.index.put(rows);
    changed();
  });
  ledger.index.put(opened.rows);
  ledger.closedOn = opened.state.closed?.at;
  changed();
  void opened.whole.then(() => {
    ledger.whole = true;
    changed();
  });
  return () => {
    unbind();
    opened.release();
  };
}
