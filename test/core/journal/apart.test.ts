import { describe, expect, test } from 'vitest';
import type { RecordState } from '../../../src/core/journal/commit.ts';
import { digestOfRevision, draftSubmit } from '../../../src/core/journal/digest.ts';
import { foldRecord } from '../../../src/core/journal/fold.ts';
import { meet, Replica, submissionOf } from '../../support/author.ts';

function newRecord(...more: string[]): Replica[] {
  const first = new Replica('a');
  first.create('staff', { stage: 'request' });
  first.patch('staff', { title: '패치', plan: '10월', result: '' });
  const others = more.map((device) => new Replica(device));
  for (const other of others) other.learn(first);
  return [first, ...others];
}

const reasonsOf = (state: RecordState): string[] => state.aside.map((one) => `${one.kind} ${one.reason}`);
const last = (state: RecordState) => state.revisions.at(-1)!;
describe('apart', () => {
  test('the same submit pressed twice is one revision, and a signature under either counts', () => {
    const [a] = newRecord();
    const draft = draftSubmit(a!.state(), 'first', { ...submissionOf('staff', 'boss'), stage: 'request' });
    const { heads } = a!.state();
    const [one, two] = [a!.write('staff', draft, 'r1', heads), a!.write('staff', draft, 'r1', heads)];
    expect(a!.state().revisions).toHaveLength(1);
    const other = [one, two].find((commit) => commit.id !== a!.state().revisions[0]!.submit)!;
    a!.sign('boss', { submit: other.id });
    expect(a!.state().revisions).toMatchObject([{ approved: true }]);
    expect(a!.state().status).toBe('approved');
  });

  test('a signature over content that another submit replaced is set aside and the person looks again', () => {
    const [a, b] = newRecord('b');
    a!.submit('staff', { ...submissionOf('staff', 'lead', 'boss'), stage: 'request' });
    b!.learn(a!);
    const { submit } = last(a!.state());
    a!.write('staff', { kind: 'withdraw', body: { submit, reason: '더 적을 것' } });
    a!.patch('staff', { title: '고친 제목' });
    a!.submit('staff', { ...submissionOf('staff', 'lead', 'boss'), stage: 'request' });
    b!.write('nobody', { kind: 'note', body: { text: '1' } });
    b!.write('nobody', { kind: 'note', body: { text: '2' } });
    b!.sign('lead');
    meet(a!, b!);
    expect(reasonsOf(a!.state())).toEqual(['sign changed']);
    expect(last(a!.state())).toMatchObject({ approved: false, fields: { title: '고친 제목' } });
  });

  test('an approval that a withdrawal did not know of is kept beside the record, marked 결재 충돌', () => {
    const [a, b] = newRecord('b');
    a!.submit('staff', { stage: 'request' });
    b!.learn(a!);
    const { submit } = last(a!.state());
    a!.write('staff', { kind: 'withdraw', body: { submit, reason: '더 적을 것' } });
    a!.patch('staff', { title: '고친 제목' });
    a!.submit('staff', { stage: 'request' });
    for (const text of ['1', '2', '3']) b!.write('nobody', { kind: 'note', body: { text } });
    b!.sign('boss');
    meet(a!, b!);
    const state = a!.state();
    expect(state.status).toBe('submitted');
    expect(state.revisions.find((one) => one.submit === submit)).toMatchObject({
      approved: true,
      apart: true,
      conflict: true,
      withdrawn: { reason: '더 적을 것' },
      fields: { title: '패치' },
    });
    for (const revision of state.revisions) expect(digestOfRevision(state, revision)).toBe(revision.digest);
  });

  test('two approvals made apart are both kept until a revision that saw both is approved', () => {
    const [a, b] = newRecord('b');
    for (const [pc, title] of [
      [a!, 'A'],
      [b!, 'B'],
    ] as const) {
      pc.patch('staff', { title });
      pc.submit('staff', { stage: 'request' });
      pc.sign('boss');
    }
    meet(a!, b!);
    expect(b!.state()).toEqual(a!.state());
    expect(a!.state().revisions.map((one) => [one.fields.title, one.approved, one.conflict, one.apart])).toEqual([
      ['A', true, true, undefined],
      ['B', true, true, true],
    ]);
    a!.write('staff', { kind: 'revise', body: { stage: 'request', reason: '두 결재를 합침' } });
    a!.patch('staff', { title: 'C' });
    a!.submit('staff', { stage: 'request' });
    expect(a!.state().revisions.filter((one) => one.conflict)).toHaveLength(2);
    a!.sign('boss');
    expect(a!.state().revisions.map((one) => [one.fields.title, one.number, one.conflict])).toEqual([
      ['A', 1, undefined],
      ['B', 1, undefined],
      ['C', 2, undefined],
    ]);
    expect(foldRecord(a!.of('r1').reverse())).toEqual(a!.state());
  });

  test('an approval stays although an endpoint confirms an unseen change first', () => {
    const [a, b] = newRecord('b');
    a!.submit('staff', { stage: 'request' });
    a!.sign('boss');
    const early = b!.patch('staff', { title: 'B' });
    meet(a!, b!);
    const [create, patch] = a!.of('r1');
    const sequence = new Map([create!.id, patch!.id, early.id].map((id, index) => [id, index]));
    const state = foldRecord(a!.of('r1'), (id) => sequence.get(id));
    expect(state).toMatchObject({ status: 'draft', fields: { title: 'B' } });
    expect(state.revisions).toMatchObject([{ approved: true, apart: true, conflict: true, fields: { title: '패치' } }]);
  });

  test('an approval stays although an endpoint confirms a change first that its people had seen as too late', () => {
    const [a, b] = newRecord('b');
    const late = b!.patch('bom', { title: 'B' });
    a!.submit('staff', { stage: 'request' });
    a!.learn(b!);
    expect(a!.state().proposals).toHaveLength(1);
    a!.sign('boss');
    expect(a!.state().status).toBe('approved');
    const [create, patch] = a!.of('r1');
    const sequence = new Map([create!.id, patch!.id, late.id].map((id, index) => [id, index]));
    const { revisions } = foldRecord(a!.of('r1'), (id) => sequence.get(id));
    expect(revisions).toMatchObject([{ approved: true, apart: true, fields: { title: '패치' } }]);
  });
});
