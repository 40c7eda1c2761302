// The pages people work on: light before the first click, on their own host, without barriers, and as narrow as a phone or a page at 400 %.
import AxeBuilder from '@axe-core/playwright';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formIndex } from '../../../src/forms/index.ts';
import { weighScripts } from '../../support/script-weight.ts';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;

/** Pages with the part that says they are ready. */
const pages: readonly (readonly [path: string, ready: string])[] = [
  ['', '#waiting-draft'],
  ['settings/', '#appearance-title'],
  ['evaluation/', '.proposal .badge[data-answer]:not([data-answer=none])'],
  ['ledgers/', 'jichim-books'],
  ['ledgers/incident-report/', '.ledger-find'],
  ['forms/incident-report/', '#f-title'],
  ['forms/change-case/', '#f-title'],
];
/** Bytes of script, gzip, that a form page may load before the first click. */
const scriptLimit = 45_000;

/** Levels A and AA of WCAG 2.2, and what axe holds for good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const findBarriers = async (rules?: string[]) => {
  const builder = new AxeBuilder({ page: page as never }).setLegacyMode(true);
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(tags)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
};
const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
});
afterAll(() => site.close());

test('the first page of an empty browser and the question who is working have no barriers', async () => {
  await page.goto(site.url);
  await page.locator('#first-title').waitFor();
  expect(await findBarriers()).toEqual([]);
  await page.locator('.user-button').click();
  await page.locator('#user-name').waitFor();
  expect(await findBarriers()).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways()).toBeLessThanOrEqual(0);
  expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site.url}forms/person/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
  await page.locator('.user-button').click();
  await page.locator('dialog .person').waitFor();
  expect(await findBarriers()).toEqual([]);
});

test.each(pages)('/%s has no barriers in any look and fits a narrow window', async (path, ready) => {
  await page.goto(site.url + path);
  await page.locator(ready).first().waitFor();
  expect(await findBarriers()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findBarriers(['color-contrast']), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  expect(await findBarriers(['color-contrast']), 'high contrast').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await sideways(), `${width} px`).toBeLessThanOrEqual(0);
  }
  expect(await findBarriers(), '320 px').toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
});

/** Bytes of script, gzip, that a page loads before anybody does anything. */
async function weigh(path: string): Promise<number> {
  const asked = new Set<string>();
  const count = (request: Request) => request.resourceType() === 'script' && asked.add(request.url());
  page.on('request', count);
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await page.locator('jichim-form .sheet').waitFor();
  page.off('request', count);
  expect(asked.size).toBeGreaterThan(1);
  return weighScripts(asked);
}

describe.each(['an empty browser', 'a browser where somebody has worked'])('in %s', (browser) => {
  beforeAll(async () => {
    if (browser === 'an empty browser') {
      // A page of text keeps no database open.
      await page.goto(`${site.url}guides/`);
      await page.evaluate(async () => {
        localStorage.clear();
        const names = (await indexedDB.databases()).map(({ name }) => name!);
        const deleted = (name: string) =>
          new Promise((done) => indexedDB.deleteDatabase(name).addEventListener('success', done));
        await Promise.all(names.map(deleted));
      });
      return;
    }
    await page.goto(`${site.url}forms/incident-report/`);
    await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
    await page.locator('#f-title').fill('로그인 불가');
    await page.locator('#f-title').blur();
    await waitSaved(page);
  });

  test.each(Object.keys(formIndex))('the form %s stays within its weight of scripts', async (id) => {
    expect(await weigh(`forms/${id}/`)).toBeLessThanOrEqual(scriptLimit);
  });
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
