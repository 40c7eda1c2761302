// Statistics, the two papers of the law, and the register of documents.
import { describe, expect, test } from 'vitest';
import documents from '../../../content/source/documents.json' with { type: 'json' };
import notification from '../../../src/forms/incident/incident-notification.ts';
import postmortem from '../../../src/forms/incident/incident-postmortem.ts';
import statistics from '../../../src/forms/incident/incident-statistics/index.ts';
import register from '../../../src/forms/planning/document-register/index.ts';
import { complaints, computed, progress, sentence } from './change.ts';

const counts = (count: number | null, outage: number) => ({
  byCategory: [
    { category: '시스템장애', count, outage },
    { category: '인적장애', count: 0, outage: 0 },
  ],
});

describe('장애 발생 통계', () => {
  test('October: one incident, 95 minutes, 99.79 %', () => {
    expect(computed(statistics, 'october')).toMatchObject({
      totalCount: 1,
      totalOutage: 95,
      availability: '99.79',
      meanTimeBetween: '740.4시간',
    });
  });
  test('a month without incidents says so', () => {
    expect(computed(statistics, 'quiet')).toMatchObject({
      totalCount: 0,
      meanTimeBetween: '장애 없음',
      availability: '100.00',
    });
  });
  test('a count that is missing is no zero', () => {
    expect(computed(statistics, 'october', counts(null, 0))).toMatchObject({
      totalCount: undefined,
      totalOutage: undefined,
      meanTimeBetween: undefined,
      availability: undefined,
    });
  });
  test.each([
    ['period-order', { to: '2026-09-30' }],
    ['outage-within-service', { serviceTime: 94 }],
    ['categories-once', { byCategory: [...counts(1, 2).byCategory, { category: '시스템장애', count: 1, outage: 1 }] }],
  ])('%s', (rule, changes) => {
    expect(complaints(statistics, 'october')).toEqual([]);
    expect(complaints(statistics, 'october', changes)).toEqual([rule]);
  });
});

describe('장애사후관리 결과서', () => {
  test('due one month after recovery', () => {
    expect(computed(postmortem, 'loginFailure')).toMatchObject({ dueOn: '2026-11-14', timeliness: '기한 안' });
    expect(computed(postmortem, 'minimal', { recoveredAt: '2026-10-31T01:10' }).dueOn).toBe('2026-11-30');
  });
  test('late by its day of submission, or by today while it is not submitted', () => {
    expect(computed(postmortem, 'loginFailure', { submittedOn: '2026-11-14' }).timeliness).toBe('기한 안');
    expect(computed(postmortem, 'loginFailure', { submittedOn: '2026-11-15' }).timeliness).toBe('기한 지남');
    expect(computed(postmortem, 'minimal', {}, { today: '2026-12-01' }).timeliness).toBe('기한 안');
    expect(computed(postmortem, 'minimal', {}, { today: '2026-12-02' }).timeliness).toBe('기한 지남');
  });
  test.each([
    ['recovered-after-occurred', { recoveredAt: '2026-10-14T09:00' }],
    ['submitted-in-time (warning)', { submittedOn: '2026-11-15' }],
    ['submitted-after-recovery', { submittedOn: '2026-10-13' }],
  ])('%s', (rule, changes) => {
    expect(complaints(postmortem, 'loginFailure')).toEqual([]);
    expect(complaints(postmortem, 'loginFailure', changes)).toEqual([rule]);
  });
  test('progress', () => {
    expect([progress(postmortem, 'loginFailure'), progress(postmortem, 'minimal')]).toEqual(['제출', '작성']);
  });
});

describe('장애상황 통보서', () => {
  test('how long it took, unless the beginning is not known', () => {
    expect(computed(notification, 'loginFailure').delay).toBe(38);
    expect(computed(notification, 'concern').delay).toBeUndefined();
  });
  test.each([
    ['notified-after-occurred', { notifiedAt: '2026-10-14T09:00' }],
    ['occurred-unless-concern (warning)', { occurredAt: { mark: 'unknown' } as const }],
  ])('%s', (rule, changes) => {
    expect(complaints(notification, 'loginFailure')).toEqual([]);
    expect(complaints(notification, 'loginFailure', changes)).toEqual([rule]);
  });
  test('a concern has no beginning yet', () => {
    expect(complaints(notification, 'concern')).toEqual([]);
    expect(progress(notification, 'concern')).toBe('우려');
  });
});

describe('기관 문서 등록부', () => {
  const section = (heading: string) => ({ heading, content: '있음' });

  test('every document that it covers can be chosen, with its headings', () => {
    const choice = register.fields.document as { options: readonly string[] };
    for (const [id, outline] of Object.entries(register.outlines ?? {})) {
      expect(outline.title).toBe(documents.find((document) => document.id === id)?.title);
      expect(choice.options).toContain(outline.title);
      const whole = outline.headings.map(({ label }) => section(label));
      const change = { document: outline.title, sections: whole };
      expect(computed(register, 'changePlan', change).missing).toBe('없음');
      for (const { label } of outline.headings) {
        const rest = { ...change, sections: whole.filter(({ heading }) => heading !== label) };
        expect(computed(register, 'changePlan', rest).missing).toBe(label);
      }
    }
    expect(Object.keys(register.outlines ?? {}).sort()).toEqual([...register.covers].sort());
  });

  test('missing headings are named', () => {
    const sections = [section('목적과 목표'), section('범위')];
    expect(sentence(register, 'headings-complete', 'changePlan', { sections })).toContain(
      '우선순위, 구현 및 업무 접근방법',
    );
  });

  test('a document that the guideline does not ask for needs no headings', () => {
    expect(computed(register, 'other').missing).toBe('없음');
    expect(complaints(register, 'other')).toEqual(['document-itself (warning)']);
  });

  test.each([
    ['approved-before-effect', { effectiveFrom: '2026-01-11' }],
    ['next-review-later', { effectiveFrom: '2027-01-15' }],
    ['next-review-later', { reviewedOn: '2027-02-01' }],
    ['review-due (warning)', { nextReviewOn: '2026-11-22' }],
    ['writer-is-not-approver', { writer: { id: 'x', name: '김' }, approvedBy: { id: 'x', name: '김' } }],
  ])('%s', (rule, changes) => {
    const file = { file: { sha256: 'a'.repeat(64), name: '계획.pdf', type: 'application/pdf', size: 10 } };
    expect(complaints(register, 'changePlan', file)).toEqual([]);
    expect(complaints(register, 'changePlan', { ...file, ...changes })).toEqual([rule]);
  });
});
