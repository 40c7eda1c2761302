// Record numbers `{prefix}-{year}-{4 digits}`: given by the book's number authority alone, never given twice.
import type { BookState } from '../journal/commit.ts';
import { compareText } from '../journal/order.ts';

/** A record's number as shown. `final` is false for a provisional one, whose text ends in (임시). */
export type RecordNumber = { text: string; final: boolean; old: readonly string[] };

/** Whether the device gives this book's final numbers (대장 PC). */
export function isAuthority(state: BookState, device: string): boolean {
  return state.authority !== '' && state.authority === device;
}

/**
 * The next free number. It lies above every number ever given in the year, 구 번호 of other devices included:
 * one of those may stand on paper, and two papers must not carry the same number.
 * @param year four digits; for a yearly book the book's own.
 */
export function nextNumber(state: BookState, prefix: string, year: string): string {
  return formatNumber(prefix, year, highestOf(allNumbers(state), `${prefix}-${year}-`) + 1);
}

/** Numbers for several records at once, in the order given. */
export function nextNumbers(
  state: BookState,
  prefix: string,
  year: string,
  records: readonly string[],
): [record: string, number: string][] {
  const highest = highestOf(allNumbers(state), `${prefix}-${year}-`);
  return records.map((record, index) => [record, formatNumber(prefix, year, highest + 1 + index)]);
}

/** Records that wait for a final number, in the order given. */
export function unnumbered(state: BookState, records: Iterable<string>): string[] {
  return [...records].filter((record) => finalNumber(state, record) === '');
}

/** Final number of a record, '' while it has none. */
export function finalNumber(state: BookState, record: string): string {
  return Object.hasOwn(state.numbers, record) ? state.numbers[record]!.number : '';
}

/**
 * What to show as a record's number.
 * @param provisional the device's own count among its unnumbered records, from 1. The device's first letters keep provisional numbers of two PCs apart.
 */
export function numberOf(
  state: BookState,
  record: string,
  provisional: { prefix: string; year: string; device: string; index: number },
): RecordNumber {
  const old = Object.hasOwn(state.numbers, record) ? state.numbers[record]!.old : [];
  const number = finalNumber(state, record);
  if (number !== '') return { text: number, final: true, old };
  const { prefix, year, device, index } = provisional;
  return { text: `${prefix}-${year}-${device.slice(0, 4).toUpperCase()}-${index}(임시)`, final: false, old };
}

/** One line of the report that explains why numbers do not run on. */
export type NumberFact =
  | { kind: 'gap'; from: string; to: string; old: boolean; sentence: string }
  | { kind: 'renumbered'; record: string; number: string; old: string; sentence: string };

/** Explains every gap in the year's numbers and every renumbering, in number order. */
export function reportNumbers(state: BookState, prefix: string, year: string): NumberFact[] {
  const start = `${prefix}-${year}-`;
  const facts: NumberFact[] = [];
  const given = Object.values(state.numbers).map((one) => one.number);
  const final = new Set(given.map((number) => countOf(number, start)).filter((count) => count > 0));
  const old = new Set(Object.values(state.numbers).flatMap((one) => one.old.map((number) => countOf(number, start))));
  const highest = Math.max(0, ...final);
  for (let count = 1; count <= highest; count += 1) {
    if (final.has(count)) continue;
    const used = old.has(count);
    let end = count;
    while (end + 1 <= highest && !final.has(end + 1) && old.has(end + 1) === used) end += 1;
    const [from, to] = [formatNumber(prefix, year, count), formatNumber(prefix, year, end)];
    const span = from === to ? from : `${from}~${to}`;
    facts.push({
      kind: 'gap',
      from,
      to,
      old: used,
      sentence: used
        ? `${span}: 다른 PC에서 먼저 붙인 구 번호여서 다시 쓰지 않았습니다.`
        : `${span}: 이 번호의 기록이 아직 도착하지 않았거나 번호만 붙고 저장되지 않았습니다.`,
    });
    count = end;
  }
  const renumbered = Object.entries(state.numbers)
    .flatMap(([record, one]) => one.old.map((number) => ({ record, number: one.number, old: number })))
    .sort((a, b) => compareText(a.old, b.old) || compareText(a.record, b.record));
  for (const one of renumbered) {
    const now = one.number === '' ? '새 번호를 기다립니다' : `${one.number} 번호로 바뀌었습니다`;
    facts.push({ kind: 'renumbered', ...one, sentence: `${one.old}: 대장 PC가 아닌 곳에서 붙인 번호여서 ${now}.` });
  }
  return facts;
}

function allNumbers(state: BookState): string[] {
  return Object.values(state.numbers).flatMap((one) => [one.number, ...one.old]);
}

function highestOf(numbers: readonly string[], start: string): number {
  return numbers.reduce((highest, number) => Math.max(highest, countOf(number, start)), 0);
}

/** The running count at the end of a number, 0 when the number is another year's or not ours. */
function countOf(number: string, start: string): number {
  const rest = number.startsWith(start) ? number.slice(start.length) : '';
  return /^\d{4,9}$/.test(rest) ? Number(rest) : 0;
}

function formatNumber(prefix: string, year: string, count: number): string {
  return `${prefix}-${year}-${String(count).padStart(4, '0')}`;
}
