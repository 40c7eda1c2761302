import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layOut } from '../../../src/core/paper/layout.ts';
import { printMetrics } from '../../../src/core/paper/metrics.ts';
import type { Paper } from '../../../src/core/paper/page.ts';
import { pdfOf } from '../../../src/export/pdf.ts';
import { startBrowser, type TestBrowser } from '../../support/browser.ts';
import { type BundledPage, serveBundle } from '../../support/page.ts';
import type {} from '../../support/paper-page.ts';
import { rawText } from '../../support/pdf.ts';
import { printFonts } from '../../support/print-fonts.ts';

declare const makePdf: (paper: Paper) => Promise<number[]>;
declare const drawPages: (paper: Paper) => { text: string; laid: number; set: number }[];

const paper: Paper = {
  title: '장애접수 및 결과보고서',
  approvals: [
    {
      title: '',
      boxes: [{ step: '기안', position: '담당', name: '김가람', date: '2026. 10. 14.', identified: false }],
    },
  ],
  header: [['관리번호', 'INC-2026-0031']],
  blocks: [
    { kind: 'text', text: '뷁 로그인 화면에서 인증 요청이 끝나지 않음. 😀 ABC 0123456789 '.repeat(60) },
    { kind: 'grid', rows: [[{ text: '', span: 12, checks: [{ label: '적용', on: true }] }]] },
  ],
  footer: { digest: 'ef'.repeat(32), notes: ['가온공공서비스원(가상)'] },
  watermark: '예시(가상)',
  language: 'ko',
};

let site: BundledPage;
let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  site = await serveBundle('test/support/paper-page.ts');
  const fonts = await printFonts();
  await writeFile(join(site.folder, 'print-400.ttf.gz'), gzipSync(fonts.regular));
  await writeFile(join(site.folder, 'print-700.ttf.gz'), gzipSync(fonts.bold));
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'makePdf' in globalThis);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it('the browser makes the same file, byte for byte, as the command line', async () => {
  const made = Uint8Array.from(await page.evaluate((sheet) => makePdf(sheet), paper));
  const fonts = await printFonts();
  const options = { fonts, title: paper.title, language: 'ko', created: '2026-11-23T16:10' };
  const expected = await pdfOf(layOut(paper, printMetrics), options);
  expect(await rawText(made)).toBe(await rawText(expected));
  expect(Buffer.from(made).equals(Buffer.from(expected))).toBe(true);
});

it('the preview sets every line as long as it was laid out, whatever font the screen has', async () => {
  const lines = await page.evaluate((sheet) => drawPages(sheet), paper);
  expect(lines.length).toBeGreaterThan(40);
  for (const { text, laid, set } of lines) expect(Math.abs(laid - set), text).toBeLessThan(0.05);
});
