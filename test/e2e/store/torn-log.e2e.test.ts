// A browser that is killed in the middle of a write leaves the beginning of a record at the end of its log.
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { type BundledPage, serveBundle } from '../../support/page.ts';
import { host, hostFlags } from '../../support/store.ts';

let site: BundledPage;
let browser: TestBrowser | undefined;
const profile = mkdtempSync(join(tmpdir(), 'jichim-torn-'));
beforeAll(async () => {
  site = await serveBundle('test/support/store-page.ts');
});
afterAll(async () => {
  await browser?.kill();
  await site?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** A life of the browser that ends with its being killed; answers how many departments it met, and adds one. */
async function live(name: string): Promise<number> {
  browser = await startBrowser({ profile, flags: hostFlags });
  const page: Page = await browser.newPage();
  await page.goto(`http://${host}:${site.port}/`);
  const met = await page.evaluate(async (name) => {
    const workspace = await openSeated();
    let count = 0;
    for await (const _ of workspace.states('department')) count += 1;
    await makeRecord(workspace, 'department', { name });
    return count;
  }, name);
  await browser.kill();
  return met;
}

/** The first seven bytes of a record of 264: its head. What follows was never written. */
const cutShort = Buffer.from('e7ab6b85080101', 'hex');

it('loses nothing to a write that was cut short, neither at the next opening nor at the one after it', async () => {
  expect(await live('하나')).toBe(0);
  const folder = join(profile, 'Default', 'IndexedDB');
  const database = join(folder, readdirSync(folder).find((name) => name.endsWith('.leveldb'))!);
  const log = readdirSync(database).find((name) => name.endsWith('.log'))!;
  appendFileSync(join(database, log), cutShort);
  expect(await live('둘')).toBe(1);
  expect(await live('셋')).toBe(2);
  expect(await live('넷')).toBe(3);
}, 120_000);
