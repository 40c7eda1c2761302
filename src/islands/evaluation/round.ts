// One round: the record of a year's evaluation, whose rows are the decisions. Nothing is decided here; what a person decides is written here.

import { changes } from '../../core/evaluation/adjustment.ts';
import { carryImprovements, type Improvement, improvementsOf } from '../../core/evaluation/improvement.ts';
import type { Answer } from '../../core/evaluation/rule.ts';
import { answerLabels, answerOf } from '../../core/evaluation/score.ts';
import { sayFindings } from '../../core/evaluation/sentence.ts';
import { readWeights, showWeights } from '../../core/evaluation/sheet.ts';
import type { PersonValue, ReferenceValue, Row, Scalar } from '../../core/field/value.ts';
import { rowsOf, valuesOf } from '../../core/form/values.ts';
import type { PatchItem } from '../../core/journal/commit.ts';
import type { OpenRecord, Outcome, Workspace } from '../../store/index.ts';
import type { Checklist, ChecklistItem, Weights } from './checklist.ts';
import type { Proposal } from './evidence.ts';
import { orderOf } from './item-order.ts';

export const roundForm = 'self-evaluation';

/** A decided item as its row keeps it. */
export type Decision = {
  answer: Answer | undefined;
  proposed: string;
  reason: string;
  improvement: string;
  owner?: PersonValue;
  due: string;
  /** Weights under which it was decided. */
  weights: Weights;
};

/** Columns that a person fills beside an answer. */
export type Beside = 'reason' | 'improvement' | 'owner' | 'due';

type Item = Omit<PatchItem, 'seen'> & { seen?: string | null };

/** Finds the round of a year: the last record of that year's evaluation that is not void, in whichever book it goes on. */
export async function findRound(workspace: Workspace, year: string): Promise<OpenRecord | undefined> {
  let found: { book: string; record: string } | undefined;
  for await (const { state } of workspace.states(roundForm)) {
    if (state.fields.year === year && state.status !== 'void' && state.status !== 'erased') found = state;
  }
  if (!found) return undefined;
  const opened = await workspace.openRecord(found.book, found.record);
  return opened.ok ? opened.value : undefined;
}

/** Begins the round of a year with what the round before left to be improved. */
export async function beginRound(workspace: Workspace, year: string, asOf: string): Promise<Outcome<OpenRecord>> {
  const before = await findRound(workspace, String(Number(year) - 1));
  const left = before?.snapshot();
  before?.release();
  const carried = left ? carryImprovements(valuesOf(left.state), left.number) : [];
  return workspace.createRecord(roundForm, {
    title: `${year}년 시스템 운영 평가`,
    year,
    asOf,
    ...(carried.length > 0 && { carried }),
  });
}

function textOf(value: Scalar | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Decisions by item id. */
export function decisionsOf(round: OpenRecord): ReadonlyMap<string, Decision> {
  const rows = rowsOf(valuesOf(round.snapshot().state), 'answers');
  return new Map(
    rows.map(({ cells }: Row) => {
      const { owner } = cells;
      return [
        textOf(cells.item),
        {
          answer: answerOf(textOf(cells.answer)),
          proposed: textOf(cells.proposed),
          reason: textOf(cells.reason),
          improvement: textOf(cells.improvement),
          ...(isPerson(owner) && { owner }),
          due: textOf(cells.due),
          weights: readWeights(textOf(cells.weights)),
        },
      ];
    }),
  );
}

function isPerson(value: Scalar | undefined): value is PersonValue {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
}

/** Improvements of the round as they stand today. */
export function roundImprovements(round: OpenRecord, today: string): readonly Improvement[] {
  return improvementsOf(valuesOf(round.snapshot().state), today);
}

/** The row of an item has the item's id, so that two people who decide it apart meet in one row. */
function rowItems(round: OpenRecord, field: string, item: string, cells: Readonly<Record<string, Scalar>>): Item[] {
  const path = `${field}/${item}`;
  const known = rowsOf(valuesOf(round.snapshot().state), field).some((row) => row.id === item);
  return [
    ...(known ? [] : [{ path, value: { order: orderOf(item) } }]),
    ...Object.entries(cells).map(([column, value]) => ({ path: `${path}/${column}`, value })),
  ];
}

/** Rows that say how the checklist of this round differs from the published one, so that the signed record explains itself. */
function adjustmentRows(checklist: Checklist): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rows = new Map<string, Readonly<Record<string, string>>>();
  for (const item of [...checklist.items, ...checklist.dropped]) {
    const { dropped, added, weighed } = item.adjustment ?? {};
    const made = dropped ?? added ?? weighed;
    if (!made) continue;
    const change = dropped ? changes.drop : added ? changes.add : changes.weigh;
    const detail = made === weighed ? showWeights(item.weights) : item.text;
    const source = made.source.number || made.source.text;
    rows.set(item.id, { item: item.id, change, detail, reason: made.reason ?? '', source });
  }
  return rows;
}

function adjustmentItems(round: OpenRecord, checklist: Checklist): Item[] {
  const wanted = adjustmentRows(checklist);
  const held = new Map(rowsOf(valuesOf(round.snapshot().state), 'adjustments').map((row) => [row.id, row.cells]));
  const gone = [...held.keys()]
    .filter((id) => !wanted.has(id))
    .map((id) => ({ path: `adjustments/${id}`, value: null }));
  const changed = [...wanted].filter(([id, cells]) =>
    Object.entries(cells).some(([column, value]) => textOf(held.get(id)?.[column]) !== value),
  );
  return [...gone, ...changed.flatMap(([id, cells]) => rowItems(round, 'adjustments', id, cells))];
}

/** What the round before agreed for an item and nobody has taken up yet. */
function carriedCells(round: OpenRecord, item: string, answer: Answer): Readonly<Record<string, Scalar>> {
  const values = valuesOf(round.snapshot().state);
  const carried = rowsOf(values, 'carried').find(({ cells }) => cells.item === item)?.cells;
  const own = rowsOf(values, 'answers').find(({ id }) => id === item)?.cells;
  if (!carried || textOf(own?.improvement) !== '' || (answer !== 'partial' && answer !== 'no')) return {};
  return { improvement: carried.improvement ?? '', owner: carried.owner ?? null, due: carried.due ?? null };
}

/** Writes an answer with what it was decided upon, and with the weights of today. The same call again changes the answer. */
export function decide(
  round: OpenRecord,
  checklist: Checklist,
  item: ChecklistItem,
  answer: Answer,
  proposal: Proposal | undefined,
): Promise<Outcome> {
  const cells = {
    area: `${item.section}. ${item.sectionTitle}`,
    item: item.id,
    question: item.text,
    proposed: proposal?.answer ? answerLabels[proposal.answer] : '',
    answer: answerLabels[answer],
    evidence: proposal ? sayFindings(proposal.findings) : '',
    weights: showWeights(item.weights),
    ...carriedCells(round, item.id, answer),
  };
  return round.patch([...rowItems(round, 'answers', item.id, cells), ...adjustmentItems(round, checklist)]);
}

/** Takes an answer back: for an item that the agency has left out since. */
export function takeBack(round: OpenRecord, checklist: Checklist, item: ChecklistItem): Promise<Outcome> {
  return round.patch([{ path: `answers/${item.id}`, value: null }, ...adjustmentItems(round, checklist)]);
}

/** Writes how far an improvement is. Possible before and after the answers are signed, until the round itself is over. */
export function writeProgress(
  round: OpenRecord,
  item: string,
  progress: { doneOn: string; result: string; record: ReferenceValue | undefined },
): Promise<Outcome> {
  const { doneOn, result, record } = progress;
  return round.patch(
    rowItems(round, 'progress', item, { item, doneOn: doneOn || null, result, record: record ?? null }),
  );
}
