// axe finds nothing on any form, empty, with errors and filled, nor on any ledger. The forms come from the index: a new one is tested too.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formIndex, loadForm } from '../../../src/forms/index.ts';
import { findBarriers } from '../../support/barriers.ts';
import { fillForm } from '../../support/fill-form.ts';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}forms/person/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
});
afterAll(() => site.close());

test.each(Object.keys(formIndex))('%s: empty, with errors, filled, and its ledger', async (id) => {
  const form = (await loadForm(id))!;
  await page.goto(`${site.url}forms/${id}/`);
  await page.locator('jichim-form .sheet').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const submit = page.locator('[data-act=submit]');
  if ((await submit.count()) > 0) {
    await submit.click();
    await page.locator('#summary').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  }
  await fillForm(page, form, Object.values(form.examples)[0]!);
  await waitSaved(page);
  expect(await findBarriers(page)).toEqual([]);
  const book = new URL(page.url()).searchParams.get('book')!;
  await page.goto(`${site.url}ledgers/${id}/?year=${book.split('/')[1]}`);
  await page.locator('.grid').waitFor();
  expect(await findBarriers(page)).toEqual([]);
});
