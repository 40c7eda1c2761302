// Rates of the detailed guides, each a part over a whole. All answer undefined when there was nothing to count, never 0 or 100 percent.
import { add, compareRatios, divide, exact, type Quantity, type Ratio, ratioOf, subtractFrom } from './ratio.ts';
import { addWorkMinutes, type WorkCalendar } from './work-calendar.ts';

/** A request with its allowance in working minutes, counted from receipt. All moments in minutes since 1970-01-01T00:00. */
export type TimedRequest = {
  readonly received: number;
  readonly allowed: number;
  readonly done?: number | undefined;
};

/** 기한 of a request by the working calendar. */
export function dueOf(request: TimedRequest, calendar: WorkCalendar): number {
  return addWorkMinutes(request.received, request.allowed, calendar);
}

/**
 * 적기처리율: 기한 내 처리 ÷ 처리대상. A request that is neither done nor due at `now` is no 처리대상 yet; one that is overdue is,
 * and counts as missed.
 */
export function timelyRate(requests: readonly TimedRequest[], calendar: WorkCalendar, now: number): Ratio | undefined {
  const due = requests.map((request) => ({ ...request, due: dueOf(request, calendar) }));
  const counted = due.filter((request) => request.done !== undefined || request.due < now);
  const inTime = counted.filter((request) => request.done !== undefined && request.done <= request.due);
  return ratioOf(inTime.length, counted.length);
}

/** Changes of a period. `causedIncident` marks a completed change that led to an incident; a change both rolled back and to blame fails once. */
export type ChangeOutcome = { readonly rolledBack: boolean; readonly causedIncident: boolean };

/** 변경 성공률: (완료 − 원복 − 변경기인 장애) ÷ 완료 시도. */
export function changeSuccessRate(attempts: readonly ChangeOutcome[]): Ratio | undefined {
  return ratioOf(attempts.filter((change) => !change.rolledBack && !change.causedIncident).length, attempts.length);
}

export type BackupOutcome = '성공' | '경고' | '실패' | '미실행';

/** 백업 성공률: 성공 작업 ÷ 계획 작업. Success with a warning is a success and is also told apart. */
export function backupSuccessRate(planned: readonly BackupOutcome[]): {
  readonly rate: Ratio | undefined;
  readonly withWarning: number;
} {
  const withWarning = planned.filter((outcome) => outcome === '경고').length;
  const clean = planned.filter((outcome) => outcome === '성공').length;
  return { rate: ratioOf(clean + withWarning, planned.length), withWarning };
}

/** 투입률: 실투입 M/M ÷ 계획 M/M. */
export function inputRate(actual: Quantity, planned: Quantity): Ratio | undefined {
  return ratioOf(actual, planned);
}

/** Whole won. `adjusted` is the balance of 전용 and 조정 and may be negative. */
export type Budget = { readonly budget: number; readonly carriedOver?: number; readonly adjusted?: number };

/** 예산현액 = 예산 + 이월 ± 전용·조정. */
export function currentBudget({ budget, carriedOver = 0, adjusted = 0 }: Budget): number {
  return budget + carriedOver + adjusted;
}

/** 집행률: 집행액 ÷ 예산현액. */
export function executionRate(spent: number, budget: Budget): Ratio | undefined {
  return ratioOf(spent, currentBudget(budget));
}

/**
 * 사용률 한계 도달: (임계값 − 현재) ÷ 월 증가량, in months. Undefined when nothing grows (도달 예상 없음), 0 when the limit is already met.
 */
export function monthsToLimit(limit: Quantity, current: Quantity, monthlyGrowth: Quantity): Ratio | undefined {
  const growth = exact(monthlyGrowth);
  if (growth.top <= 0n) return undefined;
  const room = subtractFrom(exact(limit), exact(current));
  return room.top <= 0n ? exact(0) : divide(room, growth);
}

/** Sum of quantities such as man-months. */
export function sumOf(quantities: readonly Quantity[]): Ratio {
  return quantities.map(exact).reduce(add, exact(0));
}

/** Whether a quantity is within a limit, judged exactly. */
export function isWithin(quantity: Quantity, limit: Quantity): boolean {
  return compareRatios(exact(quantity), exact(limit)) <= 0;
}
