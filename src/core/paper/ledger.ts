// A ledger, or a selection of it, as a table over pages.
import type { Column, LedgerCell } from '../form/columns.ts';
import type { Form } from '../form/form.ts';
import { showDateTime } from '../text/date.ts';
import { groupDigits } from '../text/money.ts';
import type { Cell, Paper } from './page.ts';

export type LedgerPaperOptions = {
  agency: string;
  /** Period and selection in words: `2026년`, `대상 시스템: 통합민원시스템`. */
  selection?: readonly string[];
  /** Totals under the table, already in words: `총 장애시간 합계`, `1,240분`. */
  totals?: readonly [label: string, value: string][];
  /** Wall time in Asia/Seoul. */
  printedAt: string;
  example?: boolean;
  approvals?: Paper['approvals'];
};

/** Characters of all columns that an upright page still holds; wider ledgers lie. */
const uprightCharacters = 58;
const ledgerSize = 9;

/** The sheet of ledger rows in the order given: 연번 first, 비고 last, 이하 빈칸 after the last row. */
export function paperOfLedger(
  form: Form,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, LedgerCell>>[],
  options: LedgerPaperOptions,
): Paper {
  const { agency, selection = [], totals = [], printedAt, example, approvals = [] } = options;
  const remarks = columns.some((column) => column.label === '비고') ? [] : ['비고'];
  const head = ['연번', ...columns.map((column) => column.head), ...remarks].map((text): Cell => ({ text }));
  const cells = rows.map((row, i): Cell[] => [
    { text: String(i + 1), align: 'center' },
    ...columns.map(({ id, align }): Cell => ({ text: row[id]?.text ?? '', align })),
    ...remarks.map(() => ({ text: '' })),
  ]);
  const landscape = columns.reduce((sum, column) => sum + column.width, 0) > uprightCharacters;
  return {
    title: form.ledger.title,
    subtitle: selection.join(', '),
    running: [form.ledger.title, ...selection].join(' '),
    approvals,
    header: [],
    blocks: [
      {
        kind: 'table',
        widths: 'fit',
        size: ledgerSize,
        head: [head],
        rows: cells,
        caption: `모두 ${groupDigits(String(rows.length))}건`,
        blankBelow: true,
      },
      ...totals.map(
        ([label, value]) => ({ kind: 'text', text: `${label}: ${value}`, align: 'right', size: 9 }) as const,
      ),
    ],
    footer: { digest: '', notes: [agency, `출력 ${showDateTime(printedAt)}`].filter((text) => text !== '') },
    ...(example && { watermark: '예시(가상)' }),
    ...(landscape && { orientation: 'landscape' as const }),
    language: 'ko',
  };
}
