// A year closed, printed and opened again from its ledger, by the buttons of the page.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;
const year = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date()).slice(0, 4);
const openBook = async (form: string, query = '') => {
  await page.goto(`${site.url}ledgers/${form}/${query}`);
  await page.locator('[data-act=book]').click();
  await page.locator('dialog .facts').waitFor();
};
const act = async (verb: string, reason: string) => {
  await page.locator('[data-act=book-act]', { hasText: verb }).click();
  if (reason) await page.locator('#book-reason').fill(reason);
  await page.locator('dialog button[type=submit]').click();
};

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
  await page.locator('#f-title').fill('통합민원시스템 로그인 불가');
  await page.keyboard.press('Tab');
  await waitSaved(page);
});
afterAll(async () => {
  await site?.close();
});

test('closing tells what it does, makes the year read-only and leads the open record into the next year', async () => {
  await openBook('incident-report', `?year=${year}`);
  expect(await page.locator('dialog .facts').textContent()).toMatch(/1건[\s\S]*마감 전[\s\S]*[0-9a-f]{64}/);
  await page.locator('[data-act=book-act]', { hasText: '마감' }).click();
  await page.locator('dialog', { hasText: '끝나지 않은 기록 1건' }).waitFor();
  await page.locator('dialog button[type=submit]').click();
  await page.locator('.notice', { hasText: '마감했습니다' }).waitFor();
  await expect.poll(() => page.locator('.ledger-head .button-primary').count()).toBe(0);
  await page.locator('.grid-body a').first().click();
  await page.locator('.record-number').waitFor();
  await page.locator('jichim-form', { hasText: '마감된 대장이라' }).waitFor();
  expect(await page.locator('#f-title').evaluate((one) => one.matches('input:enabled'))).toBe(false);
  await page.locator('[data-standing=continued] a', { hasText: `INC-${Number(year) + 1}-0001` }).click();
  await page.locator('.record-number', { hasText: `INC-${Number(year) + 1}-0001` }).waitFor();
  await page.locator('#f-title').fill('통합민원시스템 로그인 불가, 계속');
  await page.keyboard.press('Tab');
  await waitSaved(page);
});

test('cover and index open in the preview; a year is opened again only with a reason, which the book keeps', async () => {
  await openBook('incident-report', `?year=${year}`);
  await page.locator('[data-act=book-preview]').click();
  await expect.poll(() => page.locator('dialog svg').first().textContent()).toContain('표지와 색인');
  await page.keyboard.press('Escape');
  await openBook('incident-report', `?year=${year}`);
  await act('마감 풀기', '');
  await page.locator('dialog [role=alert]', { hasText: '사유' }).waitFor();
  await page.locator('#book-reason').fill('누락된 기록을 넣음');
  await page.locator('dialog button[type=submit]').click();
  await page.locator('.ledger-head .button-primary').waitFor();
  await openBook('incident-report', `?year=${year}`);
  expect(await page.locator('dialog').textContent()).toContain('누락된 기록을 넣음');
});

test('a standing book is never closed: its state on a day is counted and printed', async () => {
  await openBook('person');
  expect(await page.locator('dialog').textContent()).toContain('기준일');
  expect(await page.locator('[data-act=book-act]').count()).toBe(0);
  expect(await page.locator('dialog .facts').textContent()).toContain('건수1건');
  // Yesterday nobody was registered yet; tomorrow cannot be told.
  await page.locator('#book-day').fill('내일');
  await page.keyboard.press('Tab');
  await page.locator('dialog [role=alert]', { hasText: '기준일로 읽을 수 없습니다' }).waitFor();
  await page.locator('#book-day').fill(`${Number(year) + 1}. 1. 1.`);
  await page.keyboard.press('Tab');
  await page.locator('dialog [role=alert]', { hasText: '아직 오지 않은 날' }).waitFor();
  await page.locator('#book-day').fill(`${Number(year) - 1}. 12. 31.`);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('dialog .facts').textContent()).toContain('건수0건');
  await expect.poll(() => page.locator('dialog [role=alert]').count()).toBe(0);
  await page.locator('[data-act=book-preview]').click();
  const paper = page.locator('dialog svg').first();
  await expect.poll(() => paper.textContent()).toContain(`${Number(year) - 1}. 12. 31. 기준`);
  expect(await paper.textContent()).toContain('변경 이력으로 만듦');
  await page.keyboard.press('Escape');
  await openBook('person');
  await page.locator('[data-act=book-preview]').click();
  await expect.poll(() => page.locator('dialog svg').first().textContent()).toContain('기준');
  await page.keyboard.press('Escape');
  await page.locator('.ledger-bar button', { hasText: '인쇄' }).click();
  await expect
    .poll(() => page.locator('dialog svg').first().textContent())
    .toMatch(/기준일 \d{4}\. \d{1,2}\. \d{1,2}\./);
  expect(site.complaints).toEqual([]);
});
