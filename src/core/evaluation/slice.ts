// The slices of a period: which months, quarters and halves an evaluation may ask for on a given day.
import type { Period, Slice } from './rule.ts';

const months: Readonly<Record<Slice, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

export type SliceRange = { name: string; from: string; to: string; month: number };

function lastDay(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(days).padStart(2, '0')}`;
}

function nameOf(slice: Slice, year: number, first: number): string {
  if (slice === 'year') return `${year}년`;
  if (slice === 'half') return first === 1 ? '상반기' : '하반기';
  if (slice === 'quarter') return `${Math.ceil(first / 3)}분기`;
  return `${first}월`;
}

/**
 * Slices of the period's calendar year. A slice that has not ended by `asOf` is left out, except the year itself,
 * which is asked for as soon as the evaluation is made.
 * @param period dates `2026-01-01`
 */
export function slicesOf(period: Period, slice: Slice): SliceRange[] {
  const year = Number(period.from.slice(0, 4));
  const step = months[slice];
  const slices: SliceRange[] = [];
  for (let first = 1; first <= 12; first += step) {
    const to = lastDay(year, first + step - 1);
    const from = `${year}-${String(first).padStart(2, '0')}-01`;
    if (to < period.from || from > period.to || (slice !== 'year' && to > period.asOf)) continue;
    slices.push({ name: nameOf(slice, year, first), from, to, month: first + step - 1 });
  }
  return slices;
}
