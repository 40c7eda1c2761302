// Scores of an evaluation from its own rows. Each row keeps the weights it was decided under, so that a later matrix never moves a signed score.

import { type Criterion, criteria, scoreCriteria, scoreItems } from '../../../core/evaluation/score.ts';
import { readSheet, type Sheet } from '../../../core/evaluation/sheet.ts';
import type { Computed } from '../../../core/form/form.ts';

const field = { kind: 'decimal', digits: 1, unit: '점' } as const;

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
