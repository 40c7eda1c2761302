// What was found, in words: one sentence a rule, as the screen shows it and as it is kept beside the decision.
import { groupDigits } from '../text/money.ts';
import type { EvidenceReference, Finding, Gap } from './rule.ts';

/** `1,442`. */
function count(number: number): string {
  return groupDigits(String(number));
}

/** Most numbers that are listed before the rest is only counted. */
const listed = 12;

function numberOf(reference: EvidenceReference): string {
  return reference.number || reference.title;
}

/** `INC-2026-0039(11월, 결재 전)`, or where no record is there `대표누리집 9월`. */
function nameGap({ what, slice, month, system, record, why }: Gap): string {
  const name = record ? numberOf(record) : [system, slice ?? what].filter(Boolean).join(' ');
  const about = [record && month ? `${month}월` : '', why].filter(Boolean).join(', ');
  return about ? `${name}(${about})` : name;
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, listed).join(', ');
  return names.length > listed ? `${shown} 외 ${count(names.length - listed)}건` : shown;
}

/** `복구 순위: 40건 중 38건`, or for counted slices `장애모의훈련 결과: 2번 중 1번`. */
export function sayShare({ rule, met, of, answer, waiting = 0 }: Finding): string {
  if (answer === 'notApplicable') return `${rule.seeks}: 해당하는 기록이 없습니다`;
  if (rule.kind === 'document') return `${rule.seeks}: ${met === 1 ? '있음' : '갖추지 못함'}`;
  if (of === 0) return `${rule.seeks}: 기록이 없습니다`;
  if (rule.kind === 'count') return `${rule.seeks}: ${count(of)}번 중 ${count(met)}번`;
  const left = waiting > 0 ? `(결재 전 ${count(waiting)}건은 세지 않음)` : '';
  return `${rule.seeks}: ${count(of)}건 중 ${count(met)}건${left}`;
}

/** What is missing, or '' when nothing is. */
export function sayGaps({ gaps }: Finding): string {
  return gaps.length === 0 ? '' : `빠짐: ${listOf(gaps.map(nameGap))}`;
}

/** The findings of an item as they are kept beside its answer: what was found, by number, and what was missing. */
export function sayFindings(findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const found = finding.found.length > 0 ? `근거: ${listOf(finding.found.map(numberOf))}` : '';
      return [sayShare(finding), sayGaps(finding), found].filter(Boolean).join('. ');
    })
    .join('\n');
}

/** Months in which something is missing, 1 to 12, for the strip of months. */
export function missingMonths(findings: readonly Finding[]): ReadonlySet<number> {
  return new Set(findings.flatMap(({ gaps }) => gaps.flatMap(({ month }) => month ?? [])));
}
