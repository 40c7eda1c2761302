// The evaluation beyond its proposals: answers by hand, improvements from round to round, and a checklist that the agency adjusts.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mouse } from '../../support/hand.ts';
import { rawText } from '../../support/pdf.ts';
import { openSite, type Site } from '../../support/site-page.ts';

let site: Site;
let page: Page;

const become = async (name: string) => {
  await page.locator('.user-button').click();
  await page.locator(`dialog .person[data-name="${name}"]`).first().click();
  await page.locator('dialog').waitFor({ state: 'detached' });
};
const item = (id: string) => page.locator(`[id="item-${id}"]`);
const decided = (id: string) => item(id).locator('.badge-decided');
const openEvaluation = async (query = '') => {
  await page.goto(`${site.url}evaluation/${query}`);
  await page.locator('.evaluation-head [role=status]', { hasText: '직접 확인하는 항목' }).waitFor();
};
const answer = async (id: string, label: string) => {
  await item(id).getByLabel(label, { exact: true }).check();
  await decided(id).filter({ hasText: label }).waitFor();
};
const fill = async (locator: string, text: string) => {
  await page.locator(locator).fill(text);
  await page.locator(locator).blur();
};
const confirm = async (act: string) => {
  const hand = mouse(page);
  await hand.press(`[data-act=${act}]`);
  await hand.press('[data-act=confirm]');
  await page.locator('dialog').waitFor({ state: 'detached' });
};
/** Submits and signs the open record by the three people of the example. */
const approve = async () => {
  await page.locator('[data-act=submit]').waitFor();
  await confirm('submit');
  for (const name of ['이누리', '박한결']) {
    await become(name);
    await confirm('sign');
  }
  await page
    .locator('.record-status, .badge', { hasText: /결재 완료|작성 중/ })
    .first()
    .waitFor();
  await become('김가람');
};
/** True once a text of the evaluation is on the disk. */
const isKept = (text: string) =>
  page.evaluate(async (text) => {
    const open = indexedDB.open('jichim-example');
    await new Promise((done) => open.addEventListener('success', done));
    const range = IDBKeyRange.bound(['self-evaluation/2026'], ['self-evaluation/2026', []]);
    const read = open.result.transaction('rows').objectStore('rows').getAll(range);
    await new Promise((done) => read.addEventListener('success', done));
    open.result.close();
    return JSON.stringify(read.result).includes(text);
  }, text);
const rowOf = (id: string) => page.locator(`[data-improvement="${id}"]`);

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}settings/`);
  await page.evaluate(() => localStorage.setItem('jichim-workspace', 'example'));
  await openEvaluation();
  await become('김가람');
  await page.getByRole('button', { name: '평가 시작' }).click();
  await page.getByRole('button', { name: '다음 미확정 항목' }).waitFor();
});
afterAll(() => site.close());

test('an item that no ledger answers is asked, never proposed, and wants an opinion', async () => {
  expect(await page.locator('article.item').count()).toBe(93);
  const byHand = page.locator('article.item:has(.badge:text-is("직접 확인"))');
  expect(await byHand.count()).toBe(60);
  expect(await byHand.getByRole('button', { name: '제안대로 확정' }).count()).toBe(0);
  await answer('6-4', '예');
  expect(await item('6-4').locator('label[for="reason-6-4"]').textContent()).toContain('(필수)');
  await fill('[id="reason-6-4"]', '계정관리대장 12건과 권한검토표를 직접 봄.');
});

test('an opinion is saved while it is typed, and what is typed in the moment of a reload is there afterwards', async () => {
  await answer('6-5', '예');
  const opinion = page.locator('[id="reason-6-5"]');
  await opinion.pressSequentially('대장을 봄');
  await expect.poll(() => isKept('대장을 봄')).toBe(true);
  await page.locator('.counts .saved', { hasText: /저장됨 \d\d:\d\d/ }).waitFor();
  expect(await opinion.evaluate((area) => document.activeElement === area)).toBe(true);
  await opinion.pressSequentially(', 더 볼 것 없음');
  await page.reload();
  await decided('6-5').waitFor();
  await expect.poll(() => opinion.inputValue()).toBe('대장을 봄, 더 볼 것 없음');
  await page.locator('.counts .saved', { hasText: '저장됨' }).waitFor();
});

test('keys alone go to the next open item, take its proposal over and stay there', async () => {
  await page.locator('body').press('Alt+n');
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('article.item')?.id.slice('item-'.length) ?? '');
  await expect.poll(focused).not.toBe('');
  const first = await focused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(focused).toBe(first);
  await item('2-1').focus();
  await page.keyboard.press('Tab');
  await item('2-1').getByRole('button', { name: '제안대로 확정' }).focus();
  await page.keyboard.press('Enter');
  await decided('2-1').waitFor();
  await expect.poll(focused).toBe('2-1');
});

test('owner and due date are entered beside the answer, and a due date that has passed shows', async () => {
  await answer('2-3', '부분');
  await fill('[id="improvement-2-3"]', '구성 상태를 매월 첫 주에 보고함');
  await expect.poll(() => item('2-3').locator('.wanting').count()).toBe(1);
  await page.locator('[id="owner-2-3"]').selectOption({ label: '이누리 팀장' });
  await fill('[id="due-2-3"]', '2026-01-30');
  await expect.poll(() => rowOf('2-3').locator('.state').textContent()).toBe('기한 지남');
  expect(await rowOf('2-3').textContent()).toContain('이누리');
  expect(await page.locator('.counts .late').textContent()).toContain('1');
  await answer('5-2', '아니오');
  await fill('[id="improvement-5-2"]', '복구 순위를 접수 화면에서 묻게 함');
  await page.locator('[id="owner-5-2"]').selectOption({ index: 1 });
  await fill('[id="due-5-2"]', '2099-12-31');
  await expect.poll(() => rowOf('5-2').locator('.state').textContent()).toBe('진행 중');
});

test('what was done is told with its record, and the way leads there', async () => {
  await rowOf('5-2').getByRole('button', { name: '5-2 이행 적기' }).click();
  await page.locator('#progress-done').fill('2026-11-20');
  await page.locator('#progress-result').fill('변경으로 화면을 고침');
  await page.locator('#progress-record').fill('CHG-2026-0012');
  await page.locator('.found-records button', { hasText: 'CHG-2026-0012' }).click();
  await page.locator('dialog button[type=submit]').click();
  await expect.poll(() => rowOf('5-2').locator('.state').textContent()).toBe('마침');
  expect(await rowOf('5-2').locator('td a').getAttribute('href')).toContain('/forms/change-case/?record=');
});

test('weights, a dropped item and an item of its own wait for approval and then count', async () => {
  await answer('7-1', '예');
  await fill('[id="reason-7-1"]', '요구사항을 확인함');
  const before = await page.locator('#criterion-compliance .sum').textContent();
  const adjust = async (id: string, button: string) => {
    await item(id).locator('details.weights summary').click();
    await item(id).getByRole('button', { name: button }).click();
  };
  await adjust('7-1', '배점 바꾸기');
  await page.locator('#adjust-primary').selectOption('준거성');
  await page.locator('dialog button[type=submit]').click();
  expect(await page.locator('dialog [role=alert]').textContent()).toContain('사유');
  await page.locator('#adjust-reason').fill('계약의 의무로 봄');
  await page.locator('dialog button[type=submit]').click();
  await item('7-1').locator('details.weights summary', { hasText: '조정 대기' }).waitFor();
  await adjust('6-9', '항목 빼기');
  await page.locator('#adjust-reason').fill('본부가 따로 점검함');
  await page.locator('dialog button[type=submit]').click();
  await item('6-9').locator('details.weights summary', { hasText: '조정 대기' }).waitFor();
  await page.getByRole('button', { name: '항목 추가' }).click();
  await page.locator('#adjust-area').selectOption({ label: '5. 장애관리' });
  await page.locator('#adjust-question').fill('사후관리 결과를 한 달 안에 마쳤는가?');
  await page.locator('#adjust-primary').selectOption('안정성');
  await page.locator('#adjust-reason').fill('기한을 해마다 확인함');
  await page.locator('dialog button[type=submit]').click();
  await expect.poll(() => page.locator('.pending-list li').count()).toBe(3);
  expect(await item('6-9').locator('h3').count()).toBe(1);
  await page.getByRole('link', { name: '조정 결재 올리기' }).click();
  await approve();
  await openEvaluation();
  expect(await page.locator('article.item').count()).toBe(93);
  expect(await page.locator('.dropped').textContent()).toContain('본부가 따로 점검함');
  expect(await item('5-A1').locator('h3').textContent()).toContain('사후관리 결과를 한 달 안에 마쳤는가?');
  expect(await item('7-1').textContent()).toContain('준거성 1');
  // What was decided keeps its weights until it is decided again.
  expect(await page.locator('#criterion-compliance .sum').textContent()).toBe(before);
  await answer('7-1', '부분');
  await expect.poll(() => page.locator('#criterion-compliance .sum').textContent()).not.toBe(before);
});

test('the paper names improvements with their state and how the checklist was adjusted', async () => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '보고서 PDF' }).click(),
  ]);
  const text = await rawText(await readFile(await file.path()));
  for (const part of [
    '기한 지남',
    '구성 상태를 매월 첫 주에 보고함',
    '기관이 조정한 점검 항목',
    '본부가 따로 점검함',
    '5-A1',
  ])
    expect(text).toContain(part);
});

test('the next round begins with what is not done', async () => {
  await openEvaluation('?year=2027');
  await page.getByRole('button', { name: '평가 시작' }).click();
  await rowOf('2-3').waitFor();
  expect(await rowOf('2-3').textContent()).toMatch(/EVL-2026-0001.*넘어옴/s);
  expect(await rowOf('5-2').count()).toBe(0);
  await answer('2-3', '부분');
  await expect.poll(() => page.locator('[id="improvement-2-3"]').inputValue()).toBe('구성 상태를 매월 첫 주에 보고함');
  expect(await rowOf('2-3').count()).toBe(1);
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
