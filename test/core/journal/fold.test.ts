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

describe('changes', () => {
  test('a cleared field leaves no key, a removed last row no list', () => {
    const [a] = twoPcs();
    a.patch('staff', { title: null, 'course/x': null });
    expect(a.state().fields).toEqual({});
    expect(a.state().rows).toEqual({});
  });

  test('rows stand in the order of their keys, then of their ids', () => {
    const [a] = twoPcs();
    a.patch('staff', { 'course/z': { order: 'b' }, 'course/y': { order: 'm' } });
    expect(a.state().rows.course!.map((row) => row.id)).toEqual(['z', 'x', 'y']);
    a.patch('staff', { 'course/x': { order: 'a' } });
    expect(a.state().rows.course!.map((row) => [row.id, row.cells.text])).toEqual([
      ['x', '확인'],
      ['z', undefined],
      ['y', undefined],
    ]);
  });

  test('a path outside the grammar is kept as a proposal and changes nothing', () => {
    const [a] = twoPcs();
    const before = a.state();
    const item = { path: 'constructor', seen: null, value: 'A' };
    const commit = a.write('staff', { kind: 'patch', body: { items: [item, { ...item, path: 'course/x' }] } });
    const { proposals, fields, rows } = a.state();
    expect({ fields, rows }).toEqual({ fields: before.fields, rows: before.rows });
    expect(proposals).toMatchObject([{ commit: commit.id, reason: 'not-allowed', items: [{}, {}] }]);
  });

  test('two values typed apart: the later stands, the earlier is shown until somebody decides', () => {
    const [a, b] = twoPcs();
    const early = a.patch('ara', { title: 'A' });
    b.patch('bom', { note: '둘' });
    b.patch('bom', { title: 'B' });
    meet(a, b);
    expect(a.state().fields.title).toBe('B');
    expect(a.state().conflicts).toEqual([{ path: 'title', commit: early.id, actor: 'ara', at: early.at, value: 'A' }]);
    b.patch('bom', { title: 'C' });
    expect(b.state().conflicts.map((conflict) => conflict.value)).toEqual(['A']);
    b.patch('bom', { title: 'A' }, [early.id]);
    expect(b.state().conflicts).toEqual([]);
  });

  test('a value that somebody knowingly typed over is no longer in conflict', () => {
    const [a, b] = twoPcs();
    a.patch('ara', { title: 'A' });
    b.patch('bom', { title: 'B' });
    const middle = [...b.commits.values()].at(-1)!;
    a.patch('ara', { note: '둘' });
    a.patch('ara', { title: 'A2' });
    meet(a, b);
    expect(a.state().fields.title).toBe('A2');
    expect(a.state().conflicts.map((conflict) => conflict.commit)).toEqual([middle.id]);
  });

  test('the version under which a record was last typed is its version', () => {
    const [a] = twoPcs();
    const last = a.patch('staff', { title: 'B' });
    a.commits.delete(last.id);
    const state = foldRecord([...a.of('r1'), rehash(last, { formVersion: 'second' })]);
    expect(state.formVersion).toBe('second');
  });

  test('bringing a row back decides over the row, not over a cell proposed for it', () => {
    const [a, b] = twoPcs();
    a.patch('ara', { 'course/x': null });
    b.patch('bom', { note: '늦게' });
    const late = b.patch('bom', { 'course/x/text': '복구' });
    meet(a, b);
    a.patch('ara', { 'course/x': { order: 'm' } }, [late.id]);
    expect(a.state().proposals).toHaveLength(1);
    a.patch('ara', { 'course/x/text': '복구' }, [late.id]);
    expect(a.state().proposals).toEqual([]);
  });

  test('the same value typed apart is no conflict', () => {
    const [a, b] = twoPcs();
    a.patch('ara', { handler: { id: 'p1', name: '김가람' }, done: null });
    b.patch('bom', { handler: { name: '김가람', id: 'p1' }, done: null });
    meet(a, b);
    expect(a.state().conflicts).toEqual([]);
  });

  test('an edit of what a tab showed a moment ago is a conflict although its PC knew better', () => {
    const [a] = twoPcs();
    const { seen } = a.state();
    a.patch('ara', { title: 'A' });
    a.write('bom', { kind: 'patch', body: { items: [{ path: 'title', seen: seen.title!, value: 'B' }] } });
    expect(a.state().conflicts.map((conflict) => conflict.value)).toEqual(['A']);
  });

  test('a cell typed into a row that was removed meanwhile becomes a proposal', () => {
    const [a, b] = twoPcs();
    a.patch('ara', { 'course/x': null });
    b.patch('bom', { note: '늦게' });
    const late = b.patch('bom', { 'course/x/text': '복구', title: 'B' });
    meet(a, b);
    expect(a.state().rows).toEqual({});
    expect(a.state().fields.title).toBe('B');
    expect(a.state().proposals).toMatchObject([
      { commit: late.id, actor: 'bom', reason: 'removed-row', items: [{ value: '복구' }] },
    ]);
  });

  test('removing a row shows what somebody typed into it unseen, and removing it again settles that', () => {
    const [a, b] = twoPcs();
    const typed = a.patch('ara', { 'course/x/text': '복구' });
    b.patch('bom', { note: '늦게' });
    b.patch('bom', { 'course/x': null });
    meet(a, b);
    expect(a.state().conflicts).toMatchObject([{ path: 'course/x/text', commit: typed.id, value: '복구' }]);
    a.patch('ara', { 'course/x': null }, [typed.id]);
    expect(a.state().conflicts).toEqual([]);
  });

  test('a row moved by somebody who had not seen its removal stays away; whoever saw it may bring it back', () => {
    const [a, b] = twoPcs();
    a.patch('ara', { 'course/x': null });
    b.patch('bom', { note: '늦게' });
    b.patch('bom', { 'course/x': { order: 'z' } });
    meet(a, b);
    expect(a.state().rows).toEqual({});
    expect(a.state().proposals[0]!.reason).toBe('removed-row');
    a.patch('ara', { 'course/x': { order: 'm' }, 'course/x/text': '다시' });
    expect(a.state().rows.course).toEqual([{ id: 'x', order: 'm', cells: { text: '다시' } }]);
    expect(a.state().conflicts).toEqual([]);
  });

  test('what comes after a submit waits until it is adopted or dropped', () => {
    const [a, b] = twoPcs();
    a.submit('staff');
    const late = b.patch('bom', { title: 'B', note: '덧붙임' });
    meet(a, b);
    expect(a.state().fields).toEqual({ title: '접속 지연' });
    expect(a.state().proposals).toMatchObject([
      { commit: late.id, reason: 'frozen', items: [{ path: 'title' }, { path: 'note' }] },
    ]);
    const { revisions } = a.state();
    a.write('boss', {
      kind: 'return',
      body: { submit: revisions[0]!.submit, step: 1, reason: '제목 확인', identified: true },
    });
    a.patch('staff', { title: 'B' }, [late.id]);
    expect(a.state().proposals.map((proposal) => proposal.items.map((item) => item.path))).toEqual([['note']]);
    a.write('staff', { kind: 'drop', body: { commit: late.id, path: 'note', reason: '필요 없음' } });
    expect(a.state().proposals).toEqual([]);
  });

  test('a late change that says what is there already proposes nothing', () => {
    const [a, b] = twoPcs();
    a.patch('staff', { title: 'B' });
    a.submit('staff');
    b.patch('bom', { title: 'B' });
    meet(a, b);
    expect(a.state().proposals).toEqual([]);
  });
});

describe('the rest of a record', () => {
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
