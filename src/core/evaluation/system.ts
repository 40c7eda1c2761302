// The rated systems of the directory: which of them are asked for, and by what a record names one.
import type { Row, Scalar } from '../field/value.ts';
import { factOf } from './condition.ts';
import type { EvidenceRecord, RatedSystem } from './rule.ts';

/** The form whose records are the systems, and its fields. */
export const systemForm = 'system';
export const systemFacts = ['grade', 'status', 'startedOn', 'endedOn'] as const;

function dateOf(value: Scalar | readonly Row[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Systems with a grade that are or were in service; those being built and void records are none. */
export function ratedSystems(records: readonly EvidenceRecord[]): RatedSystem[] {
  return records.flatMap((one) => {
    const { grade, status, startedOn, endedOn } = one.values;
    const rank = Number.parseInt(String(grade ?? ''), 10);
    const [from, to] = [dateOf(startedOn), dateOf(endedOn)];
    const served = status === '운영 중' || (status === '서비스 종료' && to !== undefined);
    if (one.void || Number.isNaN(rank) || !served) return [];
    return { name: one.title, grade: rank, record: one.record, ...(from && { from }), ...(to && { to }) };
  });
}

/** Whether a system was in service on every day of a span, so that its records may be asked for. */
export function inService({ from, to }: RatedSystem, span: { readonly from: string; readonly to: string }): boolean {
  return (from === undefined || from <= span.from) && (to === undefined || to >= span.to);
}

function names(value: Scalar | undefined, { name, record }: RatedSystem): boolean {
  // A computed list of names stands as `통합민원시스템, 대표누리집`.
  if (typeof value === 'string') return value.split(', ').includes(name);
  if (typeof value !== 'object' || value === null || !('record' in value)) return false;
  return record === undefined ? value.text === name : value.record === record;
}

/** Whether a field of a record names a system: by a reference to it, by its name, or in one of its rows. */
export function namesSystem(record: EvidenceRecord, field: string, system: RatedSystem): boolean {
  const value = factOf(record, field);
  if (!Array.isArray(value)) return names(value as Scalar | undefined, system);
  return (value as readonly (Row | string)[]).some((entry) =>
    typeof entry === 'string' ? names(entry, system) : Object.values(entry.cells).some((cell) => names(cell, system)),
  );
}
