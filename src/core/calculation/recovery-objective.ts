// RPO and RTO as they turned out: how much was lost and how long it took (guideline 5.6.3.b).
import { elapsedBetween } from './wall-time.ts';

/** RPO 실적 in minutes: 장애 − 마지막 정상 백업. The last good backup before the failure counts; undefined when there is none. */
export function actualRecoveryPoint(failedAt: string, goodBackups: readonly string[]): number | undefined {
  const last = goodBackups
    .filter((finished) => finished <= failedAt)
    .toSorted()
    .at(-1);
  return elapsedBetween(last, failedAt);
}

/** RTO 실적 in minutes: 복구 − 장애. */
export function actualRecoveryTime(failedAt: string, recoveredAt: string): number | undefined {
  return elapsedBetween(failedAt, recoveredAt);
}
