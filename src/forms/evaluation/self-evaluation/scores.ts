// Scores of an evaluation from its own rows. Each row keeps the weights it was decided under, so that a later matrix never moves a signed score.

import type { Answer } from '../../../core/evaluation/rule.ts';
import { answerOf, type Criterion, criteria, scoreCriteria, scoreItems } from '../../../core/evaluation/score.ts';
import type { Computed } from '../../../core/form/form.ts';

type AnswerRow = { readonly item?: string; readonly answer?: string; readonly weights?: string };
type Sheet = { readonly answers: readonly AnswerRow[] };

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

const field = { kind: 'percent', digits: 1, unit: '점' } as const;

function scoreField(criterion: Criterion): Computed<Sheet> {
  return {
    label: criteria[criterion],
    field: { ...field, label: criteria[criterion] },
    formula: 'Σ(점수 × 가중치) ÷ Σ가중치 × 100 (예 1, 부분 0.5, 아니오 0, 해당 없음은 뺌)',
    compute: (sheet) => {
      const { answers, weights } = readSheet(sheet);
      return scoreCriteria(answers, { id: '', title: '', weights })[criterion].value?.toFixed(1);
    },
  };
}

/** The total and the seven criteria. */
export const scores: Readonly<Record<string, Computed<Sheet>>> = {
  total: {
    label: '종합 점수',
    field: { ...field, label: '종합 점수' },
    formula: 'Σ점수 ÷ 적용 항목 수 × 100 (예 1, 부분 0.5, 아니오 0, 해당 없음은 뺌)',
    compute: (sheet) => {
      const { answers } = readSheet(sheet);
      return scoreItems(answers, Object.keys(answers)).value?.toFixed(1);
    },
  },
  ...Object.fromEntries(Object.keys(criteria).map((criterion) => [criterion, scoreField(criterion as Criterion)])),
};
