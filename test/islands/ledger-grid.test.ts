// Where columns stand, which of them are drawn, and which rows are picked.
import { expect, test } from 'vitest';
import { ledgerColumns } from '../../src/core/form/columns.ts';
import { chosenRows, Picks } from '../../src/islands/ledger/picks.ts';
import { createRowIndex, type LedgerRow } from '../../src/islands/ledger/rows.ts';
import { columnsInSight, scrollAside, tracksOf } from '../../src/islands/ledger/tracks.ts';
import { visitForm } from '../support/visit-form.ts';

const columns = ledgerColumns(visitForm);

test.each([390, 1280, 4000])('columns stand side by side and fill %d px', (room) => {
  const { number, starts, widths, width } = tracksOf(columns, visitForm.subject, 20_000, room);
  let at = number;
  for (const [index, start] of starts.entries()) {
    expect(start).toBe(at);
    at += widths[index]!;
  }
  expect(width).toBeGreaterThanOrEqual(room);
  expect(width).toBe(Math.max(at, room));
});

test('every column in sight is drawn wherever the grid is scrolled to, and none that is far away', () => {
  const tracks = tracksOf(columns, visitForm.subject, 100, 300);
  for (let left = 0; left <= tracks.width - 300; left += 20) {
    const { from, to } = columnsInSight(tracks, left, 300);
    for (let index = 1; index < columns.length; index += 1) {
      const [start, end] = [tracks.starts[index]!, tracks.starts[index]! + tracks.widths[index]!];
      if (end > left && start < left + 300) expect(index >= from && index < to, `${index} at ${left}`).toBe(true);
      if (end < left - 200 || start > left + 500) expect(index < from || index >= to, `${index} at ${left}`).toBe(true);
    }
  }
});

test('a column out of sight is scrolled beside the frozen ones', () => {
  const tracks = tracksOf(columns, visitForm.subject, 100, 600);
  const last = columns.length - 1;
  const frozen = tracks.starts[0]! + tracks.widths[0]!;
  const left = scrollAside(tracks, last, 0, 600);
  expect(tracks.starts[last]! - left).toBeGreaterThanOrEqual(frozen);
  expect(scrollAside(tracks, last, left, 600)).toBe(left);
  expect(scrollAside(tracks, 1, left, 600)).toBe(tracks.starts[1]! - frozen);
  expect(scrollAside(tracks, 0, left, 600)).toBe(left);
});

const rows: LedgerRow[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, cells: { name: id } }));
const pickedOf = (picks: Picks) => [...picks.ids].sort().join('');

test('rows are picked one by one and let go again', () => {
  const picks = new Picks();
  picks.toggle(rows[1]!);
  picks.toggle(rows[3]!);
  picks.toggle(rows[1]!);
  expect(pickedOf(picks)).toBe('d');
  picks.clear();
  expect(pickedOf(picks)).toBe('');
});

test('a range grows and shrinks from where it began, beside what was picked before', () => {
  const picks = new Picks();
  picks.toggle(rows[0]!);
  picks.endRange();
  picks.extend(rows, 2, 3);
  expect(pickedOf(picks)).toBe('acd');
  picks.extend(rows, 3, 4);
  expect(pickedOf(picks)).toBe('acde');
  picks.extend(rows, 4, 1);
  expect(pickedOf(picks)).toBe('abc');
});

test('all of the shown rows are picked besides those that are', () => {
  const picks = new Picks();
  picks.toggle(rows[4]!);
  expect(picks.holdsAll(rows.slice(0, 2))).toBe(false);
  picks.addAll(rows.slice(0, 2));
  expect(pickedOf(picks)).toBe('abe');
  expect(picks.holdsAll(rows.slice(0, 2))).toBe(true);
  expect(picks.holdsAll([])).toBe(false);
});

test('picked rows go out in the order of the ledger, though the question hides them', () => {
  const order = { column: 'name', descending: true };
  const index = createRowIndex(['name'], order);
  index.put(rows);
  const shown = index.select({ words: 'c', filters: {}, order });
  const picks = new Picks();
  expect(chosenRows(picks, index, shown, order)).toBe(shown);
  picks.toggle(rows[0]!);
  picks.toggle(rows[3]!);
  expect(chosenRows(picks, index, shown, order).map(({ id }) => id)).toEqual(['d', 'a']);
});
