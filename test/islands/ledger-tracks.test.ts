// Where the columns of a ledger stand: no head is cut, whatever the form calls its fields.
import { expect, test } from 'vitest';
import { ledgerColumns } from '../../src/core/form/columns.ts';
import { point, widthOf } from '../../src/core/paper/lines.ts';
import { printMetrics } from '../../src/core/paper/metrics.ts';
import { loadForms } from '../../src/forms/index.ts';
import { tracksOf } from '../../src/islands/ledger/tracks.ts';

/** Pixels of a text in bold at 15 px; the print font is a little wider than the screen's. */
const pixelsOf = (text: string) => (widthOf(text, 1, true, printMetrics) / point) * 15;

test('the column of numbers has room for the longest number, so that two provisional ones can be told apart', async () => {
  const form = (await loadForms()).find(({ id }) => id === 'change-case')!;
  const number = 'CHG-2026-2DCA-12(임시)';
  const [first] = tracksOf(ledgerColumns(form), form.subject, 48, 1200, number).widths;
  expect(first! - 24).toBeGreaterThanOrEqual(pixelsOf(number));
});

test('every column of every ledger has room for its whole head', async () => {
  for (const form of await loadForms()) {
    const columns = ledgerColumns(form);
    const { widths } = tracksOf(columns, form.subject ?? '', 48, 1200);
    for (const [index, column] of columns.entries())
      expect(widths[index]! - 24, `${form.id} ${column.head}`).toBeGreaterThanOrEqual(pixelsOf(column.head));
  }
});
