// Averages over closed incidents, each with its definition beside it because the abbreviations are used in several senses.
import type { IncidentTimes } from './outage.ts';
import { meanOf, type Ratio, ratioOf } from './ratio.ts';
import { addMonths, elapsedBetween } from './wall-time.ts';

/** What each average measures, to be printed with it. */
export const responseDefinitions = {
  detection: { label: 'MTTD(평균 인지 소요)', formula: '인지 − 발생', from: 'occurredAt', to: 'detectedAt' },
  acknowledgement: { label: 'MTTA(평균 착수 소요)', formula: '조치 시작 − 인지', from: 'detectedAt', to: 'startedAt' },
  recovery: { label: 'MTTR(평균 복구 소요)', formula: '복구 − 인지', from: 'detectedAt', to: 'recoveredAt' },
} as const;

export type ResponseMeasure = keyof typeof responseDefinitions;

/**
 * Average minutes of a measure over closed incidents; incidents that are open, lack one of the two times or have them in the wrong order
 * are left out. `count` says over how many it was taken, 0 with an undefined average.
 */
export function averageResponse(
  incidents: readonly IncidentTimes[],
  measure: ResponseMeasure,
): { readonly average: Ratio | undefined; readonly count: number } {
  const { from, to } = responseDefinitions[measure];
  const spans = incidents
    .filter(({ closedAt }) => closedAt)
    .flatMap((times) => elapsedBetween(times[from], times[to]) ?? []);
  return { average: meanOf(spans), count: spans.length };
}

/** An incident as recurrence sees it: its key is system and cause code. */
export type Recurrence = {
  readonly system: string;
  readonly causeCode: string | undefined;
  readonly occurredAt: string;
};

/** A cause that nobody found cannot be the same cause again. */
const unknownCause = '미상';

/**
 * Those incidents that repeat an earlier one of the same system and cause code within so many months (6 is 권장값). An incident exactly
 * six months later still counts.
 */
export function repeatedIncidents<T extends Recurrence>(incidents: readonly T[], months = 6): T[] {
  const lastByKey = new Map<string, string>();
  const repeated: T[] = [];
  for (const incident of incidents.toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1))) {
    const { system, causeCode, occurredAt } = incident;
    if (!causeCode || causeCode === unknownCause) continue;
    const key = JSON.stringify([system, causeCode]);
    const limit = addMonths(lastByKey.get(key), months);
    if (limit !== undefined && occurredAt.slice(0, 10) <= limit) repeated.push(incident);
    lastByKey.set(key, occurredAt);
  }
  return repeated;
}

/** 재발률: repeated ÷ all incidents of `period`, judged against earlier ones too; undefined without incidents. */
export function recurrenceRate(
  incidents: readonly Recurrence[],
  period: { readonly from: string; readonly to: string },
  months = 6,
): Ratio | undefined {
  const within = ({ occurredAt }: Recurrence) =>
    occurredAt.slice(0, 10) >= period.from && occurredAt.slice(0, 10) <= period.to;
  return ratioOf(repeatedIncidents(incidents, months).filter(within).length, incidents.filter(within).length);
}
