// A newcomer's first incident from the empty browser to the third box on paper and its correction, twice: with the mouse, and with the
// keyboard alone. Nothing is prepared behind the pages' back.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import person from '../../../src/forms/directory/person.ts';
import system from '../../../src/forms/directory/system/index.ts';
import incident from '../../../src/forms/incident/incident-report/index.ts';
import { fillSheet, type Hand, keyboard, mouse } from '../../support/hand.ts';
import { pdfWords, rawText } from '../../support/pdf.ts';
import { openSite, type Site, waitSaved } from '../../support/site-page.ts';
import { awaitAnswered, awaitQuestion } from '../../support/site-pc.ts';

const people = ['김가람', '이누리', '박한결'] as const;
const [author, reviewer, approver] = people;
const department = '정보화담당관';
const colleague = { affiliation: '기관', department: { name: department }, activeFrom: '2026-01-02' };
const title = '결재 문서 인쇄 불가';
const systemName = '행정업무시스템';

const manager = { id: '', name: author };
const systemValues = { ...system.examples.administration!.values, name: systemName, manager };
const incidentValues = {
  ...incident.examples.minimal!.values,
  title,
  system: { book: '', record: '', form: 'system', number: '', text: systemName },
};

describe.each([
  ['with the mouse', mouse],
  ['with the keyboard alone', keyboard],
] as const)('%s', (_, makeHand) => {
  let site: Site;
  let page: Page;
  let hand: Hand;
  let record = '';
  let number = '';

  beforeAll(async () => {
    site = await openSite();
    // The incident happens in 2026, and a ledger opens with the year of today.
    await site.browser.context.clock.setFixedTime(new Date('2026-11-24T10:00:00+09:00'));
    page = await site.newPage();
    hand = makeHand(page);
  });
  afterAll(() => site.close());

  const standing = (which: string) => page.locator(`[data-standing=${which}]`);
  const status = () => page.locator('.record-name .badge').textContent();
  const become = async (name: string) => {
    await hand.press('.user-button');
    await hand.press(`dialog .person[data-name="${name}"]`);
    await page.locator('dialog').waitFor({ state: 'detached' });
  };
  /** Sits down, goes to the day's page and opens the record from the list it waits in. */
  const openWaiting = async (name: string, list: string) => {
    await page.goto(site.url);
    await become(name);
    await hand.press(`[aria-labelledby="waiting-${list}"] a`);
    await page.locator('.record-number').waitFor();
  };
  const confirm = async (text: string) => {
    await hand.write('#act-text', text);
    await hand.press('[data-act=confirm]');
    await awaitAnswered(page);
  };
  const sign = async (name: string) => {
    await openWaiting(name, 'approval');
    await hand.press('[data-act=sign]');
    await confirm('확인했습니다.');
  };
  const download = async (selector: string): Promise<Uint8Array> => {
    const [file] = await Promise.all([page.waitForEvent('download'), hand.press(selector)]);
    return readFile(await file.path());
  };

  test('registers the people and the system of the agency', async () => {
    await page.goto(site.url);
    await hand.press('.first-acts .button:not(.button-primary)');
    await hand.write('#user-name', author);
    await hand.write('#user-position', '담당');
    await hand.write('#user-organisation', department);
    await hand.press('dialog [type=submit]');
    await page.locator('#next-title').waitFor();
    await hand.press('.next-steps a');
    const others = [
      { name: reviewer, position: '팀장', roles: ['검토자(팀장)'] },
      { name: approver, position: '과장', roles: ['책임자'] },
    ];
    for (const [index, other] of others.entries()) {
      await page.locator('#f-name').waitFor();
      expect(await page.locator('#f-name').inputValue()).toBe('');
      await fillSheet(hand, person, { ...colleague, ...other });
      await waitSaved(page);
      if (index === 0) await Promise.all([page.waitForEvent('load'), hand.press('.acts .button-primary')]);
    }
    // A step stays on the first page until it is done.
    await page.goto(site.url);
    await expect.poll(() => page.locator('.next-steps li').first().textContent()).toMatch(/사람 등록\s+등록했습니다/);
    await hand.press('.next-steps a[href$="/forms/system/"]');
    await page.locator('#f-name').waitFor();
    await fillSheet(hand, system, systemValues);
    await waitSaved(page);
  });

  test('writes an incident and submits it along the line of the directory', async () => {
    await page.goto(site.url);
    await Promise.all([page.waitForEvent('load'), hand.press('.quick a.button')]);
    await page.locator('#f-title').waitFor();
    await fillSheet(hand, incident, incidentValues);
    await waitSaved(page);
    record = page.url();
    await hand.press('[data-act=submit]');
    await awaitQuestion(page);
    expect(await page.locator('dialog .line').textContent()).toMatch(/기안.*김가람.*검토.*이누리.*결재.*박한결/s);
    await confirm('확인 부탁드립니다.');
    await expect.poll(status).toBe('결재 중');
    // The button that was pressed is gone: the keyboard goes on at the head of the record.
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('record-number');
    expect(await page.locator('.notice-success').count()).toBe(0);
    number = (await page.locator('.record-number').textContent())!.trim();
    expect(number).toMatch(/^INC-2026-\d{4}/);
  });

  test('the reviewer returns it with a reason; the author sees reason and difference and submits again', async () => {
    await openWaiting(reviewer, 'approval');
    expect(await standing('signing').textContent()).toMatch(/기안 김가람 의견\s+확인 부탁드립니다\./);
    await hand.press('[data-act=return]');
    await confirm('장애명에 증상을 적어 주세요.');
    await expect.poll(status).toBe('반려');
    await openWaiting(author, 'returned');
    expect(await standing('returned').textContent()).toMatch(
      /이누리 님이 반려했습니다.*장애명에 증상을 적어 주세요\./s,
    );
    await hand.write('#f-title', `${title}(빈 종이)`);
    await waitSaved(page);
    await expect.poll(() => standing('returned').locator('del').allTextContents()).toEqual([title]);
    await hand.press('[data-act=history]');
    const since = page.locator('dialog .panel-part').first();
    await since.waitFor();
    expect(await since.textContent()).toMatch(/반려 사유: 장애명에 증상을 적어 주세요\./);
    expect(await since.locator('.differences del').allTextContents()).toEqual([title]);
    expect(await since.locator('.differences ins').allTextContents()).toEqual([`${title}(빈 종이)`]);
    await page.keyboard.press('Escape');
    await hand.press('[data-act=submit]');
    await confirm('증상을 적었습니다.');
    await expect.poll(status).toBe('결재 중');
  });

  test('reviewer and approver sign, and the PDF has three boxes', async () => {
    await openWaiting(reviewer, 'approval');
    expect(await standing('signing').textContent()).toMatch(/반려 사유: 장애명에 증상을 적어 주세요\./);
    expect(await standing('signing').locator('ins').allTextContents()).toEqual([`${title}(빈 종이)`]);
    await sign(reviewer);
    await expect.poll(status).toBe('결재 중');
    await sign(approver);
    await expect.poll(() => page.locator('.approval-names .signed').count()).toBe(3);
    const pdf = await download('[data-act=pdf]');
    const words = (await pdfWords(pdf)).filter(({ page: sheet }) => sheet === 0);
    const heads = ['기안', '검토', '결재'].map((step) => words.find(({ text }) => text === step)!);
    const names = people.map((name) => words.find(({ text, y }) => text === name && y > heads[0]!.y)!);
    for (const [index, name] of names.entries()) {
      // Each name stands under its step, in a box of its own.
      expect(Math.abs((name.x + name.right) / 2 - (heads[index]!.x + heads[index]!.right) / 2)).toBeLessThan(30);
    }
    expect(new Set(names.map(({ y }) => Math.round(y))).size).toBe(1);
    const text = await rawText(pdf);
    expect(text).toContain(`${title}(빈 종이)`);
    expect(text).toContain(`${department} / ${author}`);
    // Nothing of the follow-ups is written yet: the sheet is the signed one.
    expect(text).toMatch(/내용 지문\(SHA-256\) [0-9a-f]{64}/);
    expect(text).not.toContain('결재 전 내용');
  });

  test('a correction makes a second revision, and both print', async () => {
    await page.goto(record);
    await become(author);
    await hand.press('[data-act=revise]');
    await confirm('영향을 받은 문서 수를 바로잡음.');
    await page.locator('input#f-title').waitFor();
    expect(await standing('revised').textContent()).toMatch(/정정을 시작했습니다.*영향을 받은 문서 수를 바로잡음\./s);
    // The boxes of the revision that is being written are open.
    await expect.poll(() => page.locator('.approval-names .signed').count()).toBe(0);
    await hand.write('#f-businessImpact', '두 사람의 문서 인쇄 5건 지연.');
    await waitSaved(page);
    await expect
      .poll(() => standing('revised').locator('del').allTextContents())
      .toEqual(['한 사람의 문서 인쇄 3건 지연.']);
    await hand.press('[data-act=submit]');
    await confirm('');
    await sign(reviewer);
    await sign(approver);
    await expect.poll(() => page.locator('.approval-names .signed').count()).toBe(3);
    expect(await rawText(await download('[data-act=pdf]'))).toContain('두 사람의 문서 인쇄 5건 지연.');
    const drawn: string[] = [];
    await hand.press('[data-act=history]');
    const approved = page.locator('.revisions li', { hasText: '결재 완료' });
    await approved.first().waitFor();
    const shows = await approved.locator('button').evaluateAll((all) => all.map((one) => one.dataset.revision!));
    for (const revision of shows) {
      await hand.press(`[data-revision="${revision}"]`);
      const paper = page.locator('dialog[open] .paper').last();
      await paper.waitFor();
      drawn.push((await page.locator('.paper text').allTextContents()).join(''));
      await page.keyboard.press('Escape');
      await paper.waitFor({ state: 'detached' });
    }
    expect(drawn.map((text) => [text.includes('한 사람의 문서 인쇄'), text.includes('두 사람의 문서 인쇄')])).toEqual([
      [true, false],
      [false, true],
    ]);
    await page.keyboard.press('Escape');
  });

  test('it is found again after a reload, in the ledger and in a second tab', async () => {
    await page.reload();
    await expect.poll(() => page.locator('.record-number').textContent()).toBe(number);
    const tab = await site.newPage();
    await tab.goto(`${site.url}ledgers/incident-report/?year=2026`);
    const other = makeHand(tab);
    await other.write('.ledger-find', '빈 종이');
    await other.openFirstRow();
    await expect.poll(() => tab.locator('.record-number').textContent()).toBe(number);
    expect(new URL(tab.url()).searchParams.get('record')).toBe(new URL(record).searchParams.get('record'));
    await tab.close();
  });

  test('clause and checklist item are at most two clicks away, and two clicks lead back', async () => {
    const follow = async (selector: string, address: RegExp) => {
      await hand.press(selector);
      await expect.poll(() => page.url()).toMatch(address);
    };
    const own = new RegExp(`record=${new URL(record).searchParams.get('record')}`);
    await page.goto(record);
    await follow('.thread a[href$="#5.4.3.a.2"]', /guideline\/5\.4\/#5\.4\.3\.a\.2$/);
    await follow('[id="5.4.3.a.2"] .clause-margin a[href$="/ledgers/incident-report/"]', /ledgers\/incident-report\//);
    await hand.openFirstRow();
    await expect.poll(() => page.url()).toMatch(own);
    const item = (await page.locator('.thread a[href*="#item-"]').first().getAttribute('href'))!.split('#')[1]!;
    await follow(`.thread a[href$="#${item}"]`, new RegExp(`evaluation/#${item}$`));
    const found = page.locator(`[id="${item}"] .findings summary`).first();
    await found.waitFor();
    await hand.press(`[id="${item}"] .findings summary`);
    await follow(`[id="${item}"] .findings details[open] a`, own);
  });

  test('no page has thrown, warned of its policy or asked another host', () => {
    expect(site.complaints).toEqual([]);
  });
});
