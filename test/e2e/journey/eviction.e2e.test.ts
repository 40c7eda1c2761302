// A browser that has thrown its storage away: every page where records were says so, and a backup or a decision ends it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let pages: [home: Page, list: Page, ledger: Page, settings: Page];

const alertOf = (page: Page) => page.locator('main .notice-danger', { hasText: /보이지 않습니다.+백업 파일을 가져와/ });

beforeAll(async () => {
  site = await openSite();
  const form = await site.newPage();
  await form.goto(`${site.url}forms/incident-report/`);
  await becomeUser(form, { name: '김가람', position: '담당', organisation: '정보화담당관' });
  await form.locator('#f-title').fill('남아야 할 장애');
  await waitSaved(form);
  await form.close();
  const open = async (path: string) => {
    const page = await site.newPage();
    await page.goto(site.url + path);
    return page;
  };
  pages = [await open(''), await open('ledgers/'), await open('ledgers/incident-report/'), await open('settings/')];
});
afterAll(() => site.close());

const throwAway = async () => {
  const session = await pages[0].context().newCDPSession(pages[0]);
  const origin = new URL(site.url).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  for (const page of pages) await page.reload();
};

test('says so wherever the records were, and is quiet once the backup is in', async () => {
  const [home, list, ledger, settings] = pages;
  const [file] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: '백업 내보내기' }).click(),
  ]);
  await throwAway();
  for (const page of [home, ledger, settings]) await alertOf(page).waitFor();
  // Nobody is told that nothing was ever written here.
  expect(await home.locator('#first-title').count()).toBe(0);
  expect(await ledger.locator('.ledger-empty').textContent()).not.toContain('아직 기록이 없습니다');
  await list.locator('[data-books=incident-report]', { hasText: /2026년\s+기록이 보이지 않음/ }).waitFor();
  await settings.locator('.file-button input').setInputFiles(await file.path());
  await settings.locator('.notice-success', { hasText: '백업을 합쳤습니다' }).waitFor();
  await ledger.reload();
  await ledger.locator('[data-row]', { hasText: '남아야 할 장애' }).waitFor();
  await list.reload();
  await list.locator('[data-books=incident-report]', { hasText: '1건' }).waitFor();
  for (const page of pages) expect(await alertOf(page).count()).toBe(0);
});

test('without a backup can be gone on with, and is not told of for ever', async () => {
  const [home, , , settings] = pages;
  await throwAway();
  await alertOf(settings).waitFor();
  await settings.locator('[data-act=accept-loss]').click();
  await alertOf(settings).waitFor({ state: 'detached' });
  await home.reload();
  await home.locator('#first-title').waitFor();
  expect(await alertOf(home).count()).toBe(0);
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
