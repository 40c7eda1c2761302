import { describe, expect, it } from 'vitest';
import type { Values } from '../../../src/core/field/value.ts';
import { computeAll, computedOf, roundToText } from '../../../src/core/form/compute.ts';
import { valuesOfExample } from '../../../src/core/form/example.ts';
import type { FormWithRules } from '../../../src/core/form/form.ts';
import { validate, validateField } from '../../../src/core/form/validate.ts';
import { contextOf, plainOf, valuesOf } from '../../../src/core/form/values.ts';
import { emptyState, visitForm } from '../../support/visit-form.ts';

const context = contextOf('2026-11-23');
const example = valuesOfExample(visitForm, visitForm.examples.battery!);
const whole = valuesOf(example);
const judge = (values: Values, stage?: string, form: FormWithRules = visitForm) =>
  validate(form, values, { context, ...(stage ? { stage } : {}) });

describe('plain values', () => {
  it('hold what can be read and leave out blanks, marks and other text', () => {
    const plain = plainOf(visitForm, {
      ...whole,
      visitedOn: '다음 주',
      people: '세 명',
      contact: ' ',
      steps: [
        { id: 'a', order: '1', cells: { at: '지금', what: '입실' } },
        { id: 'b', order: '2', cells: { at: null, what: '' } },
      ],
    });
    expect(plain).toMatchObject({ title: whole.title, escorted: true, planned: 95, tools: ['사다리', '공구, 전동'] });
    for (const id of ['visitedOn', 'people', 'contact', 'load', 'drawing']) expect(plain[id], id).toBeUndefined();
    expect(plain.steps).toEqual([{ id: 'a', at: undefined, what: '입실', by: undefined }]);
  });

  it('are lists for repeating fields, whatever is stored', () => {
    for (const stored of [undefined, null, 'x', 3]) {
      expect(plainOf(visitForm, { steps: stored as never }).steps).toEqual([]);
    }
  });
});

describe('computed values', () => {
  it('are worked out with their stated digits', () => {
    expect(computeAll(visitForm, whole, context)).toEqual({ stay: 120, perPerson: '33.33' });
  });

  it('are undefined while something is missing', () => {
    expect(computeAll(visitForm, {}, context)).toEqual({ stay: undefined, perPerson: undefined });
  });

  it.each([
    [1.005, 2, '1.01'],
    [99.785, 2, '99.79'],
    [-0.004, 2, '0.00'],
    [-1.255, 2, '-1.26'],
    [12, 0, '12'],
    [1e21, 2, '1e+21'],
  ])('rounds %d to %i digits as %s', (number, digits, text) => expect(roundToText(number, digits)).toBe(text));

  it('are the copies of the submit in stages that are frozen, and live in those that are not', () => {
    const revision = {
      stage: 'report',
      number: 1,
      submit: 'c1',
      digest: '',
      line: [],
      signatures: [],
      separate: [],
      computed: { stay: 999, perPerson: '1.00' },
      shown: {},
      fields: {},
      rows: {},
      formVersion: '1',
      approved: true,
    };
    const state = { ...emptyState('visit', 'report'), ...example, revisions: [revision] };
    expect(computedOf(visitForm, { ...state, status: 'approved' }, context).stay).toBe(999);
    expect(computedOf(visitForm, { ...state, status: 'draft' }, context).stay).toBe(120);
    const silent = { ...revision, computed: { perPerson: '1.00' } };
    expect(computedOf(visitForm, { ...state, status: 'approved', revisions: [silent] }, context).stay).toBeUndefined();
    const earlier = { ...revision, stage: 'apply' };
    expect(computedOf(visitForm, { ...state, status: 'submitted', revisions: [earlier] }, context).stay).toBe(120);
    const returned = { ...revision, returned: { commit: 'c2', by: 'p2', at: '', reason: '' } };
    expect(computedOf(visitForm, { ...state, status: 'returned', revisions: [returned] }, context).stay).toBe(120);
    const again = { ...returned, number: 2, computed: { stay: 1 } };
    expect(computedOf(visitForm, { ...state, status: 'approved', revisions: [revision, again] }, context).stay).toBe(
      999,
    );
  });
});

describe('validate', () => {
  it('finds nothing in a complete record', () => expect(judge(whole)).toEqual([]));

  it('names every required field of the stages reached, in the order of the sheet', () => {
    const paths = (stage?: string) => judge({}, stage).map((problem) => problem.path);
    expect(paths('apply')).toEqual(['title', 'purpose', 'visitedOn', 'visitor', 'people', 'zone']);
    expect(paths()).toEqual([...paths('apply'), 'startedAt', 'steps', 'result']);
    expect(judge({}, 'apply')[0]).toEqual({
      path: 'title',
      level: 'error',
      message: '방문명이 비어 있습니다. 반드시 채워야 하는 칸입니다. 적어 주세요.',
    });
  });

  it('says where in a table something is wrong', () => {
    const steps = [{ id: 'row1', order: '1', cells: { at: '25:00', what: null, by: { id: '', name: '김가람1' } } }];
    expect(judge({ ...whole, steps }).map(({ path, message }) => [path, message.split(':')[0]])).toEqual([
      ['steps/row1/at', '경과 1번째 줄, 시각'],
      ['steps/row1/what', '경과 1번째 줄, 내용이 비어 있습니다. 반드시 채워야 하는 칸입니다. 적어 주세요.'],
      ['steps/row1/by', '경과 1번째 줄, 담당'],
    ]);
  });

  it('passes over rows without a filled cell, but wants one row where rows are required', () => {
    const blank = { id: 'row2', order: '2', cells: { at: null, what: ' ' } };
    expect(judge({ ...whole, steps: [...example.rows.steps!, blank] })).toEqual([]);
    expect(judge({ ...whole, steps: [blank] })).toMatchObject([{ path: 'steps' }]);
  });

  it('is strict with text that a draft may hold', () => {
    expect(judge({ ...whole, visitedOn: '다음 주' })).toMatchObject([
      { path: 'visitedOn', message: expect.stringMatching(/^방문일: 날짜로 읽을 수 없습니다.*2026\. 11\. 23\./) },
    ]);
  });

  it('judges a rule from its stage on, and names the other fields it is about', () => {
    const wrong = { ...whole, endedAt: '2026-10-05T21:00' };
    expect(judge(wrong, 'apply')).toEqual([]);
    expect(judge(wrong, 'report')).toEqual([
      {
        path: 'endedAt',
        also: ['startedAt'],
        level: 'error',
        rule: 'order',
        message: '퇴실일시가 입실일시보다 빠릅니다. 두 일시를 확인해 주세요.',
      },
    ]);
  });

  it('puts what a rule says between what the fields say, so that the list leads down the sheet', () => {
    const wrong = { ...whole, visitor: { id: '', name: '김가람1' }, endedAt: '2026-10-05T21:00', result: null };
    expect(judge(wrong).map(({ path }) => path)).toEqual(['visitor', 'endedAt', 'result']);
  });

  it('keeps warnings apart from errors', () => {
    expect(judge({ ...whole, planned: 481 })).toMatchObject([{ path: 'planned', level: 'warning', rule: 'long' }]);
  });

  it('reports a rule or formula that fails by name and goes on', () => {
    const fail = () => {
      throw new Error('planted');
    };
    const form: FormWithRules = {
      ...visitForm,
      rules: [{ id: 'broken', at: ['title'], check: fail }, ...visitForm.rules],
      computed: { ...visitForm.computed, stay: { ...visitForm.computed.stay!, compute: fail } },
    };
    const found = judge({ ...whole, planned: 481 }, undefined, form);
    expect(found.map(({ path, level, rule }) => [path, level, rule])).toEqual([
      ['title', 'warning', 'broken'],
      ['planned', 'warning', 'long'],
      ['stay', 'warning', undefined],
    ]);
    expect(found[0]!.message).toContain('broken');
    expect(found[2]!.message).toContain('머문 시간을');
    expect(computeAll(form, whole, context)).toEqual({ stay: undefined, perPerson: '33.33' });
  });
});

describe('validateField', () => {
  const { title, load } = visitForm.fields;
  it('lets an empty control be until it is asked for', () => {
    expect(validateField(title!, '')).toBeUndefined();
    expect(validateField(title!, '', { required: true })).toMatch(/방문명이 비어/);
    expect(validateField(load!, { mark: 'notApplicable' }, { required: true })).toBeUndefined();
  });
});

describe('a rule about one place', () => {
  const rule = (at: string) => ({ id: 'again', at: [at], check: () => '다시 봐 주세요.' });
  const found = (at: string, values: Values) =>
    judge(values, undefined, { ...visitForm, rules: [rule(at)] }).map((problem) => problem.rule ?? problem.path);

  it('is silent while the field itself refuses what is there', () => {
    expect(found('title', whole)).toEqual(['again']);
    expect(found('title', { ...whole, title: '900101-1234567' })).toEqual(['title']);
    const steps = [{ id: 'row1', order: '1', cells: { at: '22:00', what: '900101-1234567' } }];
    expect(found('steps/what', { ...whole, steps })).toEqual(['steps/row1/what']);
    expect(found('steps/by', { ...whole, steps })).toEqual(['steps/row1/what', 'again']);
  });
});
