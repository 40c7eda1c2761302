// A ledger, or a selection of it, as a table over pages.
import type { Column, LedgerCell } from '../form/columns.ts';
import type { Form } from '../form/form.ts';
import { showDateTime } from '../text/date.ts';
import { groupDigits } from '../text/money.ts';
import type { Cell, Paper } from './page.ts';
import { tableSize } from './section.ts';

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

/** Characters that still fit an upright page; wider ledgers lie. */
const uprightCharacters = 62;

/** The sheet of ledger rows in the order given: 연번 first, 비고 last, 이하 빈칸 after the last row. */
export function paperOfLedger(
  form: Form,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, LedgerCell>>[],
  options: LedgerPaperOptions,
): Paper {
  const { agency, selection = [], totals = [], printedAt, example, approvals = [] } = options;
  const remarks = columns.some((column) => column.label === '비고') ? [] : ['비고'];
  const widths = [3, ...columns.map((column) => column.width), ...remarks.map(() => 5)];
  const characters = widths.reduce((sum, width) => sum + width, 0);
  const landscape = characters > uprightCharacters;
  const head: Cell[] = ['연번', ...columns.map((column) => column.head), ...remarks].map((text) => ({ text }));
  return {
    title: form.ledger.title,
    subtitle: selection.join(', '),
    running: [form.ledger.title, ...selection].join(' '),
    approvals,
    header: [],
    blocks: [
      {
        kind: 'table',
        widths,
        head: [head],
        caption: `모두 ${groupDigits(String(rows.length))}건`,
        rows: rows.map((row, i) => [
          { text: String(i + 1), align: 'center' },
          ...columns.map(({ id, align }): Cell => ({ text: row[id]?.text ?? '', align })),
          ...remarks.map(() => ({ text: '' })),
        ]),
        size: landscape ? tableSize(characters / 1.45) : tableSize(characters),
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
