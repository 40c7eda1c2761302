// What people really put into fields: far too much, letters from everywhere, tables out of a spreadsheet, words where numbers belong.
// Nothing typed is lost, and what is wrong is said in a sentence.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import incident from '../../../src/forms/incident/incident-report/index.ts';
import { fillForm } from '../../support/fill-form.ts';
import { controlOf } from '../../support/hand.ts';
import { rawText } from '../../support/pdf.ts';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';
import { registerPeople } from '../../support/site-pc.ts';

let site: Site;
let page: Page;

const open = async (form = 'incident-report', first = 'title') => {
  await page.goto(`${site.url}forms/${form}/`);
  await page.locator(controlOf(first)).waitFor();
};
/** Types into a field, leaves it, waits for the disk and reads it back from a fresh page. */
const keep = async (field: string, text: string): Promise<string> => {
  await page.locator(controlOf(field)).fill(text);
  await page.locator(controlOf(field)).blur();
  await waitSaved(page);
  await page.reload();
  await page.locator(controlOf(field)).waitFor();
  return page.locator(controlOf(field)).inputValue();
};
const pdfText = async () => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=pdf]').click()]);
  return (await rawText(await readFile(await file.path()))).replaceAll(/\s/g, '');
};

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
});
afterAll(() => site.close());

test('ten thousand characters in one field are kept, and flow over the pages of the PDF to the last one', async () => {
  await open();
  const text = Array.from({ length: 1000 }, (_, line) => `${String(line).padStart(4, '0')}번째 줄입니다`).join('\n');
  expect(text.length).toBeGreaterThan(10_000);
  expect(await keep('content', text)).toBe(text);
  const paper = await pdfText();
  for (const line of ['0000번째줄입니다', '0499번째줄입니다', '0999번째줄입니다']) expect(paper).toContain(line);
});

test('emoji, rare syllables and Hangul in pieces are kept whole, composed and printed', async () => {
  await open();
  const pieces = '장애 접수'.normalize('NFD');
  expect(pieces).not.toBe('장애 접수');
  expect(await keep('title', `뷁 꿹 🚨 ${pieces}`)).toBe('뷁 꿹 🚨 장애 접수');
  expect(await page.locator('.record-number').textContent()).toMatch(/^INC-/);
  expect(await pdfText()).toContain('뷁꿹');
});

test('a table pasted into one field stays as text, markup stays what was typed, and a number may be a name', async () => {
  await open();
  expect(await keep('content', '서버\t상태\r\nWAS-1\t멈춤\r\n')).toBe('서버 상태\nWAS-1 멈춤');
  expect(await keep('title', '<img src=x onerror=alert(1)> & "큰따옴표"')).toBe(
    '<img src=x onerror=alert(1)> & "큰따옴표"',
  );
  expect(await page.locator('jichim-form img').count()).toBe(0);
  expect(await keep('requester', '12345')).toBe('12345');
});

test('dates in the wrong order are kept and told at their fields when the record is submitted', async () => {
  await open();
  await fillForm(page, incident, incident.examples.minimal!);
  await page.locator(controlOf('recoveredAt')).fill('2026-11-03 09:00');
  await page.locator(controlOf('recoveredAt')).blur();
  await waitSaved(page);
  await page.locator('[data-act=submit]').click();
  const summary = page.locator('#summary');
  await summary.waitFor();
  expect(await summary.textContent()).toMatch(/복구/);
  expect(await page.locator(controlOf('recoveredAt')).inputValue()).toBe('2026. 11. 3. 09:00');
  await page.locator(controlOf('recoveredAt')).fill('2026-11-03 10:40');
  await page.locator(controlOf('recoveredAt')).blur();
  await expect.poll(() => page.locator('#summary').count()).toBe(0);
});

test('the same submit pressed twice makes one submission', async () => {
  await registerPeople(page, site);
  await open();
  await fillForm(page, incident, incident.examples.minimal!);
  await waitSaved(page);
  await page.locator('[data-act=submit]').click();
  await page.locator('[data-act=confirm]').dblclick();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.record-name .badge').textContent()).toBe('결재 중');
  await page.locator('[data-act=history]').click();
  await page.locator('.revisions li').first().waitFor();
  expect(await page.locator('.revisions li').count()).toBe(1);
  await page.keyboard.press('Escape');
});

test('a reference to a record that was voided since says so and stays readable', async () => {
  await open('system', 'name');
  await page.locator('#f-name').fill('없어질 시스템');
  await waitSaved(page);
  const target = page.url();
  await open();
  await page.locator('#f-system').fill('없어질');
  await page.locator('#f-system ~ [role=listbox] [role=option]', { hasText: '없어질 시스템' }).click();
  await waitSaved(page);
  const source = page.url();
  await page.goto(target);
  await page.locator('#f-name').waitFor();
  await page.locator('details.menu summary').click();
  await page.locator('[data-act=void]').click();
  await page.locator('#act-text').fill('두 번 등록함.');
  await page.locator('[data-act=confirm]').click();
  await page.locator('.record-name .badge', { hasText: '무효' }).waitFor();
  await page.goto(source);
  await expect.poll(() => page.locator('#f-system').inputValue()).toContain('없어질 시스템');
  await page.locator('#f-system-error', { hasText: '무효' }).waitFor();
  await open();
  await page.locator('#f-system').fill('없어질');
  await page.locator('#f-system ~ [role=listbox]', { hasText: '찾은 것이 없습니다.' }).waitFor();
});

test('a configuration item number that another item has is told beside the field, and saved all the same', async () => {
  await open('configuration-item', 'itemNumber');
  expect(await keep('itemNumber', 'SVR-WAS-001')).toBe('SVR-WAS-001');
  const number = (await page.locator('.record-number').textContent())!;
  await open('configuration-item', 'itemNumber');
  await page.locator('#f-itemNumber').fill('SVR-WAS-001');
  await page.locator('#f-itemNumber').blur();
  await page.locator('#f-itemNumber-error', { hasText: `${number} 기록과 같습니다` }).waitFor();
  expect(await page.locator('#f-itemNumber').getAttribute('aria-invalid')).toBeNull();
  await page.locator('#f-itemNumber').fill('SVR-WAS-002');
  await page.locator('#f-itemNumber').blur();
  await expect.poll(() => page.locator('#f-itemNumber-error').count()).toBe(0);
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
