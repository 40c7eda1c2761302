import { describe, expect, test } from 'vitest';
import { meet, Replica } from '../../support/author.ts';

/** Two PCs that know the same new record with one row. */
function twoPcs(): [Replica, Replica] {
  const [a, b] = [new Replica('a'), new Replica('b')];
  a.create('staff', { stage: 'report' });
  a.patch('staff', { title: '접속 지연', 'course/x': { order: 'm' }, 'course/x/text': '확인' });
  meet(a, b);
  return [a, b];
}

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
