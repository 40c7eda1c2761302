// A CSV file with bad lines taken into a ledger, what the ledger looks like once its year is closed, and its paper in print.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bare } from '../../support/sheet.ts';
import { becomeUser, openSite, type Site } from '../../support/site-page.ts';

let site: Site;
let page: Page;
const year = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date()).slice(0, 4);
const openLedger = async () => {
  await page.goto(`${site.url}ledgers/incident-report/?year=${year}`);
  await page.locator('.ledger-count', { hasNotText: '읽는 중' }).waitFor();
};
const choose = async (text: string | Buffer) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '가져오기', exact: true }).click(),
  ]);
  await chooser.setFiles({ name: '장애.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('dialog').waitFor();
};
const lines = [
  '장애명,발생 일시,장애 등급표,영향도',
  `통합민원 로그인 불가,${year}-01-14 09:12,,큼`,
  '',
  '"저장 오류, ""간헐""",내일쯤,,아주 큼',
  `"=SUM(A1)",${year}-01-15 10:00,,작음,남는 칸`,
];

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
});
afterAll(() => site?.close());

test('a file that is no table of this form is told so and brings nothing', async () => {
  await openLedger();
  await choose('이름,나이\r\n김가람,40\r\n');
  expect(await page.locator('dialog .summary').textContent()).toContain(
    '첫 줄에서 이 서식의 열 이름을 찾지 못했습니다.',
  );
  expect(await page.locator('dialog .button-primary').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.ledger-count').textContent()).toContain('전체 0건');
});

test('a file with nothing but the names of columns is no file of records, and offers no act', async () => {
  await openLedger();
  await choose(`${lines[0]!.replace('장애 등급표', '긴급도')}\r\n`);
  expect(await page.locator('dialog').textContent()).toContain('「장애.csv」에는 가져올 기록이 없습니다.');
  expect(await page.locator('dialog .button-primary').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
});

test('bad lines are named by their line in the file before anything is made, and their texts are kept', async () => {
  await openLedger();
  await choose(`\ufeff${lines.join('\r\n')}\r\n`);
  const told = (await page.locator('dialog .summary li').allTextContents()).join('\n');
  expect(told).toContain('‘장애 등급표’ 열은 이 서식에 없어');
  expect(told).toMatch(/4행 발생 일시: /);
  expect(told).toMatch(/4행 영향도: /);
  expect(told).toMatch(/5행 열 이름보다 칸이 많습니다/);
  expect(told).not.toMatch(/[23]행/);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.ledger-count').textContent()).toContain('전체 0건');
  await choose(`\ufeff${lines.join('\r\n')}\r\n`);
  await page.getByRole('button', { name: '3건 가져오기' }).click();
  await expect.poll(() => page.locator('.ledger-count').textContent()).toContain('전체 3건');
  await page.locator('.notice', { hasText: '3건을 가져왔습니다.' }).waitFor();
  await page.locator('.grid-row', { hasText: '저장 오류, "간헐"' }).locator('a').click();
  await expect.poll(() => page.locator('#f-occurredAt').inputValue()).toBe('내일쯤');
  expect(await page.locator('#f-title').inputValue()).toBe('저장 오류, "간헐"');
});

test('a ledger on paper prints its sheet and nothing else of the page', async () => {
  await openLedger();
  await page.getByRole('button', { name: '인쇄', exact: true }).click();
  await page.locator('.paper').first().waitFor();
  await page.evaluate(() => {
    Object.assign(globalThis, { printed: undefined });
    window.print = () => Object.assign(globalThis, { printed: [...document.adoptedStyleSheets].length });
  });
  await page.locator('.preview-acts .button', { hasText: '인쇄' }).click();
  // The sheet gives the page the size of the paper while it prints, and is gone afterwards.
  expect(await page.evaluate(() => [Reflect.get(globalThis, 'printed'), document.adoptedStyleSheets.length])).toEqual([
    1, 0,
  ]);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility();
    return {
      others: [...document.body.children].filter((one) => one.localName !== 'dialog' && shown(one)).length,
      acts: [...document.querySelectorAll('dialog .dialog-head, dialog .preview-acts')].filter(shown).length,
      papers: [...document.querySelectorAll('.paper')].filter(shown).length,
      text: [...document.querySelectorAll('.paper text')].map((one) => one.textContent).join(''),
    };
  });
  await page.emulateMedia({ media: null });
  expect(seen).toMatchObject({ others: 0, acts: 0 });
  expect(seen.papers).toBeGreaterThan(0);
  // Where a line ends is the layout's business.
  for (const name of ['통합민원 로그인 불가', '저장 오류, "간헐"', '=SUM(A1)'])
    expect(bare(seen.text)).toContain(bare(name));
  await page.keyboard.press('Escape');
});

test('a closed year lies sunken, takes nothing in, and still shows where one stands', async () => {
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  await openLedger();
  // Where the last click left the pointer a row would be lit.
  await page.mouse.move(0, 0);
  await expect.poll(() => page.locator('.grid-body .grid-row:hover').count()).toBe(0);
  const open = await ground('.grid-body .grid-row:not([data-current]) .grid-cell');
  await page.locator('[data-act=book]').click();
  await page.locator('[data-act=book-act]', { hasText: '마감' }).click();
  await page.locator('dialog button[type=submit]').click();
  await page.locator('.notice', { hasText: '마감했습니다' }).waitFor();
  await page.locator('.grid[data-closed]').waitFor();
  const sunken = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.background = 'var(--sunken)';
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour;
  });
  await page.mouse.move(0, 0);
  await expect.poll(() => ground('.grid-body .grid-row:not([data-current]) .grid-cell')).toBe(sunken);
  expect(sunken).not.toBe(open);
  expect(await ground('.grid-body [data-current] .grid-cell')).not.toBe(sunken);
  expect(await page.getByRole('button', { name: '가져오기', exact: true }).isDisabled()).toBe(true);
  await page.locator('.grid').focus();
  await page.keyboard.press('Enter');
  await page.locator('jichim-form .sheet').waitFor();
  expect(await page.locator('jichim-form').textContent()).toContain('마감된 대장이라');
  expect(await page.locator('jichim-form .sheet :is(input, textarea, select)').count()).toBe(0);
  expect(await page.locator('[data-act=submit]').count()).toBe(0);
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
