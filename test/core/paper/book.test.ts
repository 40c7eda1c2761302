import { expect, test } from 'vitest';
import type { BookReport } from '../../../src/core/book/report.ts';
import { paperOfBook } from '../../../src/core/paper/book.ts';
import { layOut } from '../../../src/core/paper/layout.ts';
import { printMetrics } from '../../../src/core/paper/metrics.ts';
import { loadForm } from '../../../src/forms/index.ts';
import { bare, overlappingTexts, readingText, textMarks } from '../../support/sheet.ts';

const incident = (await loadForm('incident-report'))!;
const item = (await loadForm('configuration-item'))!;
const options = { agency: '가온공공서비스원(가상)', printedAt: '2026-12-31T18:05' };

const report: BookReport = {
  book: 'incident-report/2026',
  period: '2026',
  on: '2026-12-31',
  lines: Array.from({ length: 90 }, (_, i) => ({
    record: `r${i}`,
    number: `INC-2026-${String(i + 1).padStart(4, '0')}`,
    subject: `통합민원시스템 로그인 불가 ${i + 1}`,
    status: '결재 완료',
    on: '2026-10-14',
    digest: String(i).padStart(64, 'f'),
  })),
  statuses: [
    ['결재 완료', 88],
    ['무효', 2],
  ],
  root: 'ab'.repeat(32),
  numbers: ['INC-2026-0002: 다른 PC에서 먼저 붙인 구 번호여서 다시 쓰지 않았습니다.'],
  late: [{ record: 'r9', number: 'INC-2026-0010', subject: '늦게 온 기록', isNew: false }],
  open: 0,
  authority: 'a',
  openings: [{ device: 'a', at: '2026-01-02T09:00:00', commit: 'c' }],
  closedAt: '2026-12-31T18:00:00',
  reopened: [{ at: '2026-12-30T10:00:00', reason: '누락된 기록을 넣음', commit: 'd' }],
};

test('cover and index of a closed year hold count, digest, every record, the gaps, what came late and why it was opened again', () => {
  const pages = layOut(paperOfBook(incident, report, options), printMetrics);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(overlappingTexts(page)).toEqual([]);
  const text = readingText(pages);
  for (const line of report.lines) expect(text).toContain(bare(`${line.number}${line.subject}`));
  for (const part of [
    '88건, 무효 2건',
    '2026. 12. 31. 18:00',
    '마감 후 도착',
    '늦게 온 기록',
    ...report.numbers,
    '누락된 기록을 넣음',
  ])
    expect(text).toContain(bare(part));
  const foot = pages.map((page) =>
    bare(
      textMarks(page)
        .map((mark) => mark.text)
        .join(''),
    ),
  );
  for (const one of foot) expect(one).toContain(report.root);
});

test('a standing book prints its state on a day, and says nothing of a close', () => {
  const { closedAt: _closed, ...open } = report;
  const standing = {
    ...open,
    book: 'configuration-item/standing',
    period: 'standing',
    on: '2026-11-23',
    reopened: [],
    late: [],
  };
  const text = readingText(layOut(paperOfBook(item, standing, options), printMetrics));
  expect(text).toContain(bare('2026. 11. 23. 기준'));
  expect(text).toContain(bare('기준일'));
  expect(text).not.toContain('마감');
  // Made on a later day from the journal, and made on the day itself.
  const told = (printedAt: string) =>
    paperOfBook(item, standing, { ...options, printedAt }).footer.notes.filter((note) => note.includes('변경 이력'));
  expect(told('2026-11-24T09:00')).toEqual(['2026. 11. 23.까지의 변경 이력으로 만듦']);
  expect(told('2026-11-23T09:00')).toEqual([]);
});
