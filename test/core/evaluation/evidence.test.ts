import { expect, test } from 'vitest';
import { evidenceOf } from '../../../src/core/evaluation/evidence.ts';
import { missingFacts, namedFacts } from '../../../src/core/evaluation/named-facts.ts';
import type { EvidenceRule } from '../../../src/core/evaluation/rule.ts';
import type { Form } from '../../../src/core/form/form.ts';
import { contextOf } from '../../../src/core/form/values.ts';
import { blankState } from '../../../src/core/journal/state.ts';
import { loadForm } from '../../../src/forms/index.ts';

const form = (await loadForm('incident-report'))!;
const rule: EvidenceRule = {
  kind: 'each',
  seeks: '등급과 공지',
  form: 'incident-report',
  of: [{ approved: 'result' }],
  have: [
    { field: 'grade', filled: true },
    { field: 'closedAt', after: 'occurredAt', days: 3 },
    { rows: 'notices', filled: ['kind', 'at'], count: 1 },
  ],
  none: 'no',
};

test('a rule names its fields, columns and stages', () => {
  const { fields, columns, stages } = namedFacts([rule]);
  expect([...fields]).toEqual(['grade', 'closedAt', 'occurredAt', 'notices']);
  expect([...columns]).toEqual(['notices/kind', 'notices/at']);
  expect([...stages]).toEqual(['result']);
});

test('what a form does not have is named: field, column, stage', () => {
  expect(missingFacts(rule, form)).toEqual([]);
  const wrong: EvidenceRule = {
    ...rule,
    of: [{ approved: 'never' }],
    have: [
      { field: 'colour', filled: true },
      { rows: 'notices', every: 'colour' },
    ],
  };
  expect(missingFacts(wrong, form)).toEqual(['colour', 'notices/colour', 'never']);
});

test('headings of a document rule are those of its source or of the checklist', async () => {
  const register = (await loadForm('document-register'))!;
  const rule = (document: string, headings?: readonly string[]): EvidenceRule => ({
    kind: 'document',
    seeks: '구축 설계',
    form: 'document-register',
    document,
    ...(headings && { headings }),
    reviewedWithinMonths: 12,
    register: {
      effectiveFrom: 'effectiveFrom',
      reviewedOn: 'reviewedOn',
      sections: 'sections',
      heading: 'heading',
      content: 'content',
      history: 'reviews',
      on: 'on',
      kind: 'kind',
      repealed: '폐지',
    },
  });
  expect(missingFacts(rule('backup-system-design', ['백업 여유율', '데이터 이관']), register)).toEqual([]);
  expect(missingFacts(rule('backup-system-design', ['백업 여유율', '데이터 이사']), register)).toEqual(['데이터 이사']);
  expect(missingFacts(rule('no-such-document', ['백업 여유율']), register)).toEqual(['no-such-document']);
});

test('evidence holds the facts that are asked for and works out no other', () => {
  const state = blankState('incident-report/2026', 'r1');
  state.fields = { title: '로그인 불가', impact: '큼', urgency: '높음', occurredAt: '2026-10-14T09:12' };
  state.createdAt = '2026-10-14T09:20';
  state.stage = 'result';
  const worked: string[] = [];
  const watch = ([id, one]: [string, Form['computed'][string]]): [string, Form['computed'][string]] => [
    id,
    {
      ...one,
      compute: (values, context) => {
        worked.push(id);
        return one.compute(values, context);
      },
    },
  ];
  const watched: Form = { ...form, computed: Object.fromEntries(Object.entries(form.computed).map(watch)) };
  const evidence = evidenceOf(watched, state, 'INC-2026-0001', contextOf('2026-11-23'), new Set(['grade', 'impact']));
  expect(evidence.values).toEqual({ impact: '큼' });
  expect(evidence.computed).toEqual({ grade: '1등급' });
  expect(worked).toEqual(['grade']);
  expect(evidence.date).toBe('2026-10-14');
});
