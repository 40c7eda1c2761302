// Bytes on a form: a file chosen, dropped, too large and saved again as it was; a signature drawn and typed.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;
const attachment = () => page.locator('#f-attachments tbody .control-file');
const openNew = async () => {
  await page.goto(`${site.url}forms/incident-report/`);
  await page.locator('#f-title').fill('첨부가 있는 장애');
  await page.locator('#f-title').blur();
  await waitSaved(page);
};
/** Drops a file of the page's own making on an element. */
const drop = (target: Locator, name: string, size: number) =>
  target.evaluate(
    (element, { name, size }) => {
      const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type: 'text/html' }));
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { name, size },
  );
const save = async (name: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    attachment().getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};
/** The share of dark points of the signature as it is kept, and its size in bytes. */
const ink = () =>
  page.evaluate(async () => {
    const open = indexedDB.open('jichim-agency');
    await new Promise((done) => open.addEventListener('success', done));
    const read = open.result.transaction('blobs').objectStore('blobs').getAll();
    await new Promise((done) => read.addEventListener('success', done));
    open.result.close();
    const found: number[] = [];
    for (const { bytes } of read.result as { bytes: Uint8Array<ArrayBuffer> }[]) {
      if (bytes[1] !== 0x50 || bytes[2] !== 0x4e) continue;
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext('2d')!;
      pen.drawImage(picture, 0, 0);
      const { data } = pen.getImageData(0, 0, picture.width, picture.height);
      found.push(data.filter((value, index) => index % 4 === 3 && value > 128).length);
    }
    return found;
  });

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
});
afterAll(() => site?.close());

test('a dropped file is kept, found after a reload, saved again byte for byte and taken out', async () => {
  await openNew();
  await page.locator('[data-add-row=attachments]').click();
  await attachment().waitFor();
  await drop(attachment(), '화면 <b>캡처.html', 70_000);
  await attachment().getByText('68KB').waitFor();
  await waitSaved(page);
  await page.reload();
  const kept = await save('화면 <b>캡처.html');
  expect(kept.name).toMatch(/^화면 .*캡처\.html$/);
  expect([...kept.bytes]).toEqual(Array.from({ length: 70_000 }, (_, index) => index % 251));
  expect(await attachment().locator('b').count()).toBe(0);
  await attachment().getByRole('button', { name: '화면 <b>캡처.html 빼기' }).click();
  await attachment().getByText('파일 고르기').waitFor();
  // The button that was pressed is gone; whoever works without a mouse stays in the field.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
  await waitSaved(page);
  await page.reload();
  await attachment().getByText('파일 고르기').waitFor();
});

test('a file over the limit or empty is refused in place, and the one that was there stays', async () => {
  await openNew();
  await page.locator('[data-add-row=attachments]').click();
  await page.locator('#f-attachments input[type=file]').setInputFiles({
    name: '보고.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('처음 파일'),
  });
  await attachment().getByText('보고.txt').waitFor();
  await drop(attachment(), '너무 큰 파일.bin', 20 * 1024 * 1024 + 1);
  await page.locator('#f-attachments .remark-error', { hasText: '20MB' }).waitFor();
  expect((await save('보고.txt')).bytes.toString('utf8')).toBe('처음 파일');
  await drop(attachment(), '빈 파일.bin', 0);
  await page.locator('#f-attachments .remark-error', { hasText: '비어' }).waitFor();
  await drop(attachment(), '알맞은 파일.bin', 10);
  await attachment().getByText('알맞은 파일.bin').first().waitFor();
  await expect.poll(() => page.locator('#f-attachments .remark-error').count()).toBe(0);
});

test('a signature is refused while empty, kept as it was drawn, and drawn for who only types a name', async () => {
  await openNew();
  await page.locator('#f-vendorSignature').click();
  const confirm = page.getByRole('button', { name: '서명 넣기' });
  await confirm.click();
  await page.locator('dialog [role=alert]', { hasText: '비어' }).waitFor();
  const box = (await page.locator('.signature-pad').boundingBox())!;
  const { mouse } = page;
  await mouse.move(box.x + 20, box.y + 20);
  await mouse.down();
  await mouse.move(box.x + box.width / 2, box.y + box.height - 20);
  await mouse.move(box.x + box.width - 20, box.y + 20);
  await mouse.up();
  await page.getByRole('button', { name: '지우고 다시 그리기' }).click();
  await confirm.click();
  await page.locator('dialog [role=alert]').waitFor();
  await mouse.move(box.x + 20, box.y + 20);
  await mouse.down();
  await mouse.move(box.x + box.width - 20, box.y + box.height - 20);
  await mouse.up();
  await confirm.click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  const field = page.locator('.field', { has: page.locator('#f-vendorSignature') });
  await field.getByText('서명함').waitFor();
  await waitSaved(page);
  const [drawn] = await ink();
  // One stroke across the pad and nothing of the one that was wiped away.
  expect(drawn).toBeGreaterThan(1200);
  expect(drawn).toBeLessThan(3500);
  await page.reload();
  await field.getByText('서명함').waitFor();
  await page.locator('#f-vendorSignature').click();
  await page.locator('#signature-name').fill('최다솜');
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(async () => (await ink()).length).toBe(2);
  for (const points of await ink()) expect(points).toBeGreaterThan(500);
  await page.getByRole('button', { name: '미리 보기' }).click();
  await page.locator('.paper image').first().waitFor({ state: 'attached' });
  expect(await page.locator('.paper image').first().getAttribute('href')).toMatch(/^blob:/);
  await page.keyboard.press('Escape');
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
