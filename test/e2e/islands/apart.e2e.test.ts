// Two PCs that worked apart: approvals that did not know of each other, and a year that one of them closed. From the clash to its end.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import form from '../../../src/forms/incident/incident-postmortem.ts';
import { fillForm } from '../../support/fill-form.ts';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';
import { act, approver, carry, drafter, openAs, registerPeople, reviewer } from '../../support/site-pc.ts';

let site: Site;
let one: Page;
let two: Page;
let record = '';
const example = Object.values(form.examples)[0]!;

const rename = async (page: Page, title: string) => {
  await page.locator('#f-title').fill(title);
  await page.locator('#f-title').blur();
  await waitSaved(page);
};
const signTwice = async (page: Page) => {
  for (const who of [reviewer, approver]) {
    await openAs(page, record, who);
    await act(page, 'sign');
  }
};
const status = (page: Page) => page.locator('.record-name .badge').textContent();

beforeAll(async () => {
  site = await openSite();
  [one, two] = [await site.newPage(), await (await site.newComputer()).newPage()];
  await registerPeople(one, site);
  await one.goto(`${site.url}forms/incident-postmortem/`);
  await one.locator('#f-title').waitFor();
  await fillForm(one, form, example);
  await waitSaved(one);
  record = one.url();
  await act(one, 'submit');
  await carry(one, two, site);
});
afterAll(() => site?.close());

test('two approvals made apart are shown as 결재 충돌, with what was set aside, by whom, why, and the way on', async () => {
  await signTwice(one);
  await expect.poll(() => status(one)).toBe('결재 완료');
  await two.goto(record);
  await becomeUser(two, drafter);
  await two.reload();
  await two.locator('.record-number').waitFor();
  await act(two, 'withdraw', '증상을 더 적으려고');
  await rename(two, '통합민원시스템 로그인 불가(둘째 PC)');
  await act(two, 'submit');
  await signTwice(two);
  await carry(two, one, site);
  await one.goto(record);
  await one.locator('[data-standing=apart]').waitFor();
  await expect.poll(() => status(one)).toBe('결재 충돌');
  expect(await one.locator('.record-name .badge').getAttribute('data-tone')).toBe('danger');
  const aside = one.locator('[data-standing=aside]');
  await expect.poll(() => aside.textContent()).toMatch(/김가람|박한결/);
  expect(await aside.textContent()).toMatch(/반영하지 않은 결재가 \d건 있습니다[\s\S]*결재 충돌을 먼저 해결해 주세요/);
  await one.locator('[data-act=history]').click();
  await one.locator('dialog h3', { hasText: '한 일' }).waitFor();
  expect(await one.locator('dialog .revisions .badge', { hasText: '결재 충돌' }).count()).toBe(2);
  expect(await one.locator('dialog .steps').textContent()).toContain('반영하지 않음:');
  await one.keyboard.press('Escape');
});

test('what waits to be settled stands on the home page of its author until it is', async () => {
  await openAs(one, record, drafter);
  await one.goto(site.url);
  await one.locator('section[aria-labelledby=waiting-settle] a', { hasText: 'PIR-' }).click();
  await one.locator('[data-standing=apart]').waitFor();
});

test('a revision approved by people who saw both settles it; what was set aside goes once it was read, and both versions stay', async () => {
  await openAs(one, record, drafter);
  await act(one, 'revise', '두 결재를 하나로 합침');
  // What the other PC typed between its two submissions waits beside its field.
  await one.locator('.remark-proposal button', { hasText: '버림' }).first().click();
  await one.locator('[data-standing=waiting]').waitFor({ state: 'detached' });
  await rename(one, '통합민원시스템 로그인 불가(합침)');
  await act(one, 'submit');
  await one.locator('.acts-wait', { hasText: '이누리 님의 검토 차례' }).waitFor();
  expect(await one.locator('[data-standing=apart]').count()).toBe(1);
  await signTwice(one);
  await one.locator('[data-standing=apart]').waitFor({ state: 'detached' });
  await expect.poll(() => status(one)).toBe('결재 완료');
  for (let left = await one.locator('[data-act=aside-read]').count(); left > 0; left -= 1) {
    await one.locator('[data-act=aside-read]').first().click();
    await expect.poll(() => one.locator('[data-act=aside-read]').count()).toBe(left - 1);
  }
  await expect.poll(() => one.locator('[data-standing]').count()).toBe(0);
  const home = await site.newPage();
  await home.goto(site.url);
  await home.locator('#waiting-draft').waitFor();
  expect(await home.locator('#waiting-settle').count()).toBe(0);
  await home.close();
  await one.locator('[data-act=history]').click();
  await one.locator('dialog h3', { hasText: '한 일' }).waitFor();
  expect(await one.locator('dialog .revisions li').count()).toBeGreaterThanOrEqual(3);
  expect(await one.locator('dialog .revisions .badge').count()).toBe(0);
  await one.keyboard.press('Escape');
  // The other PC comes to the same end with the file of this one.
  await carry(one, two, site);
  await two.goto(record);
  await expect.poll(() => status(two)).toBe('결재 완료');
  await two.locator('#f-title, .sheet', { hasText: '(합침)' }).first().waitFor();
});

test('a change that comes after the close of its year stands beside the record as it was closed, and is taken in by a button', async () => {
  const book = /book=([^&]*)/.exec(record)![1]!;
  const year = decodeURIComponent(book).split('/')[1]!;
  await openAs(two, record, drafter);
  await act(two, 'revise', '늦게 안 사실');
  await rename(two, '통합민원시스템 로그인 불가(늦은 고침)');
  await openAs(one, record, drafter);
  await one.goto(`${site.url}ledgers/incident-postmortem/?year=${year}`);
  await one.locator('[data-act=book]').click();
  await one.locator('[data-act=book-act]', { hasText: '마감' }).click();
  await one.locator('dialog button[type=submit]').click();
  await one.locator('.notice', { hasText: '마감했습니다' }).waitFor();
  await carry(two, one, site);
  await one.goto(record);
  const late = one.locator('[data-standing=late]');
  await late.waitFor();
  expect(await late.textContent()).toMatch(/마감할 때 보지 못한 변경[\s\S]*정정 시작[\s\S]*\(늦은 고침\)/);
  await expect.poll(() => status(one)).toBe('결재 완료');
  expect(await one.locator('.sheet').textContent()).not.toContain('(늦은 고침)');
  await late.locator('[data-act=adopt]').click();
  await one.locator('dialog', { hasText: `${Number(year) + 1}년 대장에 넣습니다` }).waitFor();
  await one.locator('dialog button[type=submit]').click();
  await one.locator('[data-standing=late] a', { hasText: `PIR-${Number(year) + 1}-0001` }).click();
  await one.locator('.record-number', { hasText: `PIR-${Number(year) + 1}-0001` }).waitFor();
  await expect.poll(() => one.locator('#f-title').inputValue()).toContain('(늦은 고침)');
  await one.goto(`${site.url}ledgers/incident-postmortem/?year=${year}`);
  await one.locator('[data-act=book]').click();
  await one.locator('[data-list=late]', { hasText: `PIR-${Number(year) + 1}-0001 기록에 넣음` }).waitFor();
  expect(await one.locator('[data-list=late] [data-act=adopt]').count()).toBe(0);
  expect(site.complaints).toEqual([]);
});
