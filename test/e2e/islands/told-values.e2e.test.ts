// A system or configuration item that is chosen brings what the register already knows: nobody types a grade or a version twice.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';
import { act } from '../../support/site-pc.ts';

let site: Site;
let page: Page;

const open = async (form: string, first: string) => {
  await page.goto(`${site.url}forms/${form}/`);
  await page.locator(`#f-${first}`).waitFor();
};
const write = async (field: string, text: string) => {
  await page.locator(`#f-${field}`).fill(text);
  await page.locator(`#f-${field}`).blur();
};
const pick = async (control: string, words: string, choice: string) => {
  await page.locator(control).fill(words);
  await page.locator(`${control} ~ [role=listbox] [role=option]`, { hasText: choice }).click();
};
const grade = () =>
  page.locator('#f-systemGrade input:checked').evaluateAll((all) => all.map((one) => one.getAttribute('value')));

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await open('system', 'name');
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
  for (const [name, value] of [
    ['통합민원시스템', '2등급'],
    ['통계분석시스템', '4등급'],
  ] as const) {
    await open('system', 'name');
    await write('name', name);
    await page.locator(`#f-grade input[value="${value}"]`).check();
    await waitSaved(page);
  }
  await open('configuration-item', 'itemNumber');
  await write('itemNumber', 'SVR-WAS-001');
  await write('name', '통합민원 WAS 1호기');
  await write('version', '9.0.71');
  await waitSaved(page);
  await open('change-case', 'title');
  await write('title', '통합민원시스템 WAS 보안패치');
});
afterAll(() => site.close());

test('a system brings its grade, and what somebody has chosen themselves stays when another is picked', async () => {
  await pick('#f-system', '민원', '통합민원시스템');
  await expect.poll(grade).toEqual(['2등급']);
  await waitSaved(page);
  await page.locator('#f-systemGrade input[value="3등급"]').check();
  await pick('#f-system', '통계', '통계분석시스템');
  await waitSaved(page);
  await page.reload();
  await expect.poll(() => page.locator('#f-system').inputValue()).toContain('통계분석시스템');
  expect(await grade()).toEqual(['3등급']);
});

test('a configuration item in a row brings its name and version, which one step takes back', async () => {
  await page.locator('[data-add-row=items]').click();
  const cell = (column: string) => page.locator(`#f-items [id$="-${column}"]`);
  await cell('item').waitFor();
  await pick(`[id="${await cell('item').getAttribute('id')}"]`, 'WAS', 'SVR-WAS-001');
  await expect.poll(() => cell('name').inputValue()).toBe('통합민원 WAS 1호기');
  expect(await cell('revision').inputValue()).toBe('9.0.71');
  expect(await cell('planned').inputValue()).toBe('');
  await waitSaved(page);
  expect(await page.locator('.remark-info, .remark-conflict').allTextContents()).toEqual([]);
  await page.locator('.acts button', { hasText: '되돌리기' }).click();
  await expect.poll(() => cell('name').inputValue()).toBe('');
  expect(await cell('item').inputValue()).toContain('SVR-WAS-001');
});

test('a moment and a record in a cell of a table are seen whole', async () => {
  const cutOff = (control: string) => page.locator(control).evaluate((input) => input.scrollWidth - input.clientWidth);
  expect(await cutOff('#f-items [id$="-item"]')).toBe(0);
  await open('backup-result', 'tool');
  await page.locator('[data-add-row=jobs]').click();
  const started = '#f-jobs [id$="-startedAt"]';
  await page.locator(started).fill('2026-12-31 23:55');
  await page.locator(started).blur();
  await expect.poll(() => page.locator(started).inputValue()).toBe('2026. 12. 31. 23:55');
  expect(await cutOff(started)).toBe(0);
  // On a phone rows are blocks: their hidden head may not leave a bar that scrolls to nothing.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => cutOff('#f-jobs')).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('a system that is picked leads to its record, also where it may only be read; one that is only written says so', async () => {
  const field = page.locator('.field', { has: page.locator('#f-system') });
  await open('change-case', 'title');
  await write('title', '누리집 인증서 교체');
  await write('system', '옛 민원시스템');
  await expect.poll(() => field.locator('.control-open').allTextContents()).toEqual(['연결 없음']);
  await pick('#f-system', '민원', '통합민원시스템');
  await expect.poll(() => field.locator('a.control-open').getAttribute('href')).toMatch(/forms\/system\/\?record=/);
  await waitSaved(page);
  await act(page, 'void', '시험');
  const link = page.locator('.value#f-system a');
  await expect.poll(() => link.textContent()).toContain('통합민원시스템');
  expect(await link.getAttribute('href')).toMatch(/forms\/system\/\?record=/);
});

test('who picks another grade while the told one is being saved is not in conflict with themselves', async () => {
  await open('change-case', 'title');
  await write('title', '행정망 방화벽 교체');
  await waitSaved(page);
  await page.reload();
  await page.locator('#f-system').waitFor();
  // The hand is there at the moment the told value goes to the disk, the second save after the choice.
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    let saves = 0;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...asked) {
      saves += asked[1] === 'readwrite' && [asked[0]].flat().includes('commits') ? 1 : 0;
      if (saves === 2) {
        IDBDatabase.prototype.transaction = transaction;
        document.querySelector<HTMLInputElement>('#f-systemGrade input[value="4등급"]')!.click();
      }
      return transaction.apply(this, asked);
    } as typeof transaction;
  });
  await pick('#f-system', '민원', '통합민원시스템');
  await expect.poll(grade).toEqual(['4등급']);
  await waitSaved(page);
  await page.reload();
  await expect.poll(grade).toEqual(['4등급']);
  expect(await page.locator('.remark-conflict').allTextContents()).toEqual([]);
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
