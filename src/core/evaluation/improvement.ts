// Improvement items of an evaluation: what was agreed beside the answers, what came over from the round before, and how far it is.
import type { PersonValue, ReferenceValue, Row, Scalar, Values } from '../field/value.ts';
import { rowsOf } from '../form/values.ts';

/** How an improvement stands on a day, in words. */
export type ImprovementState = '마침' | '기한 지남' | '진행 중' | '담당·기한 미정';

export type Improvement = {
  /** Id of the item, and of its row under 개선과제 이행: a round has one improvement an item. */
  readonly item: string;
  readonly question: string;
  readonly text: string;
  readonly owner?: PersonValue;
  /** Last day, `2027-01-29`. */
  readonly due?: string;
  readonly doneOn?: string;
  readonly result?: string;
  /** Where it was done. */
  readonly record?: ReferenceValue;
  /** Number of the evaluation it came over from. */
  readonly from?: string;
  readonly state: ImprovementState;
};

function textOf(value: Scalar | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isObject(value: Scalar | undefined): value is PersonValue & ReferenceValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('mark' in value);
}

function stateOf(owner: unknown, due: string, doneOn: string, today: string): ImprovementState {
  if (doneOn !== '') return '마침';
  if (due !== '' && due < today) return '기한 지남';
  return owner && due !== '' ? '진행 중' : '담당·기한 미정';
}

function improvementOf({ cells }: Row, progress: Row | undefined, from: string, today: string): Improvement {
  const due = textOf(cells.due);
  const doneOn = textOf(progress?.cells.doneOn);
  const result = textOf(progress?.cells.result);
  const owner = isObject(cells.owner) ? cells.owner : undefined;
  const record = isObject(progress?.cells.record) ? progress.cells.record : undefined;
  return {
    item: textOf(cells.item),
    question: textOf(cells.question),
    text: textOf(cells.improvement),
    ...(owner && { owner }),
    ...(due !== '' && { due }),
    ...(doneOn !== '' && { doneOn }),
    ...(result !== '' && { result }),
    ...(record && { record }),
    ...(from !== '' && { from }),
    state: stateOf(owner, due, doneOn, today),
  };
}

/**
 * Improvements of a round: those carried over that no answer of this round goes on with, then those of its own answers.
 * @param today `2026-11-23`, the day on which a due date has passed or not
 */
export function improvementsOf(values: Values, today: string): readonly Improvement[] {
  const itemOf = ({ cells }: Row) => textOf(cells.item);
  const progress = new Map(rowsOf(values, 'progress').map((row) => [row.id, row]));
  const own = rowsOf(values, 'answers').filter(({ cells }) => textOf(cells.improvement) !== '');
  const carried = rowsOf(values, 'carried');
  const goesOn = new Set(own.map(itemOf));
  const from = new Map(carried.map((row) => [itemOf(row), textOf(row.cells.from)]));
  return [...carried.filter((row) => !goesOn.has(itemOf(row))), ...own].map((row) =>
    improvementOf(row, progress.get(itemOf(row)), from.get(itemOf(row)) ?? '', today),
  );
}

/**
 * What goes on in the next round: everything that is not done.
 * @param number of the round that is left, for those that it has made itself
 * @returns cells of the next round's rows 지난 평가에서 넘어온 개선과제
 */
export function carryImprovements(values: Values, number: string): readonly Readonly<Record<string, Scalar>>[] {
  return improvementsOf(values, '')
    .filter(({ doneOn }) => doneOn === undefined)
    .map(({ item, question, text, owner, due, from }) => ({
      item,
      question,
      improvement: text,
      ...(owner && { owner }),
      ...(due && { due }),
      from: from ?? number,
    }));
}
