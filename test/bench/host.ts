// The built site and the measuring page on one host, in one Chromium whose profile is kept, as at an agency: plain http, no secure context.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { root } from '../../scripts/setup.js';
import { siteHandler } from '../../src/server/site.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { cache } from './journal-file.ts';

export type Host = {
  /** A page at a path of the host on which a book of this many records lives. Every size is an origin of its own. */
  open(size: number, path: string): Promise<Page>;
  /** Processor time of all of the browser's processes so far, in milliseconds; it counts in steps of ten. */
  processorTime(): Promise<number>;
  /** Ends the browser and starts it again with the same profile, so that nothing is left in its memory. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

async function bundlePage(): Promise<string> {
  const outDir = join(cache, 'page');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'import.meta.env.BASE_URL': '"/"' },
    build: {
      lib: { entry: 'test/bench/page/index.ts', formats: ['es'], fileName: () => 'page.js' },
      outDir,
      minify: true,
      target: 'chrome118',
    },
  });
  return outDir;
}

const pageMarkup =
  '<!doctype html><html lang="ko"><meta charset="utf-8"><title>재기</title><script type="module" src="/bench/page/page.js"></script></html>';

/** Long tasks of a page since it began, kept from before its first script. */
const watchTasks = `globalThis.longTasks = []; new PerformanceObserver((list) => {
  for (const task of list.getEntries()) globalThis.longTasks.push({ at: task.startTime, duration: task.duration });
}).observe({ type: 'longtask', buffered: true });`;

/** Starts server and browser. `files` is the folder of backup files, `profile` the name of the kept profile. */
export async function openHost(files: string, profile: string): Promise<Host> {
  const page = await bundlePage();
  const site = siteHandler(join(root, 'dist'));
  const folders: Readonly<Record<string, string>> = { page, files };
  const server = createServer((request, response) => {
    const [, first, folder = '', file = ''] = (request.url ?? '/').split('/');
    if (first !== 'bench') return site(request, response, () => response.writeHead(404).end());
    if (folder === '') return void response.writeHead(200, { 'content-type': 'text/html' }).end(pageMarkup);
    const type = file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(join(folders[folder]!, basename(file))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const start = (): Promise<TestBrowser> =>
    startBrowser({
      profile: join(cache, profile),
      flags: [`--host-resolver-rules=MAP *.jichim.test 127.0.0.1:${port}`, '--disable-features=HttpsUpgrades'],
    });
  let browser = await start();
  return {
    async processorTime() {
      const session = await browser.browser.newBrowserCDPSession();
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      await session.detach();
      return processInfo.reduce((sum, one) => sum + one.cpuTime * 1000, 0);
    },
    async open(size, path) {
      const opened = await browser.newPage();
      opened.setDefaultTimeout(900_000);
      await opened.setViewportSize({ width: 1280, height: 900 });
      await opened.addInitScript(watchTasks);
      await opened.goto(`http://records-${size}.jichim.test${path}`);
      if (path === '/bench/') await opened.waitForFunction('globalThis.bench !== undefined');
      return opened;
    },
    async restart() {
      await browser.close();
      browser = await start();
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
