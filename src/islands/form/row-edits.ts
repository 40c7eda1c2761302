// Edits of a repeating table: rows are added, filled, moved and removed as one commit each, so that each can be undone at once.
import { between } from '../../core/field/order.ts';
import type { Scalar } from '../../core/field/value.ts';
import type { PatchItem } from '../../core/journal/commit.ts';
import type { Outcome } from '../../store/workspace.ts';
import type { FormSession } from './session.ts';

type Cells = Readonly<Record<string, Scalar>>;
type Item = { path: string; value: PatchItem['value'] };

export interface RowEdits {
  /** Adds rows at the end; answers their ids, none when the store refused. */
  addRows(field: string, cells: readonly Cells[]): Promise<readonly string[]>;
  /** Writes cells of rows and adds rows, as one edit. */
  fillRows(field: string, onto: readonly { row: string; cells: Cells }[], more: readonly Cells[]): Promise<Outcome>;
  removeRow(field: string, row: string): Promise<Outcome>;
  moveRow(field: string, row: string, by: -1 | 1): Promise<Outcome>;
}

/** Row ids are random: two people who add a row apart never mean the same one. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Makes the edits of rows over what the page shows and the way to save. What the store refuses is said at the table. */
export function createRowEdits({ rows, apply, report }: Pick<FormSession, 'rows' | 'apply' | 'report'>): RowEdits {
  const write = async (field: string, items: readonly Item[]): Promise<Outcome> => {
    const outcome = await apply(items);
    report(field, outcome.ok ? undefined : outcome.refusal.message);
    return outcome;
  };

  const fillRows = async (
    field: string,
    onto: Parameters<RowEdits['fillRows']>[1],
    more: readonly Cells[],
    ids = more.map(newId),
  ): Promise<Outcome> => {
    let order = rows(field).at(-1)?.order;
    const items: Item[] = [];
    const fill = (row: string, cells: Cells) => {
      for (const [column, cell] of Object.entries(cells))
        items.push({ path: `${field}/${row}/${column}`, value: cell });
    };
    for (const { row, cells } of onto) fill(row, cells);
    for (const [place, cells] of more.entries()) {
      order = between(order);
      items.push({ path: `${field}/${ids[place]}`, value: { order } });
      fill(ids[place]!, cells);
    }
    return write(field, items);
  };

  return {
    fillRows,
    async addRows(field, cells) {
      // Its own rows: another window may have added one meanwhile.
      const ids = cells.map(newId);
      return (await fillRows(field, [], cells, ids)).ok ? ids : [];
    },
    removeRow: (field, row) => write(field, [{ path: `${field}/${row}`, value: null }]),
    async moveRow(field, row, by) {
      const all = rows(field);
      const from = all.findIndex((one) => one.id === row);
      const to = all[from + by];
      if (from < 0 || !to) return { ok: true, value: undefined, savedAt: '' };
      const order =
        by < 0 ? between(all[from + by - 1]?.order, to.order) : between(to.order, all[from + by + 1]?.order);
      return write(field, [{ path: `${field}/${row}`, value: { order } }]);
    },
  };
}
