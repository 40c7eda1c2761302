import { describe, expect, test } from 'vitest';
import type { EvidenceRecord, EvidenceRule } from '../../../src/core/evaluation/rule.ts';
import { sayGaps } from '../../../src/core/evaluation/sentence.ts';
import type { Scalar } from '../../../src/core/field/value.ts';
import { judge, period, record } from '../../support/evidence.ts';

const plan: EvidenceRule = {
  kind: 'document',
  seeks: '구성관리 계획',
  form: 'document-register',
  document: 'config-management-plan',
  reviewedWithinMonths: 12,
  register: {
    effectiveFrom: 'begunOn',
    reviewedOn: 'checkedOn',
    sections: 'parts',
    heading: 'name',
    content: 'words',
    history: 'history',
    on: 'on',
    kind: 'kind',
    repealed: '폐지',
  },
};
const section = (heading: string, content: string) => ({
  id: heading,
  order: heading,
  cells: { name: heading, words: content },
});
const register = (values: Record<string, Scalar>, more: Partial<EvidenceRecord> = {}) => {
  const one = record(values, { book: 'document-register/standing', date: '2024-01-02', ...more });
  return {
    ...one,
    values: {
      ...one.values,
      parts: [section('목적', '구성을 정확히 안다.'), section('범위', values.scope as string)],
    },
  };
};
const headings = () => ['목적', '범위'];

describe('a rule that asks for a document', () => {
  test('approved, in force, written and reviewed: 예', () => {
    const good = register({ begunOn: '2026-01-15', checkedOn: '2026-01-10', scope: '전체' });
    expect(judge(plan, [good], { headings })).toMatchObject({ answer: 'yes', gaps: [] });
  });

  test('an old edition that was reviewed lately is as good as a new one', () => {
    const kept = register({ begunOn: '2024-01-15', checkedOn: '2026-03-10', scope: '전체' });
    expect(judge(plan, [kept], { headings }).answer).toBe('yes');
  });

  test('stale, unwritten, not yet in force or unapproved: never 예', () => {
    const stale = register({ begunOn: '2024-01-15', checkedOn: '2024-01-10', scope: '전체' });
    expect(judge(plan, [stale], { headings }).answer).toBe('partial');
    expect(judge(plan, [register({ begunOn: '2026-01-15', scope: '' })], { headings }).gaps[0]?.why).toContain('범위');
    expect(judge(plan, [register({ begunOn: '2027-01-01', scope: '전체' })], { headings }).answer).toBe('no');
    expect(
      judge(plan, [register({ begunOn: '2026-01-15', scope: '전체' }, { approved: false })], { headings }).answer,
    ).toBe('no');
  });
});

describe('a document that has changed since', () => {
  const good = { begunOn: '2024-01-15', checkedOn: '2025-11-23', scope: '전체' };
  const answerOf = (values: Record<string, Scalar>, at = period) =>
    judge(plan, [register({ ...good, ...values })], { headings }, at).answer;
  const repealedOn = (on: string) => {
    const one = register({ ...good, checkedOn: '2026-06-01' });
    const history = [{ id: 'h1', order: 'a', cells: { on, kind: '폐지' } }];
    return judge(plan, [{ ...one, values: { ...one.values, history } }], { headings });
  };

  test('a review is good for twelve months and not a day longer', () => {
    expect(answerOf({})).toBe('yes');
    expect(answerOf({ checkedOn: '2025-11-22' })).toBe('partial');
    expect(sayGaps(judge(plan, [register({ ...good, checkedOn: '2025-11-22' })], { headings }))).toMatch(
      /최근 12개월 안의 검토 없음/,
    );
  });

  test('a review after the day of judging, or after the year that is judged, is none yet', () => {
    expect(answerOf({ checkedOn: '2026-11-24' })).toBe('partial');
    const later = { ...period, asOf: '2027-06-30' };
    expect(answerOf({ checkedOn: '2027-02-01' }, later)).toBe('partial');
    expect(answerOf({ checkedOn: '2026-01-15' }, later)).toBe('yes');
  });

  test('a repealed document is no evidence from the day of its repeal', () => {
    expect(repealedOn('2026-11-24').answer).toBe('yes');
    expect(repealedOn('2026-11-23')).toMatchObject({ answer: 'no', gaps: [{ why: '폐지됨' }] });
  });

  test('missing headings are named with the document', () => {
    const finding = judge(plan, [register({ ...good, scope: '' }, { number: 'REG-2026-0001' })], { headings });
    expect(sayGaps(finding)).toBe('빠짐: REG-2026-0001(범위 항목 없음)');
  });
});
