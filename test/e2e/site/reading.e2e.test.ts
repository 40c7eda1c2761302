// The text pages in a real browser: light, complete without scripts, reachable by keyboard, without barriers, right on paper.

import type { Server } from 'node:http';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../../src/server/server.ts';
import { findBarriers } from '../../support/barriers.ts';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { siteFolder } from '../../support/site.ts';

const templates = [
  '/guideline/',
  '/guideline/v/1/',
  '/guideline/2/',
  '/guideline/4.3/',
  '/guideline/5.4/',
  '/guideline/v/1/5.4/',
  '/guideline/appendix/',
  '/guides/',
  '/guides/incident/',
  '/agency/',
  '/agency/incident/',
  '/agency/incident/v/1/',
  '/agency/incident/compare/',
  '/agency/incident/compare/1-2/',
  '/as-of/',
  '/forms/',
  '/forms/documents/user-request/',
  '/trace/',
  '/trace/clause/',
  '/glossary/',
  '/search/',
  '/404.html',
];
const desktop = { viewport: { width: 1280, height: 900 } };

let browser: TestBrowser;
// The server of npm start itself: what a page weighs is what goes over the wire.
let server: { url: string; http: Server };
beforeAll(async () => {
  const started = await startServer({ host: '127.0.0.1', port: 0, folder: siteFolder, base: '/' });
  server = { url: started.address, http: started.server };
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  server.http.close();
  server.http.closeAllConnections();
});

/** A page in a context of its own that is in no hurry: a busy machine is slow, not wrong. */
async function newPage(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.browser.newContext(options)).newPage();
  page.setDefaultTimeout(120_000);
  return page;
}

async function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await newPage(options);
  try {
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    return await look(page);
  } finally {
    await page.context().close();
  }
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const path of templates) {
  test(`${path} is light, stays on its host, keeps the security policy and has no barriers in any look`, async () => {
    const page = await newPage(desktop);
    const sizes: Promise<number>[] = [];
    const faults: string[] = [];
    page.on('requestfinished', (request) => {
      if (!request.url().startsWith(server.url)) faults.push(request.url());
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    expect(faults).toEqual([]);
    expect(sizes.length).toBeLessThanOrEqual(8);
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300_000);

    expect(await findBarriers(page), 'desktop').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findBarriers(page, ['color-contrast']), 'dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
    expect(await findBarriers(page, ['color-contrast']), 'high contrast').toEqual([]);
    await page.emulateMedia({ contrast: 'no-preference' });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await sideways(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(await findBarriers(page), '320 px').toEqual([]);
    await page.context().close();
  });
}

test('without scripts a clause page is whole and says nothing about today', async () => {
  await visit('/guideline/5.4/', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
    expect(await page.locator('.clause').count()).toBe(54);
    expect(await page.locator('[id="5.4.3.a.2"] .clause-margin').textContent()).toContain('장애접수 및 결과보고서');
    expect(await page.locator('.edition-line').textContent()).toMatch(/시행 \d{4}\. \d{1,2}\. \d{1,2}\./);
    expect(await page.locator('[data-part="status"]').isVisible()).toBe(false);
    await page.locator('.site-menu summary').click();
    await page.locator('.site-menu a', { hasText: '서식' }).click();
    await page.waitForURL('**/forms/');
  });
});

const days: readonly (readonly [day: string, path: string, status: string, band: string | undefined])[] = [
  ['2024-12-31', '/agency/incident/v/1/', '시행 예정', 'coming'],
  ['2025-06-01', '/agency/incident/v/1/', '현행', undefined],
  ['2025-06-01', '/agency/incident/v/2/', '시행 예정', 'coming'],
  ['2026-11-23', '/agency/incident/v/1/', '폐지', 'superseded'],
  ['2026-11-23', '/agency/incident/v/2/', '현행', undefined],
];
for (const [day, path, status, band] of days) {
  test(`on ${day} ${path} says ${status}`, async () => {
    const page = await newPage(desktop);
    await page.clock.setFixedTime(new Date(`${day}T10:00:00+09:00`));
    await page.goto(new URL(path, server.url).href);
    await page.locator('[data-part="status"]').waitFor();
    expect(await page.locator('[data-part="status"]').textContent()).toBe(status);
    for (const part of ['coming', 'superseded'])
      expect(await page.locator(`[data-part="${part}"]`).isVisible()).toBe(part === band);
    await page.context().close();
  });
}

test('in the table of the thread every article and part stands under the name of its text', async () => {
  for (const path of ['/trace/', '/trace/clause/'])
    await visit(path, desktop, async (page) => {
      const links = await page.locator('.trace-table td a').evaluateAll((all) =>
        all.map((link) => ({
          address: new URL((link as HTMLAnchorElement).href).pathname,
          under: link.closest('.cell-groups > li')?.firstElementChild?.textContent ?? '',
        })),
      );
      const texts = links.filter(({ address }) => /^\/(agency|guides)\//.test(address));
      expect(texts.length).toBeGreaterThan(100);
      const names = Map.groupBy(texts, ({ address }) => address);
      // One name for each text, none for two.
      for (const [address, own] of names) expect(new Set(own.map(({ under }) => under)).size, address).toBe(1);
      expect(new Set(texts.map(({ under }) => under)).size).toBe(names.size);
      expect([...names.keys()].every((address) => names.get(address)![0]!.under !== '')).toBe(true);
    });
});

test('on a narrow screen a row of the thread is a named block whose cells say what they hold, and still a table', async () => {
  await visit('/trace/', { viewport: { width: 390, height: 844 } }, async (page) => {
    const row = page.locator('.trace-table tbody tr').first();
    const boxes = await row.locator('th, td').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()));
    for (const { left, right } of boxes) expect([left >= 0, right <= 390]).toEqual([true, true]);
    const labels = await row
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '')));
    expect(labels).toEqual(['조항', '세부지침', '우리 기관 절차', '점검 항목']);
    expect(await page.getByRole('table', { name: '서식에서' }).getByRole('rowheader').count()).toBe(
      await page.locator('.trace-table').first().locator('tbody tr').count(),
    );
  });
});

test('the keyboard reaches the text first, and the address of a clause when it is focused', async () => {
  await visit('/guideline/5.4/', desktop, async (page) => {
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('본문으로 건너뛰기');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#main');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    const permalink = page.locator('[id="5.4.3.a.2"] .permalink');
    const opacity = () => permalink.evaluate((link) => getComputedStyle(link).opacity);
    expect(await opacity()).toBe('0');
    await permalink.focus();
    await expect.poll(opacity).toBe('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#5.4.3.a.2');
  });
});

test('on paper there is no navigation, no colour and no ground', async () => {
  await visit('/guideline/5.4/', { ...desktop, colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const apart = ['.site-head', '.site-foot', '.crumbs', '.reading-side', '.page-turn', '.permalink'];
    for (const part of apart) expect(await page.locator(part).first().isVisible(), part).toBe(false);
    const colours = await page.evaluate(() => {
      const seen = new Set<string>();
      for (const element of document.querySelectorAll('main *')) {
        const style = getComputedStyle(element);
        seen.add(style.color).add(style.backgroundColor);
      }
      return [...seen].sort();
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].sort());
  });
});

test('what only a screen can do is not printed', async () => {
  for (const [path, part] of [
    ['/guides/incident/', '.paper-link'],
    ['/trace/', 'nav[aria-label="연결표 차례"]'],
  ] as const)
    await visit(path, desktop, async (page) => {
      expect(await page.locator(part).isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(part).isVisible(), path).toBe(false);
    });
});
