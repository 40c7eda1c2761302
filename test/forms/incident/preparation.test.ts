// Plans, checks and drills: what is done before anything breaks.
import { describe, expect, test } from 'vitest';
import plan from '../../../src/forms/incident/emergency-plan/index.ts';
import drill from '../../../src/forms/incident/incident-drill/index.ts';
import check from '../../../src/forms/incident/preventive-check/index.ts';
import yearPlan from '../../../src/forms/incident/preventive-check-plan.ts';
import { complaints, computed, progress } from './change.ts';

const person = { id: 'x', name: '김가람' };

describe('장애모의훈련', () => {
  const scores = (...five: number[]) =>
    Object.fromEntries(
      ['detection', 'propagationScore', 'judgement', 'recoveryScore', 'reporting'].map((id, at) => [
        id,
        five[at] ?? null,
      ]),
    );

  test.each([
    [[5, 3, 4, 4, 4], '4.00', '합격'],
    [[4, 4, 4, 3, 3], '3.60', '합격'],
    [[3, 3, 4, 3, 4], '3.40', '재훈련'],
    [[5, 5, 5, 5, 5], '5.00', '합격'],
    [[1, 1, 1, 1, 1], '1.00', '재훈련'],
  ])('%j: %s, %s', (five, average, verdict) => {
    expect(computed(drill, 'connectionExhaustion', scores(...five))).toMatchObject({ average, verdict });
  });

  test('the pass mark itself passes, and the agency sets it', () => {
    const settings = { drillPassAverage: '3.4' };
    expect(computed(drill, 'ransomware', {}, { settings }).verdict).toBe('합격');
    expect(computed(drill, 'ransomware', {}, { settings: { drillPassAverage: '3.41' } }).verdict).toBe('재훈련');
  });

  test('recovered in the minute it began', () => {
    const change = { recoveredAt: '2026-10-22T10:00' };
    expect(complaints(drill, 'ransomware', change)).toEqual([]);
    expect(computed(drill, 'ransomware', change).elapsed).toBe(0);
  });

  test('nothing is judged until all five are given', () => {
    expect(computed(drill, 'ransomware', scores(5, 5, 5, 5))).toMatchObject({ average: undefined, verdict: undefined });
  });

  test('time to recovery against the target', () => {
    expect(computed(drill, 'connectionExhaustion')).toMatchObject({ elapsed: 52, targetMet: '달성' });
    expect(computed(drill, 'connectionExhaustion', { targetTime: 52 }).targetMet).toBe('달성');
    expect(computed(drill, 'connectionExhaustion', { targetTime: 51 }).targetMet).toBe('미달');
  });

  test.each([
    ['retraining-planned', { retrainOn: null }],
    ['retraining-later', { retrainOn: '2026-10-22' }],
    ['report-order', { recoveredAt: '2026-10-22T09:00' }],
    ['responsible-takes-part (warning)', { participants: [{ role: '관찰자', organisation: { name: 'x' }, person }] }],
  ])('%s', (rule, changes) => {
    expect(complaints(drill, 'ransomware')).toEqual([]);
    expect(complaints(drill, 'ransomware', changes)).toEqual([rule]);
  });

  test('a plan is approved before there is a report', () => {
    const none = { startedAt: null, recoveredAt: null, propagation: '', causeAnalysis: '', improvements: '' };
    expect(complaints(drill, 'ransomware', none, { stage: 'plan' })).toEqual([]);
    expect(progress(drill, 'ransomware', none)).toBe('예정');
    expect(progress(drill, 'ransomware', { recoveredAt: null })).toBe('훈련 중');
    expect(progress(drill, 'ransomware')).toBe('훈련 마침');
  });
});

describe('예방점검', () => {
  test.each([
    ['stop-announced', { notice: '' }],
    ['stop-announced', { noticedAt: null }],
    ['announced-before', { noticedAt: '2026-06-14T02:00' }],
    ['backup-recorded', { backup: '' }],
    ['check-order', { endedAt: '2026-06-14T01:59' }],
    ['limit-exceeded (warning)', { endedAt: '2026-06-14T04:01' }],
    ['bad-result-followed', { items: [{ item: '전환', measured: '실패', result: '불량' }], followUps: [] }],
    ['bad-result-followed', { items: [{ item: '전환', measured: '실패', result: '불량' }], problems: '' }],
    ['approver-is-not-inspector', { approver: person, inspector: person }],
  ])('%s', (rule, changes) => {
    expect(complaints(check, 'failover')).toEqual([]);
    expect(complaints(check, 'failover', changes)).toEqual([rule]);
  });

  test('an emergency check may come unannounced and take longer', () => {
    const changes = { emergency: true, notice: '', noticedAt: null, endedAt: '2026-06-14T05:00' };
    expect(complaints(check, 'failover', changes)).toEqual([]);
  });

  test('time limit and worst result', () => {
    expect(computed(check, 'failover')).toMatchObject({ elapsed: 95, withinLimit: '준수', worst: '주의' });
    expect(computed(check, 'failover', { timeLimit: 94 }).withinLimit).toBe('초과');
    expect(computed(check, 'emergencyBad').worst).toBe('불량');
    expect(computed(check, 'failover', { items: [] }).worst).toBeUndefined();
  });

  test('the backup need not be done when the plan is reported', () => {
    expect(complaints(check, 'failover', { backup: '' }, { stage: 'plan' })).toEqual([]);
  });

  test('progress', () => {
    expect(progress(check, 'failover')).toBe('점검 마침');
    expect(progress(check, 'failover', { endedAt: null })).toBe('점검 중');
    expect(progress(check, 'draftPlan')).toBe('예정');
  });
});

describe('연간 예방점검계획', () => {
  test('stops must have been agreed on', () => {
    expect(complaints(yearPlan, 'year', { majorMatters: '' })).toEqual(['stop-agreed']);
    expect(complaints(yearPlan, 'minimal', { majorMatters: '' })).toEqual([]);
  });
  test('it is due in January', () => {
    expect(complaints(yearPlan, 'year', { preparedOn: '2026-01-31' })).toEqual([]);
    expect(complaints(yearPlan, 'year', { preparedOn: '2026-02-01' })).toEqual(['prepared-in-time (warning)']);
  });
  test('counts', () => {
    expect(computed(yearPlan, 'year')).toMatchObject({ itemCount: 4, stoppingCount: 2 });
  });
});

describe('비상 계획서', () => {
  const business = { business: '접수', tolerable: 60, recoveryPoint: 15, recoveryTime: 60 };
  test.each([
    ['recovery-within-tolerance', { businesses: [{ ...business, recoveryTime: 61 }] }],
    [
      'order-unique',
      {
        recoveryOrder: [
          { order: 1, target: '전원' },
          { order: 1, target: '망' },
        ],
      },
    ],
    ['missing-resource-plan', { resources: [{ resource: '발전기', quantity: 1, secured: false }] }],
    ['deputy-differs (warning)', { organization: [{ role: '지휘', person, deputy: person, duty: '결정' }] }],
  ])('%s', (rule, changes) => {
    expect(complaints(plan, 'agency', { businesses: [business] })).toEqual([]);
    expect(complaints(plan, 'agency', changes)).toEqual([rule]);
  });
  test('resources that are not secured are counted', () => {
    expect(computed(plan, 'agency').missingResources).toBe(1);
  });
});
