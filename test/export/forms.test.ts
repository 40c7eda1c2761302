// Every example of every form on paper: all values in order, nothing outside the margins, no glyph missing, as many boxes as signers.
import { describe, expect, it } from 'vitest';
import { show } from '../../src/core/field/kinds.ts';
import { isBlank, type Row, type Scalar } from '../../src/core/field/value.ts';
import { fieldOf } from '../../src/core/form/columns.ts';
import type { Form } from '../../src/core/form/form.ts';
import { contextOf, rowsOf, scalarOf } from '../../src/core/form/values.ts';
import type { Revision } from '../../src/core/journal/commit.ts';
import { paperOfBlankForm } from '../../src/core/paper/blank.ts';
import { missingGlyphs } from '../../src/core/paper/characters.ts';
import { layOut, margins } from '../../src/core/paper/layout.ts';
import { printMetrics } from '../../src/core/paper/metrics.ts';
import type { Page } from '../../src/core/paper/page.ts';
import { paperOfRecord, revisionToPrint } from '../../src/core/paper/record.ts';
import { pdfOf } from '../../src/export/pdf.ts';
import { loadForms } from '../../src/forms/index.ts';
import { approvedExample, lineOf } from '../support/example-record.ts';
import { pdfPixels, rawText } from '../support/pdf.ts';
import { printFonts } from '../support/print-fonts.ts';
import { bare, blankCharacters, overlappingTexts, readingText, textMarks } from '../support/sheet.ts';

const fonts = await printFonts();
const context = contextOf('2026-11-23');
const forms = await loadForms();

/** Every page of the PDF reads as it was laid out, to the character and in the same order. */
function expectSamePdf(pages: readonly Page[], raw: string): void {
  const laid = pages.map((page) =>
    bare(
      textMarks(page)
        .map((mark) => mark.text)
        .join(''),
    ),
  );
  expect(raw.split('\f').slice(0, -1).map(bare)).toEqual(laid);
}

function expectInside(pages: readonly Page[]): void {
  for (const page of pages) {
    expect(overlappingTexts(page)).toEqual([]);
    for (const mark of textMarks(page)) {
      if (mark.rotate) continue;
      expect(mark.x, mark.text).toBeGreaterThanOrEqual(margins.left);
      expect(mark.x + mark.width, mark.text).toBeLessThanOrEqual(page.width - margins.right + 1e-6);
      expect(mark.y, mark.text).toBeLessThanOrEqual(page.height - margins.bottom);
    }
  }
}

/** The shown texts of a record in the order of its sections. */
function valuesInOrder(
  form: Form,
  revision: Revision | undefined,
  state: { fields: Revision['fields']; rows: Revision['rows'] },
) {
  const values = revision ? { ...revision.fields, ...revision.rows } : { ...state.fields, ...state.rows };
  const texts: string[] = [];
  const add = (field: Parameters<typeof show>[0], value: Scalar | undefined, inTable: boolean) => {
    if (isBlank(value) || field.kind === 'signature' || (field.kind === 'choices' && !inTable)) return;
    texts.push(show(field, value, inTable));
  };
  for (const id of form.sections.flatMap((section) => section.items)) {
    const field = fieldOf(form, id)!;
    if (field.kind === 'rows') {
      for (const row of rowsOf(values, id) as readonly Row[]) {
        for (const [column, of] of Object.entries(field.columns)) add(of, row.cells[column], true);
      }
    } else if (form.fields[id]) add(field, scalarOf(values, id), false);
    else add(field, revision?.computed[id], false);
  }
  return texts.filter((text) => text !== '').map(bare);
}

describe.each(forms.map((form) => [form.id, form] as const))('%s on paper', (_, form) => {
  it.each(Object.keys(form.examples))('example %s', async (id) => {
    const state = approvedExample(form, id, context);
    const revision = revisionToPrint(state);
    const number = `${form.number}-2026-0001`;
    const options = { number, agency: '가온공공서비스원(가상)', revision, context, printedAt: '2026-11-23T16:10' };
    const paper = paperOfRecord(form, state, { ...options, example: true });
    expect(missingGlyphs(paper, printMetrics)).toEqual([]);
    const lines = form.workflow.stages.map(lineOf).filter((line) => line.length > 0);
    expect(paper.approvals.map(({ boxes }) => boxes.map((box) => box.name))).toEqual(
      lines.map((line) => line.map((step) => step.signer.name)).reverse(),
    );
    const pages = layOut(paper, printMetrics);
    expectInside(pages);
    const text = readingText(pages);
    let at = 0;
    for (const value of valuesInOrder(form, revision, state)) {
      const found = text.indexOf(value, at);
      expect(found, `‘${value}’ after ‘${text.slice(Math.max(0, at - 40), at)}’`).toBeGreaterThanOrEqual(at);
      at = found + value.length;
    }
    const pdf = await pdfOf(pages, { fonts, title: paper.title, language: 'ko', created: options.printedAt });
    expectSamePdf(pages, await rawText(pdf));
    if (id === Object.keys(form.examples)[0]) {
      expect(blankCharacters(pages[0]!, await pdfPixels(pdf, 1, 110))).toEqual([]);
    }
  });

  it('blank, for the pen', async () => {
    const paper = paperOfBlankForm(form, { agency: '가온공공서비스원(가상)' });
    const pages = layOut(paper, printMetrics);
    expectInside(pages);
    const text = readingText(pages);
    for (const { title } of form.sections) expect(text).toContain(bare(title));
    for (const [, field] of Object.entries(form.fields)) {
      if (field.deprecated === undefined && field.kind !== 'rows') expect(text).toContain(bare(field.label));
    }
    const pdf = await pdfOf(pages, { fonts, title: paper.title, language: 'ko', created: '2026-11-23T16:10' });
    expectSamePdf(pages, await rawText(pdf));
  });
});
