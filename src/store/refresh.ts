// Ledger cells made anew whose day or agency settings have passed. Loaded only where some were found.
import { makeCells } from './cells.ts';
import { type StoredCells, writeTogether } from './database.ts';
import type { Setting } from './setting.ts';

/** Makes the cells of these records of one book anew, keeps them, and answers all of the given with those in their places. */
export async function makeAnew(
  setting: Setting,
  all: readonly StoredCells[],
  stale: ReadonlySet<StoredCells>,
): Promise<readonly StoredCells[]> {
  await setting.loadForm(all[0]!.form);
  const fresh = await writeTogether(setting.database, ['rows', 'cells'], 'relaxed', async (transaction) => {
    const [rows, cells] = [transaction.objectStore('rows'), transaction.objectStore('cells')];
    // Read inside the transaction that writes: another tab may have saved the record since.
    const kept = await Promise.all([...stale].map(({ book, record }) => rows.get([book, record])));
    const made = kept.flatMap((row) => (row ? [makeCells(row, setting)] : []));
    await Promise.all(made.map((one) => cells.put(one)));
    return new Map(made.map((one) => [one.record, one]));
  });
  return all.map((one) => fresh.get(one.record) ?? one);
}
