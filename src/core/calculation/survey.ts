// 만족도 and the size of a sample.
import { exact, type Ratio, subtractFrom } from './ratio.ts';

/** Fewer answers than this are shown as 참고. */
export const referenceSample = 30;

/**
 * 만족도(100점) = (5점 평균 − 1) ÷ 4 × 100 over all answers 1 to 5.
 * @throws RangeError on an answer that is no whole number from 1 to 5.
 */
export function satisfactionOf(
  answers: readonly number[],
): { readonly score: Ratio; readonly forReference: boolean } | undefined {
  if (answers.length === 0) return undefined;
  const bad = answers.find((answer) => !Number.isInteger(answer) || answer < 1 || answer > 5);
  if (bad !== undefined) throw new RangeError(`Not an answer from 1 to 5: ${bad}`);
  const sum = answers.reduce((total, answer) => total + answer, 0);
  const above = subtractFrom(exact(sum), exact(answers.length));
  return {
    score: { top: above.top * 100n, bottom: above.bottom * BigInt(answers.length * 4) },
    forReference: answers.length < referenceSample,
  };
}

/** 표본 수 = 384.16 ÷ (1 + 383.16/N), rounded up (95 %, ±5 %p): 800 people need 260 answers. 0 for an empty population. */
export function sampleSize(population: number): number {
  if (!Number.isInteger(population) || population <= 0) return 0;
  const size = BigInt(population);
  const top = 38416n * size;
  const bottom = 100n * size + 38316n;
  return Number((top + bottom - 1n) / bottom);
}
