// A form in a real browser: typed, saved, found again, seen in a second tab. Nothing here knows how it is stored.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;
const kim = { name: '김가람', position: '담당', organisation: '정보화담당관' };

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, kim);
});
afterAll(() => site.close());

const openNew = async () => {
  await page.goto(`${site.url}forms/incident-report/`);
  await page.locator('#f-title').waitFor();
};

test('nothing is written before the first edit, then the record has a number and an address of its own', async () => {
  await openNew();
  await page.locator('#f-title').focus();
  await page.locator('#f-title').blur();
  expect(new URL(page.url()).search).toBe('');
  await page.locator('#f-title').fill('통합민원 로그인 불가');
  await waitSaved(page);
  expect(new URL(page.url()).searchParams.get('record')).toMatch(/^[0-9a-f]{32}$/);
  expect(await page.locator('.record-number').textContent()).toMatch(/^INC-\d{4}-\d{4}/);
  await page.reload();
  await expect.poll(() => page.locator('#f-title').inputValue()).toBe('통합민원 로그인 불가');
});

test('a text that is no date yet is kept as it was typed and read once it is one', async () => {
  await openNew();
  const date = page.locator('#f-occurredAt');
  await date.fill('10월 14일쯤');
  await date.blur();
  await waitSaved(page);
  expect(await page.locator('#f-occurredAt-error').textContent()).toContain('발생 일시');
  await page.reload();
  await expect.poll(() => date.inputValue()).toBe('10월 14일쯤');
  await date.fill('2026-10-14 9:12');
  await date.blur();
  await expect.poll(() => date.inputValue()).toBe('2026. 10. 14. 09:12');
  await expect.poll(() => page.locator('#f-occurredAt-error').count()).toBe(0);
});

test('Korean typed through an input method survives autosave in the middle of a syllable', async () => {
  await openNew();
  const client = await page.context().newCDPSession(page);
  await page.locator('#f-title').focus();
  const compose = (text: string) =>
    client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const written: string[] = [];
  for (const [syllable, steps] of [
    ['장', ['ㅈ', '자', '장']],
    ['애', ['ㅇ', '애']],
    ['뷁', ['ㅂ', '부', '뷔', '뷀', '뷁']],
  ] as const) {
    for (const step of steps) await compose(step);
    // Longer than the quiet moment after which typing is saved: the page draws while the syllable is open.
    await page.waitForTimeout(700);
    written.push(await page.locator('#f-title').inputValue());
    await client.send('Input.insertText', { text: syllable });
  }
  expect(written).toEqual(['장', '장애', '장애뷁']);
  expect(await page.locator('#f-title').inputValue()).toBe('장애뷁');
  await page.locator('#f-title').blur();
  await waitSaved(page);
  await page.reload();
  await expect.poll(() => page.locator('#f-title').inputValue()).toBe('장애뷁');
});

test('the last keys before a page goes away are typed again when the record is opened', async () => {
  await openNew();
  await page.locator('#f-title').fill('첫 글자');
  await waitSaved(page);
  await page.locator('#f-title').pressSequentially(' 마지막 글자');
  await page.reload();
  await expect.poll(() => page.locator('#f-title').inputValue()).toBe('첫 글자 마지막 글자');
  await waitSaved(page);
  await page.reload();
  await expect.poll(() => page.locator('#f-title').inputValue()).toBe('첫 글자 마지막 글자');
  await openNew();
  expect(await page.locator('#f-title').inputValue()).toBe('');
});

test('a second tab follows, and a value changed under the cursor stands beside it instead of in it', async () => {
  await openNew();
  await page.locator('#f-title').fill('처음 이름');
  await waitSaved(page);
  const other = await site.newPage();
  await other.goto(page.url());
  await expect.poll(() => other.locator('#f-title').inputValue()).toBe('처음 이름');
  await other.locator('#f-title').focus();
  await page.locator('#f-title').fill('다른 탭에서 고친 이름');
  await page.locator('#f-title').blur();
  await other.locator('.remark-info', { hasText: '다른 탭에서 고친 이름' }).waitFor();
  expect(await other.locator('#f-title').inputValue()).toBe('처음 이름');
  await other.locator('#f-title').pressSequentially(' 보탬');
  await other.locator('#f-title').blur();
  const conflict = other.locator('.remark-conflict');
  await conflict.waitFor();
  expect(await conflict.textContent()).toContain('다른 탭에서 고친 이름');
  expect(await conflict.textContent()).toContain('처음 이름 보탬');
  await conflict.locator('button').nth(1).click();
  await conflict.waitFor({ state: 'detached' });
  await expect.poll(() => other.locator('#f-title').inputValue()).toBe('다른 탭에서 고친 이름');
  await expect.poll(() => page.locator('#f-title').inputValue()).toBe('다른 탭에서 고친 이름');
  await other.close();
});

test("what this page itself chose from a list is nobody else's value, and typing on in the same control is no conflict", async () => {
  await openNew();
  await page.locator('#f-title').fill('담당자를 고르는 장애');
  const handler = page.locator('#f-handler');
  await handler.fill('김가');
  await page.locator('#f-handler ~ [role=listbox] [role=option]', { hasText: kim.name }).click();
  await waitSaved(page);
  expect(await page.locator('.remark-info').allTextContents()).toEqual([]);
  await handler.pressSequentially(' 외 1명');
  await waitSaved(page);
  await handler.blur();
  await waitSaved(page);
  expect(await page.locator('.remark-info, .remark-conflict').allTextContents()).toEqual([]);
  expect(await handler.inputValue()).toBe('김가람 외 1명');
});

test('a number typed by hand and typed on after it was saved is no conflict with oneself', async () => {
  await openNew();
  await page.locator('#f-title').fill('변경으로 생긴 장애');
  await page.locator('#f-title').blur();
  await waitSaved(page);
  const control = page.locator('#f-system');
  await control.fill('SYS-2026');
  await waitSaved(page);
  await control.pressSequentially('-0001');
  await waitSaved(page);
  await control.blur();
  await waitSaved(page);
  expect(await page.locator('.remark-info, .remark-conflict').allTextContents()).toEqual([]);
});

test('rows are added by Enter, filled from a pasted table, removed and brought back', async () => {
  await openNew();
  await page.locator('[data-add-row=plannedStops]').click();
  const rows = page.locator('#f-plannedStops tbody tr:not(.rows-none)');
  await expect.poll(() => rows.count()).toBe(1);
  await page.locator('#f-plannedStops input').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex)).toBe(2);
  await page
    .locator('#f-plannedStops tbody tr')
    .nth(1)
    .locator('input')
    .first()
    .evaluate((input) => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        '2026-10-14 09:20\t2026-10-14 09:30\t예\t"공지\n게시"\r\n2026-10-14 09:31\t2026-10-14 09:40\r\n2026-10-14 10:47\t2026-10-14 10:50\r\n',
      );
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
  await expect.poll(() => rows.count()).toBe(4);
  await page.locator('[role=status]', { hasText: '3줄을 붙여 넣었습니다.' }).waitFor();
  await expect.poll(() => rows.nth(3).locator('input').first().inputValue()).toBe('2026. 10. 14. 10:47');
  // The cell that was pasted into still has the focus: it shows what was pasted and is not told that others wrote it.
  expect(await rows.nth(1).locator('input').first().inputValue()).toBe('2026. 10. 14. 09:20');
  expect(await page.locator('#f-plannedStops .remark-info').allTextContents()).toEqual([]);
  await page.getByRole('button', { name: '3번째 줄 지우기' }).click();
  await expect.poll(() => rows.count()).toBe(3);
  // Whoever works without a mouse stands on the way back.
  await page.locator('[role=status]', { hasText: '3번째 줄을 지웠습니다.' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f-plannedStops-undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBe(4);
  await expect.poll(() => rows.nth(2).locator('input').first().inputValue()).toBe('2026. 10. 14. 09:31');
});

test('a row that cannot be added while nobody is chosen says so at its table, and is added once somebody is', async () => {
  await openNew();
  await page.locator('#f-title').fill('사용자가 잊힌 장애');
  await waitSaved(page);
  await page.evaluate(() => localStorage.removeItem('jichim-agency-user'));
  await page.reload();
  await page.locator('[data-add-row=plannedStops]').click();
  const table = page.locator('.field', { has: page.locator('#f-plannedStops') });
  await table.locator('.remark-error', { hasText: '지금 사용자' }).waitFor();
  await becomeUser(page, kim);
  await page.locator('[data-add-row=plannedStops]').click();
  await page.locator('#f-plannedStops tbody tr:not(.rows-none)').waitFor();
  expect(await table.locator('.remark-error').count()).toBe(0);
});

test('the line of approval is that of whoever works now, also when somebody is chosen on the open page', async () => {
  await page.evaluate(() => localStorage.removeItem('jichim-agency-user'));
  await openNew();
  const drafter = page.locator('.approval-names td').first();
  await drafter.waitFor();
  expect((await drafter.textContent())?.trim()).toBe('');
  await page.locator('.user-button').click();
  await page.locator('dialog .person', { hasText: kim.name }).click();
  await expect.poll(async () => (await drafter.textContent())?.trim()).toBe(kim.name);
});

test('a submit that is not ready says everything that is wrong and leads to each place', async () => {
  await openNew();
  await page.locator('#f-title').fill('이름만 있는 장애');
  await page.locator('[data-act=submit]').click();
  const summary = page.locator('#summary');
  await summary.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('summary');
  const first = summary.locator('a').first();
  const target = (await first.getAttribute('href'))!.slice(1);
  await first.press('Enter');
  await expect
    .poll(() => page.evaluate((id) => document.getElementById(id)?.contains(document.activeElement), target))
    .toBe(true);
  await expect.poll(() => page.locator(`[id="${target}-error"]`).count()).toBe(1);
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
