// Versions and reading in a real browser: the comparison without scripts, what was in force on a day, words explained, addresses copied,
// the place in the contents, records counted, table 2-1 re-cut.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { readLibrary } from '../../../src/core/content/library.ts';
import { fingerprintOf } from '../../../src/core/content/versions.ts';
import { rawText } from '../../support/pdf.ts';
import { openSite, type Site } from '../../support/site-page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const go = async (page: Page, path: string) => {
  await page.goto(`${site.url}${path}`);
  return page;
};

test('the comparison stands without scripts: marks are elements, what did not change is short', async () => {
  const context = await site.newComputer({ javaScriptEnabled: false });
  const page = await go(await context.newPage(), 'agency/incident/compare/1-2/');
  const table = page.locator('.comparison');
  expect(await table.locator('del', { hasText: /^20$/ }).count()).toBeGreaterThan(0);
  expect(await table.locator('ins', { hasText: /^10$/ }).count()).toBeGreaterThan(0);
  const same = table.locator('.compared-same').first();
  expect(await same.textContent()).toMatch(/제1조\(목적\)부터 제4조\(접수\)까지 \(생략\)\s*〈현행과 같음〉/);
  expect(await table.locator('tbody', { hasText: '제11조(교육)' }).textContent()).toContain('〈신설〉');
  for (const mark of ['del', 'ins'])
    expect(
      await table
        .locator(mark)
        .first()
        .evaluate((own) => getComputedStyle(own).textDecorationLine),
    ).not.toBe('none');
  await context.close();
});

test('the head of the comparison repeats on paper, upright and across', async () => {
  const page = await go(await site.newPage(), 'agency/incident/compare/1-2/');
  for (const landscape of [false, true]) {
    const pages = (await rawText(await page.pdf({ format: 'A4', landscape }))).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) expect(text).toContain('개정 전');
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.comparison > thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  );
});

test('the history leads to the comparison', async () => {
  const page = await go(await site.newPage(), 'agency/incident/');
  await page.locator('.history a[href$="/compare/1-2/"]').click();
  await page.locator('.comparison').waitFor();
});

test('on a day each document shows the version in force, or names the gap', async () => {
  const page = await go(await site.newPage(), 'as-of/?date=2025-06-01');
  const rows = page.locator('.as-of-table tbody tr:visible');
  await page.locator('[role=status]', { hasText: '2025. 6. 1.' }).waitFor();
  expect(await rows.filter({ hasText: '장애관리 절차서' }).locator('a').getAttribute('href')).toMatch(
    /agency\/incident\/v\/1\/$/,
  );
  expect(await rows.filter({ hasText: '정보시스템 운영관리 지침' }).textContent()).toContain(
    '이날 시행 중인 판이 없습니다. 다음 판(제1판)은 2026. 11. 23.부터',
  );
  await page.locator('#as-of-date').fill('2026-11-23');
  await page.keyboard.press('Enter');
  await page.locator('[role=status]', { hasText: '2026. 11. 23.' }).waitFor();
  expect(await rows.filter({ hasText: '장애관리 절차서' }).locator('a').getAttribute('href')).toMatch(
    /agency\/incident\/v\/2\/$/,
  );
  await expect.poll(() => new URL(page.url()).search).toBe('?date=2026-11-23');
  await page.locator('button[data-part=all]').click();
  await expect.poll(() => rows.filter({ hasText: '장애관리 절차서' }).count()).toBeGreaterThanOrEqual(2);
});

test('a day in the address that cannot be read is said, not passed over', async () => {
  const page = await site.newPage();
  for (const day of ['2026-02-30', '2999-12-31', 'abc']) {
    await go(page, `as-of/?date=${day}`);
    await page.locator('[role=status]', { hasText: '주소에 적힌 날짜를 읽을 수 없어 오늘을 기준으로' }).waitFor();
  }
  await page.locator('#as-of-date').fill('2026-11-23');
  await page.locator('[role=status]', { hasText: /^2026\. 11\. 23\. 시행 중인 글/ }).waitFor();
});

test('a word of the glossary shows its meaning on hover and focus, goes with Escape and leads to the glossary', async () => {
  const page = await go(await site.newPage(), 'guideline/5.4/');
  const term = page.locator('.term a').first();
  const shown = () => term.evaluate((word) => getComputedStyle(word, '::after').display);
  expect(await shown()).toBe('none');
  await term.hover();
  await expect.poll(shown).toBe('block');
  await page.keyboard.press('Escape');
  await expect.poll(shown).toBe('none');
  await page.mouse.move(0, 0);
  await page.locator('.term:hover').waitFor({ state: 'detached' });
  await term.focus();
  await expect.poll(shown).toBe('block');
  await page.keyboard.press('Enter');
  await page.waitForURL(/glossary\/#/);
});

test('touched without scripts, a word explains itself first and leads on at the second touch', async () => {
  const context = await site.newComputer({
    javaScriptEnabled: false,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await go(await context.newPage(), 'guideline/5.4/');
  const term = page.locator('.term').first();
  await term.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await term.boundingBox())!;
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await page.locator('.term:focus').waitFor();
  expect(page.url()).not.toContain('glossary');
  expect(await term.locator('a').evaluate((word) => getComputedStyle(word, '::after').display)).toBe('block');
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await page.waitForURL(/glossary\/#/);
  await context.close();
});

test('the contents mark the place, and the sign of a clause copies its address', async () => {
  const page = await go(await site.newPage(), 'guideline/5.4/#5.4.3.b');
  const current = page.locator('.contents-side [aria-current=location]');
  await current.filter({ hasText: '예방' }).waitFor();
  const link = page.locator('[id="5.4.3.a"] .permalink').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator('.permalink[data-said]').waitFor();
  await expect.poll(() => new URL(page.url()).hash).toBe('#5.4.3.a');
});

test('records of this browser are counted beside the clauses, and a page of text makes no database', async () => {
  const page = await go(await site.newPage(), 'guideline/5.4/');
  // Records are counted when the page is idle; after two such moments that is over.
  const rest = () => page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
  await rest();
  await rest();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.evaluate(() => localStorage.setItem('jichim-workspace', 'example'));
  await go(page, 'ledgers/incident-report/');
  await page.locator('jichim-ledger [role=grid], jichim-ledger table').first().waitFor();
  await go(page, 'guideline/5.4/');
  await page
    .locator('.clause-margin a', { hasText: /^기록 [\d,]+건$/ })
    .first()
    .waitFor();
});

test('table 2-1 is re-cut by the agency, kept, and brought back', async () => {
  const page = await go(await site.newPage(), 'guideline/2/');
  const table = page.locator('table[data-recut]');
  expect(await table.locator('td a').first().getAttribute('href')).toContain('guideline/5.1/');
  await page.locator('#recut-edit').click();
  await table.locator('select').first().selectOption('');
  await page.locator('[id="recut-rows-5.10"]').uncheck();
  await page.locator('#recut-edit').click();
  await page.reload();
  await page.locator('.recut-bar', { hasText: '원본과 다른 곳 2곳' }).waitFor();
  expect(await table.locator('td a').first().textContent()).toBe('없음*');
  expect(await table.locator('tr[data-row="5.10"]').isVisible()).toBe(false);
  const download = page.waitForEvent('download');
  await page.locator('#recut-csv').click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await page.locator('#recut-reset').click();
  await table.locator('tr[data-row="5.10"]').waitFor();
});

test('the hash of a version is the same on the site and for the check that guards frozen texts', async () => {
  const page = await site.newPage();
  const { documents } = await (await page.request.get(`${site.url}api/versions.json`)).json();
  const library = readLibrary(await readSources(root), '2026-11-23');
  for (const { id, versions } of documents)
    for (const { version, sha256 } of versions) expect(fingerprintOf(library, id, version)).toBe(sha256);
  expect(site.complaints).toEqual([]);
});
