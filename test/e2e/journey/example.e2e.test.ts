// The example year as a newcomer meets it: started from the empty page, worked in by three people, evaluated, left and removed.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mouse } from '../../support/hand.ts';
import { rawText } from '../../support/pdf.ts';
import { openSite, type Site } from '../../support/site-page.ts';
import { awaitQuestion } from '../../support/site-pc.ts';

let site: Site;
let page: Page;

const become = async (name: string) => {
  await page.locator('.user-button').click();
  await page.locator(`dialog .person[data-name="${name}"]`).first().click();
  await page.locator('dialog').waitFor({ state: 'detached' });
};
const lists = ['approval', 'returned', 'draft'] as const;
const countOf = async (list: string) => Number(await page.locator(`#waiting-${list} .count`).textContent());
const item = (id: string) => page.locator(`[id="item-${id}"]`);
const decidedOf = (id: string) => item(id).locator('.badge-decided').textContent();

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
});
afterAll(() => site.close());

test('starts with one press, says how far it is, and keeps a band on every page', async () => {
  await page.goto(site.url);
  await page.getByRole('button', { name: '예시 데이터로 시작' }).click();
  await page.locator('progress').waitFor();
  await page.locator('.workspace-band').waitFor();
  for (const path of [
    '',
    'guideline/5.4/',
    'guides/',
    'agency/',
    'forms/',
    'ledgers/',
    'evaluation/',
    'trace/',
    'settings/',
  ]) {
    await page.goto(site.url + path);
    expect(await page.locator('.workspace-band').textContent(), path).toContain('예시(가상)');
  }
});

test('shows each person what waits for them, and each entry opens with the act it waits for', async () => {
  const seen = { approval: 0, returned: 0, draft: 0 };
  for (const name of ['김가람', '이누리', '박한결']) {
    await page.goto(site.url);
    await become(name);
    // The lists of whoever sat here before are drawn over with the next frame; a page opened anew never had them.
    await page.reload();
    await page.locator('#waiting-approval').waitFor();
    for (const list of lists) {
      const count = await countOf(list);
      expect(await page.locator(`[aria-labelledby="waiting-${list}"] a`).count()).toBe(Math.min(count, 12));
      seen[list] += count;
      if (count === 0 || seen[list] > count) continue;
      const act = list === 'approval' ? '[data-act=sign]' : '[data-act=submit]';
      await page.locator(`[aria-labelledby="waiting-${list}"] a`).first().click();
      await page.locator(act).waitFor();
      await page.goto(site.url);
      await page.locator('#waiting-approval').waitFor();
    }
  }
  for (const list of lists) expect(seen[list], list).toBeGreaterThan(0);
});

test('the evaluation takes a proposal over, another answer with its reason, and shows scores with their formula', async () => {
  await page.goto(`${site.url}evaluation/`);
  await become('김가람');
  await page.locator('.proposal .badge[data-answer=yes]').first().waitFor();
  await page.getByRole('button', { name: '평가 시작' }).click();
  const take = page.getByRole('button', { name: '제안대로 확정' });
  await page.locator('.evaluation-head [role=status]', { hasText: '직접 확인하는 항목' }).waitFor();
  const all = await page.locator('.proposal .badge:not([data-answer=none])').count();
  expect(all).toBeGreaterThan(30);
  await expect.poll(() => take.count()).toBe(all);
  for (let left = all; left > 0; left -= 1) {
    await take.first().click();
    await expect.poll(() => take.count()).toBe(left - 1);
  }
  const yes = await page.locator('article.item:has(.badge[data-answer=yes])').first().getAttribute('id');
  const other = yes!.replace('item-', '');
  await item(other).getByLabel('부분', { exact: true }).check();
  await expect.poll(() => decidedOf(other)).toBe('확정 부분');
  await page.locator(`[id="reason-${other}"]`).fill('계획은 있으나 올해 변경을 반영하지 않음.');
  await page.locator('#criterion-efficiency, [id^="criterion-"]').first().waitFor();
  for (const row of await page.locator('[id^="criterion-"]').all()) {
    expect(await row.locator('.number').textContent()).toMatch(/^\d+\.\d$/);
    expect(await row.locator('.formula').textContent()).toMatch(/÷/);
  }
  await page.reload();
  await expect.poll(() => decidedOf(other)).toBe('확정 부분');
  await expect
    .poll(() => page.locator(`[id="reason-${other}"]`).inputValue())
    .toBe('계획은 있으나 올해 변경을 반영하지 않음.');
  expect(await page.locator('.counts').textContent()).toContain(`확정 ${all} / `);
});

const downloadReport = async (): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '보고서 PDF' }).click(),
  ]);
  return rawText(await readFile(await file.path()));
};

test('its paper has the scores of the screen, the answers with their reasons and the numbers of the evidence', async () => {
  const text = await downloadReport();
  for (const score of await page.locator('[id^="criterion-"] .number').allTextContents()) expect(text).toContain(score);
  expect(text).toContain('계획은 있으나 올해 변경을 반영하지 않음.');
  expect(text).toMatch(/INC-2026-\d{4}/);
  expect(text).toMatch(/CHG-2026-\d{4}/);
  expect(text).toContain('가온공공서비스원(가상)');
  expect(text).toContain('결재 전 내용');
});

test('submitted it is locked, and signed by two others its paper carries three names and the digest', async () => {
  await page.getByRole('link', { name: '결재·기록 보기' }).click();
  const hand = mouse(page);
  const confirm = async () => {
    await hand.press('[data-act=confirm]');
    await page.locator('dialog').waitFor({ state: 'detached' });
  };
  await hand.press('[data-act=submit]');
  await awaitQuestion(page);
  await confirm();
  await page.goto(`${site.url}evaluation/`);
  await expect.poll(() => page.locator('fieldset.answer:disabled').count()).toBe(93);
  expect(await page.locator('fieldset.answer:not(:disabled)').count()).toBe(0);
  await page.getByRole('link', { name: '결재·기록 보기' }).click();
  for (const name of ['이누리', '박한결']) {
    await page.locator('.record-number').waitFor();
    await become(name);
    await hand.press('[data-act=sign]');
    await confirm();
  }
  await expect.poll(() => page.locator('.approval-names .signed').count()).toBe(3);
  await page.goto(`${site.url}evaluation/`);
  const text = await downloadReport();
  for (const name of ['김가람', '이누리', '박한결']) expect(text).toContain(name);
  expect(text).not.toContain('결재 전 내용');
  expect(text).toMatch(/[0-9a-f]{8}/);
});

test('the number of the document system is written on an approved record, printed with it and told in its history', async () => {
  await page.goto(`${site.url}ledgers/incident-report/?year=2026`);
  await page.locator('.ledger-find').fill('INC-2026-0031');
  await page.locator('.grid-row', { hasText: 'INC-2026-0031' }).locator('a').first().click();
  const status = await page.locator('.record-name .badge').textContent();
  await page.locator('.acts .menu summary').click();
  await page.locator('[data-act=registration]').click();
  await page.locator('#registration').fill('정보화담당관-1234');
  await page.locator('[data-act=confirm]').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.locator('[data-act=preview]').click();
  await expect.poll(() => page.locator('.paper').first().textContent()).toContain('정보화담당관-1234');
  await page.keyboard.press('Escape');
  await page.locator('[data-act=history]').click();
  await page.locator('dialog .steps li', { hasText: '생산등록번호' }).getByText('정보화담당관-1234').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.record-name .badge').textContent()).toBe(status);
});

test('the way back leads to an empty agency of one’s own, and removal leaves nothing of the example', async () => {
  await page.getByRole('button', { name: '우리 기관으로' }).click();
  await page.locator('#first-title').waitFor();
  expect(await page.locator('.workspace-band').count()).toBe(0);
  await page.goto(`${site.url}settings/`);
  await page.getByRole('button', { name: '예시 데이터로 시작' }).click();
  await page.locator('.workspace-band span').waitFor();
  await page.goto(`${site.url}settings/`);
  await page.getByRole('button', { name: '예시 데이터 지우기' }).click();
  await page.locator('#first-title').waitFor();
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names.filter((name) => name?.includes('example'))).toEqual([]);
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
