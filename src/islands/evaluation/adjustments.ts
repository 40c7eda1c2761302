// What the agency has changed in the checklist: read from the records of 점검 항목 조정, and written into the one that is being drafted.
import { type AdjustmentRecord, type AdjustmentRow, adjustmentsInForce } from '../../core/evaluation/adjustment.ts';
import type { ReferenceValue, Scalar } from '../../core/field/value.ts';
import { contentInForce } from '../../core/form/standing.ts';
import { statusOf } from '../../core/form/status.ts';
import { plainOf, valuesOf } from '../../core/form/values.ts';
import { showDate } from '../../core/text/date.ts';
import { loadForm } from '../../forms/index.ts';
import type { OpenRecord, Outcome, Workspace } from '../../store/index.ts';
import type { AgencyAdjustment } from './checklist.ts';
import { orderOf } from './item-order.ts';

export const adjustmentForm = 'checklist-adjustment';

/** A change that does not count yet: its record is not approved, or its day has not come. */
export type PendingAdjustment = AdjustmentRow & { state: string; source: ReferenceValue };

export type Adjustments = {
  inForce: ReadonlyMap<string, AgencyAdjustment>;
  pending: ReadonlyMap<string, PendingAdjustment>;
  /** The record that takes further changes. */
  draft?: ReferenceValue;
  /** Item ids that any record has ever used. */
  taken: ReadonlySet<string>;
};

type Sheet = { title?: string; from?: string; items: readonly AdjustmentRow[] };

/** Reads every adjustment. @param on day on which they count or not, `2026-11-23` */
export async function readAdjustments(workspace: Workspace, on: string): Promise<Adjustments> {
  const form = await loadForm(adjustmentForm);
  if (!form) throw new Error(`No form ${adjustmentForm}`);
  const approved: (AdjustmentRecord<ReferenceValue> & { at: string })[] = [];
  const pending = new Map<string, PendingAdjustment>();
  const taken = new Set<string>();
  let draft: ReferenceValue | undefined;
  for await (const { state, number } of workspace.states(adjustmentForm)) {
    if (state.status === 'void' || state.status === 'erased') continue;
    const written = plainOf(form, valuesOf(state)) as unknown as Sheet;
    const source = {
      book: state.book,
      record: state.record,
      form: adjustmentForm,
      number,
      text: written.title ?? '',
    };
    for (const { item } of written.items) if (item) taken.add(item);
    const standing = contentInForce(form, state);
    if (standing) {
      const { from, items } = plainOf(form, valuesOf(standing)) as unknown as Sheet;
      approved.push({ from, items, source, at: state.createdAt });
      if (from && from > on)
        for (const row of items)
          if (row.item) pending.set(row.item, { ...row, source, state: `${showDate(from)}부터` });
    }
    if (state.status === 'approved') continue;
    for (const row of written.items)
      if (row.item) pending.set(row.item, { ...row, source, state: statusOf(form, state) });
    if (state.status === 'draft' || state.status === 'returned') draft = source;
  }
  approved.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return { inForce: adjustmentsInForce(approved, on), pending, taken, ...(draft && { draft }) };
}

/** Opens the record that takes further changes, or begins one that counts from today. */
async function openDraft(
  workspace: Workspace,
  draft: ReferenceValue | undefined,
  today: string,
): Promise<Outcome<OpenRecord>> {
  if (draft) return workspace.openRecord(draft.book, draft.record);
  return workspace.createRecord(adjustmentForm, { title: `${today.slice(0, 4)}년 점검 항목 조정`, from: today });
}

/** Writes one change into the record that is being drafted; the same item again replaces what stood there. */
export async function writeAdjustment(
  workspace: Workspace,
  { draft }: Adjustments,
  change: AdjustmentRow & { item: string },
  today: string,
): Promise<Outcome> {
  const opened = await openDraft(workspace, draft, today);
  if (!opened.ok) return opened;
  const record = opened.value;
  const path = `items/${change.item}`;
  const cells: Readonly<Record<string, Scalar>> = {
    item: change.item,
    change: change.change ?? null,
    area: change.area ?? null,
    question: change.question ?? null,
    primary: change.primary ?? null,
    secondary: change.secondary ?? null,
    basis: change.basis ?? null,
    reason: change.reason ?? null,
  };
  const known = record.snapshot().state.rows.items?.some((row) => row.id === change.item);
  const outcome = await record.patch([
    ...(known ? [] : [{ path, value: { order: orderOf(change.item) } }]),
    ...Object.entries(cells)
      .filter(([, value]) => known || value !== null)
      .map(([column, value]) => ({ path: `${path}/${column}`, value })),
  ]);
  record.release();
  return outcome;
}
