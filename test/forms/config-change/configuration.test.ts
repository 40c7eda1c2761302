// The register of items, its verification, audit, evaluation and status report, and the error report.
import { describe, expect, test } from 'vitest';
import audit from '../../../src/forms/config-change/configuration-audit.ts';
import evaluation from '../../../src/forms/config-change/configuration-evaluation.ts';
import item from '../../../src/forms/config-change/configuration-item/index.ts';
import { categoryOfNumber, itemNumberPattern } from '../../../src/forms/config-change/configuration-item/naming.ts';
import statusReport from '../../../src/forms/config-change/configuration-status-report.ts';
import verification from '../../../src/forms/config-change/configuration-verification/index.ts';
import errorReport from '../../../src/forms/config-change/error-report.ts';
import { exampleItem, examplePerson } from '../../../src/forms/directory/example-agency.ts';
import { brokenRules, computedWith } from '../../support/rule-case.ts';

describe('CI numbers', () => {
  const shape = new RegExp(`^(?:${itemNumberPattern.source})$`, 'u');

  test.each(['SVR-WAS-001', 'SVR-DB-001', 'NET-SW-004', 'FAC-UPS-001', 'FAC-CRAC-001', 'DOC-OPM-010'])('%s', (id) => {
    expect(id).toMatch(shape);
    expect(categoryOfNumber(id)).toBeDefined();
  });

  test.each(['SVR-WAS-1', 'svr-was-001', 'SVR_WAS_001', 'SVR-WAS-0001', '서버-1', 'SVR-WAS-001 '])('not %s', (id) => {
    expect(id).not.toMatch(shape);
  });
});

describe('구성요소 등록부', () => {
  const dead = {
    kind: '의존',
    item: exampleItem['SVR-DB-001'],
    itemLifecycle: '서비스 종료(폐기)',
  };
  test.each([
    ['warning category-matches-number', 'was-server', { category: '전산설비' }],
    ['error live-dependency', 'was-server', { relations: [dead] }],
    ['error live-dependency', 'was-server', { lifecycle: '예비', relations: [dead] }],
    ['error related-to-itself', 'was-server', { relations: [{ kind: '연결', item: exampleItem['SVR-WAS-001'] }] }],
    ['error ended-on', 'ended', { endedOn: null }],
    ['error ended-on', 'was-server', { endedOn: '2026-11-01' }],
    ['error introduced-ended', 'ended', { endedOn: '2017-05-01' }],
    ['error battery-attributes', 'ups', { batteryUseUntil: null }],
    ['error battery-attributes', 'ups', { batteryApart: null }],
    ['error no-password-history-change', 'manual', { history: [{ date: '2026-01-02', change: '비밀번호: Pass1234' }] }],
  ])('%s: %s', (rule, example, changes) => {
    expect(brokenRules(item, example, changes)).toContain(rule);
  });

  test('an item that is gone itself may still name what it hung on', () => {
    expect(brokenRules(item, 'ended', { relations: [dead] })).toEqual([]);
    expect(brokenRules(item, 'ups', { batteryApart: false })).not.toContain('error battery-attributes');
  });

  test('the battery is announced a year ahead and called overdue afterwards', () => {
    const on = (today: string) => brokenRules(item, 'ups', { maintenanceUntil: null }, { today });
    expect(on('2025-12-30')).toEqual([]);
    expect(on('2025-12-31')).toEqual(['warning battery-expiry']);
    expect(on('2027-01-01')).toEqual(['warning battery-expiry']);
    expect(brokenRules(item, 'was-server', {}, { today: '2027-01-01' })).toEqual(['warning maintenance-expiry']);
  });

  test('names its systems in one line for the ledger', () => {
    expect(computedWith(item, 'ups').systemNames).toBe('통합민원시스템, 대표누리집');
  });
});

describe('구성요소 검증·점검 기록', () => {
  test('counts mismatches and the accuracy of the sample', () => {
    expect(computedWith(verification, 'half-year')).toMatchObject({ mismatchCount: 1, accuracy: '96.0' });
    expect(computedWith(verification, 'half-year', { mismatches: [] })).toMatchObject({ accuracy: '100.0' });
  });

  test.each([
    ['error sample-size', 'half-year', { sample: 40 }],
    ['error reflected-order', 'half-year', { reflectedOn: '2026-06-17' }],
    ['warning not-reflected', 'half-year', { reflectedOn: null }],
    [
      'error more-mismatches-than-sample',
      'irregular',
      {
        mismatches: [
          { name: '가', registered: '1', actual: '2' },
          { name: '나', registered: '1', actual: '2' },
        ],
      },
    ],
  ])('%s', (rule, example, changes) => {
    expect(brokenRules(verification, example, changes)).toEqual([rule]);
  });
});

test('an audit that finds a failure recommends something and sets a date that can be met', () => {
  const failed = [{ check: '승인 없는 변경이 없음', result: '부적합' }];
  expect(brokenRules(audit, 'yearly', { checks: failed })).toEqual([]);
  expect(brokenRules(audit, 'yearly', { checks: failed, recommendations: '' })).toEqual(['error recommend-on-failure']);
  const improvements = [{ task: '가', owner: examplePerson.garam, due: '2026-09-09' }];
  expect(brokenRules(audit, 'yearly', { improvements })).toEqual(['error improvement-due']);
});

test('a procedure that must change says how and by when', () => {
  expect(brokenRules(evaluation, 'yearly', { supplementDue: null })).toEqual(['error supplement']);
  expect(brokenRules(evaluation, 'kept', { changeNeeded: true })).toEqual(['error supplement']);
});

test('a status report is no older than its day and counts open changes', () => {
  expect(computedWith(statusReport, 'asked').openCount).toBe(1);
  expect(brokenRules(statusReport, 'asked', { reportedOn: '2026-10-18' })).toEqual(['error as-of']);
});

test('an error is not reported before it happens, and becomes a change', () => {
  expect(brokenRules(errorReport, 'memory', { occurredAt: '2026-11-24T00:10' })).toEqual(['error occurred-in-future']);
  expect(errorReport.links?.[0]).toMatchObject({ form: 'change-case', by: 'errorReport' });
});
