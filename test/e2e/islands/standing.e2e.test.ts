// What stands over the sheet: why a record came back, where two people disagree, why it is void. And reading leaves no trace.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers } from '../../support/barriers.ts';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
});
afterAll(() => site?.close());

const textOf = (selector: string) => page.locator(selector).textContent();

test('a field that two people changed apart is named over the sheet until it is settled; a void record tells who and why', async () => {
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
  await page.locator('#f-title').fill('처음 이름');
  await waitSaved(page);
  const other = await site.newPage();
  await other.goto(page.url());
  await expect.poll(() => other.locator('#f-title').inputValue()).toBe('처음 이름');
  await other.locator('#f-title').focus();
  await page.locator('#f-title').fill('다른 탭에서 고친 이름');
  await page.locator('#f-title').blur();
  await other.locator('.remark-info', { hasText: '다른 탭에서 고친 이름' }).waitFor();
  await other.locator('#f-title').pressSequentially(' 보탬');
  await other.locator('#f-title').blur();
  await page.locator('[data-standing=waiting] a', { hasText: '장애명' }).waitFor();
  await page.locator('.remark-conflict button').first().click();
  await page.locator('[data-standing=waiting]').waitFor({ state: 'detached' });
  await other.close();
  await page.locator('.menu summary').click();
  await page.locator('[data-act=void]').click();
  await page.locator('#act-text').fill('두 번 등록함');
  await page.locator('[data-act=confirm]').click();
  await page.locator('[data-standing=void]').waitFor();
  expect(await textOf('[data-standing=void]')).toMatch(/김가람 님이 무효로 했습니다[\s\S]*사유: 두 번 등록함/);
});

test('a returned record says who sent it back and why, and leads to what changed since; its reader leaves no trace', async () => {
  await page.goto(`${site.url}settings/`);
  await page.getByRole('button', { name: '예시 데이터로 시작' }).click();
  await page.locator('jichim-home .button-primary').click();
  await page.locator('dialog .person', { hasText: '이누리' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  const openRecord = async (number: string) => {
    await page.goto(`${site.url}ledgers/incident-report/?year=2026&q=${number}`);
    await page.locator('.ledger-find').fill(number);
    await page.locator('.grid-body a', { hasText: number }).click();
    await page.locator('.record-number', { hasText: number }).waitFor();
  };
  await openRecord('INC-2026-0040');
  await page.locator('[data-standing=returned]').waitFor();
  expect(await textOf('[data-standing=returned]')).toMatch(/님이 반려했습니다[\s\S]*사유: \S/);
  expect(await findBarriers(page)).toEqual([]);
  await page.locator('[data-act=standing-history]').click();
  await page.locator('dialog h3', { hasText: '한 일' }).waitFor();
  await page.keyboard.press('Escape');
  // A change was made from this incident by somebody else: reading it must write nothing in the reader's name.
  await openRecord('INC-2026-0031');
  await page.getByRole('button', { name: '이력' }).click();
  await page.locator('dialog h3', { hasText: '한 일' }).waitFor();
  expect(await page.locator('dialog .steps b').allTextContents()).not.toContain('연결');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^연결 / }).click();
  await page.locator('dialog', { hasText: 'CHG-2026-0018' }).waitFor();
  expect(site.complaints).toEqual([]);
});
