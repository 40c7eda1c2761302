// 가용률 and MTBF of one system over one period (policy definition; guideline 5.4.1.a asks for the statistics behind it).
// 가용률 = (운영시간 − 장애시간) ÷ 운영시간. 운영시간 = 약정시간 − 계획정지. Overlapping outages count once; a period cuts at its ends.
import { type Interval, intersect, lengthOf, subtract } from './interval.ts';
import { type PlannedStop, plannedSpans } from './outage.ts';
import { add, exact, multiply, type Quantity, type Ratio, ratioOf, subtractFrom } from './ratio.ts';

/** An outage as spans of minutes. `affected` of `all` users weigh it when partial outages are weighted. */
export type WeighedOutage = {
  readonly spans: readonly Interval[];
  readonly affected?: number | undefined;
  readonly all?: number | undefined;
};

export type AvailabilityInput = {
  /** The period, one month as a rule: `monthInterval('2026-10')`. */
  readonly period: Interval;
  /** Agreed service time inside the period; the whole period for 24시간×7일. */
  readonly agreed?: readonly Interval[];
  readonly stops?: readonly PlannedStop[];
  readonly outages: readonly WeighedOutage[];
  /** Count a partial outage by the share of users it met. Off unless told: every outage weighs 1. */
  readonly weighted?: boolean;
};

export type Availability = {
  /** Minutes: 약정시간 − 계획정지. */
  readonly serviceMinutes: number;
  /** Weighted minutes are a fraction. */
  readonly outageMinutes: Ratio;
  /** Undefined when there was no service time at all. */
  readonly share: Ratio | undefined;
};

function weightOf({ affected, all }: WeighedOutage): Ratio {
  const share = affected === undefined || all === undefined ? undefined : ratioOf(affected, all);
  return share && share.top <= share.bottom && share.top >= 0n ? share : exact(1);
}

/**
 * Outage minutes inside the service time. A minute that several outages share counts once, by the heaviest of them, so the sum never
 * exceeds the clock.
 */
function outageMinutes(service: readonly Interval[], outages: readonly WeighedOutage[], weighted: boolean): Ratio {
  const byWeight = outages
    .map((outage) => ({ spans: outage.spans, weight: weighted ? weightOf(outage) : exact(1) }))
    .toSorted((a, b) => Number(b.weight.top * a.weight.bottom - a.weight.top * b.weight.bottom));
  let left = [...service];
  let sum = exact(0);
  for (const { spans, weight } of byWeight) {
    sum = add(sum, multiply(exact(lengthOf(intersect(left, spans))), weight));
    left = subtract(left, spans);
  }
  return sum;
}

/** Availability of one period. Judge `share` itself with `reachesPercent`, show it with `percentText(share, 2)`. */
export function availabilityOf(input: AvailabilityInput): Availability {
  const agreed = intersect(input.agreed ?? [input.period], [input.period]);
  const service = subtract(agreed, plannedSpans(input.stops ?? []));
  const serviceMinutes = lengthOf(service);
  const outage = outageMinutes(service, input.outages, input.weighted ?? false);
  const up = subtractFrom(exact(serviceMinutes), outage);
  return {
    serviceMinutes,
    outageMinutes: outage,
    share: serviceMinutes === 0 ? undefined : multiply(up, { top: 1n, bottom: BigInt(serviceMinutes) }),
  };
}

/** Minutes of outage that a target leaves: 30 days at `99.92` leave 34.56 minutes. */
export function allowanceOf(serviceMinutes: number, percent: Quantity): Ratio {
  const lost = subtractFrom(exact(100), exact(percent));
  return { top: lost.top * BigInt(serviceMinutes), bottom: lost.bottom * 100n };
}

/** MTBF in minutes: (운영시간 − 장애시간) ÷ 건수. Undefined with no incident, to be shown as 장애 없음. */
export function meanTimeBetweenFailures(serviceMinutes: number, outage: Ratio, incidents: number): Ratio | undefined {
  if (incidents <= 0) return undefined;
  const up = subtractFrom(exact(serviceMinutes), outage);
  return { top: up.top, bottom: up.bottom * BigInt(incidents) };
}
