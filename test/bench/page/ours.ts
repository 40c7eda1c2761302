// Jichim's own store, without pages around it: the view of a book and the row index that the ledger page draws from.
import { ledgerColumns } from '../../../src/core/form/columns.ts';
import { loadForm } from '../../../src/forms/index.ts';
import { createRowIndex, type RowIndex } from '../../../src/islands/ledger/rows.ts';
import { openWorkspace, type Workspace } from '../../../src/store/index.ts';
import { book, incidentAt } from '../incidents.ts';
import { type Contender, time } from './contender.ts';

const query = { words: '', filters: {}, order: { column: '@number', descending: true } };
let workspace: Workspace;
let index: RowIndex;

/** Opens the workspace and sits down as its first person, who registers if need be. */
export async function sit(): Promise<void> {
  workspace ??= await openWorkspace('agency');
  const [person] = await workspace.people();
  const outcome = await workspace.setUser(person ?? { id: '', name: '김가람', position: '담당' });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
}

export const ours: Contender = {
  async fill(count) {
    await sit();
    const file = await (await fetch(`/bench/files/${count}.jichim`)).blob();
    return time(async () => {
      const outcome = await workspace.importBackup(file);
      if (!outcome.ok) throw new Error(outcome.refusal.message);
    });
  },

  async open() {
    const form = (await loadForm('incident-report'))!;
    const since = performance.now();
    workspace = await openWorkspace('agency');
    index = createRowIndex(
      ledgerColumns(form).map(({ id }) => id),
      query.order,
    );
    const opened = await workspace.openBook(book);
    opened.rows.listen((rows) => index.put(rows));
    index.put(opened.rows);
    index.select(query);
    const first = performance.now() - since;
    await opened.whole;
    const rows = index.select(query).length;
    return { first, whole: performance.now() - since, rows };
  },

  async filter(category) {
    let found = 0;
    const milliseconds = await time(() => {
      found = index.select({ ...query, filters: { category: [category] } }).length;
    });
    return { milliseconds, found };
  },

  async edit(place, title) {
    await sit();
    const opened = await workspace.openRecord(book, incidentAt(place).record);
    if (!opened.ok) throw new Error(opened.refusal.message);
    const spent = await time(async () => {
      const saved = await opened.value.patch([{ path: 'title', value: title }]);
      if (!saved.ok) throw new Error(saved.refusal.message);
    });
    opened.value.release();
    return spent;
  },
};
