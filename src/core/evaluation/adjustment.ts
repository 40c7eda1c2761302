// What an agency changes in the checklist: weights, items left out, items of its own. The guideline lets an agency add and drop items
// (clause 2); how it does so is ours.
import { type Criterion, criteria, weights } from './score.ts';

/** Kinds of change, as records of 점검 항목 조정 hold them. */
export const changes = {
  weigh: '배점 변경',
  drop: '제외',
  add: '추가',
  restore: '기본으로 되돌림',
} as const;
export type Change = keyof typeof changes;

/** One row of a record of 점검 항목 조정. */
export type AdjustmentRow = {
  readonly item?: string | undefined;
  readonly change?: string | undefined;
  readonly area?: string | undefined;
  readonly question?: string | undefined;
  readonly primary?: string | undefined;
  readonly secondary?: readonly string[] | undefined;
  readonly basis?: string | undefined;
  readonly reason?: string | undefined;
};

/** An approved record: from when it counts, and where it stands. */
export type AdjustmentRecord<Source> = {
  readonly from?: string | undefined;
  readonly source: Source;
  readonly items: readonly AdjustmentRow[];
};

/** A change with the record that made it. */
export type Adjustment<Source> = AdjustmentRow & { readonly from: string; readonly source: Source };

/** What is in force for one item. */
export type ItemAdjustment<Source> = {
  readonly added?: Adjustment<Source>;
  readonly weighed?: Adjustment<Source>;
  readonly dropped?: Adjustment<Source>;
};

const criterionOf = new Map(Object.entries(criteria).map(([criterion, label]) => [label as string, criterion]));

/** Weights from names of criteria; undefined without a primary one that is known. */
export function weightsOf(
  primary: string | undefined,
  secondary: readonly string[] = [],
): Partial<Record<Criterion, number>> | undefined {
  const first = criterionOf.get(primary ?? '') as Criterion | undefined;
  if (!first) return undefined;
  const others = secondary.flatMap((label) => (criterionOf.get(label) as Criterion | undefined) ?? []);
  return { ...Object.fromEntries(others.map((one) => [one, weights.secondary])), [first]: weights.primary };
}

function after<S>(held: ItemAdjustment<S>, adjustment: Adjustment<S>): ItemAdjustment<S> {
  const { added, weighed } = held;
  switch (adjustment.change) {
    case changes.add:
      return { added: adjustment };
    case changes.weigh:
      return weightsOf(adjustment.primary) ? { ...held, weighed: adjustment } : held;
    case changes.drop:
      return { ...(added && { added }), ...(weighed && { weighed }), dropped: adjustment };
    case changes.restore:
      return { ...(added && { added }) };
    default:
      return held;
  }
}

/**
 * Changes in force on a day, by item id. Records count in the order of their first day; of two of one day the later in the list.
 * @param records approved records, oldest first
 * @param on `2026-11-23`
 */
export function adjustmentsInForce<S>(
  records: readonly AdjustmentRecord<S>[],
  on: string,
): ReadonlyMap<string, ItemAdjustment<S>> {
  const begun = records
    .filter(({ from }) => from !== undefined && from <= on)
    .toSorted((one, other) => (one.from! < other.from! ? -1 : one.from! > other.from! ? 1 : 0));
  const found = new Map<string, ItemAdjustment<S>>();
  for (const { from, source, items } of begun)
    for (const row of items)
      if (row.item) found.set(row.item, after(found.get(row.item) ?? {}, { ...row, from: from!, source }));
  return found;
}

/** The id of the next item of an agency's own in a section: `5-A1`, `5-A2`. Ids are never used again. */
export function nextOwnItem(section: number, taken: Iterable<string>): string {
  let last = 0;
  for (const id of taken) {
    const own = /^(\d+)-A(\d+)$/.exec(id);
    if (own && Number(own[1]) === section) last = Math.max(last, Number(own[2]));
  }
  return `${section}-A${last + 1}`;
}
