// One round: the record of a year's evaluation, whose rows are the decisions. Nothing is decided here; what a person decides is written here.

import type { Answer } from '../../core/evaluation/rule.ts';
import { answerLabels } from '../../core/evaluation/score.ts';
import { sayFindings } from '../../core/evaluation/sentence.ts';
import type { Row, Scalar } from '../../core/field/value.ts';
import { rowsOf, valuesOf } from '../../core/form/values.ts';
import type { PatchItem } from '../../core/journal/commit.ts';
import { showWeights } from '../../forms/evaluation/self-evaluation/scores.ts';
import type { OpenRecord, Outcome, Workspace } from '../../store/index.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import type { Proposal } from './evidence.ts';

export const roundForm = 'self-evaluation';

/** A decided item as its row keeps it. */
export type Decision = {
  answer: Answer | undefined;
  proposed: string;
  reason: string;
  improvement: string;
  evidence: string;
};

const answerOf = new Map(Object.entries(answerLabels).map(([answer, label]) => [label, answer as Answer]));

/** Finds the round of a year: the last one that is not void. */
export async function findRound(workspace: Workspace, year: string): Promise<OpenRecord | undefined> {
  let found: { book: string; record: string } | undefined;
  for await (const { state } of workspace.states(roundForm, year)) {
    if (state.status !== 'void' && state.status !== 'erased') found = state;
  }
  if (!found) return undefined;
  const opened = await workspace.openRecord(found.book, found.record);
  return opened.ok ? opened.value : undefined;
}

/** Begins the round of a year. */
export function beginRound(workspace: Workspace, year: string, asOf: string): Promise<Outcome<OpenRecord>> {
  return workspace.createRecord(roundForm, { title: `${year}년 시스템 운영 평가`, year, asOf });
}

function textOf(value: Scalar | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Decisions by item id. */
export function decisionsOf(round: OpenRecord): ReadonlyMap<string, Decision> {
  const rows = rowsOf(valuesOf(round.snapshot().state), 'answers');
  return new Map(
    rows.map(({ cells }: Row) => [
      textOf(cells.item),
      {
        answer: answerOf.get(textOf(cells.answer) as (typeof answerLabels)[Answer]),
        proposed: textOf(cells.proposed),
        reason: textOf(cells.reason),
        improvement: textOf(cells.improvement),
        evidence: textOf(cells.evidence),
      },
    ]),
  );
}

/** Sorts rows by item: two digits each for section and place, and a last digit that an order key may end with. */
function orderOf(item: ChecklistItem): string {
  return `${item.id
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('')}1`;
}

/** The row of an item has the item's id, so that two people who decide it apart meet in one row. */
function pathOf(item: ChecklistItem, column?: string): string {
  return column ? `answers/${item.id}/${column}` : `answers/${item.id}`;
}

/** Writes an answer with what it was decided upon. The same call again changes the answer. */
export function decide(
  round: OpenRecord,
  checklist: Checklist,
  item: ChecklistItem,
  answer: Answer,
  proposal: Proposal | undefined,
): Promise<Outcome> {
  const { seen } = round.snapshot().state;
  const cells: Readonly<Record<string, string>> = {
    item: item.id,
    question: item.text,
    proposed: proposal?.answer ? answerLabels[proposal.answer] : '',
    answer: answerLabels[answer],
    evidence: proposal ? sayFindings(proposal.findings) : '',
    weights: showWeights(checklist.matrix.weights[item.id] ?? {}),
  };
  const items: (Omit<PatchItem, 'seen'> & { seen?: string | null })[] = Object.entries(cells).map(
    ([column, value]) => ({
      path: pathOf(item, column),
      value,
    }),
  );
  if (!seen[pathOf(item)]) items.unshift({ path: pathOf(item), value: { order: orderOf(item) } });
  return round.patch(items);
}

/** Writes a word beside an answer that is there. */
export function writeBeside(
  round: OpenRecord,
  item: ChecklistItem,
  column: 'reason' | 'improvement',
  text: string,
): Promise<Outcome> {
  return round.patch([{ path: pathOf(item, column), value: text }]);
}
