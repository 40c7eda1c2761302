// From the first key to the second signature, with the keyboard alone: submit, return with a reason, correct, submit again, sign twice.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import form from '../../../src/forms/incident/incident-report/index.ts';
import { fillForm } from '../../support/fill-form.ts';
import { becomeUser, openSite, type Person, type Site, waitSaved } from '../../support/site-page.ts';
import { approver, awaitQuestion, drafter, registerPeople, reviewer } from '../../support/site-pc.ts';

let site: Site;
let page: Page;
let record = '';
const people = [drafter, reviewer, approver];

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
const tabTo = async (selector: string) => {
  await page.locator(selector).first().waitFor();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${selector}`);
};
const pressOn = async (selector: string) => {
  await tabTo(selector);
  await page.keyboard.press('Enter');
};
const confirmWith = async (text: string) => {
  await page.locator('#act-text').waitFor();
  await page.keyboard.type(text);
  await pressOn('[data-act=confirm]');
  await page.locator('dialog').waitFor({ state: 'detached' });
};
const openAs = async (who: Person) => {
  await page.goto(record);
  await page.locator('#f-title').waitFor();
  await becomeUser(page, who);
  await page.reload();
  await page.locator('#f-title').waitFor();
};
const status = () => page.locator('.record-name .badge').textContent();

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await registerPeople(page, site);
});
afterAll(() => site.close());

test('a filled record is submitted along the line of the directory and cannot be changed while it waits', async () => {
  await page.goto(`${site.url}forms/incident-report/`);
  await page.locator('#f-title').waitFor();
  await fillForm(page, form, Object.values(form.examples)[0]!);
  await waitSaved(page);
  record = page.url();
  await page.locator('body').focus();
  await pressOn('[data-act=submit]');
  await awaitQuestion(page);
  expect(await page.locator('dialog .line').textContent()).toMatch(/기안.*김가람.*검토.*이누리.*결재.*박한결/s);
  await confirmWith('확인 부탁드립니다.');
  await expect.poll(status).toBe('결재 중');
  expect(await page.locator('jichim-form .approval').textContent()).toContain('본인 확인 없음');
  expect(await page.locator('input#f-title').count()).toBe(0);
  expect(await page.locator('.acts').textContent()).toContain('이누리 님의 검토 차례입니다.');
});

test('the reviewer returns it with a reason, and the author sees reason and difference', async () => {
  await openAs(reviewer);
  await pressOn('[data-act=return]');
  await page.locator('#act-text').waitFor();
  await pressOn('[data-act=confirm]');
  await page.locator('#act-refusal', { hasText: '사유가 비어 있습니다.' }).waitFor();
  await page.locator('#act-text').focus();
  await confirmWith('장애명에 증상을 적어 주세요.');
  await expect.poll(status).toBe('반려');
  await openAs(drafter);
  await page.locator('#f-title').fill('통합민원시스템 로그인 불가(고침)');
  await page.locator('#f-title').blur();
  await waitSaved(page);
  await page.locator('[data-act=history]').click();
  const history = page.locator('dialog');
  await history.locator('.differences').first().waitFor();
  const text = (await history.textContent()) ?? '';
  expect(text).toContain('장애명에 증상을 적어 주세요.');
  expect(text).toContain('통합민원시스템 로그인 불가(고침)');
  await page.keyboard.press('Escape');
});

test('submitted again, reviewer and approver sign, and the sheet has three boxes', async () => {
  await pressOn('[data-act=submit]');
  await confirmWith('고쳐서 다시 올립니다.');
  for (const who of [reviewer, approver]) {
    await openAs(who);
    await pressOn('[data-act=sign]');
    await confirmWith('');
  }
  const names = page.locator('jichim-form .approval-names td');
  await expect.poll(() => names.locator('.signed').count()).toBe(3);
  expect(
    await names.allTextContents().then((all) => all.map((text) => text.match(/김가람|이누리|박한결/)?.[0])),
  ).toEqual(people.map(({ name }) => name));
});

test('the preview draws the sheet with its letters, and the PDF is handed over', async () => {
  await page.getByRole('button', { name: '미리 보기' }).click();
  await page.locator('.paper').first().waitFor();
  const drawn = (await page.locator('.paper text').allTextContents()).join('');
  for (const { name } of people) expect(drawn).toContain(name);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.preview-acts .button', { hasText: 'PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^INC-\d{4}-\d{4}.*\.pdf$/);
  await page.keyboard.press('Escape');
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
