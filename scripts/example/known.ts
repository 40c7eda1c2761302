// When a value can have been written at all: not before what it tells of has happened. Dates of what is to come are known ahead.
import type { ExampleValue } from '../../src/core/form/form.ts';

/** Fields and columns that speak of what is still to come: due dates, plans, terms. */
const ahead = new Set([
  'due',
  'nextReviewOn',
  'plannedAt',
  'workStartAt',
  'workEndAt',
  'rollbackDecisionAt',
  'expiresOn',
  'maintenanceUntil',
  'batteryUseUntil',
  'activeTo',
  'retrainOn',
  'supplementDue',
  'from',
  'to',
]);

const dated = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

function ofScalar(field: string, value: unknown): string {
  return typeof value === 'string' && dated.test(value) && !ahead.has(field) ? value : '';
}

/** Compares by the day where one of the two is a day only. */
function isLater(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

/** The latest moment that a value tells of as something that has happened; '' when it tells of none. */
export function tellsOf(field: string, value: ExampleValue | undefined): string {
  const cells = Array.isArray(value)
    ? value.flatMap((row) => (typeof row === 'object' && row !== null ? Object.entries(row) : []))
    : [[field, value] as const];
  let latest = '';
  for (const [column, cell] of cells) {
    const moment = ofScalar(String(column), cell);
    if (moment !== '' && (latest === '' || isLater(moment, latest))) latest = moment;
  }
  return latest;
}

/** @throws Error when a value tells at `at` of something that has not happened yet. */
export function refuseFuture(name: string, field: string, value: ExampleValue | undefined, at: string): void {
  const moment = tellsOf(field, value);
  if (moment !== '' && isLater(moment, at)) throw new Error(`${name} ${field}: ${moment} is written at ${at}`);
}

/** `at`, or the moment the values tell of when that is later; a day alone stands for its morning. */
export function knownFrom(at: string, values: Readonly<Record<string, ExampleValue>>): string {
  let now = at;
  for (const [field, value] of Object.entries(values)) {
    const moment = tellsOf(field, value);
    if (moment !== '' && isLater(moment, now)) now = moment.length === 10 ? `${moment}T09:00` : moment;
  }
  return now;
}
