// What is wrong with the head of a content file, said to the person who writes it: key, meaning, and how to write it.
import type { ZodMiniType } from 'zod/mini';
import { withParticle } from '../text/particle.ts';

/** What each key means and how it looks. Shared by the heads and the JSON files of an agency. */
const keys: Readonly<Record<string, readonly [meaning: string, example: string]>> = {
  id: ['식별자', "'gaon'"],
  name: ['이름', '가온공공서비스원'],
  fictional: ['예시 기관인지', 'false'],
  agency: ['기관의 id', 'gaon'],
  domain: ['관리요소', 'incident'],
  title: ['제목', '장애관리 절차서'],
  version: ['판', "'1'"],
  edition: ['판', '2026-1'],
  promulgatedOn: ['공포일', "'2026-11-23'"],
  effectiveFrom: ['시행일', "'2026-12-01'"],
  effectiveTo: ['시행 마지막 날', "'2027-11-30'"],
  revises: ['개정하는 판', "'1'"],
  kind: ['구분', '일부개정'],
  reason: ['사유', '통보 시각을 앞당김'],
  author: ['작성자', '김가람(정보화담당관 담당)'],
  reviewer: ['검토자', '이누리(정보화담당관 팀장)'],
  approver: ['승인자', '박한결(정보화담당관 과장)'],
  order: ['차례', '54'],
  source: ['바뀐 조항이나 세부지침의 부분', 'clause:5.4.3.a.2'],
  sha256: ['바뀐 글의 해시', "''"],
  decision: ['결정', 'accept'],
  by: ['결정한 사람', '박한결(정보화담당관 과장)'],
  on: ['결정한 날', "'2026-11-23'"],
};

/** How a pair is written in the head of a text and in a JSON file. */
export type Writing = 'head' | 'json';

/** A key and its value as the file holds them; the examples are written as in a head. */
function written(key: string, value: string, writing: Writing): string {
  if (writing === 'head') return `${key}: ${value}`;
  const bare = value.replace(/^'(.*)'$/, '$1');
  return `"${key}": ${/^(true|false|-?\d+)$/.test(value) ? value : JSON.stringify(bare)}`;
}

export interface HeadMistake {
  readonly line: number;
  readonly sentence: string;
}

type Issue = { readonly code?: string; readonly path: readonly PropertyKey[]; readonly message: string };

function describe(issue: Issue, head: Readonly<Record<string, unknown>>, writing: Writing): string {
  if (issue.code === 'unrecognized_keys') {
    const unknown = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.join(', ') : '';
    return `${withParticle(`‘${unknown}’`, '은/는')} 모르는 이름입니다. 철자를 확인하거나 지우세요. 쓸 수 있는 이름은 CONTRIBUTING.md의 표에 있습니다.`;
  }
  if (issue.path.length === 0) return '이름과 값의 짝을 중괄호로 묶어 적으세요: { "이름": "값" }';
  const path = issue.path.map(String).join('.');
  const key = String(issue.path[0] ?? '');
  const [meaning, example] = keys[key] ?? [key, '…'];
  const name = keys[key] ? `${path}(${meaning})` : path;
  const value = head[key];
  const shown = written(key, example, writing);
  if (value === undefined) return `${withParticle(name, '이/가')} 없습니다. ‘${shown}’처럼 한 줄을 더하세요.`;
  if (issue.path.length > 1)
    return `${name}의 값을 읽을 수 없습니다. ${/[가-힣]/.test(issue.message) ? issue.message : '큰따옴표로 묶은 글자로 적으세요.'}`;
  if (
    writing === 'head' &&
    issue.code === 'invalid_type' &&
    typeof value !== 'object' &&
    typeof value !== 'string' &&
    key !== 'fictional'
  )
    return `${name}의 값을 작은따옴표로 묶으세요: ${key}: '${value}'`;
  if (issue.code === 'invalid_value' && 'values' in issue && Array.isArray(issue.values))
    return `${name}에 ${withParticle(`‘${value}’`, '은/는')} 쓸 수 없습니다. ${issue.values.join(', ')} 가운데 하나로 적으세요.`;
  const remedy = /[가-힣]/.test(issue.message) ? issue.message : `‘${shown}’처럼 적으세요.`;
  const said = writing === 'head' ? remedy : remedy.replace(/'([^']*)'처럼 작은따옴표로 묶어/, '"$1"처럼');
  return `${name}에서 ${withParticle(`‘${value}’`, '을/를')} 읽을 수 없습니다. ${said}`;
}

/**
 * Reads a head, or says in Korean what is wrong with it.
 * @param lines line of each key in the file; what is missing is said where the whole stands (key ``), else at line 1
 */
export function readHead<Head>(
  schema: ZodMiniType<Head>,
  head: Readonly<Record<string, unknown>>,
  lines: Readonly<Record<string, number>> = {},
  writing: Writing = 'head',
): { readonly head: Head } | { readonly mistakes: readonly HeadMistake[] } {
  const parsed = schema.safeParse(head);
  if (parsed.success) return { head: parsed.data };
  const issues = parsed.error.issues as readonly Issue[];
  const lineOf = (issue: Issue) => {
    const named = 'keys' in issue && Array.isArray(issue.keys) ? String(issue.keys[0]) : String(issue.path[0] ?? '');
    return lines[issue.path.map(String).join('.')] ?? lines[named] ?? lines[''] ?? 1;
  };
  return { mistakes: issues.map((issue) => ({ line: lineOf(issue), sentence: describe(issue, head, writing) })) };
}
