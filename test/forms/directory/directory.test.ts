// People, lines, proxies, exceptions, systems and the agency's own settings.
import { describe, expect, test } from 'vitest';
import { defaultParameters, type ParameterId } from '../../../src/core/form/parameter.ts';
import agencySetting from '../../../src/forms/directory/agency-setting/index.ts';
import {
  cellIds,
  readSetting,
  settingLabels,
  settingOf,
  settingsInForce,
  suggestedText,
} from '../../../src/forms/directory/agency-setting/reading.ts';
import approvalLine from '../../../src/forms/directory/approval-line.ts';
import department from '../../../src/forms/directory/department.ts';
import dutyException from '../../../src/forms/directory/duty-exception.ts';
import { examplePerson, exampleSystem } from '../../../src/forms/directory/example-agency.ts';
import person from '../../../src/forms/directory/person.ts';
import proxy from '../../../src/forms/directory/proxy.ts';
import { role, roles } from '../../../src/forms/directory/roles.ts';
import system from '../../../src/forms/directory/system/index.ts';
import { formIndex, loadForms } from '../../../src/forms/index.ts';
import { brokenRules, computedWith } from '../../support/rule-case.ts';

const forms = await loadForms();

test.each(forms.map((form) => [form.id, form] as const))('%s: every approval step names a role', (_, form) => {
  const named = form.workflow.stages.flatMap((stage) => stage.approval.map((step) => step.role));
  expect(named.filter((one) => !(roles as readonly string[]).includes(one))).toEqual([]);
});

test('somebody in the example agency holds every role that an approval step names', () => {
  const held = new Set(Object.values(person.examples).flatMap(({ values }) => values.roles as readonly string[]));
  const asked = forms.flatMap((form) => form.workflow.stages.flatMap((stage) => stage.approval.map((one) => one.role)));
  expect([...new Set(asked)].filter((one) => !held.has(one))).toEqual([]);
});

test('the examples of people and systems are those that other examples name', () => {
  expect(Object.keys(person.examples)).toEqual(Object.keys(examplePerson));
  for (const [key, { values }] of Object.entries(person.examples))
    expect(values).toMatchObject({
      name: examplePerson[key as keyof typeof examplePerson].name,
      position: examplePerson[key as keyof typeof examplePerson].position,
    });
  expect(Object.values(system.examples).map(({ values }) => values.name)).toEqual(
    Object.values(exampleSystem).map(({ text }) => text),
  );
});

test('periods end after they begin', () => {
  expect(brokenRules(person, 'garam', { activeTo: '2025-12-31' })).toEqual(['error period-order']);
  expect(brokenRules(department, 'narae', { activeTo: '2025-12-31' })).toEqual(['error period-order']);
  expect(brokenRules(approvalLine, 'change-decision', { activeTo: '2025-12-31' })).toEqual(['error period-order']);
  expect(brokenRules(proxy, 'leave', { to: '2026-08-02' })).toEqual(['error period-order']);
  expect(brokenRules(dutyException, 'leave', { to: '2026-08-09' })).toEqual(['error period-order']);
  expect(brokenRules(person, 'garam', { activeTo: '2026-01-01' })).toEqual([]);
});

describe('결재선', () => {
  const draft = { step: '기안', role: role.staff };
  const review = { step: '검토', role: role.reviewer };
  const approve = { step: '결재', role: role.approver };
  test.each([
    ['error first-and-last', [review, approve]],
    ['error first-and-last', [draft, approve, review]],
    ['error one-drafter', [draft, draft, approve]],
    ['error at-most-five', [draft, review, review, review, review, approve]],
    ['error who-signs', [draft, { step: '검토' }, approve]],
    [
      'error same-person',
      [draft, { step: '검토', person: examplePerson.nuri }, { step: '결재', person: examplePerson.nuri }],
    ],
  ])('%s', (rule, steps) => {
    expect(brokenRules(approvalLine, 'change-decision', { steps })).toEqual([rule]);
  });

  test('협조 takes no box of the five', () => {
    const agree = { step: '협조', role: role.security };
    const steps = [draft, review, agree, agree, agree, approve];
    expect(brokenRules(approvalLine, 'change-decision', { steps })).toEqual([]);
  });

  test('the forms that the examples name exist', () => {
    for (const { values } of Object.values(approvalLine.examples)) {
      expect(Object.keys(formIndex)).toContain(values.form);
      const form = forms.find(({ id }) => id === values.form);
      if (values.stage) expect(form?.workflow.stages.map(({ id }) => id)).toContain(values.stage);
    }
  });
});

test('nobody stands in for themselves, and an exception has a person, an end and a safeguard', () => {
  expect(brokenRules(proxy, 'leave', { proxy: examplePerson.hangyeol })).toEqual(['error two-people']);
  for (const missing of ['person', 'to', 'compensation'])
    expect(brokenRules(dutyException, 'leave', { [missing]: null }), missing).toEqual(['error exception-complete']);
  expect(brokenRules(dutyException, 'addition', { secondDuty: '작업자' })).toEqual(['error two-duties']);
});

describe('정보시스템', () => {
  test.each([
    ['petition', 86, '2등급'],
    ['website', 81, '3등급'],
    ['administration', 81, '3등급'],
    ['statistics', 49, '4등급'],
  ])('%s scores %i, %s', (example, score, scoredGrade) => {
    expect(computedWith(system, example)).toMatchObject({ score, scoredGrade });
    expect(system.examples[example]?.values.grade).toBe(scoredGrade);
  });

  test.each([
    ['error grade-differs', { grade: '1등급' }],
    ['error service-hours', { serviceFrom: '20:00', serviceTo: '08:00' }],
    ['error ended', { status: '서비스 종료' }],
    ['error ended', { endedOn: '2020-01-01' }],
  ])('%s', (rule, changes) => {
    expect(brokenRules(system, 'petition', changes)).toEqual([rule]);
  });

  test('a grade set otherwise is fine with a reason', () => {
    expect(brokenRules(system, 'petition', { grade: '1등급', gradeReason: '행정안전부 확인 결과' })).toEqual([]);
  });
});

/** A table setting as a person would type its suggested value. */
function tableOf(value: readonly (readonly unknown[])[]) {
  const written = (cell: unknown) =>
    cell === null ? '' : typeof cell === 'boolean' ? (cell ? '예' : '아니오') : `${cell}`;
  return value.map((row) => Object.fromEntries(row.map((cell, at) => [cellIds[at]!, written(cell)])));
}

describe('기관 설정값', () => {
  test.each(settingLabels)('%s: the suggested value typed again is itself', (label) => {
    const { id } = settingOf(label)!;
    const value = defaultParameters[id as ParameterId] as unknown;
    const isTable = Array.isArray(value);
    const reading = readSetting({
      setting: label,
      ...(isTable ? { table: tableOf(value as readonly (readonly unknown[])[]) } : { value: String(value), table: [] }),
    });
    expect(reading).toEqual({ id, value });
    expect(suggestedText(label)).toContain(isTable ? ' / ' : String(value));
  });

  test('every setting fits the columns of the form', () => {
    const widest = Object.values(defaultParameters).map((value) =>
      Array.isArray(value) && Array.isArray(value[0]) ? value[0].length : 0,
    );
    expect(Math.max(...widest)).toBeLessThanOrEqual(cellIds.length);
  });

  test.each([
    ['a word where a number stands', { value: '예순' }],
    ['a fraction where a whole number stands', { value: '60.5' }],
    ['a negative number', { value: '-1' }],
    ['nothing', { value: '' }],
    ['a name that no setting has', { setting: '없는 설정' }],
  ])('%s is refused in words', (_, changes) => {
    const reading = readSetting({ setting: '비상연락망 확인 간격', table: [], ...changes });
    expect(reading).toEqual({ problem: expect.stringMatching(/주세요\.$/) });
  });

  test.each([
    ['too few rows', [{ first: '1등급', second: '1등급', third: '2등급' }]],
    [
      'a grade that does not exist',
      tableOf([
        ['5등급', '2등급', '3등급'],
        ['2등급', '3등급', '4등급'],
        ['3등급', '4등급', '4등급'],
      ]),
    ],
    [
      'an empty cell',
      tableOf([
        [null, '2등급', '3등급'],
        ['2등급', '3등급', '4등급'],
        ['3등급', '4등급', '4등급'],
      ]),
    ],
    ['no rows', []],
  ])('a grade matrix with %s is refused', (_, table) => {
    expect(brokenRules(agencySetting, 'grade-matrix', { table })).toEqual(['error readable']);
  });

  test('a percentage does not pass 100', () => {
    const read = (value: string) => readSetting({ setting: '백업 성공률 목표', value, table: [] });
    expect(read('99.5')).toEqual({ id: 'backupSuccessRate', value: '99.5' });
    expect(read('101')).toHaveProperty('problem');
  });

  test('the latest day that has come is in force; what cannot be read changes nothing', () => {
    const set = (from: string, value: string) => ({ setting: '비상연락망 확인 간격', value, table: [], from });
    const records = [set('2026-06-01', '45'), set('2026-01-01', '60'), set('2027-01-01', '30')];
    expect(settingsInForce(records, '2025-12-31')).toEqual({});
    expect(settingsInForce(records, '2026-03-01')).toEqual({ contactCheckDays: 60 });
    expect(settingsInForce(records, '2026-11-23')).toEqual({ contactCheckDays: 45 });
    expect(settingsInForce([...records, set('2026-06-01', '50')], '2026-11-23')).toEqual({ contactCheckDays: 50 });
    expect(settingsInForce([set('2026-01-01', '60'), set('2026-02-01', '예순')], '2026-11-23')).toEqual({
      contactCheckDays: 60,
    });
  });
});
