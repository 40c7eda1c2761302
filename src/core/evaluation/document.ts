// Judges a rule that asks for a document of the register: approved, in force, not repealed, written and reviewed.

import { addMonths } from '../calculation/wall-time.ts';
import { rowsOf } from '../form/values.ts';
import { factOf, isFilled } from './condition.ts';
import { referTo } from './evidence.ts';
import type { DocumentRule, EvidenceRecord, Finding, Gap, Period } from './rule.ts';

/** Why a record that is there does not count: it waits for its approval. */
export const unapproved = '결재 전';

type Register = DocumentRule['register'];

function dateOf(record: EvidenceRecord, field: string): string {
  const date = factOf(record, field);
  return typeof date === 'string' ? date : '';
}

/** Headings of the register's sections that have words under them. */
function writtenHeadings(record: EvidenceRecord, { sections, heading, content }: Register): Set<string> {
  const written = new Set<string>();
  for (const { cells } of rowsOf(record.values, sections)) {
    const named = cells[heading];
    if (isFilled(cells[content]) && typeof named === 'string') written.add(named);
  }
  return written;
}

/** Whether the history says by a day that the document has ceased to hold. */
function isRepealed(record: EvidenceRecord, { history, on, kind, repealed }: Register, until: string): boolean {
  return rowsOf(record.values, history).some(({ cells }) => {
    const date = cells[on];
    return cells[kind] === repealed && !(typeof date === 'string' && date > until);
  });
}

/** The last day on which somebody looked the document over, by a day: its review, else the day from which it holds. */
function lookedOverOn(record: EvidenceRecord, { effectiveFrom, reviewedOn }: Register, until: string): string {
  const reviewed = dateOf(record, reviewedOn);
  return reviewed !== '' && reviewed <= until ? reviewed : dateOf(record, effectiveFrom);
}

/**
 * Judges the newest edition in force by the day of judging or the end of the period, whichever is earlier.
 * @param headings those that the document must have words under
 */
export function judgeDocument(
  rule: DocumentRule,
  records: readonly EvidenceRecord[],
  { asOf, to }: Period,
  headings: readonly string[],
): Finding {
  const { register } = rule;
  const until = asOf < to ? asOf : to;
  const begunOn = (record: EvidenceRecord) => dateOf(record, register.effectiveFrom);
  const begun = records.filter((record) => begunOn(record) !== '' && begunOn(record) <= until);
  const newest = begun
    .filter(({ approved }) => approved)
    .toSorted((one, other) => (begunOn(one) < begunOn(other) ? -1 : begunOn(one) > begunOn(other) ? 1 : 0))
    .at(-1);
  const lacking = (gap: Gap): Finding => ({ rule, answer: 'no', met: 0, of: 1, found: [], gaps: [gap] });
  if (!newest) {
    const [waiting] = begun;
    return waiting
      ? lacking({ what: rule.seeks, record: referTo(waiting), why: unapproved })
      : lacking({ what: `${rule.seeks}: 승인되어 시행 중인 문서` });
  }
  const record = referTo(newest);
  if (isRepealed(newest, register, until)) return lacking({ what: rule.seeks, record, why: '폐지됨' });
  const gaps: Gap[] = [];
  const written = writtenHeadings(newest, register);
  const missing = headings.filter((heading) => !written.has(heading));
  if (missing.length > 0) gaps.push({ what: rule.seeks, record, why: `${missing.join(', ')} 항목 없음` });
  const months = rule.reviewedWithinMonths;
  if (lookedOverOn(newest, register, until) < addMonths(until, -months)!)
    gaps.push({ what: rule.seeks, record, why: `최근 ${months}개월 안의 검토 없음` });
  return {
    rule,
    answer: gaps.length === 0 ? 'yes' : 'partial',
    met: gaps.length === 0 ? 1 : 0,
    of: 1,
    found: [record],
    gaps,
  };
}
