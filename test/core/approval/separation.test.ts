import { describe, expect, test } from 'vitest';
import { type DutyRule, defaultPairs, findBreaches, findSeparations } from '../../../src/core/approval/separation.ts';
import type { Field } from '../../../src/core/field/field.ts';
import type { Values } from '../../../src/core/field/value.ts';
import { stepOf } from '../../support/author.ts';

const fields: Record<string, Field> = {
  title: { kind: 'text', label: '작업자' },
  worker: { kind: 'person', label: '작업 담당자', duty: '작업자' },
  confirmer: { kind: 'person', label: '확인자' },
  checks: {
    kind: 'rows',
    label: '점검',
    columns: { who: { kind: 'person', label: '개발자' }, to: { kind: 'person', label: '운영 배포자' } },
  },
};
const form = { id: 'change-case', fields };
const line = [stepOf('기안', 'staff'), stepOf('검토', 'lead'), stepOf('결재', 'boss')];
const who = (id: string) => ({ id, name: id });
const find = (values: Values, rules: DutyRule[] = [], on = '2026-10-14') =>
  findSeparations(form, values, line, rules, on);
const peopleOf = (separations: ReturnType<typeof find>, one: string): string[][] =>
  separations.filter(({ duties }) => duties[0] === one).map(({ people }) => people);

test('the five pairs of the guide are in force everywhere', () => {
  expect(defaultPairs.map((pair) => pair.join('≠'))).toEqual([
    '신청자≠승인자',
    '작업자≠확인자',
    '계정 신청자≠계정 승인자',
    '개발자≠운영 배포자',
    '예산 집행자≠검수자',
  ]);
});

describe('people are found', () => {
  test('in the line: who drafts applies, who signs last approves', () => {
    expect(peopleOf(find({}), '신청자')).toEqual([['staff', 'boss']]);
  });

  test('in person fields by duty or label, and by nothing in fields of other kinds', () => {
    expect(peopleOf(find({ title: 'x', worker: who('p1'), confirmer: who('p2') }), '작업자')).toEqual([['p1', 'p2']]);
  });

  test('in every row of a table', () => {
    const row = (id: string, from: string, to: string) => ({ id, order: id, cells: { who: who(from), to: who(to) } });
    expect(peopleOf(find({ checks: [row('1', 'p1', 'p2'), row('2', 'p2', 'p3')] }), '개발자')).toEqual([
      ['p1', 'p2'],
      ['p1', 'p3'],
      ['p2', 'p2'],
      ['p2', 'p3'],
    ]);
  });

  test('or nobody yet, and a pair that the form does not know is left out', () => {
    expect(peopleOf(find({ worker: who('p1') }), '작업자')).toEqual([['p1', '']]);
    expect(peopleOf(find({ worker: { mark: 'unknown' } }), '작업자')).toEqual([['', '']]);
    expect(peopleOf(find({}), '예산 집행자')).toEqual([]);
    expect(peopleOf(find({}), '계정 신청자')).toEqual([]);
  });
});

describe('breaches', () => {
  const same = { worker: who('p1'), confirmer: who('p1') };
  const exception: DutyRule = {
    kind: '예외',
    duties: ['확인자', '작업자'],
    person: 'p1',
    form: 'change-case',
    from: '2026-10-01',
    to: '2026-10-31',
    reason: '야간 단독 근무',
  };

  test('one person in two duties is a breach, with a sentence; nobody in both is none', () => {
    expect(findBreaches(find(same))).toMatchObject([{ duties: ['작업자', '확인자'], person: 'p1' }]);
    expect(findBreaches(find(same))[0]!.message).toContain('같은 사람');
    expect(findBreaches(find({}))).toEqual([]);
  });

  test('an exception holds for its person, form, duties and days alone', () => {
    expect(find(same, [exception]).find(({ duties }) => duties[0] === '작업자')!.exception).toBe('야간 단독 근무');
    expect(findBreaches(find(same, [exception]))).toEqual([]);
    const others: DutyRule[] = [
      { ...exception, person: 'p2' },
      { ...exception, form: 'incident-report' },
      { ...exception, duties: ['작업자', '승인자'] },
      { ...exception, to: '2026-10-13' },
      { ...exception, from: '2026-10-15' },
      { ...exception, kind: '추가' },
    ];
    for (const other of others) expect(findBreaches(find(same, [other])).length).toBeGreaterThan(0);
  });

  test('an agency adds pairs', () => {
    const added: DutyRule = { kind: '추가', duties: ['작업자', '승인자'], from: '2026-01-01', reason: '감사 지적' };
    expect(findBreaches(find({ worker: who('boss') }, [added]))).toMatchObject([
      { duties: ['작업자', '승인자'], person: 'boss' },
    ]);
    expect(findBreaches(find({ worker: who('boss') }))).toEqual([]);
  });
});
