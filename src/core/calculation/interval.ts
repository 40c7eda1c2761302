// Spans of time as whole minutes, half open: the end minute is not part of the span. All lists that come out are sorted and disjoint.
import { dateOf, minutesOf } from './wall-time.ts';

export type Interval = { readonly from: number; readonly to: number };

/** The span between two wall times; undefined when one is missing or the end is before the start. */
export function intervalOf(from: string | undefined, to: string | undefined): Interval | undefined {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return start === undefined || end === undefined || end < start ? undefined : { from: start, to: end };
}

/** Joins overlapping and touching spans: 10:00~11:00 and 10:30~12:00 are one span of 120 minutes. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const next of intervals.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && next.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else joined.push(next);
  }
  return joined;
}

/** What remains of `intervals` after taking out every minute of `removed`. */
export function subtract(intervals: readonly Interval[], removed: readonly Interval[]): Interval[] {
  let left = union(intervals);
  for (const hole of union(removed)) {
    left = left.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, hole.from) },
        { from: Math.max(from, hole.to), to },
      ].filter((piece) => piece.to > piece.from),
    );
  }
  return left;
}

/** The minutes that lie in both lists. */
export function intersect(intervals: readonly Interval[], others: readonly Interval[]): Interval[] {
  return subtract(intervals, subtract(intervals, others));
}

/** Minutes covered by the spans, each minute once. */
export function lengthOf(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The span of a month `2026-10`; undefined when it is none. */
export function monthInterval(month: string): Interval | undefined {
  const from = minutesOf(`${month}-01`);
  if (from === undefined) return undefined;
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { from, to: Date.UTC(year, number, 1) / 60_000 };
}

/** Cuts spans at month ends: 10. 31. 23:30~11. 1. 01:10 is 30 minutes of October and 70 of November. Keys are `2026-10`. */
export function splitByMonth(intervals: readonly Interval[]): Map<string, Interval[]> {
  const months = new Map<string, Interval[]>();
  for (let { from, to } of union(intervals)) {
    while (from < to) {
      const month = dateOf(from).slice(0, 7);
      const end = Math.min(to, monthInterval(month)!.to);
      months.set(month, [...(months.get(month) ?? []), { from, to: end }]);
      from = end;
    }
  }
  return months;
}
