import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { type BundledPage, serveBundle } from '../../support/page.ts';
import { host, hostFlags } from '../../support/store.ts';

let site: BundledPage;
let profile: string;
let browser: TestBrowser | undefined;
beforeAll(async () => {
  [site, profile] = await Promise.all([
    serveBundle('test/support/store-page.ts'),
    mkdtemp(join(tmpdir(), 'jichim-kill-')),
  ]);
});
afterAll(async () => {
  // One that a failed test has left would go on typing.
  await browser?.kill();
  await site?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const kills = 32;

/** Types without end into an old and a new record and reports every edit that the page would mark 저장됨. */
async function typeUntilKilled(page: Page, life: number, saved: (text: string) => void): Promise<void> {
  await page.exposeFunction('reportSaved', saved);
  await page.evaluate(async (life) => {
    const report = (globalThis as unknown as { reportSaved(text: string): Promise<void> }).reportSaved;
    const workspace = await openSeated();
    const [first] = await workspace.find(['approval-line'], '', 1);
    const old = first
      ? takeValue(await workspace.openRecord(first.book, first.record))
      : await makeRecord(workspace, 'approval-line', { name: '처음' });
    for (let edit = 0; ; edit++) {
      const text = `${life}-${edit}`;
      const row = `steps/row-${text}`;
      takeValue(
        await old.patch([
          { path: row, value: { order: 'V' } },
          { path: `${row}/delegated`, value: text },
        ]),
      );
      void report(`row ${text}`);
      if (edit % 5 === 0) {
        const made = await makeRecord(workspace, 'department', { name: text });
        void report(`record ${text} ${made.snapshot().number}`);
      }
    }
  }, life);
}

it(`keeps every edit that showed 저장됨 when the browser process is killed ${kills} times`, async () => {
  const reported = new Set<string>();
  for (let life = 0; life < kills; life++) {
    browser = await startBrowser({ profile, flags: hostFlags });
    const page = await browser.newPage();
    await page.goto(`http://${host}:${site.port}/`);
    let heard = 0;
    const enough = 1 + Math.floor(Math.random() * 40);
    // Every kill rejects too; by then the promise is settled.
    const typing = new Promise<void>((resolve, reject) => {
      typeUntilKilled(page, life, (text) => {
        reported.add(text);
        if (++heard >= enough) resolve();
      }).catch(reject);
    });
    await typing;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    await browser.kill();
  }
  browser = await startBrowser({ profile, flags: hostFlags });
  const page = await browser.newPage();
  await page.goto(`http://${host}:${site.port}/`);
  const found = await page.evaluate(async () => {
    const workspace = await openSeated();
    const texts: string[] = [];
    const numbers: string[] = [];
    for await (const { state } of workspace.states('approval-line')) {
      for (const row of state.rows.steps ?? []) texts.push(`row ${row.cells.delegated}`);
    }
    for await (const { state, number } of workspace.states('department')) {
      texts.push(`record ${state.fields.name} ${number}`);
      numbers.push(number);
    }
    const repaired = await workspace.repair();
    return {
      texts,
      numbers,
      repaired,
      device: workspace.device,
      mine: (await workspace.books()).map((one) => one.mine),
    };
  });
  await browser.close();
  expect(reported.size).toBeGreaterThan(kills);
  const kept = new Set(found.texts);
  expect([...reported].filter((text) => !kept.has(text))).toEqual([]);
  expect(new Set(found.numbers).size).toBe(found.numbers.length);
  // What is cached is what the journal folds to, and the PC is still the one that gives the numbers.
  expect(found.repaired).toMatchObject({ rebuilt: 0, damaged: [] });
  expect(found.mine.every(Boolean)).toBe(true);
}, 600_000);
