// Proposes an answer to a checklist item from its evidence. Missing, stale, unapproved or out-of-period evidence never proposes 예.
import { factOf, meets, meetsAll } from './condition.ts';
import { judgeDocument, unapproved } from './document.ts';
import { referTo } from './evidence.ts';
import type {
  Answer,
  Condition,
  CountRule,
  DocumentRule,
  EachRule,
  EvidenceRecord,
  EvidenceRule,
  Finding,
  Gap,
  Period,
  RatedSystem,
} from './rule.ts';
import { type SliceRange, slicesOf } from './slice.ts';
import { inService, namesSystem } from './system.ts';

/** What the rules look at: the records of every form they name, and the systems of the directory. */
export type Evidence = {
  records: (form: string) => readonly EvidenceRecord[];
  systems: readonly RatedSystem[];
  /** Headings that the document of a rule must have. */
  headings: (rule: DocumentRule) => readonly string[];
};

function shareAnswer(met: number, of: number): Answer {
  if (met === of) return 'yes';
  return met === 0 ? 'no' : 'partial';
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

const isStage = (condition: Condition): boolean => 'approved' in condition;

/** Records whose approval the rule waits for: of the stages it names under `of`, else of all, unless it names one among what it asks. */
function settledOf({ of = [], have }: EachRule, records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  const stages = of.filter(isStage);
  if (stages.length > 0) return records.filter((record) => meetsAll(record, stages));
  return have.some(isStage) ? records : records.filter(({ approved }) => approved);
}

/** Records that wait for their approval are no evidence: they neither meet the rule nor break it, and alone they answer 아니오. */
function judgeEach(rule: EachRule, records: readonly EvidenceRecord[]): Finding {
  const settled = settledOf(rule, records);
  const judged = settled.length > 0 ? settled : records;
  const met: EvidenceRecord[] = [];
  const gaps: Gap[] = [];
  for (const record of judged) {
    const lacking = rule.have.filter((condition) => !meets(record, condition));
    const waits = settled.length === 0 || lacking.some(isStage);
    if (lacking.length === 0 && !waits) met.push(record);
    else
      gaps.push({
        what: rule.seeks,
        month: monthOf(record.date),
        record: referTo(record),
        ...(waits && { why: unapproved }),
      });
  }
  const none = records.length === 0;
  return {
    rule,
    answer: none ? rule.none : shareAnswer(met.length, judged.length),
    met: met.length,
    of: judged.length,
    waiting: records.length - judged.length,
    found: met.map(referTo),
    gaps: none && rule.none === 'no' ? [{ what: rule.seeks }] : gaps,
  };
}

/** The systems a counting rule asks for: each of the named grades, or one stand-in for all. */
function systemsOf(rule: CountRule, systems: readonly RatedSystem[]): (RatedSystem | undefined)[] {
  const { perSystem } = rule;
  if (!perSystem) return [undefined];
  return systems.filter(({ grade }) => grade <= perSystem.gradeAtMost);
}

function judgeCount(
  rule: CountRule,
  records: readonly EvidenceRecord[],
  period: Period,
  systems: readonly RatedSystem[],
): Finding {
  const found = new Map<string, EvidenceRecord>();
  const gaps: Gap[] = [];
  let met = 0;
  let of = 0;
  const isInside = (record: EvidenceRecord, slice: SliceRange, system: RatedSystem | undefined) => {
    const date = String(factOf(record, rule.date) ?? record.date).slice(0, 10);
    if (date < slice.from || date > slice.to || date > period.asOf) return false;
    return system === undefined || namesSystem(record, rule.perSystem?.field ?? '', system);
  };
  for (const system of systemsOf(rule, systems)) {
    for (const slice of slicesOf(period, rule.per)) {
      if (system && !inService(system, slice)) continue;
      of += 1;
      const inside = records.filter((record) => isInside(record, slice, system));
      const counted = inside.filter((record) => record.approved && meetsAll(record, rule.have));
      const waiting = inside.filter(({ approved }) => !approved).length;
      for (const record of counted) found.set(record.record, record);
      if (counted.length >= rule.atLeast) met += 1;
      else
        gaps.push({
          what: `${slice.name} ${rule.seeks}`,
          slice: slice.name,
          ...(rule.per === 'month' ? { month: slice.month } : {}),
          ...(system === undefined ? {} : { system: system.name }),
          ...(waiting > 0 && { why: `${unapproved} ${waiting}건` }),
        });
    }
  }
  return {
    rule,
    answer: of === 0 ? 'notApplicable' : shareAnswer(met, of),
    met,
    of,
    found: [...found.values()].map(referTo),
    gaps,
  };
}

/**
 * Judges one rule.
 * @param period the year evaluated; records outside it do not count, records of standing books count whatever their date
 */
export function judgeRule(rule: EvidenceRule, evidence: Evidence, period: Period): Finding {
  const asked = rule.kind === 'each' ? rule.of?.filter((condition) => !isStage(condition)) : rule.of;
  const records = evidence.records(rule.form).filter((record) => !record.void && meetsAll(record, asked));
  if (rule.kind === 'document') return judgeDocument(rule, records, period, evidence.headings(rule));
  const { from, asOf } = period;
  const to = [asOf, period.to].sort()[0] as string;
  const inPeriod = records.filter(
    (record) => record.book.endsWith('/standing') || (record.date >= from && record.date <= to),
  );
  return rule.kind === 'each' ? judgeEach(rule, inPeriod) : judgeCount(rule, inPeriod, period, evidence.systems);
}

const rank: Readonly<Record<Exclude<Answer, 'notApplicable'>, number>> = { no: 0, partial: 1, yes: 2 };

/** The proposed answer: 예 when every rule that applies says so, 아니오 when every one says so, else 부분. */
export function proposeAnswer(findings: readonly Finding[]): Answer | undefined {
  if (findings.length === 0) return undefined;
  const ranks = findings.flatMap(({ answer }) => (answer === 'notApplicable' ? [] : [rank[answer]]));
  if (ranks.length === 0) return 'notApplicable';
  if (ranks.every((value) => value === 2)) return 'yes';
  return ranks.every((value) => value === 0) ? 'no' : 'partial';
}
