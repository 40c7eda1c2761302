// Whether one record meets one condition. A mark counts as an answer where 해당 없음 was stated, never as 확인 중.
import { isBlank, isMark, type Row, type Scalar } from '../field/value.ts';
import type { Condition, EvidenceRecord } from './rule.ts';

/** Milliseconds of a day, for whole days between two stored dates. */
const day = 86_400_000;

/** A stored value of a field or computed value. */
export function factOf(record: EvidenceRecord, field: string): Scalar | readonly Row[] | undefined {
  return record.values[field] ?? record.computed[field];
}

/** True when something was entered; 해당 없음 is an answer, 확인 중 is not. */
export function isFilled(value: Scalar | readonly Row[] | undefined): boolean {
  if (isMark(value)) return value.mark === 'notApplicable';
  return !isBlank(value);
}

/** Whole days from one stored date or date-time to another, undefined when either is no date. */
export function daysBetween(from: unknown, to: unknown): number | undefined {
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / day;
  return Number.isFinite(days) ? Math.round(days) : undefined;
}

function rowsOf(record: EvidenceRecord, field: string): readonly Row[] {
  const value = record.values[field];
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}

function isWithin(value: unknown, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY): boolean {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
  return number >= atLeast && number <= atMost;
}

/** Judges one condition on one record. */
export function meets(record: EvidenceRecord, condition: Condition): boolean {
  if ('approved' in condition) return record.approvedStages.includes(condition.approved);
  if ('rows' in condition) {
    const rows = rowsOf(record, condition.rows);
    if ('every' in condition) return rows.every((row) => isFilled(row.cells[condition.every]));
    const { filled, count, where } = condition;
    const asked = where ? rows.filter(({ cells }) => where.is.includes(cells[where.column] as string)) : rows;
    return asked.filter(({ cells }) => filled.every((column) => isFilled(cells[column]))).length >= count;
  }
  const value = factOf(record, condition.field);
  if ('filled' in condition) return isFilled(value);
  if ('written' in condition) return isFilled(value) && !isMark(value);
  if ('is' in condition) return condition.is.includes(value as string | boolean);
  if ('isNot' in condition) return !condition.isNot.includes(value as string | boolean);
  if ('after' in condition) {
    const days = daysBetween(factOf(record, condition.after), value);
    return days !== undefined && days <= condition.days;
  }
  return isWithin(value, condition.atLeast, condition.atMost);
}

/** Judges all conditions on one record. */
export function meetsAll(record: EvidenceRecord, conditions: readonly Condition[] = []): boolean {
  return conditions.every((condition) => meets(record, condition));
}
