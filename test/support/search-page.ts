// Asking the search of the built site as a person does, and how many of a list of queries are answered among the first five results.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import type { Site } from './site-page.ts';

const classes = [
  'particle',
  'spacing',
  'compound',
  'consonants',
  'abbreviation',
  'synonym',
  'typo',
  'question',
  'number',
  'keyboard',
] as const;

const querySchema = z.strictObject({
  query: z.string().check(z.minLength(1)),
  class: z.enum(classes),
  /** Addresses without base path, with anchor: `/guideline/5.4/#5.4.3.a.2`. Any one of them is a right answer. */
  expected: z.array(z.string().check(z.regex(/^\/.*/))).check(z.minLength(1)),
});
export type SearchQuery = z.infer<typeof querySchema>;

/** The queries of a file. @throws when there is none or it has another shape */
export function readQueries(file: string): readonly SearchQuery[] {
  return z.array(querySchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Opens the search page. */
export async function openSearch(site: Site): Promise<Page> {
  const page = await site.newPage();
  await page.goto(`${site.url}search/`);
  await page.locator('#search-box').focus();
  await page.locator('select[name=kind]').waitFor();
  return page;
}

/** Types a query, presses Enter and waits for the answer. @returns addresses of the results in their order, without the host */
export async function ask(page: Page, query: string): Promise<readonly string[]> {
  await page.locator('#search-box').fill(query);
  await page.keyboard.press('Enter');
  // At the beginning: an answer to another query may name this one as its correction.
  const begins = (start: string) =>
    document.querySelector('.search-status')?.textContent?.trimStart().startsWith(start);
  await page.waitForFunction(begins, `‘${query}’`);
  return page
    .locator('.search-results .search-title')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(location.origin, '')));
}

export interface Recall {
  /** Share of the queries of each class, and of all, that have a right answer among the first five. */
  readonly shares: Readonly<Record<string, number>>;
  /** Queries without one, with what came instead. */
  readonly missed: readonly { readonly query: string; readonly got: readonly string[] }[];
}

/** Asks every query of a list. */
export async function measureRecall(page: Page, queries: readonly SearchQuery[]): Promise<Recall> {
  const hits: { readonly class: string; readonly hit: boolean }[] = [];
  const missed: { query: string; got: readonly string[] }[] = [];
  for (const { query, class: kind, expected } of queries) {
    const got = (await ask(page, query)).slice(0, 5);
    const hit = got.some((address) => expected.includes(address));
    hits.push({ class: kind, hit });
    if (!hit) missed.push({ query, got });
  }
  const share = (own: typeof hits) => own.filter(({ hit }) => hit).length / own.length;
  const groups = [...Map.groupBy(hits, (one) => one.class)].map(([kind, own]) => [kind, share(own)] as const);
  return { shares: { ...Object.fromEntries(groups), all: share(hits) }, missed };
}
