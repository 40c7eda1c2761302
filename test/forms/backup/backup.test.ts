// Daily results with the worked recovery point, media, applications, requirements, tests, restores and drills.
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/core/form/values.ts';
import application from '../../../src/forms/backup/backup-application/index.ts';
import requirements from '../../../src/forms/backup/backup-requirements.ts';
import restoreTest from '../../../src/forms/backup/backup-restore-test.ts';
import result from '../../../src/forms/backup/backup-result/index.ts';
import media from '../../../src/forms/backup/media/index.ts';
import { judgeObjective, recoveryPointTarget, recoveryTimeTarget } from '../../../src/forms/backup/objective.ts';
import drill from '../../../src/forms/backup/recovery-drill/index.ts';
import restore from '../../../src/forms/backup/restore-request/index.ts';
import { exampleRecord, exampleSystem } from '../../../src/forms/directory/example-agency.ts';
import { brokenRules, computedWith, progressWith } from '../../support/rule-case.ts';

describe('objectives by grade', () => {
  test.each([
    ['1등급', 15, 120],
    ['2등급', 60, 180],
    ['3등급', 1440, 1440],
    ['4등급', 1440, 7200],
    [undefined, undefined, undefined],
  ])('%s: %s and %s minutes', (grade, point, time) => {
    const context = contextOf('2026-11-23');
    expect([recoveryPointTarget(context, grade), recoveryTimeTarget(context, grade)]).toEqual([point, time]);
  });

  test('exactly the target is met, a minute more is not', () => {
    expect([judgeObjective(60, 60), judgeObjective(61, 60), judgeObjective(undefined, 60)]).toEqual([
      '충족',
      '미달',
      undefined,
    ]);
  });
});

describe('백업결과보고서', () => {
  test('2026-10-14: 01:40 to 09:12 is 7 hours 32 minutes, short of the hour of grade 2', () => {
    expect(result.examples['missed-point']?.values).toMatchObject({
      incident: exampleRecord.loginOutage,
      lastGoodAt: '2026-10-14T01:40',
      failedAt: '2026-10-14T09:12',
    });
    expect(computedWith(result, 'missed-point')).toMatchObject({
      recoveryPoint: 7 * 60 + 32,
      recoveryPointTarget: 60,
      recoveryPointJudgement: '미달',
      systemNames: '통합민원시스템, 행정업무시스템, 대표누리집',
      planned: 3,
      failed: 0,
      successRate: '100.0',
      totalSize: '109.8',
    });
    expect(brokenRules(result, 'missed-point')).toEqual([]);
    expect(brokenRules(result, 'missed-point', { improvement: '' })).toEqual(['error missed-point-needs-improvement']);
    const own = { recoveryObjectives: [['2등급', 480, 480]] };
    expect(computedWith(result, 'missed-point', {}, { settings: own }).recoveryPointJudgement).toBe('충족');
  });

  test('a success with a warning is a success and told apart; what did not run has failed', () => {
    expect(computedWith(result, 'normal')).toMatchObject({ warned: 1, failed: 0, successRate: '100.0' });
    expect(computedWith(result, 'failed')).toMatchObject({ warned: 0, failed: 2, successRate: '0.0' });
    expect([progressWith(result, 'normal'), progressWith(result, 'failed')]).toEqual(['정상', '실패 있음']);
  });

  test('an unfinished list has no rate yet', () => {
    const jobs = [
      { system: exampleSystem.petition, result: '성공' },
      { system: exampleSystem.petition, result: null },
    ];
    expect(computedWith(result, 'normal', { jobs }).successRate).toBeUndefined();
    expect(computedWith(result, 'normal', { jobs: [] })).toMatchObject({ planned: 0, successRate: undefined });
  });

  const job = {
    system: exampleSystem.petition,
    targetServer: 'SVR-DB-001',
    target: '데이터베이스',
    type: '증분 백업',
    cycle: '매일',
    startedAt: '2026-11-10T01:00',
    endedAt: '2026-11-10T01:38',
    result: '성공',
  };
  test.each([
    ['error job-times', { jobs: [{ ...job, endedAt: '2026-11-10T00:59' }] }],
    ['error job-needs-times', { jobs: [{ ...job, endedAt: null }] }],
    ['error failure-needs-action', { jobs: [{ ...job, result: '일부 실패' }] }],
    ['warning failure-needs-cause', { errors: '', jobs: [{ ...job, result: '실패', action: '재수행' }] }],
    ['error incident-complete', { failedAt: '2026-11-10T09:00' }],
    ['error no-password-errors', { errors: '관리자 비밀번호: Backup2026!' }],
  ])('%s', (rule, changes) => {
    expect(brokenRules(result, 'normal', changes)).toEqual([rule]);
  });

  test('the last good backup lies before the failure', () => {
    expect(brokenRules(result, 'missed-point', { lastGoodAt: '2026-10-14T09:13' })).toContain(
      'error last-good-before-failure',
    );
  });
});

describe('매체 관리대장', () => {
  test('the worked rows, field by field', () => {
    expect(media.examples.tape?.values).toMatchObject({
      mediaType: '테이프',
      model: 'LTO',
      masterServer: 'BKM-01',
      retention: '1년',
      location: '제2청사 금고',
      encrypted: true,
      useCount: 12,
    });
    expect(computedWith(media, 'tape')).toMatchObject({ inDate: '2026-10-05', outDate: '2026-10-06' });
    expect(media.examples.immutable?.values).toMatchObject({
      mediaType: '디스크',
      model: '변경불가 디스크',
      retention: '14일',
      location: '전산실 외 3층',
      useCount: { mark: 'notApplicable' },
    });
    expect(computedWith(media, 'immutable')).toEqual({ inDate: '2026-10-05', outDate: undefined });
  });

  const move = (on: string, direction: string, purpose = '백업') => ({ on, direction, purpose, place: '가' });
  test('a medium that came back is in, whatever the order of the rows', () => {
    const movements = [
      move('2026-11-05', '반입', '회수'),
      move('2026-10-05', '반입'),
      move('2026-10-06', '반출', '소산'),
    ];
    expect(computedWith(media, 'tape', { movements })).toEqual({ inDate: '2026-11-05', outDate: undefined });
    expect(brokenRules(media, 'tape', { movements })).toEqual(['warning offsite-handover']);
  });

  test('in and out on one day count in the order they were written', () => {
    const movements = [move('2026-10-05', '반입'), move('2026-10-05', '반출', '복구')];
    expect(computedWith(media, 'tape', { movements })).toEqual({ inDate: '2026-10-05', outDate: '2026-10-05' });
  });

  test.each([
    ['error movements-alternate', { movements: [move('2026-10-06', '반출')] }],
    ['error movements-alternate', { movements: [move('2026-10-05', '반입'), move('2026-10-06', '반입')] }],
    ['error movement-in-future', { movements: [move('2026-11-24', '반입')] }],
    ['error key-apart', { keyLocation: '제2청사 금고' }],
    ['error key-apart', { keyLocation: '' }],
    ['warning use-limit', { useCount: 50 }],
    ['warning age-limit', { firstUsedOn: '2021-11-23' }],
    ['error disposal-complete', { state: '폐기', disposedOn: '2026-11-02' }],
  ])('%s', (rule, changes) => {
    expect(brokenRules(media, 'tape', changes)).toEqual([rule]);
  });

  test('limits are the agency’s and end with the medium', () => {
    expect(brokenRules(media, 'tape', { useCount: 49, firstUsedOn: '2021-11-24' })).toEqual([]);
    expect(brokenRules(media, 'tape', {}, { settings: { mediaUseLimit: 10 } })).toEqual(['warning use-limit']);
    expect(brokenRules(media, 'disposed')).toEqual([]);
    expect(brokenRules(media, 'immutable', { useCount: 900 })).toEqual([]);
  });
});

describe('복구 요청서', () => {
  test('three hours and 28 minutes lost miss an hour; an hour and 50 minutes meet three', () => {
    expect(computedWith(restore, 'missed-point')).toMatchObject({
      recoveryPoint: 208,
      recoveryPointJudgement: '미달',
      recoveryTime: 110,
      recoveryTimeTarget: 180,
      recoveryTimeJudgement: '충족',
    });
    expect(computedWith(restore, 'missed-point', { failedAt: null })).toMatchObject({ recoveryPoint: undefined });
  });

  test.each([
    ['error point-before-request', { point: '2026-07-16T00:00' }],
    ['error restore-order', { startedAt: '2026-07-15T07:01' }],
    ['error failed-before-recovered', { failedAt: '2026-07-15T07:01' }],
    ['error good-before-failure', { lastGoodAt: '2026-07-15T05:11' }],
    ['error missed-needs-improvement', { improvement: '' }],
  ])('%s', (rule, changes) => {
    expect(brokenRules(restore, 'missed-point', changes)).toEqual([rule]);
  });

  test('asks for the result only at its stage', () => {
    expect(brokenRules(restore, 'missed-point', { improvement: '' }, { stage: 'request' })).toEqual([]);
  });
});

describe('복구 훈련 기록', () => {
  test('passes on equal values, modules and time', () => {
    expect(computedWith(drill, 'database')).toMatchObject({ recoveryTime: 132, judgement: '합격' });
    expect(computedWith(drill, 'failed').judgement).toBe('불합격');
  });

  test.each([
    ['a value that differs', { checks: [{ item: '건수', before: '4,812,377', after: '4,812,376' }] }],
    ['a module that is missing', { moduleCheck: false }],
    ['a database that is not the same', { integrity: false }],
    ['a minute over the objective', { recoveredAt: '2026-10-22T16:11' }],
  ])('fails on %s', (_, changes) => {
    expect(computedWith(drill, 'database', changes).judgement).toBe('불합격');
    expect(brokenRules(drill, 'database', changes)).toContain('error failed-needs-improvement');
  });

  test('thousands marks and blanks are no difference; just in time passes; nothing measured is not judged', () => {
    const checks = [{ item: '건수', before: '4,812,377', after: ' 4812377' }];
    expect(computedWith(drill, 'database', { checks, recoveredAt: '2026-10-22T16:10' }).judgement).toBe('합격');
    expect(computedWith(drill, 'database', { recoveredAt: null }).judgement).toBeUndefined();
  });

  test.each([
    ['error drill-order', { recoveredAt: '2026-10-22T13:09' }],
    ['error integrity-against-checks', { checks: [{ item: '건수', before: '1', after: '2' }] }],
    ['error database-size', { databaseSizeBefore: null }],
  ])('%s', (rule, changes) => {
    expect(brokenRules(drill, 'database', changes)).toContain(rule);
  });
});

test('an application that is not simply accepted says why, and a refused one ends', () => {
  expect(brokenRules(application, 'log-backup', { feasible: '조정하여 수용', review: '' })).toEqual([
    'error adjusted-needs-review',
  ]);
  expect(brokenRules(application, 'log-backup', { feasible: '' })).toEqual(['warning review-missing']);
  expect(brokenRules(application, 'log-backup', { setUpOn: '2026-10-20' })).toEqual(['error set-up-after-application']);
  expect(brokenRules(application, 'log-backup', { feasible: '반려' })).toEqual(['error refused-not-set-up']);
  expect(application.workflow.ended?.({ feasible: '반려' })).toBe(true);
  expect(application.workflow.ended?.({ feasible: '수용' })).toBe(false);
});

test('requirements looser than the grade suggests are pointed out; sizes add up exactly', () => {
  expect(computedWith(requirements, 'petition')).toMatchObject({
    totalSize: '2228.0',
    suggestedTime: 180,
    suggestedPoint: 60,
  });
  expect(brokenRules(requirements, 'petition', { recoveryPoint: 61 })).toEqual(['warning slower-than-suggested']);
  const tenths = [0.1, 0.2].map((size) => ({ dataType: '로그', size: String(size) }));
  expect(computedWith(requirements, 'petition', { data: tenths }).totalSize).toBe('0.3');
});

test('backup and restore are tested apart, and a failure is not called met', () => {
  const passed = { name: '가', criterion: '나', measured: '다', passed: '합격' };
  expect(brokenRules(restoreTest, 'immutable-store', { cases: [{ kind: '백업', ...passed }] })).toEqual([
    'error both-kinds',
  ]);
  expect(brokenRules(restoreTest, 'unmet', { requirementMet: true })).toEqual(['error met-with-failures']);
  expect(brokenRules(restoreTest, 'unmet', { remaining: '' })).toEqual(['error unmet-needs-task']);
});
