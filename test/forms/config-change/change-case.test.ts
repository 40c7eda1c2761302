import { describe, expect, test } from 'vitest';
import { findBreaches, findSeparations } from '../../../src/core/approval/separation.ts';
import { plainOf } from '../../../src/core/form/values.ts';
import changeCase from '../../../src/forms/config-change/change-case/index.ts';
import { exampleItem, examplePerson, exampleRecord } from '../../../src/forms/directory/example-agency.ts';
import { brokenRules, computedWith, progressWith, valuesWith } from '../../support/rule-case.ts';

const none = { mark: 'notApplicable' } as const;

describe('CHG-2026-0012, the worked example', () => {
  const { values } = changeCase.examples['security-patch']!;

  test('holds what the guide states, field by field', () => {
    expect(values).toMatchObject({
      title: '통합민원시스템 WAS 보안패치',
      systemGrade: '2등급',
      changeType: '일반',
      workStartAt: '2026-10-16T22:00',
      // 24:00 is stored as 00:00 of the next day.
      workEndAt: '2026-10-17T00:00',
      rollbackDecisionAt: '2026-10-16T23:20',
      rollbackMinutes: 40,
      actualStartAt: '2026-10-16T22:05',
      actualEndAt: '2026-10-16T23:40',
      result: '성공',
      reflectedOn: '2026-10-19',
      rollbackResult: none,
      architectureImpactAffected: '없음',
    });
    expect(values.feasibility).toContain('제조사가 지원하는 버전');
    expect(values.interoperability).toContain('2026. 10. 13.');
    expect(values.testImpact).toContain('15항목');
    expect(values.documentImpact).toContain('3.2절');
    expect(values.priorityImpact).toContain('30일');
  });

  test('has risk 4, 보통, 95 minutes of work and nothing to complain about', () => {
    expect(computedWith(changeCase, 'security-patch')).toMatchObject({
      riskScore: 4,
      riskGrade: '보통',
      workMinutes: 95,
      progress: '평가 완료',
    });
    expect(brokenRules(changeCase, 'security-patch')).toEqual([]);
  });
});

test('CHG-2026-0019 is the permanent fix of INC-2026-0031, done on 2026-11-06', () => {
  const { values } = changeCase.examples['connection-leak-fix']!;
  expect(values.incident).toEqual(exampleRecord.loginOutage);
  expect(values.actualEndAt).toMatch(/^2026-11-06T/);
  expect(computedWith(changeCase, 'connection-leak-fix')).toMatchObject({ riskScore: 6, riskGrade: '높음' });
  expect(brokenRules(changeCase, 'connection-leak-fix')).toEqual([]);
});

describe('rules', () => {
  test.each([
    ['error order-requestedOn-reviewedOn', { reviewedOn: '2026-10-05' }],
    ['error order-reviewedOn-decidedOn', { decidedOn: '2026-10-07' }],
    ['error order-actualStartAt-actualEndAt', { actualEndAt: '2026-10-16T22:04' }],
    ['error order-actualEndAt-requesterNotifiedAt', { requesterNotifiedAt: '2026-10-16T23:39' }],
    ['error order-actualEndAt-configurationManagerNotifiedAt', { configurationManagerNotifiedAt: '2026-10-16T10:00' }],
    ['error standard-basis', { changeType: '표준' }],
    ['warning authority', { authority: '담당자 전결' }],
    ['warning authority', { riskImpact: 3, riskLikelihood: 3 }],
    ['error board-date', { authority: '변경심의회' }],
    ['error work-order', { workEndAt: '2026-10-16T22:00' }],
    ['error rollback-decision', { rollbackDecisionAt: '2026-10-17T00:00' }],
    ['error rollback-decision', { rollbackDecisionAt: '2026-10-16T22:00' }],
    ['warning rollback-time', { rollbackMinutes: 41 }],
    ['warning rollback-margin', { rollbackDecisionAt: '2026-10-16T23:21' }],
    ['warning partner-notice', { partnerNoticeOn: '2026-10-14' }],
    ['error tested-before-work', { testedOn: '2026-10-17' }],
    ['error only-released', { finalApproval: '보류' }],
    ['error rollback-result', { result: '원상복구' }],
    ['error rollback-result', { result: '실패' }],
    ['warning reflection-late', { reflectedOn: '2026-10-20' }],
    ['error no-password-workContent', { workContent: '비밀번호: Pass1234' }],
  ])('%s', (rule, changes) => {
    expect(brokenRules(changeCase, 'security-patch', changes)).toContain(rule);
  });

  test.each([
    ['a standard change with its basis', { changeType: '표준', standardBasis: '표준변경 목록 제3호' }],
    ['the board for any risk', { authority: '변경심의회', boardOn: '2026-10-12' }],
    ['a rollback with its result', { result: '원상복구', rollbackResult: '10.1.4판으로 되돌림, 로그인 확인' }],
    ['a test on the day of the work', { testedOn: '2026-10-16' }],
    ['a reflection on the evening itself', { reflectedOn: '2026-10-16' }],
  ])('%s is fine', (_, changes) => {
    expect(brokenRules(changeCase, 'security-patch', changes)).toEqual([]);
  });

  test('rules of a later stage wait for it', () => {
    const changes = { workEndAt: '2026-10-16T22:00', result: '원상복구' };
    expect(brokenRules(changeCase, 'security-patch', changes, { stage: 'decision' })).toEqual([]);
    expect(brokenRules(changeCase, 'security-patch', changes, { stage: 'apply' })).toContain('error work-order');
    expect(brokenRules(changeCase, 'security-patch', changes, { stage: 'apply' })).not.toContain(
      'error rollback-result',
    );
  });

  test('an emergency owes its papers by the next working day, holidays apart', () => {
    expect(brokenRules(changeCase, 'emergency', { emergencyDocumentedOn: null })).toContain(
      'error emergency-papers-missing',
    );
    expect(brokenRules(changeCase, 'emergency', { emergencyDocumentedOn: '2026-08-14' })).toContain(
      'warning emergency-papers-late',
    );
    // Friday 14 August, then a weekend and a substitute holiday: Tuesday 18 is the first working day.
    const friday = { actualEndAt: '2026-08-14T21:40', requesterNotifiedAt: '2026-08-14T22:00', reflectedOn: none };
    const late = { ...friday, configurationManagerNotifiedAt: '2026-08-18T09:00' };
    expect(brokenRules(changeCase, 'emergency', { ...late, emergencyDocumentedOn: '2026-08-18' })).toEqual([]);
    expect(brokenRules(changeCase, 'emergency', { ...late, emergencyDocumentedOn: '2026-08-19' })).toEqual([
      'warning emergency-papers-late',
    ]);
  });

  test('the deadlines and bands are the agency’s', () => {
    const settings = {
      rollbackMargin: 60,
      changeRiskBands: [
        ['높음', 4],
        ['낮음', 1],
      ],
    };
    expect(brokenRules(changeCase, 'security-patch', {}, { settings })).toEqual([
      'warning authority',
      'warning rollback-margin',
    ]);
  });
});

describe('a rejected request', () => {
  const plain = () => plainOf(changeCase, valuesWith(changeCase, 'rejected'));

  test('ends with its notice, says why, and is never worked', () => {
    expect(brokenRules(changeCase, 'rejected', {}, { stage: 'notice' })).toEqual([]);
    expect(brokenRules(changeCase, 'rejected', { rejectReason: '' }, { stage: 'decision' })).toEqual([
      'error reject-reason',
    ]);
    expect(brokenRules(changeCase, 'rejected', {}, { stage: 'apply' })).toContain('error only-approved');
    expect(changeCase.workflow.ended?.(plain())).toBe(true);
    expect(progressWith(changeCase, 'rejected')).toBe('기각');
  });

  test('an approved one goes on', () => {
    expect(changeCase.workflow.ended?.(plainOf(changeCase, valuesWith(changeCase, 'security-patch')))).toBe(false);
  });
});

test('progress follows the furthest step', () => {
  const empty = Object.fromEntries(Object.keys(changeCase.fields).map((id) => [id, null]));
  const steps: [string, Record<string, string>][] = [
    ['접수', { title: '가' }],
    ['검토', { priority: '1순위' }],
    ['승인', { decision: '승인' }],
    ['작업 계획', { workDetail: '가' }],
    ['테스트', { testResult: '가' }],
    ['적용 승인', { finalApproval: '적용 승인' }],
    ['적용', { actualEndAt: '2026-10-16T23:40' }],
    ['평가 완료', { evaluation: '가', requesterNotifiedAt: '2026-10-19T09:20' }],
  ];
  let values: Record<string, string | null> = empty;
  for (const [word, added] of steps) {
    values = { ...values, ...added };
    expect(progressWith(changeCase, 'security-patch', { ...values, items: [], notices: [], reflections: [] })).toBe(
      word,
    );
  }
});

describe('separation of duties', () => {
  const line = [
    { step: '기안' as const, signer: { person: examplePerson.garam.id, name: '김가람', position: '담당' } },
    { step: '결재' as const, signer: { person: examplePerson.hangyeol.id, name: '박한결', position: '과장' } },
  ];
  const breaches = (changes: Parameters<typeof valuesWith>[2]) =>
    findBreaches(
      findSeparations(changeCase, valuesWith(changeCase, 'security-patch', changes), line, [], '2026-10-19'),
    ).map(({ duties }) => duties.join('≠'));

  test('the worker may not confirm, the requester may not approve', () => {
    expect(breaches({})).toEqual([]);
    expect(breaches({ confirmer: examplePerson.ideun })).toEqual(['작업자≠확인자']);
    expect(breaches({ requester: examplePerson.hangyeol })).toEqual(['신청자≠승인자']);
  });
});

test('a change makes a new configuration item that names it', () => {
  const [link] = changeCase.links ?? [];
  expect(link).toMatchObject({ form: 'configuration-item', by: 'change' });
  expect(exampleItem['SVR-WAS-001'].form).toBe('configuration-item');
});
