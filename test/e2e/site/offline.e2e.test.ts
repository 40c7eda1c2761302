// The site kept in the browser on request: it opens, finds and takes edits after its server has gone, and goes away again on request.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFilesOf } from '../../../scripts/offline.ts';
import { root } from '../../../scripts/setup.js';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;

const registrations = () =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
});
afterAll(() => site.close());

test('nothing is kept that nobody asked for', async () => {
  for (const path of ['', 'guideline/5.4/', 'forms/incident-report/', 'search/?q=장애등급', 'settings/']) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    expect(await registrations(), path).toEqual([]);
  }
});

test('a copy that cannot be had says why and what to do, and leaves nothing behind', async () => {
  const session = await page.context().newCDPSession(page);
  const room = { origin: new URL(site.url).origin };
  await session.send('Storage.overrideQuotaForOrigin', { ...room, quotaSize: 8_000_000 });
  await page.locator('[data-act=keep-copy]').click();
  await page
    .locator('[aria-labelledby=offline-title] [role=status]', { hasText: /파일 [\d,]+개 가운데 [\d,]+개/ })
    .waitFor();
  await page
    .locator('.notice-danger', { hasText: /담지 못했습니다.+확인한 뒤 다시 담아/ })
    .waitFor({ timeout: 300_000 });
  await session.send('Storage.overrideQuotaForOrigin', room);
  expect(await registrations()).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('on request every file of the site is kept, and it works on without its server', {
  timeout: 420_000,
}, async () => {
  await page.locator('[data-act=keep-copy]').click();
  // Thousands of files, one after another.
  await page.locator('.notice', { hasText: '이 PC에 담았습니다' }).waitFor({ timeout: 300_000 });
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    return (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length)))[0];
  });
  expect(kept).toBe(siteFilesOf(join(root, 'dist')).length);
  await page
    .locator('section', { hasText: '서버 없이 보기' })
    .getByText(`파일 ${kept?.toLocaleString('ko')}개`)
    .waitFor();
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });

  await site.stopServer();
  await page.goto(`${site.url}search/?q=장애등급`);
  await page.locator('main ol a', { hasText: '장애 등록 및 등급 지정' }).first().click();
  await expect.poll(() => page.locator('h1').textContent()).toContain('장애관리');
  await page.goto(`${site.url}forms/incident-report/?from=offline`);
  await page.locator('#f-title').fill('서버가 없을 때 적은 장애');
  await page.locator('#f-title').blur();
  await waitSaved(page);
  await page.reload();
  await expect.poll(() => page.locator('#f-title').inputValue()).toBe('서버가 없을 때 적은 장애');
});

test('on request it goes away again, records stay', async () => {
  await page.goto(`${site.url}settings/`);
  await page.locator('[data-act=drop-copy]').click();
  await page.locator('.notice', { hasText: '담아 둔 누리집을 지웠습니다' }).waitFor();
  expect(await registrations()).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain(
    'jichim-agency',
  );
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
