// Separation of duties (직무분리): which duties may not be one person, who carries them out in a record, and what the agency adds or allows.
import type { Field } from '../field/field.ts';
import type { Scalar, Values } from '../field/value.ts';
import type { Form } from '../form/form.ts';
import type { LineStep, Separation } from '../journal/commit.ts';
import { withParticle } from '../text/particle.ts';

export type DutyPair = readonly [string, string];

/** 신청자≠승인자, 작업자≠확인자, 계정 신청자≠승인자, 개발자≠배포자, 집행자≠검수자. */
export const defaultPairs: readonly DutyPair[] = [
  ['신청자', '승인자'],
  ['작업자', '확인자'],
  ['계정 신청자', '계정 승인자'],
  ['개발자', '운영 배포자'],
  ['예산 집행자', '검수자'],
];

/** Duties that lie in the approval line itself, whatever the form. */
const stepDuties: Readonly<Partial<Record<LineStep['step'], readonly string[]>>> = {
  기안: ['신청자'],
  결재: ['승인자', '계정 승인자'],
};

/** What the agency adds (`추가`) or allows (`예외`), in force from a day to a day, for one form or all. */
export type DutyRule = {
  kind: '추가' | '예외';
  duties: DutyPair;
  form?: string;
  /** Person id whom an exception is for. */
  person?: string;
  from: string;
  to?: string;
  reason: string;
};

/**
 * The pairs in force over a submit, with the people found in them: one entry per pair of people, '' where a duty has nobody yet.
 * A pair of which the record knows neither duty, or only the approver's, is left out.
 * @param on the day of the submit, `2026-11-23`.
 */
export function findSeparations(
  form: Pick<Form, 'id' | 'fields'>,
  values: Values,
  line: readonly LineStep[],
  rules: readonly DutyRule[],
  on: string,
): Separation[] {
  const inForce = rules.filter((rule) => isInForce(rule, form.id, on));
  const added = inForce.filter((rule) => rule.kind === '추가').map((rule) => rule.duties);
  const holders = gatherHolders(form.fields, values, line);
  const separations: Separation[] = [];
  for (const [one, other] of [...defaultPairs, ...added]) {
    const ones = holders.get(one);
    const others = holders.get(other);
    if (!ones || !others) continue;
    for (const first of orNobody(ones))
      for (const second of orNobody(others)) {
        const exception = first === second ? findException(inForce, [one, other], first) : undefined;
        separations.push({
          duties: [one, other],
          people: [first, second],
          ...(exception !== undefined && { exception }),
        });
      }
  }
  return separations;
}

/** Entries that a submit must not have: one person in both duties and no exception. */
export function findBreaches(
  separations: readonly Separation[],
): { duties: DutyPair; person: string; message: string }[] {
  return separations
    .filter(({ people: [one, other], exception }) => one !== '' && one === other && !exception)
    .map(({ duties, people: [person] }) => ({
      duties,
      person,
      message: `${withParticle(duties[0], '와/과')} ${withParticle(duties[1], '이/가')} 같은 사람입니다. 두 직무는 나누어야 하므로 한쪽을 다른 사람으로 바꾸거나 직무분리 예외를 등록해 주세요.`,
    }));
}

/** Person ids by duty, as fields and line name them. A duty of the form that nobody fills yet has an empty set. */
function gatherHolders(fields: Form['fields'], values: Values, line: readonly LineStep[]): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  const add = (duty: string, person: string): void => {
    const set = holders.get(duty) ?? new Set();
    if (person !== '') set.add(person);
    holders.set(duty, set);
  };
  for (const step of line) for (const duty of stepDuties[step.step] ?? []) add(duty, step.signer.person);
  for (const [id, field] of Object.entries(fields)) {
    const value = values[id];
    if (field.kind !== 'rows') {
      const duty = dutyOf(field);
      if (duty !== undefined) add(duty, personIn(value as Scalar));
      continue;
    }
    for (const [column, cell] of Object.entries(field.columns)) {
      const duty = dutyOf(cell);
      if (duty === undefined) continue;
      add(duty, '');
      for (const row of Array.isArray(value) ? value : [])
        if (typeof row === 'object') add(duty, personIn(row.cells[column]));
    }
  }
  return holders;
}

/** The duty of a person field: stated, or else its label. */
function dutyOf(field: Field): string | undefined {
  if (field.kind !== 'person') return undefined;
  return field.duty ?? field.label;
}

function personIn(value: Scalar | undefined): string {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value ? (value.id ?? '') : '';
}

function orNobody(people: ReadonlySet<string>): readonly string[] {
  return people.size > 0 ? [...people].sort() : [''];
}

function findException(rules: readonly DutyRule[], [one, other]: DutyPair, person: string): string | undefined {
  return rules.find(
    (rule) =>
      rule.kind === '예외' && rule.person === person && rule.duties.includes(one) && rule.duties.includes(other),
  )?.reason;
}

function isInForce(rule: DutyRule, form: string, on: string): boolean {
  return (rule.form === undefined || rule.form === form) && rule.from <= on && (rule.to === undefined || on <= rule.to);
}
