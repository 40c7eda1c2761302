// Disposal on the settings page: what is due is found, chosen, disposed of with document and reason, and stands in the register on paper.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers } from '../../support/barriers.ts';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';
import { act } from '../../support/site-pc.ts';

let site: Site;
let page: Page;
let record = '';
const section = () => page.locator('[aria-labelledby=retention-title]');

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
  await page.locator('#f-title').fill('지워질 장애 이름');
  await page.locator('#f-title').blur();
  await waitSaved(page);
  record = page.url();
  await act(page, 'void', '시험 기록');
  await page.locator('[data-standing=void]').waitFor();
});
afterAll(() => site?.close());

test('nothing is due before its time, and the page says so', async () => {
  await page.goto(`${site.url}settings/`);
  await page.locator('[data-act=due]').click();
  await section().locator('.notice', { hasText: '보존기간이 지난 기록이 없습니다.' }).waitFor();
});

test('what is due is disposed of only with document and reason; the record is empty afterwards and the register prints it', async () => {
  // Years later at this PC.
  await page.clock.setFixedTime(new Date(`${new Date().getFullYear() + 8}-03-02T09:00:00+09:00`));
  await page.goto(`${site.url}settings/`);
  await page
    .locator('[data-act=user]')
    .or(page.getByRole('button', { name: '고르기' }))
    .first()
    .click();
  await page.locator('dialog .person', { hasText: '김가람' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.locator('[data-act=due]').click();
  await section().locator('[data-list=due]', { hasText: '지워질 장애 이름' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.locator('[data-act=dispose]').isDisabled()).toBe(true);
  await section().getByLabel('모두 고르기').check();
  await page.locator('[data-act=dispose]').click();
  await page.locator('dialog', { hasText: '되돌릴 수 없습니다' }).waitFor();
  await page.locator('dialog button[type=submit]').click();
  await page.locator('dialog [role=alert]', { hasText: '사유가 비어 있습니다' }).waitFor();
  await page.locator('#disposal-reason').fill('보존기간 경과');
  await page.locator('dialog button[type=submit]').click();
  await page.locator('dialog [role=alert]', { hasText: '문서의 번호가 비어 있습니다' }).waitFor();
  await page.locator('#disposal-document').fill('기록관-2034-12');
  await page.locator('dialog button[type=submit]').click();
  await section().locator('.notice-success', { hasText: '기록 1건을 폐기하고' }).waitFor();
  const register = section().locator('[data-list=disposed]');
  expect(await register.textContent()).toMatch(/INC-\d{4}-0001[\s\S]*기록관-2034-12 보존기간 경과[\s\S]*김가람/);
  await page.locator('[data-act=register]').click();
  await page.locator('dialog svg').first().waitFor();
  expect((await page.locator('dialog svg text').allTextContents()).join('')).toContain('기록관-2034-12');
  await page.keyboard.press('Escape');
  await page.goto(record);
  await page.locator('.notice', { hasText: '보존기간이 끝나 폐기한 기록' }).waitFor();
  expect(await page.locator('jichim-form').textContent()).not.toContain('지워질 장애 이름');
  expect(await page.locator('.record-name .badge').textContent()).toBe('폐기');
  expect(site.complaints).toEqual([]);
});
