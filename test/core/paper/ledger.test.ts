import { expect, it } from 'vitest';
import { cellsOf, ledgerColumns } from '../../../src/core/form/columns.ts';
import { contextOf } from '../../../src/core/form/values.ts';
import { layOut } from '../../../src/core/paper/layout.ts';
import { paperOfLedger } from '../../../src/core/paper/ledger.ts';
import { printMetrics } from '../../../src/core/paper/metrics.ts';
import { loadForms } from '../../../src/forms/index.ts';
import { draftOfExample } from '../../support/example-record.ts';
import { bare, overlappingTexts, readingText, textMarks } from '../../support/sheet.ts';

const context = contextOf('2026-11-23');

it('a ledger of every form prints every cell in order, its head on every page, 연번 and 비고', async () => {
  for (const form of await loadForms()) {
    const columns = ledgerColumns(form);
    const states = Object.keys(form.examples).map((id) => draftOfExample(form, id).state());
    const rows = Array.from({ length: 40 }, (_, i) =>
      cellsOf(form, { state: states[i % states.length]!, number: `${form.number}-2026-${i}` }, context),
    );
    const paper = paperOfLedger(form, columns, rows, {
      agency: '가온공공서비스원(가상)',
      selection: ['2026년'],
      totals: [['모두', '40건']],
      printedAt: '2026-11-23T16:10',
    });
    const pages = layOut(paper, printMetrics);
    for (const page of pages) expect(overlappingTexts(page), form.id).toEqual([]);
    const text = readingText(pages);
    const expected = rows.map((row, i) => `${i + 1}${columns.map(({ id }) => row[id]!.text).join('')}`).join('');
    expect(text, form.id).toContain(bare(`${expected}이하 빈칸`));
    for (const page of pages.filter((one) => textMarks(one).some((mark) => mark.text.startsWith(form.number)))) {
      expect(textMarks(page).map((mark) => mark.text)).toEqual(expect.arrayContaining(['연번', '비고']));
    }
  }
});
