import { describe, expect, test } from 'vitest';
import { proposeAnswer } from '../../../src/core/evaluation/judge.ts';
import type { Condition, EvidenceRule } from '../../../src/core/evaluation/rule.ts';
import { sayGaps, sayShare } from '../../../src/core/evaluation/sentence.ts';
import type { Scalar } from '../../../src/core/field/value.ts';
import { judge, period, record } from '../../support/evidence.ts';

const graded: EvidenceRule = {
  kind: 'each',
  seeks: '장애등급',
  form: 'incident-report',
  have: [{ field: 'grade', filled: true }],
  none: 'notApplicable',
};

describe('a rule over each record', () => {
  test('예 only when every record has it', () => {
    expect(judge(graded, [record({ grade: '1등급' }), record({ grade: '2등급' })]).answer).toBe('yes');
    expect(judge(graded, [record({ grade: '1등급' }), record({ grade: '' })]).answer).toBe('partial');
    expect(judge(graded, [record({ grade: null })]).answer).toBe('no');
  });

  test('names the record and the month of what is missing', () => {
    const { gaps, met, of } = judge(graded, [
      record({ grade: '1등급' }),
      record({}, { date: '2026-08-14', number: 'INC-2026-0099' }),
    ]);
    expect([met, of]).toEqual([1, 2]);
    expect(gaps).toMatchObject([{ month: 8, record: { number: 'INC-2026-0099' } }]);
  });

  test('no records: 해당 없음, or a gap where records are a duty', () => {
    expect(judge(graded, []).answer).toBe('notApplicable');
    const duty = judge({ ...graded, none: 'no' }, []);
    expect(duty.answer).toBe('no');
    expect(duty.gaps).toHaveLength(1);
  });

  test('void records and records of another year are not evidence', () => {
    expect(judge(graded, [record({ grade: '1등급' }, { void: true })]).of).toBe(0);
    expect(judge(graded, [record({ grade: '1등급' }, { date: '2025-12-31' })]).of).toBe(0);
  });
});

test('a thousand records are counted with a comma', () => {
  const finding = judge(graded, [record({}), ...Array.from({ length: 1200 }, () => record({ grade: '1등급' }))]);
  expect(sayShare(finding)).toBe('장애등급: 1,201건 중 1,200건');
});

describe('a record that waits for its approval', () => {
  const waiting = () => record({ grade: '1등급' }, { approved: false, number: 'INC-2026-0098' });

  test('alone it is no evidence, and is named with what it waits for', () => {
    expect(judge(graded, [waiting()])).toMatchObject({
      answer: 'no',
      met: 0,
      of: 1,
      gaps: [{ record: { number: 'INC-2026-0098' }, why: '결재 전' }],
    });
  });

  test('beside approved ones it is left out and counted apart', () => {
    const finding = judge(graded, [record({ grade: '1등급' }), waiting()]);
    expect(finding).toMatchObject({ answer: 'yes', met: 1, of: 1, waiting: 1 });
    expect(sayShare(finding)).toBe('장애등급: 1건 중 1건(결재 전 1건은 세지 않음)');
    expect(judge(graded, [record({}), waiting()])).toMatchObject({ answer: 'no', of: 1 });
  });

  test('a rule that names the stage asks for that approval and no other', () => {
    const staged = (approvedStages: string[]) => record({ grade: '1등급' }, { approved: false, approvedStages });
    const asks: EvidenceRule = { ...graded, have: [{ approved: 'decision' }, ...graded.have] };
    expect(judge(asks, [staged(['decision'])]).answer).toBe('yes');
    const late = judge(asks, [staged(['decision']), staged([])]);
    expect(late).toMatchObject({ answer: 'partial', of: 2, gaps: [{ why: '결재 전' }] });
    expect(sayGaps(late)).toMatch(/^빠짐: INC-2026-\d+\(3월, 결재 전\)$/);
    const over: EvidenceRule = { ...graded, of: [{ approved: 'decision' }] };
    expect(judge(over, [staged(['decision']), staged([])])).toMatchObject({ answer: 'yes', of: 1, waiting: 1 });
    expect(judge(over, [staged([])]).answer).toBe('no');
  });
});

const drills: EvidenceRule = {
  kind: 'count',
  seeks: '훈련 결과',
  form: 'drill',
  atLeast: 1,
  per: 'half',
  date: 'heldOn',
};

describe('a rule that counts', () => {
  test('unapproved records never count', () => {
    expect(judge(drills, [record({ heldOn: '2026-05-20' }, { approved: false })]).answer).toBe('no');
    expect(judge(drills, [record({ heldOn: '2026-05-20' })]).answer).toBe('yes');
  });

  test('a slice is asked for only after it has ended', () => {
    const both = { ...period, asOf: '2026-12-31' };
    expect(judge(drills, [record({ heldOn: '2026-05-20' })], {}, both)).toMatchObject({
      answer: 'partial',
      gaps: [{ what: '하반기 훈련 결과' }],
    });
  });

  test('a gap names its month only where months are asked for', () => {
    const monthly = judge({ ...drills, per: 'month' }, [], {}, { ...period, asOf: '2026-02-28' });
    expect(monthly.gaps.map(({ month }) => month)).toEqual([1, 2]);
    for (const per of ['quarter', 'half', 'year'] as const)
      expect(judge({ ...drills, per }, []).gaps.filter(({ month }) => month !== undefined)).toEqual([]);
  });

  test('counts for each system of the named grades', () => {
    const perSystem: EvidenceRule = { ...drills, perSystem: { field: 'system', gradeAtMost: 2 } };
    const systems = [
      { name: '통합민원시스템', grade: 2 },
      { name: '대표누리집', grade: 3 },
      { name: '재난안내시스템', grade: 1 },
    ];
    const finding = judge(perSystem, [record({ heldOn: '2026-05-20', system: '통합민원시스템' })], { systems });
    expect(finding).toMatchObject({ answer: 'partial', met: 1, of: 2, gaps: [{ system: '재난안내시스템' }] });
    expect(sayGaps(finding)).toBe('빠짐: 재난안내시스템 상반기');
  });

  test('what waits for approval in a slice is said with its gap', () => {
    const finding = judge(drills, [record({ heldOn: '2026-05-20' }, { approved: false })]);
    expect(sayGaps(finding)).toBe('빠짐: 상반기(결재 전 1건)');
  });

  test('a system is asked for only while it was in service', () => {
    const monthly: EvidenceRule = { ...drills, per: 'month', perSystem: { field: 'system', gradeAtMost: 2 } };
    const systems = [{ name: '새시스템', grade: 1, from: '2026-03-15', to: '2026-08-31' }];
    const { gaps } = judge(monthly, [], { systems });
    expect(gaps.map(({ month }) => month)).toEqual([4, 5, 6, 7, 8]);
  });

  test('a record dated after the day of judging does not count', () => {
    const yearly: EvidenceRule = { ...drills, per: 'year' };
    expect(judge(yearly, [record({ heldOn: '2026-12-01' })]).answer).toBe('no');
  });
});

describe('conditions', () => {
  const cases: [title: string, Condition, Record<string, Scalar>, boolean][] = [
    ['해당 없음 is an answer', { field: 'a', filled: true }, { a: { mark: 'notApplicable' } }, true],
    ['확인 중 is none', { field: 'a', filled: true }, { a: { mark: 'unknown' } }, false],
    ['blank text is none', { field: 'a', filled: true }, { a: '  ' }, false],
    ['a mark is nothing written', { field: 'a', written: true }, { a: { mark: 'notApplicable' } }, false],
    ['words are', { field: 'a', written: true }, { a: '병목 없음' }, true],
    ['one of the words', { field: 'a', is: ['승인'] }, { a: '승인' }, true],
    ['another word', { field: 'a', is: ['승인'] }, { a: '기각' }, false],
    ['not the word', { field: 'a', isNot: ['기각'] }, { a: '기각' }, false],
    ['enough', { field: 'a', atLeast: 3 }, { a: 3 }, true],
    ['too little', { field: 'a', atLeast: 3 }, { a: '2.9' }, false],
    ['within the days', { field: 'b', after: 'a', days: 3 }, { a: '2026-10-16T23:40', b: '2026-10-19' }, true],
    ['a day late', { field: 'b', after: 'a', days: 2 }, { a: '2026-10-16T23:40', b: '2026-10-19' }, false],
    ['a date missing', { field: 'b', after: 'a', days: 2 }, { a: '2026-10-16' }, false],
  ];
  test.each(cases)('%s', (_title, condition, values, met) => {
    expect(judge({ ...graded, have: [condition] }, [record(values)]).met === 1).toBe(met);
  });
});

test('rows can be asked for by what stands in one of their columns', () => {
  const notices = (...kinds: string[]) => {
    const one = record({});
    const rows = kinds.map((kind, at) => ({ id: `n${at}`, order: `${at}`, cells: { kind, at: '2026-03-02T09:30' } }));
    return { ...one, values: { ...one.values, notices: rows } };
  };
  const rule: EvidenceRule = {
    ...graded,
    have: [{ rows: 'notices', filled: ['at'], count: 1, where: { column: 'kind', is: ['정상 가동'] } }],
  };
  expect(judge(rule, [notices('장애 발생', '정상 가동')]).answer).toBe('yes');
  expect(judge(rule, [notices('장애 발생', '상황 갱신')]).answer).toBe('no');
});

test('the proposal is 예 only when all rules that apply agree', () => {
  const yes = judge(graded, [record({ grade: '1등급' })]);
  const no = judge(graded, [record({})]);
  const none = judge(graded, []);
  expect(proposeAnswer([])).toBeUndefined();
  expect(proposeAnswer([yes, none])).toBe('yes');
  expect(proposeAnswer([yes, no])).toBe('partial');
  expect(proposeAnswer([no, none])).toBe('no');
  expect(proposeAnswer([none])).toBe('notApplicable');
});
