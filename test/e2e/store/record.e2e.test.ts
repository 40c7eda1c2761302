import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { type BundledPage, serveBundle } from '../../support/page.ts';

let site: BundledPage;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveBundle('test/support/store-page.ts'), startBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it('keeps a record over a reload', async () => {
  const page = await browser.newPage();
  await page.goto(site.url);
  const made = await page.evaluate(async () => {
    const w = await store.openWorkspace('agency');
    await w.setUser({ id: '', name: '김가람', position: '담당' });
    const made = await w.createRecord('system', {});
    if (!made.ok) throw new Error(made.refusal.message);
    const r = made.value;
    await r.patch([{ path: 'name', value: '통합민원시스템' }]);
    await r.patch([{ path: 'name', value: '대표누리집' }]);
    return { book: r.book, record: r.record };
  });
  await page.reload();
  const name = await page.evaluate(async ({ book, record }) => {
    const w = await store.openWorkspace('agency');
    const r = await w.openRecord(book, record);
    return r.ok && r.value.snapshot().state.fields.name;
  }, made);
  expect(name).toBe('대표누리집');
});
