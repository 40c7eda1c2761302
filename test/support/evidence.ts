// Records as evidence and a rule judged over them, for tests of the evaluation.
import { type Evidence, judgeRule } from '../../src/core/evaluation/judge.ts';
import type { EvidenceRecord, EvidenceRule, Period } from '../../src/core/evaluation/rule.ts';
import type { Scalar } from '../../src/core/field/value.ts';

export const period: Period = { from: '2026-01-01', to: '2026-12-31', asOf: '2026-11-23' };
let made = 0;

export function record(values: Record<string, Scalar>, more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  made += 1;
  return {
    book: 'incident-report/2026',
    record: `r${made}`,
    form: 'incident-report',
    number: `INC-2026-${made}`,
    title: '장애',
    date: '2026-03-02',
    values,
    computed: {},
    approvedStages: [],
    approved: true,
    void: false,
    ...more,
  };
}

export function judge(rule: EvidenceRule, records: EvidenceRecord[], more: Partial<Evidence> = {}, at = period) {
  return judgeRule(rule, { records: () => records, systems: [], headings: () => [], ...more }, at);
}
