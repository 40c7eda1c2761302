import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/core/journal/canonical.ts';
import { digestOfRevision } from '../../../src/core/journal/digest.ts';
import { foldRecord } from '../../../src/core/journal/fold.ts';
import { meet, Replica, submissionOf } from '../../support/author.ts';

test('a record is created, filled, submitted and approved', () => {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  pc.patch('staff', { title: '통합민원시스템 접속 지연', 'course/x1': { order: 'm' }, 'course/x1/text': '확인' });
  pc.submit('staff', submissionOf('staff', 'lead', 'boss'));
  expect(pc.state().status).toBe('submitted');
  pc.sign('lead');
  pc.sign('boss');
  const state = pc.state();
  expect(state.status).toBe('approved');
  expect(state.revisions[0]!.signatures.map((signature) => signature.person)).toEqual(['staff', 'lead', 'boss']);
  expect(digestOfRevision(state, state.revisions[0]!)).toBe(state.revisions[0]!.digest);
  expect(state.rows.course).toEqual([{ id: 'x1', order: 'm', cells: { text: '확인' } }]);
});

test('two approvals made apart are both kept until a revision that saw both', () => {
  const a = new Replica('a');
  const b = new Replica('b');
  a.create('staff', { stage: 'report' });
  meet(a, b);
  a.patch('staff', { title: 'A' });
  a.submit('staff');
  a.sign('boss');
  b.patch('other', { title: 'B' });
  b.submit('other');
  b.sign('boss');
  meet(a, b);
  expect(canonicalJson(a.state())).toBe(canonicalJson(b.state()));
  const state = a.state();
  expect(state.revisions.map((one) => [one.fields.title, one.approved, one.conflict, one.apart])).toEqual([
    ['A', true, true, undefined],
    ['B', true, true, true],
  ]);
  a.write('staff', { kind: 'revise', body: { stage: 'report', reason: '두 결재를 합칩니다.' } });
  a.patch('staff', { title: 'C' });
  a.submit('staff');
  a.sign('boss');
  expect(a.state().revisions.map((one) => [one.fields.title, one.number, one.conflict])).toEqual([
    ['A', 1, undefined],
    ['B', 1, undefined],
    ['C', 2, undefined],
  ]);
  expect(foldRecord([...a.of('r1')].reverse())).toEqual(a.state());
});
