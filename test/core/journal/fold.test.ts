import { describe, expect, test } from 'vitest';
import { canonicalJson, hashValue } from '../../../src/core/journal/canonical.ts';
import type { Commit } from '../../../src/core/journal/commit.ts';
import { applyRecord, continueRecord, foldRecord } from '../../../src/core/journal/fold.ts';
import { eraseCommit } from '../../../src/core/journal/seal.ts';
import { meet, Replica, submissionOf } from '../../support/author.ts';

/** Two PCs that know the same new record with one row. */
function twoPcs(): [Replica, Replica] {
  const [a, b] = [new Replica('a'), new Replica('b')];
  a.create('staff', { stage: 'report' });
  a.patch('staff', { title: '접속 지연', 'course/x': { order: 'm' }, 'course/x/text': '확인' });
  meet(a, b);
  return [a, b];
}

const rehash = (commit: Commit, change: object): Commit => {
  const { id: _id, body, salt, ...header } = { ...commit, ...change };
  return { id: hashValue(header), ...header, body, salt } as Commit;
};

describe('the rest of a record', () => {
  test('the version under which a record was last typed is its version', () => {
    const [a] = twoPcs();
    const last = a.patch('staff', { title: 'B' });
    a.commits.delete(last.id);
    const state = foldRecord([...a.of('r1'), rehash(last, { formVersion: 'second' })]);
    expect(state.formVersion).toBe('second');
  });

  test('links, notes and the source of a record', () => {
    const a = new Replica('a');
    const source = { book: 'incident-report/2026', record: 'i1', purpose: 'change' };
    a.create('staff', { source });
    const to = {
      book: 'change-case/2026',
      record: 'c1',
      form: 'change-case',
      number: 'CHG-2026-0012',
      text: 'WAS 패치',
    };
    const link = a.write('staff', { kind: 'link', body: { to, purpose: 'cause' } });
    const note = a.write('boss', { kind: 'note', body: { text: '확인함', about: 'title' } });
    expect(a.state()).toMatchObject({
      source,
      links: [{ commit: link.id, to, purpose: 'cause' }],
      notes: [{ commit: note.id, actor: 'boss', at: note.at, text: '확인함', about: 'title' }],
    });
  });

  test('the same link followed on two PCs opens one record', () => {
    const [a, b] = [new Replica('a'), new Replica('b')];
    a.create('ara', { stage: 'request' });
    b.create('bom', { stage: 'request' });
    meet(a, b);
    expect(a.state()).toMatchObject({ createdBy: 'ara', aside: [] });
  });

  test('nothing changes a record after it was made void', () => {
    const [a] = twoPcs();
    const voiding = a.write('boss', { kind: 'void', body: { reason: '두 번 접수함' } });
    a.patch('staff', { title: 'B' });
    a.submit('staff');
    const state = a.state();
    expect(state).toMatchObject({
      status: 'void',
      fields: { title: '접속 지연' },
      voided: { commit: voiding.id, by: 'boss' },
    });
    expect(state.proposals[0]!.reason).toBe('frozen');
    expect(state.aside.map((one) => one.reason)).toEqual(['not-allowed']);
    expect(state.changedAt).toBe(voiding.at);
  });

  test('commits of the book do nothing to a record', () => {
    const [a] = twoPcs();
    a.write('staff', { kind: 'number', body: { record: 'r1', number: 'INC-2026-0001' } });
    expect(a.state().aside).toMatchObject([{ kind: 'number', reason: 'not-allowed' }]);
  });

  test('a commit of a newer release makes the record read-only and changes nothing', () => {
    const [a] = twoPcs();
    const before = a.state();
    const last = a.patch('staff', { title: 'B' });
    a.commits.delete(last.id);
    for (const change of [{ v: 2 }, { kind: 'handover' }]) {
      const newer = rehash(last, change);
      const state = foldRecord([...a.of('r1'), newer]);
      expect(state.unreadable).toContain('읽기만');
      expect({ ...state, heads: [], unreadable: undefined }).toEqual({ ...before, heads: [], unreadable: undefined });
      expect(continueRecord(before, newer)).toEqual(state);
    }
  });

  test('an erased record keeps number, dates and reference, whether or not bodies are still here', () => {
    const [a] = twoPcs();
    const body = { disposal: 'DSP-2032-0001', reason: '만료', number: 'INC-2026-0031', on: '2032-01-05' };
    a.write('boss', { kind: 'erase', body });
    const whole = a.state();
    expect(whole).toMatchObject({
      status: 'erased',
      fields: {},
      rows: {},
      seen: {},
      createdBy: 'staff',
      form: 'incident-report',
    });
    expect(whole.erased).toEqual({ disposal: 'DSP-2032-0001', number: 'INC-2026-0031', on: '2032-01-05' });
    expect(foldRecord(a.of('r1').map(eraseCommit))).toEqual(whole);
  });

  test('a body that is gone without an erasure makes the record read-only', () => {
    const [a] = twoPcs();
    expect(foldRecord(a.of('r1').map(eraseCommit)).unreadable).toContain('백업');
  });

  test('commits that lack a parent wait and are named', () => {
    const [a] = twoPcs();
    const middle = a.patch('staff', { title: 'B' });
    const last = a.patch('staff', { title: 'C' });
    a.commits.delete(middle.id);
    expect(a.state()).toMatchObject({ fields: { title: '접속 지연' }, waiting: [last.id] });
    expect(a.state().heads).not.toContain(last.id);
    a.commits.clear();
    a.commits.set(last.id, last);
    expect(a.state()).toMatchObject({ record: 'r1', form: 'incident-report', heads: [], waiting: [last.id] });
  });
});

describe('going on from a state', () => {
  test('gives what the fold gives and leaves the state as it was', () => {
    const [a] = twoPcs();
    const before = a.state();
    const text = canonicalJson(before);
    const commit = a.patch('staff', { title: 'B', 'course/x/text': '복구', 'course/y': { order: 'n' }, note: null });
    expect(continueRecord(before, commit)).toEqual(a.state());
    expect(applyRecord(before, commit)).toEqual(a.state());
    expect(canonicalJson(before)).toBe(text);
  });

  test('asks for a fold of everything where the state alone cannot tell', () => {
    const [a, b] = twoPcs();
    const before = a.state();
    const seen = before.seen.title!;
    const apart = b.patch('bom', { title: 'B' });
    a.patch('ara', { title: 'A' });
    expect(continueRecord(a.state(), apart)).toBeUndefined();
    const stale = a.write('ara', { kind: 'patch', body: { items: [{ path: 'title', seen, value: 'C' }] } });
    a.commits.delete(stale.id);
    expect(continueRecord(a.state(), stale)).toBeUndefined();
    expect(continueRecord({ ...before, waiting: ['x'] }, apart)).toBeUndefined();
    expect(continueRecord(before, eraseCommit(apart))).toBeUndefined();
    const twice = a.write('staff', { kind: 'submit', body: { ...submissionOf('other'), digest: seen } as never });
    a.commits.delete(twice.id);
    expect(continueRecord(a.state(), twice)).toBeUndefined();
  });
});
