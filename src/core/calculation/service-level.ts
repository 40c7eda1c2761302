// SLA: score of a measure and the weighted total (guideline 5.9, worked example of the detailed guide: 91.6 우수).
import { add, compareRatios, divide, exact, multiply, type Quantity, type Ratio, subtractFrom } from './ratio.ts';

/** `lowerIsBetter` for counts such as incidents, where the target lies below the minimum level. `actual` is absent for 해당 없음. */
export type ServiceMeasure = {
  readonly weight: Quantity;
  readonly target: Quantity;
  readonly minimum: Quantity;
  readonly actual?: Quantity | undefined;
  readonly lowerIsBetter?: boolean;
};

/** 목표 이상 100; 최소~목표 60 + 40×(실적−최소)÷(목표−최소); 최소 미만 0. Undefined for 해당 없음. */
export function measureScore(measure: ServiceMeasure): Ratio | undefined {
  if (measure.actual === undefined) return undefined;
  const sign = exact(measure.lowerIsBetter ? -1 : 1);
  const [target, minimum, actual] = [measure.target, measure.minimum, measure.actual].map((quantity) =>
    multiply(exact(quantity), sign),
  ) as [Ratio, Ratio, Ratio];
  if (compareRatios(actual, target) >= 0) return exact(100);
  if (compareRatios(actual, minimum) < 0) return exact(0);
  const share = divide(subtractFrom(actual, minimum), subtractFrom(target, minimum));
  return share && add(exact(60), multiply(exact(40), share));
}

/** Σ(점수 × 가중치) ÷ Σ가중치; measures that do not apply give their weight to the others. Undefined when none applies. */
export function serviceScore(measures: readonly ServiceMeasure[]): Ratio | undefined {
  let points = exact(0);
  let weights = exact(0);
  for (const measure of measures) {
    const score = measureScore(measure);
    if (!score) continue;
    points = add(points, multiply(score, exact(measure.weight)));
    weights = add(weights, exact(measure.weight));
  }
  return divide(points, weights);
}

/** 권장값, from the best down. */
export const serviceGrades: readonly (readonly [from: number, grade: string])[] = [
  [95, '탁월'],
  [90, '우수'],
  [80, '보통'],
  [70, '미흡'],
  [0, '불량'],
];

/** The grade of a total, judged before rounding: 94.96 is 우수 although it prints as 95.0. */
export function serviceGrade(score: Ratio, grades = serviceGrades): string {
  return grades.find(([from]) => compareRatios(score, exact(from)) >= 0)?.[1] ?? grades.at(-1)![1];
}
