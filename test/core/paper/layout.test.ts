import { describe, expect, it } from 'vitest';
import { layOut, margins } from '../../../src/core/paper/layout.ts';
import { printMetrics } from '../../../src/core/paper/metrics.ts';
import type { ApprovalBox, Block, Cell, Page, Paper } from '../../../src/core/paper/page.ts';
import { textMarks } from '../../support/sheet.ts';

const paperOf = (blocks: Block[], more: Partial<Paper> = {}): Paper => ({
  title: '장애접수 및 결과보고서',
  approvals: [],
  header: [],
  blocks,
  footer: { digest: '', notes: [] },
  language: 'ko',
  ...more,
});
const lay = (blocks: Block[], more: Partial<Paper> = {}) => layOut(paperOf(blocks, more), printMetrics);
const wordsOf = (page: Page) => textMarks(page).map((mark) => mark.text);
const label = (text: string): Cell => ({ text, head: true, span: 2 });
const value = (text: string, span = 10): Cell => ({ text, span });

/** Everything but rotated text, which is the watermark. */
function expectWithinMargins(pages: readonly Page[]): void {
  const slack = 0.26;
  for (const page of pages) {
    const inside = (x: number, y: number) => {
      expect(x).toBeGreaterThanOrEqual(margins.left - slack);
      expect(x).toBeLessThanOrEqual(page.width - margins.right + slack);
      expect(y).toBeGreaterThanOrEqual(margins.top - slack);
      expect(y).toBeLessThanOrEqual(page.height - margins.bottom + slack);
    };
    for (const mark of page.marks) {
      if (mark.kind === 'line') {
        inside(mark.x1, mark.y1);
        inside(mark.x2, mark.y2);
      } else if (mark.kind === 'text') {
        if (mark.rotate) continue;
        inside(mark.x, mark.y);
        inside(mark.x + mark.width, mark.y - 0.7 * mark.size * (25.4 / 72));
      } else if (mark.kind === 'check') inside(mark.x + mark.size, mark.y + mark.size);
      else inside(mark.x + mark.width, mark.y + mark.height);
    }
  }
}

const box = (name: string, date = '2026. 10. 14.'): ApprovalBox => ({
  step: '결재',
  position: '과장',
  name,
  date,
  identified: true,
});

describe('a sheet', () => {
  it('keeps to A4 and its margins, upright and lying', () => {
    const long = '로그인 화면에서 인증 요청이 끝나지 않음. '.repeat(400);
    const blocks: Block[] = [
      { kind: 'grid', rows: [[label('장애 내용'), value(long)]] },
      { kind: 'text', text: long, marker: '가.', indent: 8 },
    ];
    for (const orientation of ['portrait', 'landscape'] as const) {
      const more = { orientation, header: [['관리번호', 'INC-2026-0031']] as Paper['header'], watermark: '예시(가상)' };
      const pages = lay(blocks, { ...more, footer: { digest: 'ab'.repeat(32), notes: ['가온공공서비스원(가상)'] } });
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.every((page) => page.width === (orientation === 'portrait' ? 210 : 297))).toBe(true);
      expectWithinMargins(pages);
    }
  });

  it('numbers its pages as 전체쪽-쪽 and says its size', () => {
    const pages = lay([{ kind: 'text', text: '하나' }, { kind: 'break' }, { kind: 'text', text: '둘' }]);
    expect(pages.map((page) => wordsOf(page).filter((text) => /^\d-\d$/.test(text)))).toEqual([['2-1'], ['2-2']]);
    for (const page of pages) expect(wordsOf(page)).toContain('210㎜×297㎜');
  });

  it('lets a row higher than a page flow on, with its label repeated and nothing lost', () => {
    const words = Array.from({ length: 2500 }, (_, i) => `낱말${i}`);
    const pages = lay([{ kind: 'grid', rows: [[label('장애 내용'), value(words.join(' '))]] }]);
    expect(pages.length).toBeGreaterThan(2);
    const printed = pages
      .flatMap((page) => textMarks(page).filter((mark) => mark.part?.role === 'TD'))
      .map((m) => m.text);
    expect(printed.join(' ').split(' ')).toEqual(words);
    for (const page of pages.slice(1)) expect(wordsOf(page).join(' ')).toContain('(계속)');
    expectWithinMargins(pages);
  });

  it('repeats the head of a table on every page, as no content of its own', () => {
    const rows = Array.from({ length: 120 }, (_, i) => [{ text: String(i + 1) }, { text: `기록 ${i + 1}` }]);
    const head = [[{ text: '연번' }, { text: '장애명' }]];
    const pages = lay([{ kind: 'table', widths: [1, 5], head, rows, blankBelow: true }]);
    expect(pages.length).toBeGreaterThan(3);
    for (const [i, page] of pages.entries()) {
      const heads = textMarks(page).filter((mark) => mark.text === '장애명');
      expect(heads.length).toBe(1);
      expect(heads[0]!.part !== undefined).toBe(i === 0);
    }
    expect(pages.flatMap(wordsOf).filter((text) => text.startsWith('기록')).length).toBe(120);
    expect(wordsOf(pages.at(-1)!)).toContain('이하 빈칸');
    expectWithinMargins(pages);
  });

  it('never leaves a heading or a table head alone at the foot of a page', () => {
    for (let lines = 30; lines < 50; lines += 1) {
      const pages = lay([
        { kind: 'text', text: Array.from({ length: lines }, () => '글').join('\n') },
        { kind: 'heading', text: '제목줄', level: 2 },
        { kind: 'table', widths: [1], head: [[{ text: '머리' }]], rows: [[{ text: '첫 줄' }]] },
      ]);
      const of = (text: string) => pages.findIndex((page) => wordsOf(page).includes(text));
      expect(of('제목줄')).toBe(of('첫 줄'));
      expect(of('머리')).toBe(of('첫 줄'));
    }
  });

  it('never leaves 이하 빈칸 alone under a repeated head', () => {
    for (let count = 20; count < 60; count += 1) {
      const rows = Array.from({ length: count }, (_, i) => [{ text: `기록 ${i}` }]);
      const pages = lay([{ kind: 'table', widths: [1], head: [[{ text: '머리' }]], rows, blankBelow: true }]);
      const last = pages.find((page) => wordsOf(page).includes('이하 빈칸'))!;
      expect(wordsOf(last)).toContain(`기록 ${count - 1}`);
    }
  });

  it('draws room for the pen and cuts it over pages', () => {
    const cell: Cell = { text: '', span: 10, lines: 120 };
    const pages = lay([{ kind: 'grid', rows: [[label('의견'), cell]] }]);
    expect(pages.length).toBe(3);
    expectWithinMargins(pages);
  });
});

describe('the 결재란', () => {
  const names = ['김가람', '이누리', '박한결', '최다온', '한슬기'];
  /** Boxes are the columns right of the standing cell: their number is counted from the lines on the page. */
  const columns = (page: Page) =>
    page.marks.filter((mark) => mark.kind === 'line' && mark.x1 === mark.x2 && Math.abs(mark.y2 - mark.y1 - 22) < 1e-6)
      .length - 2;

  it('has as many boxes as signers, with name and date of each', () => {
    for (let count = 1; count <= names.length; count += 1) {
      const boxes = names.slice(0, count).map((name) => box(name));
      const [page] = lay([], { approvals: [{ title: '', boxes }] });
      expect(columns(page!)).toBe(count);
      for (const name of names.slice(0, count)) expect(wordsOf(page!)).toContain(name);
      expect(wordsOf(page!).filter((text) => text === '2026. 10. 14.').length).toBe(count);
      expectWithinMargins([page!]);
    }
  });

  it('leaves the signature and date of a waiting signer empty', () => {
    const [page] = lay([], { approvals: [{ title: '', boxes: [box('김가람'), box('이누리', '')] }] });
    expect(wordsOf(page!)).not.toContain('이누리');
    expect(columns(page!)).toBe(2);
  });

  it('writes 대결, opinions and 본인 확인 없음 in the box', () => {
    const boxes = [{ ...box('이누리'), mark: '대결', opinion: true, identified: false }];
    const [page] = lay([], { approvals: [{ title: '', boxes }] });
    expect(wordsOf(page!)).toEqual(expect.arrayContaining(['대결 (의견 있음)', '본인 확인 없음', '이누리']));
  });

  it('cuts off no long name', () => {
    const name = '남궁가나다라마바사아자차카타파하가나다라';
    const [page] = lay([], { approvals: [{ title: '', boxes: [box(name)] }] });
    const printed = textMarks(page!).map((mark) => mark.text);
    expect(printed.join('')).toContain(name);
    expectWithinMargins([page!]);
  });

  it('goes on in further rows when a line is longer than the page', () => {
    const boxes = Array.from({ length: 11 }, (_, i) => box(`서명${i}`));
    const pages = lay([], { approvals: [{ title: '', boxes }] });
    for (const { name } of boxes) expect(wordsOf(pages[0]!)).toContain(name);
    expectWithinMargins(pages);
  });

  it('stands at the top for the latest stage and closes the sheet for the others', () => {
    const approvals = [
      { title: '결과 보고', boxes: [box('나중')] },
      { title: '접수', boxes: [box('먼저')] },
    ];
    const [page] = lay([{ kind: 'text', text: '본문' }], { approvals });
    const at = (text: string) => textMarks(page!).find((mark) => mark.text === text)!.y;
    expect(at('나중')).toBeLessThan(at('본문'));
    expect(at('먼저')).toBeGreaterThan(at('본문'));
  });
});

it('says on the sheet which characters the font lacks, and shows a sign in their place', () => {
  const [page] = lay([{ kind: 'text', text: '끝😀' }]);
  expect(wordsOf(page!)).toContain('끝〓');
  expect(wordsOf(page!).join(' ')).toContain('U+1F600');
  // Five of them by name, the others as a number.
  const noteOf = (text: string) => wordsOf(lay([{ kind: 'text', text }])[0]!).join('');
  expect(noteOf('😀😁😂😃😄')).not.toMatch(/외 \d+자/);
  expect(noteOf('😀😁😂😃😄😅😆')).toContain('외 2자');
});
