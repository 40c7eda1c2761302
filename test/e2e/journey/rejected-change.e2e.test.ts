// A change that is refused: decided, told to who asked for it, and at its end. Nothing of it may look as if it had been worked.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import change from '../../../src/forms/config-change/change-case/index.ts';
import { fillForm } from '../../support/fill-form.ts';
import { openSite, type Site, waitSaved } from '../../support/site-page.ts';
import { act, approver, awaitQuestion, drafter, openAs, registerPeople, reviewer } from '../../support/site-pc.ts';

let site: Site;
let page: Page;
let address: string;

const { values } = change.examples.rejected!;
const { notices, ongoing, followUp, ...decision } = values;
const stages = () => page.locator('.stages li').evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));
const boxes = () => page.locator('.approval-names td .signed').allTextContents();

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await registerPeople(page, site);
  await page.goto(`${site.url}forms/change-case/`);
  await page.locator('#f-title').waitFor();
  await fillForm(page, change, { values: decision });
  await waitSaved(page);
  address = page.url();
});
afterAll(() => site.close());

test('the decision is asked for and signed, and what was submitted cannot be taken back step by step', async () => {
  const undo = page.locator('.acts button', { hasText: '되돌리기' });
  expect(await undo.isEnabled()).toBe(true);
  await page.locator('[data-act=submit]').click();
  await awaitQuestion(page);
  await page.locator('[data-act=confirm]').click();
  await page.locator('.record-name .badge', { hasText: '결재 중' }).waitFor();
  await expect.poll(() => undo.isEnabled()).toBe(false);
  for (const who of [reviewer, approver]) {
    await openAs(page, address, who);
    await act(page, 'sign');
  }
  await expect.poll(stages).toEqual(['완료', '진행', '예정', '예정']);
});

test('its notice is recorded without words of an approval, and the signatures of the decision stay in sight', async () => {
  await openAs(page, address, drafter);
  await fillForm(page, change, { values: { notices: notices!, ongoing: ongoing!, followUp: followUp! } });
  await waitSaved(page);
  await page.locator('[data-act=submit]').click();
  await awaitQuestion(page);
  const dialog = page.locator('dialog');
  expect(await dialog.textContent()).toContain('기록하면 이 단계의 내용은 고칠 수 없습니다.');
  expect(await dialog.textContent()).not.toMatch(/결재가 끝나거나|서명/);
  await page.locator('[data-act=confirm]').click();
  await page.locator('.record-name .badge', { hasText: '완료' }).waitFor();
  expect(await boxes()).toEqual([drafter, reviewer, approver].map(({ name }) => name));
  expect(await stages()).toEqual(['완료', '완료', '해당 없음', '해당 없음']);
});

test('the foot of the ledger names what it adds up', async () => {
  await page.goto(`${site.url}ledgers/change-case/?year=2026`);
  await page.locator('[data-row]').first().waitFor();
  expect(await page.locator('.grid-foot').textContent()).toMatch(/건수\s*1건\s*실제 작업시간 합계/);
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
