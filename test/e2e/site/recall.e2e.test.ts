// How many of the queries that people may type are answered among the first five results, in a real browser.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../scripts/setup.js';
import { measureRecall, openSearch, readQueries } from '../../support/search-page.ts';
import { openSite, type Site } from '../../support/site-page.ts';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await openSearch(site);
});
afterAll(() => site.close());

// All but `tuning` were written before their writer had seen the search; nothing was tuned on `seventh` and `eighth`. The goal is 0.95 for
// all. These floors only go up.
const floors = {
  tuning: 0.98,
  second: 0.96,
  unseen: 0.98,
  fresh: 0.97,
  'held-back': 0.96,
  sixth: 0.97,
  seventh: 0.96,
  eighth: 0.95,
};
for (const [name, floor] of Object.entries(floors)) {
  const queries = readQueries(join(root, 'test', 'site', 'search', `${name}.json`));
  test(`of the ${name} queries, ${floor * 100} in 100 are answered among the first five results`, async () => {
    const { shares, missed } = await measureRecall(page, queries);
    expect(shares.all, JSON.stringify({ shares, missed }, null, 1)).toBeGreaterThanOrEqual(floor);
  }, 600_000);
}
