// Browser, site and pages for tests of the store. The host is not a secure context: what agencies have is plain http.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { OpenRecord, Workspace } from '../../src/store/index.ts';
import { startBrowser, type TestBrowser } from './browser.ts';
import { type BundledPage, serveBundle } from './page.ts';
import type { StoreTools } from './store-page.ts';

declare global {
  // What store-page.ts puts within reach of code that runs in the page.
  var store: StoreTools['store'];
  var openSeated: StoreTools['openSeated'];
  var sitDown: StoreTools['sitDown'];
  var makeRecord: StoreTools['makeRecord'];
  var takeValue: StoreTools['takeValue'];
  var describeAll: StoreTools['describeAll'];
  var until: StoreTools['until'];
  // What a test keeps in its page between two steps.
  var workspace: Workspace;
  var record: OpenRecord;
  var held: unknown;
}

export const host = 'jichim.test';
export const hostFlags = [`--host-resolver-rules=MAP ${host} 127.0.0.1`, '--disable-features=HttpsUpgrades'];

export type StoreSite = {
  url: string;
  site: BundledPage;
  browser: TestBrowser;
  /** A PC of its own: nothing is shared with other contexts. */
  newComputer(): Promise<BrowserContext>;
  openPage(context?: BrowserContext): Promise<Page>;
  close(): Promise<void>;
};

/** Bundles the store's page, serves it and starts a browser. */
async function startStore(): Promise<StoreSite> {
  const [site, browser] = await Promise.all([
    serveBundle('test/support/store-page.ts'),
    startBrowser({ flags: hostFlags }),
  ]);
  const url = `http://${host}:${site.port}/`;
  const openPage = async (context?: BrowserContext) => {
    const page = await (context ?? (await browser.browser.newContext())).newPage();
    await page.goto(url);
    return page;
  };
  return {
    url,
    site,
    browser,
    newComputer: () => browser.browser.newContext(),
    openPage,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** The store's page for all tests of a file: started before the first, closed after the last. */
export function useStore(): Omit<StoreSite, 'close'> {
  let started: StoreSite | undefined;
  const running = () => started!;
  beforeAll(async () => {
    started = await startStore();
  });
  afterAll(() => started?.close());
  return {
    get url() {
      return running().url;
    },
    get site() {
      return running().site;
    },
    get browser() {
      return running().browser;
    },
    newComputer: () => running().newComputer(),
    openPage: (context) => running().openPage(context),
  };
}
