// A ledger of 20,000 records in a real browser: found, filtered, walked through, opened and come back to.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import changeCase from '../../../src/forms/config-change/change-case/index.ts';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;
const many = 20_000;
const year = '2026';

const words = [
  '통합민원시스템 로그인 불가',
  '대표누리집 접속 지연',
  '행정업무시스템 저장 오류',
  '통계분석시스템 배치 실패',
];

/** Puts rows beside the one that was typed, as the store keeps them: typing 20,000 would take an hour. */
const multiply = () =>
  page.evaluate(
    async ({ many, words }) => {
      const open = indexedDB.open('jichim-agency');
      await new Promise((done) => open.addEventListener('success', done));
      const transaction = open.result.transaction(['cells', 'cursors'], 'readwrite');
      const cells = transaction.objectStore('cells');
      const read = cells.getAll();
      await new Promise((done) => read.addEventListener('success', done));
      const one = read.result.find((row: { form: string }) => row.form === 'incident-report');
      for (let number = 2; number <= many; number += 1) {
        const text = `INC-2026-${String(number).padStart(5, '0')}`;
        const title = `${words[number % words.length]} ${number}`;
        const grade = `${(number % 4) + 1}등급`;
        // Numbers in sort keys are padded, as the store pads them.
        const sorted = text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
        const keys = { ...JSON.parse(one.cells['~']), '@number': sorted, title, grade };
        const own = { '@number': text, title, grade, '~': JSON.stringify(keys) };
        cells.put({ ...one, record: `row${number}`, number: text, subject: title, cells: { ...one.cells, ...own } });
      }
      const cursors = transaction.objectStore('cursors');
      const cursor = cursors.get(one.book);
      cursor.addEventListener('success', () => cursors.put({ ...cursor.result, records: many }));
      await new Promise((done) => transaction.addEventListener('complete', done));
      open.result.close();
    },
    { many, words },
  );

const count = () => page.locator('.ledger-count').textContent();
const openLedger = async (query = '') => {
  await page.goto(`${site.url}ledgers/incident-report/?year=${year}${query}`);
  await page.locator('.grid').waitFor();
  await expect.poll(count, { timeout: 60_000 }).not.toContain('읽는 중');
};
/** The row one stands on, undefined while it is not drawn. */
const active = () => page.evaluate(() => document.querySelector('[data-current]')?.getAttribute('aria-rowindex'));
const firstNumber = () => page.locator('.grid-body .grid-row').first().locator('a').textContent();

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
  await page.locator('#f-occurredAt').fill('2026-10-14 09:12');
  await page.locator('#f-title').fill('처음 적은 장애');
  await page.locator('#f-title').blur();
  await waitSaved(page);
  await multiply();
});
afterAll(() => site.close());

test('an empty ledger says what belongs there and offers the first step', async () => {
  await page.goto(`${site.url}ledgers/change-case/?year=${year}`);
  await page.locator('.ledger-empty').getByText('아직 기록이 없습니다.').waitFor();
  expect(await page.locator('.ledger-empty').textContent()).toContain(changeCase.purpose);
  expect(await page.locator('.ledger-empty a').getAttribute('href')).toMatch(/\/forms\/change-case\/$/);
});

test('all rows are counted for screen readers and few are drawn', async () => {
  await openLedger();
  expect(await count()).toContain('전체 20,000건');
  expect(await page.locator('.grid').getAttribute('aria-rowcount')).toBe(String(many + 1));
  expect(await page.locator('.grid-body .grid-row').count()).toBeLessThan(60);
});

test('the find box and a filter narrow the rows at once, and the address remembers both', async () => {
  await openLedger();
  await page.locator('.ledger-find').fill('ㅌㅎㅁㅇ 로그인');
  await expect.poll(count).toContain('20,000건 가운데 5,000건');
  await page.locator('summary', { hasText: '장애 등급' }).click();
  await page.locator('.pick[open] .option', { hasText: '1등급' }).click();
  await expect.poll(count).toContain('20,000건 가운데 5,000건');
  await page.reload();
  await page.locator('.grid').waitFor();
  await expect.poll(count).toContain('20,000건 가운데 5,000건');
  expect(await page.locator('.ledger-find').inputValue()).toBe('ㅌㅎㅁㅇ 로그인');
  await page.locator('summary', { hasText: '보기:' }).click();
  await page.locator('.pick[open] button', { hasText: '전체' }).click();
  await expect.poll(count).toContain('전체 20,000건');
  expect(await page.locator('.ledger-find').inputValue()).toBe('');
});

test('a head sorts in both directions and says so', async () => {
  await openLedger();
  const head = page.locator('[role=columnheader]', { hasText: '관리번호' });
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  expect(await firstNumber()).toBe('INC-2026-20000');
  await head.locator('button').click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await expect.poll(firstNumber).toMatch(/INC-2026-0+[12]/);
});

test('keys walk through the rows, Enter opens one, and going back stands on it again', async () => {
  await openLedger();
  await page.locator('.grid').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'PageUp']) await page.keyboard.press(key);
  await expect.poll(active).toBe('4');
  await page.keyboard.press('Control+End');
  await expect.poll(active).toBe(String(many + 1));
  const last = page.locator('[data-current] a');
  await expect.poll(() => last.textContent()).toMatch(/^INC-2026-0001/);
  await page.keyboard.press('Enter');
  await page.locator('#f-title').waitFor();
  await expect.poll(() => page.locator('#f-title').inputValue()).toBe('처음 적은 장애');
  await page.goBack();
  await page.locator('.grid').waitFor();
  await expect.poll(active, { timeout: 60_000 }).toBe(String(many + 1));
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('grid');
  await expect(page.locator('[data-current]').isVisible()).resolves.toBe(true);
});

test('rows are picked by keys and by pointing, and only they go into a file', async () => {
  await openLedger();
  const picked = () => page.locator('.grid-body [aria-selected=true]').count();
  await page.locator('.grid').focus();
  for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await expect.poll(picked).toBe(4);
  await expect.poll(count).toContain('선택 4건');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(picked).toBe(3);
  await page.locator('.grid-body [data-row="5"] .grid-number').click();
  await expect.poll(count).toContain('선택 4건');
  // Another question hides them; picked they stay, and they are what is printed.
  await page.locator('.ledger-find').fill('ㅌㅎㅁㅇ 로그인');
  await expect.poll(count).toContain('20,000건 가운데 5,000건 · 선택 4건');
  await page.getByRole('button', { name: '인쇄', exact: true }).click();
  const paper = page.locator('dialog[open]');
  await expect.poll(() => paper.textContent()).toContain('선택한 4건');
  for (const number of ['20000', '19998', '19997', '19995'])
    await expect.poll(() => paper.textContent()).toContain(`INC-2026-${number}`);
  expect(await paper.textContent()).not.toContain('INC-2026-19999');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '선택 해제' }).click();
  await expect.poll(count).not.toContain('선택');
  await page.locator('.grid').focus();
  await page.keyboard.press('Control+a');
  await expect.poll(count).toContain('선택 5,000건');
  await page.keyboard.press('Escape');
  await expect.poll(count).not.toContain('선택');
});

test('at 390 px the page never scrolls sideways', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    'ledgers/incident-report/?year=2026',
    'ledgers/',
    'forms/incident-report/',
    'forms/change-case/',
  ]) {
    await page.goto(site.url + path);
    await page.locator('.grid, .books-list, .sheet').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
  }
  // The first column stays where it is while the others pass under it.
  await page.goto(`${site.url}ledgers/incident-report/?year=${year}`);
  const cell = page.locator('.grid-body .grid-row').first().locator('[role=gridcell]').first();
  // Rows are drawn anew when all have come and when other columns come into sight: a place is asked for until there is one.
  const edges = async () => {
    const box = await cell.boundingBox();
    return box ? [box.x, box.x + box.width < 220] : [];
  };
  let before: (number | boolean)[] = [];
  await expect
    .poll(async () => {
      before = await edges();
      return before;
    })
    .toEqual([expect.any(Number), true]);
  await page.locator('.grid').evaluate((grid) => grid.scrollTo(400, 0));
  await page.locator('.grid-body [aria-colindex="6"]').first().waitFor();
  await expect.poll(edges).toEqual(before);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
