// The rule that free text of several forms shares: no written-down passwords. Resident registration numbers are refused by every text
// field already (core/field/kinds/text.ts); passwords are looked for only where work on systems is described.
import type { Rule } from '../core/form/form.ts';
import { findPersonalIdentifier } from '../core/text/personal-identifier.ts';

type AnyValues = Readonly<Record<string, unknown>>;

function textsAt(values: AnyValues, path: string): string[] {
  const [field = '', column] = path.split('/');
  const value = values[field];
  if (!column) return typeof value === 'string' ? [value] : [];
  const rows = Array.isArray(value) ? (value as AnyValues[]) : [];
  return rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));
}

/**
 * One rule for each free-text place, so that the sentence stands at the place itself.
 * @param paths `field` or `field/column` of text and longText
 */
export function refusePasswords(...paths: readonly string[]): Rule<AnyValues>[] {
  return paths.map((path) => ({
    id: `no-password-${path.replace('/', '-')}`,
    at: [path],
    check: (values) =>
      textsAt(values, path).some((text) => findPersonalIdentifier(text) === '비밀번호')
        ? '비밀번호로 보이는 값이 있습니다. 기록과 인쇄물에 남으므로 적을 수 없습니다. 그 값을 지워 주세요.'
        : undefined,
  }));
}
