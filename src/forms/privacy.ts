// The rule that free text of any form shares: no resident registration numbers, no passwords.
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
export function refuseIdentifiers(...paths: readonly string[]): Rule<AnyValues>[] {
  return paths.map((path) => ({
    id: `no-identifier-${path.replace('/', '-')}`,
    at: [path],
    check: (values) => {
      const found = textsAt(values, path).map(findPersonalIdentifier).find(Boolean);
      if (found === '주민등록번호')
        return '주민등록번호로 보이는 값이 있습니다. 이 기록에는 주민등록번호를 적을 수 없습니다. 그 값을 지워 주세요.';
      if (found === '비밀번호')
        return '비밀번호로 보이는 값이 있습니다. 기록과 인쇄물에 남으므로 적을 수 없습니다. 그 값을 지워 주세요.';
      return undefined;
    },
  }));
}
