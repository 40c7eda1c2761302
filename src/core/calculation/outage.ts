// 총장애시간: how long the service was gone. Formula and edge rules: 복구 − 발생, in minutes; an unknown 발생 is replaced by 인지 and the
// result is marked 추정; planned stops count out only when they were announced and approved (guideline 5.4.4.b.1).
import { type Interval, intervalOf, lengthOf, subtract } from './interval.ts';

/** A planned stop: only one that was announced and approved may be taken out of an outage. */
export type PlannedStop = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly approved: boolean;
};

/** Six wall times of one incident, in the order in which they must lie. */
export type IncidentTimes = {
  readonly occurredAt?: string | undefined;
  readonly detectedAt?: string | undefined;
  readonly receivedAt?: string | undefined;
  readonly startedAt?: string | undefined;
  readonly recoveredAt?: string | undefined;
  readonly closedAt?: string | undefined;
};

/** `minutes` without planned stops; `estimated` when 인지 stood in for an unknown 발생; `spans` for unions and month ends. */
export type Outage = { readonly minutes: number; readonly estimated: boolean; readonly spans: readonly Interval[] };

/** The approved planned stops as spans. */
export function plannedSpans(stops: readonly PlannedStop[]): Interval[] {
  return stops.flatMap(({ from, to, approved }) => (approved ? (intervalOf(from, to) ?? []) : []));
}

/** The outage of one incident; undefined while it is not recovered or its times are in the wrong order. */
export function outageOf(times: IncidentTimes, stops: readonly PlannedStop[] = []): Outage | undefined {
  const estimated = !times.occurredAt;
  const span = intervalOf(times.occurredAt || times.detectedAt, times.recoveredAt);
  if (!span) return undefined;
  const spans = subtract([span], plannedSpans(stops));
  return { minutes: lengthOf(spans), estimated, spans };
}

/** Why two neighbouring times are in the wrong order. */
export type TimeDisorder = { readonly earlier: keyof IncidentTimes; readonly later: keyof IncidentTimes };

const order = ['occurredAt', 'detectedAt', 'receivedAt', 'startedAt', 'recoveredAt', 'closedAt'] as const;

/**
 * Checks 발생 ≤ 인지 ≤ 접수 ≤ 조치시작 ≤ 복구 ≤ 종료. Times that are missing are skipped, so each time is compared with the last one known.
 * Answers every pair in the wrong order, named in the order in which they should lie.
 */
export function disorderOf(times: IncidentTimes): TimeDisorder[] {
  const found: TimeDisorder[] = [];
  let previous: (typeof order)[number] | undefined;
  for (const name of order) {
    const value = times[name];
    if (!value) continue;
    // Wall times of one shape sort as text.
    if (previous && times[previous]! > value) found.push({ earlier: previous, later: name });
    previous = name;
  }
  return found;
}
