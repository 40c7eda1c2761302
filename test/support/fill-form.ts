// Fills a form of the built site as a person would, from the values of an example: by kind of field, never by form.
import type { Page } from 'playwright-core';
import type { ColumnField, Field } from '../../src/core/field/field.ts';
import { show } from '../../src/core/field/kinds.ts';
import type { Scalar } from '../../src/core/field/value.ts';
import type { Example, Form } from '../../src/core/form/form.ts';

const control = (path: string) => `[id="f-${path.replaceAll('/', '-')}"]`;

/** Types or picks one value. Files and signatures are left out: they have tests of their own. */
export async function fillField(page: Page, path: string, field: ColumnField, value: Scalar): Promise<void> {
  if (value === null || field.kind === 'attachment' || field.kind === 'signature') return;
  if (typeof value === 'object' && 'mark' in value) {
    await page.locator(`[data-mark=${value.mark}][data-for="${path}"]`).click();
    return;
  }
  const target = page.locator(control(path));
  if (field.kind === 'choices') {
    for (const text of value as readonly string[]) await target.locator(`input[value="${text}"]`).check();
    return;
  }
  if (field.kind === 'choice' || field.kind === 'yesNo' || field.kind === 'rating') {
    if (await target.evaluate((element) => element instanceof HTMLSelectElement))
      await target.selectOption(String(value));
    else await target.locator(`input[value="${value}"]`).check();
    return;
  }
  await target.fill(show(field, value));
  await target.blur();
}

async function fillRows(page: Page, id: string, field: Extract<Field, { kind: 'rows' }>, rows: readonly object[]) {
  const body = page.locator(`${control(id)} tbody tr:not(.rows-none)`);
  for (const [index, cells] of rows.entries()) {
    if ((await body.count()) <= index) {
      if (field.growing === false) return;
      await page.locator(`[data-add-row="${id}"]`).click();
      // A new row takes the focus once it is drawn; typed before that, a text would land where the focus goes.
      await body.nth(index).locator(':focus').waitFor({ state: 'attached' });
    }
    for (const [column, value] of Object.entries(cells)) {
      const cell = body.nth(index).locator(`[id$="-${column}"]`).first();
      const own = await cell.getAttribute('id');
      const path = `${id}/${own!.slice(`f-${id}-`.length, -column.length - 1)}/${column}`;
      await fillField(page, path, field.columns[column]!, value as Scalar);
    }
  }
}

/** Fills every field that an example holds. */
export async function fillForm(page: Page, form: Form, example: Pick<Example, 'values'>): Promise<void> {
  for (const [id, value] of Object.entries(example.values)) {
    const field = form.fields[id]!;
    if (field.kind === 'rows') await fillRows(page, id, field, value as readonly object[]);
    else await fillField(page, id, field, value as Scalar);
  }
}
