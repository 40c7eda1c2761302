// Proposes an answer to a checklist item from its evidence. Missing, stale, unapproved or out-of-period evidence never proposes 예.
import type { Row } from '../field/value.ts';
import { rowsOf } from '../form/values.ts';
import { daysBetween, factOf, isFilled, meetsAll } from './condition.ts';
import type {
  Answer,
  CountRule,
  DocumentRule,
  EachRule,
  EvidenceRecord,
  EvidenceReference,
  EvidenceRule,
  Finding,
  Gap,
  Period,
  RatedSystem,
} from './rule.ts';
import { slicesOf } from './slice.ts';

/** What the rules look at: the records of every form they name, and the systems of the directory. */
export type Evidence = {
  records: (form: string) => readonly EvidenceRecord[];
  systems: readonly RatedSystem[];
  /** Headings that the document of a rule must have. */
  headings: (rule: DocumentRule) => readonly string[];
};

function referTo({ book, record, form, number, title, date }: EvidenceRecord): EvidenceReference {
  return { book, record, form, number, title, date };
}

function shareAnswer(met: number, of: number): Answer {
  if (met === of) return 'yes';
  return met === 0 ? 'no' : 'partial';
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

function judgeEach(rule: EachRule, records: readonly EvidenceRecord[]): Finding {
  const met = records.filter((record) => meetsAll(record, rule.have));
  const gaps = records
    .filter((record) => !meetsAll(record, rule.have))
    .map((record) => ({ what: rule.seeks, month: monthOf(record.date), record: referTo(record) }));
  const none = records.length === 0;
  return {
    rule,
    answer: none ? rule.none : shareAnswer(met.length, records.length),
    met: met.length,
    of: records.length,
    found: met.map(referTo),
    gaps: none && rule.none === 'no' ? [{ what: rule.seeks }] : gaps,
  };
}

/** The systems a counting rule asks for: each of the named grades, or one stand-in for all. */
function systemsOf(rule: CountRule, systems: readonly RatedSystem[]): (string | undefined)[] {
  const { perSystem } = rule;
  if (!perSystem) return [undefined];
  return systems.filter(({ grade }) => grade <= perSystem.gradeAtMost).map(({ name }) => name);
}

/** The text by which a record names a system: a reference's shown text or plain text. */
function namesSystem(record: EvidenceRecord, field: string, name: string): boolean {
  const value = factOf(record, field);
  if (typeof value === 'string') return value.includes(name);
  if (Array.isArray(value)) {
    return (value as readonly (Row | string)[]).some((entry) =>
      typeof entry === 'string' ? entry.includes(name) : JSON.stringify(entry.cells).includes(name),
    );
  }
  return typeof value === 'object' && value !== null && 'text' in value && value.text.includes(name);
}

function judgeCount(
  rule: CountRule,
  records: readonly EvidenceRecord[],
  period: Period,
  systems: readonly RatedSystem[],
): Finding {
  const counted = records.filter((record) => record.approved && meetsAll(record, rule.have));
  const found = new Map<string, EvidenceRecord>();
  const gaps: Gap[] = [];
  let met = 0;
  let of = 0;
  for (const system of systemsOf(rule, systems)) {
    for (const slice of slicesOf(period, rule.per)) {
      of += 1;
      const inside = counted.filter((record) => {
        const date = String(factOf(record, rule.date) ?? record.date).slice(0, 10);
        if (date < slice.from || date > slice.to || date > period.asOf) return false;
        return system === undefined || namesSystem(record, rule.perSystem?.field ?? '', system);
      });
      for (const record of inside) found.set(record.record, record);
      if (inside.length >= rule.atLeast) met += 1;
      else
        gaps.push({
          what: `${slice.name} ${rule.seeks}`,
          ...(rule.per === 'month' ? { month: slice.month } : {}),
          ...(system === undefined ? {} : { system }),
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

/** Headings of the register's sections that have words under them. */
function writtenHeadings(
  record: EvidenceRecord,
  { sections, heading, content }: DocumentRule['register'],
): Set<string> {
  const written = new Set<string>();
  for (const { cells } of rowsOf(record.values, sections)) {
    const named = cells[heading];
    if (isFilled(cells[content]) && typeof named === 'string') written.add(named);
  }
  return written;
}

function judgeDocument(
  rule: DocumentRule,
  records: readonly EvidenceRecord[],
  period: Period,
  evidence: Evidence,
): Finding {
  const { asOf } = period;
  const { register } = rule;
  const until = [asOf, period.to].sort()[0] as string;
  const begunOn = (record: EvidenceRecord) => {
    const from = factOf(record, register.effectiveFrom);
    return typeof from === 'string' ? from : '';
  };
  const newest = records
    .filter((record) => record.approved && begunOn(record) !== '' && begunOn(record) <= until)
    .sort((a, b) => (begunOn(a) < begunOn(b) ? -1 : begunOn(a) > begunOn(b) ? 1 : 0))
    .at(-1);
  if (!newest)
    return { rule, answer: 'no', met: 0, of: 1, found: [], gaps: [{ what: `${rule.seeks}: 승인되어 시행 중인 문서` }] };
  const gaps: Gap[] = [];
  const written = writtenHeadings(newest, register);
  const missing = evidence.headings(rule).filter((heading) => !written.has(heading));
  if (missing.length > 0) gaps.push({ what: `${rule.seeks}: ${missing.join(', ')} 항목`, record: referTo(newest) });
  const reviewed = [factOf(newest, register.reviewedOn), begunOn(newest)].find(
    (date) => typeof date === 'string' && date !== '',
  );
  const days = daysBetween(reviewed, asOf);
  if (days === undefined || days > rule.reviewedWithinMonths * 31) {
    gaps.push({ what: `${rule.seeks}: 최근 ${rule.reviewedWithinMonths}개월 안의 검토`, record: referTo(newest) });
  }
  return {
    rule,
    answer: gaps.length === 0 ? 'yes' : 'partial',
    met: gaps.length === 0 ? 1 : 0,
    of: 1,
    found: [referTo(newest)],
    gaps,
  };
}

/**
 * Judges one rule.
 * @param period the year evaluated; records outside it do not count, records of standing books count whatever their date
 */
export function judgeRule(rule: EvidenceRule, evidence: Evidence, period: Period): Finding {
  const records = evidence.records(rule.form).filter((record) => !record.void && meetsAll(record, rule.of));
  if (rule.kind === 'document') return judgeDocument(rule, records, period, evidence);
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
