// Answers and weights as the rows of an evaluation keep them, so that a later matrix never moves a score.
import type { Answer } from './rule.ts';
import { answerOf, type Criterion, criteria } from './score.ts';

type AnswerRow = {
  readonly item?: string | undefined;
  readonly answer?: string | undefined;
  readonly weights?: string | undefined;
};
export type Sheet = { readonly answers: readonly AnswerRow[] };

const criterionOf = new Map(Object.entries(criteria).map(([criterion, label]) => [label, criterion as Criterion]));

/** Weights as a row keeps them: `안정성 1, 효율성 0.5`. */
export function showWeights(weights: Partial<Readonly<Record<Criterion, number>>>): string {
  return Object.entries(criteria)
    .flatMap(([criterion, label]) => {
      const weight = weights[criterion as Criterion];
      return weight === undefined ? [] : [`${label} ${weight}`];
    })
    .join(', ');
}

/** The inverse of {@link showWeights}; words that are no criterion are passed over. */
export function readWeights(text: string): Partial<Record<Criterion, number>> {
  const weights: Partial<Record<Criterion, number>> = {};
  for (const part of text.split(',')) {
    const [label = '', weight = ''] = part.trim().split(' ');
    const criterion = criterionOf.get(label as (typeof criteria)[Criterion]);
    if (criterion && Number(weight) > 0) weights[criterion] = Number(weight);
  }
  return weights;
}

/** Answers and weights of a sheet, as the scores of the core want them. */
export function readSheet(sheet: Sheet): {
  answers: Record<string, Answer>;
  weights: Record<string, Partial<Record<Criterion, number>>>;
} {
  const answers: Record<string, Answer> = {};
  const weights: Record<string, Partial<Record<Criterion, number>>> = {};
  for (const row of sheet.answers) {
    const answer = answerOf(row.answer);
    if (!row.item || !answer) continue;
    answers[row.item] = answer;
    weights[row.item] = readWeights(row.weights ?? '');
  }
  return { answers, weights };
}
