// The built site in a real browser, as a person meets it: with the headers of the server, and nothing but keys and clicks.
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { securityHeadersOf } from '../../src/server/headers.ts';
import { startBrowser, type TestBrowser } from './browser.ts';
import { serveFolder } from './server.ts';
import { siteFolder } from './site.ts';

export type Site = {
  /** Address of the home page, ending with a slash. */
  url: string;
  browser: TestBrowser;
  /** A page of the browser, or of a context of its own, which shares no storage with it. */
  newPage(context?: BrowserContext): Promise<Page>;
  /** A PC of its own: it shares nothing with other contexts, and its errors are not counted. */
  newComputer(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Errors that pages have thrown, wrote to the console or met while loading. Empty at the end of a good test. */
  complaints: string[];
  /** Stops the server; browser and pages stay. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
};

/** How long an act or a wait may take before something is wrong, in milliseconds: the example year has to come in on any machine. */
const patience = 120_000;

/** Serves the built site and starts a browser beside it. */
export async function openSite(): Promise<Site> {
  const server = await serveFolder(siteFolder, securityHeadersOf);
  const browser = await startBrowser();
  const complaints: string[] = [];
  // A busy machine is slow, not wrong.
  browser.context.setDefaultTimeout(patience);
  return {
    url: server.url,
    browser,
    complaints,
    async newPage(context = browser.context) {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1280, height: 900 });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && !server.url.startsWith(origin)) complaints.push(`foreign: ${request.url()}`);
      });
      return page;
    },
    async newComputer(options) {
      const context = await browser.browser.newContext(options);
      context.setDefaultTimeout(patience);
      return context;
    },
    stopServer: server.close,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export type Person = { name: string; position: string; organisation: string };

/** Registers the first person of an empty directory, or chooses one who is in it already, by the dialog of the page. */
export async function becomeUser(page: Page, person: Person): Promise<void> {
  const chosen = await page.evaluate(() => localStorage.getItem('jichim-agency-user') !== null);
  if (chosen) {
    await page.evaluate(() => localStorage.removeItem('jichim-agency-user'));
    await page.reload();
  }
  await page.locator('[data-act=user]').click();
  const known = page.locator('dialog .person', { hasText: person.name });
  const register = page.locator('#user-name');
  await known.or(register).first().waitFor();
  if (await register.isVisible()) {
    await register.fill(person.name);
    await page.locator('#user-position').fill(person.position);
    await page.locator('#user-organisation').fill(person.organisation);
    await page.keyboard.press('Enter');
  } else {
    await known.click();
  }
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Waits until everything typed is on the disk. */
export async function waitSaved(page: Page): Promise<void> {
  await page.locator('.saved', { hasText: '저장됨' }).waitFor();
}
