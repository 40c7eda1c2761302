// Starts the installed Chromium as a process of its own, so that a test may also kill it in the middle of its work.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page that comes back frozen sends no load event, for which `goBack` waits.
  '--disable-back-forward-cache',
  '--disable-dev-shm-usage',
  '--lang=ko-KR',
];

export type TestBrowser = {
  browser: Browser;
  /** The profile's own context: what it stores is still there after a restart with the same `profile`. */
  context: BrowserContext;
  /** Folder of the profile. */
  profile: string;
  /** Port of the debugging protocol, for other tools. */
  port: number;
  newPage(): Promise<Page>;
  /** Ends the whole process group at once, as a power cut would. The profile stays. */
  kill(): Promise<void>;
  /** Closes in an orderly way; the profile is removed unless it was given. */
  close(): Promise<void>;
};

/** The browser's executable: `CHROMIUM` or the first one installed. */
export function findBrowser(): string {
  const found = [process.env.CHROMIUM, ...places].find((place) => place && existsSync(place));
  if (!found)
    throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.');
  return found;
}

/** Starts Chromium with a profile folder (a new one unless given) and more flags when asked. */
export async function startBrowser(
  options: { profile?: string; flags?: readonly string[] } = {},
): Promise<TestBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'jichim-browser-')));
  const child = spawn(
    findBrowser(),
    [...flags, ...(options.flags ?? []), '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let heard = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      const match = /DevTools listening on (ws:\S+)/.exec(heard);
      if (match?.[1]) resolve(match[1]);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code} before it was ready:\n${heard}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('Chromium has no default context.');
  const kill = async () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // Already gone.
    }
    await ended;
    await browser.close().catch(() => {});
  };
  return {
    browser,
    context,
    profile,
    port: Number(new URL(address).port),
    newPage: () => context.newPage(),
    kill,
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      const late = setTimeout(() => void kill(), 5000);
      await ended;
      clearTimeout(late);
      await browser.close().catch(() => {});
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
