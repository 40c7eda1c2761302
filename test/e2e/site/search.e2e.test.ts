// The search in a real browser: what it finds, what it loads, how it is used by keyboard, and what it says when it cannot.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { readLibrary } from '../../../src/core/content/library.ts';
import { searchUnits } from '../../../src/core/search/unit.ts';
import { findBarriers } from '../../support/barriers.ts';
import { ask, openSearch } from '../../support/search-page.ts';
import { openSite, type Site } from '../../support/site-page.ts';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await openSearch(site);
});
afterAll(() => site.close());

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
const units = searchUnits(readLibrary(await readSources(root), today), today);
const results = () => page.locator('main ol.search-results > li');
const choose = (part: string, value: string) => page.locator(`select[name=${part}]`).selectOption(value);
const kinds = () => page.locator('.search-place .badge:first-child').allTextContents();

test('results are an ordered list of links in main, counted by a status line, with marks and never markup', async () => {
  await ask(page, '장애등급');
  expect(await results().count()).toBeGreaterThan(3);
  expect(await page.locator('main [role=status]').textContent()).toMatch(/\d+건/);
  expect(await page.locator('.search-snippet mark').first().textContent()).toMatch(/장애|등급/);
  for (const text of await page.locator('.search-snippet').allTextContents()) expect(text).not.toMatch(/[␟␞]/);
  await ask(page, '<img src=x onerror=alert(1)> 백업');
  expect(await page.locator('main img').count()).toBe(0);
});

test('an item of the checklist is found by its number, by what it asks, and as a kind', async () => {
  expect((await ask(page, '점검 항목 9-6')).slice(0, 2)).toEqual([
    '/evaluation/#item-9-6',
    '/guideline/appendix/#appendix.9',
  ]);
  await choose('kind', 'item');
  expect((await ask(page, '화재 소화설비'))[0]).toBe('/evaluation/#item-9-6');
  expect(await kinds()).toContain('점검 항목');
  await choose('kind', 'all');
});

test('a conjugated verb, an everyday word and a question are answered by what the texts say', async () => {
  const answers: readonly (readonly [query: string, part: string])[] = [
    ['예산이 깎이면', '/guides/budget/#situations'],
    ['계약 금액이 얼마나 깎이나', '/guides/outsourcing/#sanction'],
    ['정전되면 어느 서버부터 끄나요', '/guides/computer-room/#methods'],
  ];
  for (const [query, part] of answers) expect((await ask(page, query)).slice(0, 5), query).toContain(part);
});

test('what a text says in place of a word of the query is marked too', async () => {
  await ask(page, '퇴사자 계정');
  await expect.poll(() => page.locator('.search-result mark').allTextContents()).toContain('퇴직자');
});

test('the address holds the search, and coming back to it finds the same', async () => {
  const found = await ask(page, '방화벽');
  await choose('kind', 'guide');
  await expect.poll(async () => [...new Set(await kinds())]).toEqual(['세부지침']);
  const address = page.url();
  expect(new URL(address).search).toBe(`?q=${encodeURIComponent('방화벽')}&kind=guide`);
  await page.goto(address);
  await expect.poll(async () => [...new Set(await kinds())]).toEqual(['세부지침']);
  await choose('kind', 'all');
  await expect.poll(kinds).toContain('지침');
  expect(await ask(page, '방화벽')).toEqual(found);
});

test('domain and status narrow the list, and only what is in force comes unasked', async () => {
  await ask(page, '접수');
  await choose('domain', 'incident');
  const incidents = new Set(units.filter(({ domain }) => domain === 'incident').map(({ address }) => address));
  const hrefs = () => page.locator('.search-title').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
  await expect.poll(async () => (await hrefs()).filter((href) => !incidents.has(href))).toEqual([]);
  expect(await results().count()).toBeGreaterThan(3);
  expect(await page.locator('a[href*="/v/"]').count()).toBe(0);
  await choose('status', '폐지');
  await expect.poll(() => page.locator('.search-title[href="/agency/incident/v/1/#article-4"]').count()).toBe(1);
  expect(new Set(await page.locator('.search-place .badge[data-state]').allTextContents())).toEqual(new Set(['폐지']));
  await choose('status', '현행');
  await choose('domain', 'all');
});

test('the day of the reader decides what is in force, without a new build', async () => {
  const context = await site.newComputer();
  const past = await context.newPage();
  await past.clock.setFixedTime(new Date('2025-06-01T10:00:00+09:00'));
  await past.goto(`${site.url}search/?q=${encodeURIComponent('장애 접수')}&kind=procedure`);
  await past.locator('.search-title[href="/agency/incident/v/1/#article-4"]').waitFor();
  expect(await past.locator('.search-title[href="/agency/incident/#article-4"]').count()).toBe(0);
  await context.close();
});

test('a slip is corrected and said so; nonsense is told from it', async () => {
  await ask(page, '비상열락망');
  expect(await page.locator('.search-status').textContent()).toContain('‘비상연락망’으로 고쳐');
  expect(await ask(page, 'qqzzxxjj')).toEqual([]);
  expect(await page.locator('.search-status').textContent()).toContain('찾지 못했습니다');
  expect(await page.locator('.search-nothing').isVisible()).toBe(true);
});

test('the keyboard reaches the box, walks the results and opens one', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await ask(page, '직무분리');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect.poll(focused).toBe('search-box');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = await page.locator('.search-title').nth(1).getAttribute('href');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(focused).toBe('search-box');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  await page.goBack();
  await results().first().waitFor();
  await expect.poll(() => page.locator('#search-box').inputValue()).toBe('직무분리');
});

test('a pasted paragraph is answered, and asks for no more than a question of sixteen words', async () => {
  const asked: string[] = [];
  const note = (request: { url(): string }) => asked.push(request.url());
  page.on('request', note);
  const words = [...new Set(units.flatMap(({ title }) => title.split(' ')))].filter((word) =>
    /^[가-힣]{3,}$/.test(word),
  );
  expect((await ask(page, words.slice(0, 60).join(' '))).length).toBeGreaterThan(0);
  page.off('request', note);
  expect(asked.length).toBeLessThan(160);
});

test('the box of every page sends its words here and loads nothing before', async () => {
  const other = await site.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await other.goto(`${site.url}guideline/5.4/`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await other.locator('.site-search input').fill('백업 주기');
  await other.keyboard.press('Enter');
  await other.locator('.search-results').waitFor();
  await expect.poll(() => other.locator('#search-box').inputValue()).toBe('백업 주기');
  await other.close();
});

test.each(['장애등급', '장애가 났을 때 누구에게 언제까지 알려야 하는지'])(
  'runtime and index of a first query stay within 200 kB, and the page asks for nothing before the focus: %s',
  async (words) => {
    const context = await site.newComputer();
    const fresh = await context.newPage();
    const paths: string[] = [];
    context.on('request', (request) => paths.push(new URL(request.url()).pathname));
    await fresh.goto(`${site.url}search/`, { waitUntil: 'networkidle' });
    expect(paths.length).toBeLessThanOrEqual(8);
    expect(paths.some((path) => path.startsWith('/pagefind/'))).toBe(false);
    paths.length = 0;
    await fresh.locator('#search-box').focus();
    await ask(fresh, words);
    await fresh.waitForLoadState('networkidle');
    // The server of the tests packs nothing; what travels is what the server of npm start sends.
    const sizes = [...new Set(paths)]
      .filter((path) => path.startsWith('/pagefind/'))
      .map(async (path) => {
        const bytes = new Uint8Array(await (await fetch(new URL(path, site.url))).arrayBuffer());
        return /\.(js|json)$/.test(path) ? gzipSync(bytes).length : bytes.length;
      });
    const all = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(all).toBeGreaterThan(80_000);
    expect(all).toBeLessThanOrEqual(200_000);
    await context.close();
  },
);

test('records of the workspace stand in the same list, the example year marked', async () => {
  const context = await site.newComputer();
  const own = await context.newPage();
  await own.goto(site.url);
  await own.getByRole('button', { name: '예시 데이터로 시작' }).click();
  await own.locator('.workspace-band').waitFor();
  await own.goto(`${site.url}search/?q=${encodeURIComponent('통합민원 로그인')}`);
  const record = own.locator('.search-result', { hasText: '예시(가상)' }).filter({ hasText: 'INC-' }).first();
  await record.waitFor();
  const number = (await record.locator('.search-cite').textContent())!;
  const found = await ask(own, number);
  expect(found[0]).toMatch(/^\/forms\/incident-report\/\?record=/);
  await own.locator('select[name=kind]').selectOption('record');
  await expect.poll(() => own.locator('.search-result:not(:has-text("예시(가상)"))').count()).toBe(0);
  await context.close();
});

test('when the index cannot be loaded it says so, says what works, and finds again when it can', async () => {
  const context = await site.newComputer();
  const cut = await context.newPage();
  await cut.route(/\/pagefind\/words\.json/, (route) => route.abort());
  await cut.goto(`${site.url}search/?q=${encodeURIComponent('백업')}`);
  await cut.locator('[role=alert]', { hasText: '검색 자료를 불러오지 못해' }).waitFor();
  // Nobody looked, so nobody says that there is nothing.
  expect(await cut.locator('.search-status').textContent()).toBe('‘백업’ 찾기를 마치지 못했습니다.');
  expect(await cut.locator('.search-nothing').count()).toBe(0);
  await cut.unroute(/\/pagefind\/words\.json/);
  await cut.getByRole('button', { name: '다시 찾기' }).click();
  await cut.locator('.search-results').waitFor();
  await expect.poll(() => cut.locator('[role=alert]').count()).toBe(0);
  await context.close();
});

test('without scripts the page says where to look instead', async () => {
  const context = await site.newComputer({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.url}search/?q=1`);
  const text = await plain.locator('main').textContent();
  for (const words of ['지침 목차', '용어', '서식 목록', 'Ctrl+F']) expect(text).toContain(words);
  await context.close();
});

test('there are no barriers with results, without, in the dark, in a narrow window', async () => {
  for (const query of ['복구', 'qqzzxxjj']) {
    await ask(page, query);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await findBarriers(page), `${query} ${colorScheme} ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('nothing went wrong unseen, and the security policy was kept', () => {
  expect(site.complaints.filter((one) => !/net::ERR_FAILED|words\.json/.test(one))).toEqual([]);
});
