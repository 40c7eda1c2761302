// The register of disposals (폐기 대장): what was disposed of, when, on whose decision. What the records said is gone; this stays.
import { showDate, showDateTime } from '../text/date.ts';
import { groupDigits } from '../text/money.ts';
import type { Cell, Paper } from './page.ts';

/** One record that was disposed of. Dates are days; `by` is a name. */
export type Disposal = {
  book: string;
  record: string;
  title: string;
  number: string;
  createdOn: string;
  on: string;
  /** The decision it rests on: number of the document. */
  disposal: string;
  reason: string;
  by: string;
};

/** The register as a sheet, in the order given. `printedAt` is wall time in Asia/Seoul. */
export function paperOfDisposals(
  disposals: readonly Disposal[],
  { agency, printedAt, example }: { agency: string; printedAt: string; example?: boolean },
): Paper {
  const head = ['연번', '관리번호', '서식', '작성일', '폐기일', '근거 문서', '사유', '폐기한 사람'];
  return {
    title: '기록 폐기 대장',
    running: '기록 폐기 대장',
    approvals: [],
    header: [],
    blocks: [
      {
        kind: 'table',
        widths: 'fit',
        size: 9,
        head: [head.map((text): Cell => ({ text }))],
        rows: disposals.map(({ number, title, createdOn, on, disposal, reason, by }, index): Cell[] => [
          { text: String(index + 1), align: 'center' },
          { text: number },
          { text: title },
          { text: showDate(createdOn), align: 'center' },
          { text: showDate(on), align: 'center' },
          { text: disposal },
          { text: reason },
          { text: by, align: 'center' },
        ]),
        caption: `모두 ${groupDigits(String(disposals.length))}건`,
        blankBelow: true,
      },
    ],
    footer: { digest: '', notes: [agency, `출력 ${showDateTime(printedAt)}`].filter((text) => text !== '') },
    ...(example && { watermark: '예시(가상)' }),
    orientation: 'landscape',
    language: 'ko',
  };
}
