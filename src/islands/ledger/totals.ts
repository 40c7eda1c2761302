// The foot of a ledger: counts, sums and averages over the rows that are shown.
import { show } from '../../core/field/kinds.ts';
import { type Column, makeColumn } from '../../core/form/columns.ts';
import { roundToText } from '../../core/form/compute.ts';
import type { Form } from '../../core/form/form.ts';
import { keyAt, type LedgerRow, textAt } from './rows.ts';

export type Total = { readonly label: string; readonly value: string };

const words = { count: '건수', sum: '합계', average: '평균' } as const;

/** Totals that the definition asks for. Rows without a number in the column are left out of sum and average. */
export function totalsOf(form: Form, columns: readonly Column[], rows: readonly LedgerRow[]): Total[] {
  return (form.ledger.totals ?? []).map(({ column: id, as }) => {
    // A total may be over what is no column: its values are read with the row.
    const column = columns.find((one) => one.id === id) ?? makeColumn(form, id);
    const label = as === 'count' ? words.count : `${column.label} ${words[as]}`;
    if (as === 'count')
      return { label, value: `${rows.filter((row) => textAt(row, id) !== '').length.toLocaleString('ko-KR')}건` };
    const numbers = rows.map((row) => keyAt(row, id)).filter((key): key is number => typeof key === 'number');
    const sum = numbers.reduce((all, number) => all + number, 0);
    if (numbers.length === 0) return { label, value: '' };
    const digits = column.field && 'digits' in column.field ? (column.field.digits ?? 1) : 1;
    const value = as === 'sum' ? sum : sum / numbers.length;
    return { label, value: showNumber(column, value, as === 'average' || !Number.isInteger(value) ? digits : 0) };
  });
}

/** A result in the spelling of its column. An average of whole numbers keeps its digit behind the point. */
function showNumber(column: Column, value: number, digits: number): string {
  const text = roundToText(value, digits);
  if (!column.field || column.field.kind === 'rows') return text;
  if (Number.isInteger(value) && (column.field.kind === 'duration' || column.field.kind === 'money'))
    return show(column.field, value);
  return `${Number(text).toLocaleString('ko-KR', { minimumFractionDigits: digits })}${column.unit ?? ''}`;
}
