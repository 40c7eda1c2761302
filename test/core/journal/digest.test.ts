import { expect, test } from 'vitest';
import type { RecordState } from '../../../src/core/journal/commit.ts';
import {
  type Covered,
  coveredContent,
  digestOf,
  draftSubmit,
  nextRevisionNumber,
} from '../../../src/core/journal/digest.ts';
import { blankState } from '../../../src/core/journal/state.ts';
import { stepOf, submissionOf } from '../../support/author.ts';

const covered: Covered = {
  record: 'r1',
  form: 'incident-report',
  formVersion: 'first',
  stage: 'report',
  number: 1,
  covers: ['title'],
  line: [stepOf('기안', 'staff'), stepOf('결재', 'boss')],
  separate: [{ duties: ['신청자', '승인자'], people: ['staff', 'boss'] }],
  computed: { total: 95 },
  shown: { change: 'CHG-2026-0012' },
  fields: { title: '접속 지연' },
  rows: { course: [{ id: 'x', order: 'm', cells: { text: '확인' } }] },
};

test('every part of what a signature covers changes the digest', () => {
  const changed: Partial<Covered>[] = [
    { record: 'r2' },
    { form: 'change-case' },
    { formVersion: 'second' },
    { stage: 'result' },
    { number: 2 },
    { covers: ['title', 'plan'] },
    { covers: undefined },
    { line: [stepOf('기안', 'staff'), stepOf('결재', 'lead')] },
    { separate: [] },
    { computed: { total: 92 } },
    { shown: {} },
    { fields: { title: '접속 지연 ' } },
    { rows: {} },
    { rows: { course: [{ id: 'x', order: 'n', cells: { text: '확인' } }] } },
  ];
  const digests = changed.map((change) => digestOf({ ...covered, ...change }));
  expect(new Set([...digests, digestOf(covered)]).size).toBe(changed.length + 1);
});

test('the digest of this content stays what it is', () => {
  expect(digestOf(covered)).toBe('6a665f16d20c5d99552224e422e7c27fad3f2be1de0a170dd7b68a290c028f6b');
  expect(digestOf({ ...covered, number: 1, extra: 'ignored' } as Covered)).toBe(digestOf(covered));
});

test('a submit covers the named fields and rows alone, sorted once; without names everything', () => {
  const state: RecordState = {
    ...blankState('incident-report/2026', 'r1'),
    fields: { title: '접속 지연', plan: '내년' },
    rows: { ...covered.rows } as RecordState['rows'],
  };
  expect(coveredContent(state, ['course', 'title', 'absent'])).toEqual({
    fields: { title: '접속 지연' },
    rows: covered.rows,
  });
  expect(coveredContent(state)).toEqual({ fields: state.fields, rows: state.rows });
  const draft = draftSubmit(state, 'first', { ...submissionOf('staff'), covers: ['title', 'course', 'title'] });
  expect(draft.body.covers).toEqual(['course', 'title']);
  expect(draftSubmit(state, 'first', submissionOf('staff')).body).not.toHaveProperty('covers');
});

test('a revision number follows the approved ones of its stage that the drafter saw', () => {
  const revision = (stage: string, number: number, approved: boolean) =>
    ({ stage, number, approved }) as RecordState['revisions'][number];
  const revisions = [revision('report', 1, true), revision('report', 2, false), revision('result', 7, true)];
  expect(nextRevisionNumber({ revisions }, 'report')).toBe(2);
  expect(nextRevisionNumber({ revisions }, 'plan')).toBe(1);
  expect(nextRevisionNumber({ revisions }, 'report', () => false)).toBe(1);
});
