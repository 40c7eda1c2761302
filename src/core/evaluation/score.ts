// The seven criteria and their scores. The item × criterion matrix is ours, not the guideline's, and is shown as such.
import type { Answer } from './rule.ts';

/** Criteria in the order of the guideline's chapter 6, by the last part of their clause id. */
export const criteria = {
  efficiency: '효율성',
  effectiveness: '효과성',
  stability: '안정성',
  reliability: '신뢰성',
  security: '보안성',
  economy: '경제성',
  compliance: '준거성',
} as const;
export type Criterion = keyof typeof criteria;

/** Points of an answer; 해당 없음 takes the item out of the share. */
export const points: Readonly<Record<Exclude<Answer, 'notApplicable'>, number>> = { yes: 1, partial: 0.5, no: 0 };

export const answerLabels: Readonly<Record<Answer, string>> = {
  yes: '예',
  partial: '부분',
  no: '아니오',
  notApplicable: '해당 없음',
};

const answersByLabel = new Map(Object.entries(answerLabels).map(([answer, label]) => [label, answer as Answer]));

/** The answer of a label as records and papers hold it; undefined for a blank or any other word. */
export function answerOf(label: string | undefined): Answer | undefined {
  return answersByLabel.get(label ?? '');
}

/** Weights by item and criterion. */
export type Matrix = {
  id: string;
  title: string;
  weights: Readonly<Record<string, Partial<Readonly<Record<Criterion, number>>>>>;
};

/** Weight of an item's primary criterion and of each secondary one. 권장값. */
export const weights = { primary: 1, secondary: 0.5 } as const;

/** The matrix as it follows from the items' criteria. */
export function matrixOf(
  id: string,
  title: string,
  items: readonly { id: string; criteria: { primary: string; secondary: readonly string[] } }[],
): Matrix {
  return {
    id,
    title,
    weights: Object.fromEntries(
      items.map((item) => [
        item.id,
        Object.fromEntries([
          ...item.criteria.secondary.map((criterion) => [criterion, weights.secondary] as const),
          [item.criteria.primary, weights.primary] as const,
        ]),
      ]),
    ),
  };
}

export type Score = {
  /** 0 to 100 unrounded, undefined when no applicable item was answered. */
  value: number | undefined;
  earned: number;
  possible: number;
  items: number;
  /** How the number came about, for screen and paper: `Σ(점수 × 가중치) 7.5 ÷ Σ가중치 9.0 × 100 = 83.3`. */
  formula: string;
};

/** Two digits at most, so that the shown parts give the shown result: quarters come from half points at half weight. */
function trim(value: number): string {
  return String(Number(value.toFixed(2)));
}

function scoreOf(parts: readonly { points: number; weight: number }[]): Score {
  const earned = parts.reduce((sum, part) => sum + part.points * part.weight, 0);
  const possible = parts.reduce((sum, part) => sum + part.weight, 0);
  const value = possible === 0 ? undefined : (earned / possible) * 100;
  const formula =
    value === undefined
      ? '확정한 적용 항목 없음'
      : `Σ(점수 × 가중치) ${trim(earned)} ÷ Σ가중치 ${trim(possible)} × 100 = ${value.toFixed(1)}`;
  return { value, earned, possible, items: parts.length, formula };
}

/** Answers by item id; items without an answer are left out of every share. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

function answered(answers: Answers): [item: string, answer: Exclude<Answer, 'notApplicable'>][] {
  return Object.entries(answers).flatMap(([item, answer]) =>
    answer === undefined || answer === 'notApplicable'
      ? []
      : [[item, answer] as [string, Exclude<Answer, 'notApplicable'>]],
  );
}

/** Score of each criterion: weighted share over the applicable answered items. */
export function scoreCriteria(answers: Answers, matrix: Matrix): Readonly<Record<Criterion, Score>> {
  const parts = answered(answers);
  const scores = Object.keys(criteria).map((criterion) => [
    criterion,
    scoreOf(
      parts.flatMap(([item, answer]) => {
        const weight = matrix.weights[item]?.[criterion as Criterion];
        return weight === undefined ? [] : [{ points: points[answer], weight }];
      }),
    ),
  ]);
  return Object.fromEntries(scores) as Record<Criterion, Score>;
}

/** Score of a group of items with equal weights: a section, or the whole checklist. */
export function scoreItems(answers: Answers, items: readonly string[]): Score {
  const wanted = new Set(items);
  return scoreOf(
    answered(answers)
      .filter(([item]) => wanted.has(item))
      .map(([, answer]) => ({ points: points[answer], weight: 1 })),
  );
}
