import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/core/paper/layout.ts';
import { printMetrics } from '../../src/core/paper/metrics.ts';
import type { Block, Page, Paper } from '../../src/core/paper/page.ts';
import { svgElements } from '../../src/core/paper/svg.ts';
import { pdfOf } from '../../src/export/pdf.ts';
import {
  darkest,
  firstAttachment,
  pdfFonts,
  pdfInfo,
  pdfPixels,
  pdfWords,
  rawText,
  structureText,
} from '../support/pdf.ts';
import { printFonts } from '../support/print-fonts.ts';
import { bare, blankCharacters, textMarks } from '../support/sheet.ts';

const fonts = await printFonts();
const options = { fonts, title: '시험', language: 'ko', created: '2026-11-23T16:10' };

function lay(blocks: Block[], more: Partial<Paper> = {}): Page[] {
  const paper: Paper = {
    title: '장애접수 및 결과보고서',
    approvals: [],
    header: [['관리번호', 'INC-2026-0031']],
    blocks,
    footer: { digest: 'cd'.repeat(32), notes: ['가온공공서비스원(가상)'] },
    language: 'ko',
    ...more,
  };
  return layOut(paper, printMetrics);
}

const every =
  '뷁쀍 힣각 ①⑳ ㎜㎡ △1,200 ○●□■ 「지침」 『편람』 甲乙 ABC xyz 0123456789 !"#$%&\'()*+,-./:;<=>?@[]^_`{|}~ ℃ ± × ÷ → ～ … · ㆍ';

describe('a PDF', () => {
  it('shows every printed character: each has ink where the layout put it', async () => {
    const blocks: Block[] = [
      { kind: 'text', text: every },
      { kind: 'text', text: every, bold: true },
      {
        kind: 'grid',
        rows: [
          [
            { text: '구분', head: true, span: 2 },
            { text: every, span: 10 },
          ],
        ],
      },
    ];
    const pages = lay(blocks, { watermark: '예시(가상)' });
    expect(blankCharacters(pages[0]!, await pdfPixels(await pdfOf(pages, options), 1, 150))).toEqual([]);
  });

  it('carries the time it was made at, with seconds or without', async () => {
    const pages = lay([{ kind: 'text', text: '시험' }]);
    const made = async (created: string) =>
      /CreationDate:\s+(.*)/.exec(await pdfInfo(await pdfOf(pages, { ...options, created })))?.[1];
    const [minute, second] = [await made('2026-11-23T16:10'), await made('2026-11-23T16:10:05')];
    expect(minute).toMatch(/Nov 23 \d\d:10:00 2026/);
    expect(second).toBe(minute!.replace(':10:00', ':10:05'));
  });

  it('leaves the margins white', async () => {
    const long = '로그인 화면에서 인증 요청이 끝나지 않음. '.repeat(200);
    const pdf = await pdfOf(lay([{ kind: 'text', text: long }], { watermark: '예시(가상)' }), options);
    for (const page of [1, 2]) {
      const pixels = await pdfPixels(pdf, page);
      expect(darkest(pixels, 0, 0, 210, 19.5)).toBe(255);
      expect(darkest(pixels, 0, 0, 14.5, 297)).toBe(255);
      expect(darkest(pixels, 195.5, 0, 15, 297)).toBe(255);
      expect(darkest(pixels, 0, 282.5, 210, 15)).toBe(255);
      expect(darkest(pixels, 15, 20, 180, 262)).toBeLessThan(50);
    }
  });

  it('breaks lines where the layout and the preview break them', async () => {
    const words = Array.from({ length: 500 }, (_, i) => `어절${i * 7}은`).join(' ');
    const pages = lay([
      { kind: 'text', text: words },
      { kind: 'grid', rows: [[{ text: words, span: 12 }]] },
    ]);
    const found = await pdfWords(await pdfOf(pages, options));
    const point = 72 / 25.4;
    for (const [i, page] of pages.entries()) {
      const preview = svgElements(page).filter((element) => element.tag === 'text');
      expect(preview.map((element) => element.text)).toEqual(textMarks(page).map((mark) => mark.text));
      for (const [j, mark] of textMarks(page).entries()) {
        const middle = (mark.y - 1) * point;
        const line = found.filter(
          (word) =>
            word.page === i &&
            word.y < middle &&
            word.bottom > middle &&
            word.x > mark.x * point - 1 &&
            word.right < (mark.x + mark.width) * point + 1,
        );
        expect(bare(line.map((word) => word.text).join(''))).toBe(bare(mark.text));
        expect(Math.abs(line.at(-1)!.right - (mark.x + mark.width) * point)).toBeLessThan(0.5);
        expect(Number(preview[j]!.attributes.textLength)).toBeCloseTo(mark.width, 2);
      }
    }
  });

  it('is read in the order of the sheet, without foot, watermark and repeated heads', async () => {
    const rows = Array.from({ length: 3 }, (_, i) => [{ text: `${i + 1}` }, { text: `기록 ${i + 1}\n`.repeat(22) }]);
    const head = [[{ text: '연번' }, { text: '장애명' }]];
    const pages = lay([{ kind: 'table', widths: [1, 4], head, rows }], { watermark: '예시(가상)' });
    expect(pages.length).toBe(2);
    const body = rows.map(([number, name]) => `${number!.text}${name!.text}`).join('');
    const text = bare(await structureText(await pdfOf(pages, options)));
    expect(text).toBe(bare(`장애접수 및 결과보고서관리번호INC-2026-0031연번장애명${body}`));
  });

  it('says its language, title and time, is tagged and carries its data', async () => {
    const bytes = new TextEncoder().encode('{"기록":"INC-2026-0031"}');
    const attachments = [{ name: 'record.json', type: 'application/json', bytes }];
    const pdf = await pdfOf(lay([]), { ...options, attachments });
    const info = await pdfInfo(pdf);
    expect(info).toMatch(/Title: +시험/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Pages: +1/);
    expect(info).toContain('2026 UTC');
    expect(Buffer.from(await firstAttachment(pdf)).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/%PDF-1\.7/);
  });

  it('embeds both fonts as subsets with their text, and stays small', async () => {
    const pdf = await pdfOf(lay([{ kind: 'text', text: every }]), options);
    const listed = (await pdfFonts(pdf)).split('\n').slice(2).filter(Boolean);
    expect(listed.length).toBe(2);
    for (const line of listed) expect(line).toMatch(/CID TrueType +Identity-H +yes yes yes/);
    expect(pdf.length).toBeLessThan(45_000);
  });

  it('is the same file when it is made again from the same pages', async () => {
    const make = () => pdfOf(lay([{ kind: 'text', text: every }], { watermark: '예시(가상)' }), options);
    const [one, other] = [await make(), await make()];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const changed = await pdfOf(lay([{ kind: 'text', text: `${every}.` }]), options);
    const idOf = (pdf: Uint8Array) => /\/ID \[ <([0-9A-F]+)>/.exec(Buffer.from(pdf).toString('latin1'))![1];
    expect(idOf(changed)).not.toBe(idOf(one));
  });

  it('refuses a character that the font lacks instead of leaving a blank', async () => {
    const pages = lay([]);
    pages[0]!.marks.push({ kind: 'text', x: 20, y: 50, text: '😀', size: 10, bold: false, width: 4 });
    await expect(pdfOf(pages, options)).rejects.toThrow('U+1F600');
  });

  it('draws check boxes as lines: ticked ones have ink inside, empty ones none', async () => {
    const checks = [
      { label: '적용', on: true },
      { label: '제외', on: false },
    ];
    const pages = lay([{ kind: 'grid', rows: [[{ text: '', checks, span: 12 }]] }]);
    const pixels = await pdfPixels(await pdfOf(pages, options), 1, 200);
    const inks = pages[0]!.marks.flatMap((mark) =>
      mark.kind === 'check'
        ? [darkest(pixels, mark.x + mark.size * 0.2, mark.y + mark.size * 0.2, mark.size * 0.6, mark.size * 0.6)]
        : [],
    );
    expect(inks[0]).toBeLessThan(60);
    expect(inks[1]).toBe(255);
  });

  it('fits a drawn signature into its box without distorting it', async () => {
    const file = { sha256: 'a'.repeat(64), name: '서명.png', type: 'image/png', size: 1 };
    const box = {
      step: '결재',
      position: '과장',
      name: '박한결',
      date: '2026. 10. 14.',
      identified: true,
      signature: file,
    };
    const pages = lay([], { approvals: [{ title: '', boxes: [box] }] });
    const mark = pages[0]!.marks.find((one) => one.kind === 'image')!;
    const pdf = await pdfOf(pages, { ...options, files: () => blackPng });
    const pixels = await pdfPixels(pdf, 1, 150);
    // The picture is square: it fills the height of its box and leaves both sides white.
    expect(darkest(pixels, mark.x + mark.width / 2 - 0.5, mark.y + mark.height / 2 - 0.5, 1, 1)).toBeLessThan(60);
    expect(darkest(pixels, mark.x, mark.y, mark.width / 8, mark.height)).toBe(255);
    await expect(pdfOf(pages, options)).resolves.toBeInstanceOf(Uint8Array);
    expect(await rawText(await pdfOf(pages, options))).toContain('박한결');
  });

  it('writes 5,000 rows with progress, and stops when it is told to', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [
      { text: `${i + 1}` },
      { text: `INC-2026-${i}` },
      { text: '로그인 불가' },
    ]);
    const head = [[{ text: '연번' }, { text: '관리번호' }, { text: '장애명' }]];
    const pages = lay([{ kind: 'table', widths: [1, 3, 5], head, rows, size: 9 }], { orientation: 'landscape' });
    const steps: number[] = [];
    const pdf = await pdfOf(pages, { ...options, progress: (done, total) => steps.push(done / total) });
    expect(steps.at(-1)).toBe(1);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(await rawText(pdf, pages.length)).toContain('INC-2026-4999');
    const stop = new AbortController();
    const stopped = pdfOf(pages, { ...options, signal: stop.signal, progress: () => stop.abort(new Error('그만')) });
    await expect(stopped).rejects.toThrow('그만');
  });
});

/** 4 × 4 black pixels. */
const blackPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAAAAACMmsGiAAAAC0lEQVR42mNgwAcAABQAAWD7ONUAAAAASUVORK5CYII=',
  'base64',
);
