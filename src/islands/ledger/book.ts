// Between the store's rows of one book and the row index: what is there when the book opens, then whatever comes, from whichever tab.
import { refuseError } from '../../store/refusal.ts';
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
  opened.whole.then(
    async () => {
      ledger.whole = true;
      changed();
      // A page whose storage has just been closed says so itself.
      const status = await ledger.workspace.status().catch(() => undefined);
      ledger.missing = status?.missing.includes(ledger.book);
      if (ledger.missing) changed();
    },
    (error: unknown) => {
      ledger.failed = true;
      ledger.say(refuseError(error).refusal.message);
    },
  );
  return () => {
    unbind();
    opened.release();
  };
}
