// The cover and index of a book: printed when a year is closed, and for a standing book as its state on a day (기준일 현황).
import type { BookReport } from '../book/report.ts';
import type { Form } from '../form/form.ts';
import { showDate, showDateTime } from '../text/date.ts';
import { groupDigits } from '../text/money.ts';
import type { Block, Cell, Paper } from './page.ts';

export type BookPaperOptions = {
  agency: string;
  /** Wall time in Asia/Seoul. */
  printedAt: string;
  example?: boolean;
};

/** Cover with counts and digest, the index of records, how the numbers run, and what came after the close. */
export function paperOfBook(form: Form, report: BookReport, options: BookPaperOptions): Paper {
  const { agency, printedAt, example } = options;
  const standing = report.period === 'standing';
  const period = standing ? `${showDate(report.on)} 기준` : `${report.period}년`;
  return {
    title: `${form.ledger.title} ${standing ? '현황' : '표지와 색인'}`,
    subtitle: period,
    running: `${form.ledger.title} ${period}`,
    approvals: [],
    header: headerOf(form, report, agency),
    blocks: [
      ...indexBlocks(report),
      ...listBlocks('번호의 빈자리와 바뀐 번호', report.numbers),
      ...listBlocks('마감 후 도착', report.late.map(sayLate)),
      ...listBlocks(
        '마감을 푼 이력',
        report.reopened.map(({ at, reason }) => `${showDateTime(at)} ${reason}`),
      ),
    ],
    footer: {
      digest: report.root,
      notes: [agency, ...madeFrom(report, printedAt), `출력 ${showDateTime(printedAt)}`].filter((text) => text !== ''),
    },
    ...(example && { watermark: '예시(가상)' }),
    language: 'ko',
  };
}

/** A standing book as of an earlier day is no longer there: the paper says what it was made from. */
function madeFrom({ period, on }: BookReport, printedAt: string): string[] {
  return period === 'standing' && on < printedAt.slice(0, 10) ? [`${showDate(on)}까지의 변경 이력으로 만듦`] : [];
}

/** What came after the close, in words. */
export function sayLate({ number, subject, isNew, adopted }: BookReport['late'][number]): string {
  const what = isNew ? '마감할 때 없던 기록' : '마감 뒤에 도착한 변경';
  return `${number || '번호 없음'} ${subject || '제목 없음'}: ${what}${adopted ? `. ${adopted} 기록에 넣음` : ''}`;
}

function headerOf(form: Form, report: BookReport, agency: string): Paper['header'] {
  const { lines, statuses, openings, closedAt, period, on } = report;
  const numbers = lines.map((line) => line.number).filter((number) => number !== '');
  const kept: Paper['header'] = [
    ['기관', agency],
    ['대장', form.ledger.title],
    ['건수', `${groupDigits(String(lines.length))}건`],
    ['상태', statuses.map(([status, count]) => `${status} ${groupDigits(String(count))}건`).join(', ') || '없음'],
    ['번호', numbers.length > 0 ? `${numbers[0]}~${numbers.at(-1)}` : '없음'],
    ['보존기간', form.retention],
    ['열린 때', openings[0] ? showDateTime(openings[0].at) : '없음'],
  ];
  if (period === 'standing') kept.push(['기준일', showDate(on)]);
  else kept.push(['마감', closedAt ? showDateTime(closedAt) : '마감 전']);
  return kept;
}

function indexBlocks(report: BookReport): Block[] {
  const head = ['연번', '관리번호', '제목', '작성일', '상태', '내용 지문(앞 16자)'];
  return [
    { kind: 'heading', level: 2, text: '색인' },
    {
      kind: 'table',
      widths: 'fit',
      head: [head.map((text): Cell => ({ text }))],
      rows: report.lines.map(({ number, subject, on, status, digest }, index): Cell[] => [
        { text: String(index + 1), align: 'center' },
        { text: number },
        { text: subject },
        { text: showDate(on), align: 'center' },
        { text: status, align: 'center' },
        { text: digest.slice(0, 16) },
      ]),
      caption: `모두 ${groupDigits(String(report.lines.length))}건`,
      blankBelow: true,
      size: 9,
    },
  ];
}

function listBlocks(title: string, sentences: readonly string[]): Block[] {
  if (sentences.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    ...sentences.map((text): Block => ({ kind: 'text', text, marker: '-', size: 9 })),
  ];
}
