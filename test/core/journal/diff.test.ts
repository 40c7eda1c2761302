import { expect, test } from 'vitest';
import { diffContent, diffSinceReturn } from '../../../src/core/journal/diff.ts';
import { Replica } from '../../support/author.ts';

test('lists fields, cells, rows that came, went and moved, with who and when', () => {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  pc.patch('staff', {
    title: 'A',
    gone: 1,
    'course/x': { order: 'a' },
    'course/x/text': '확인',
    'course/y': { order: 'b' },
    same: ['가'],
  });
  const before = pc.state();
  const commit = pc.patch('lead', {
    title: 'B',
    gone: null,
    'course/x/text': '복구',
    'course/y': null,
    'course/z': { order: 'c' },
    'course/z/text': '새 줄',
    same: ['가'],
  });
  pc.patch('lead', { 'course/x': { order: 'd' } });
  const after = pc.state();
  const found = diffContent(before, after, after.seen, (id) => pc.commits.get(id));
  expect(found.map(({ path, before: old, after: now }) => [path, old, now])).toEqual([
    ['course/x', { id: 'x', order: 'a', cells: {} }, { id: 'x', order: 'd', cells: {} }],
    ['course/x/text', '확인', '복구'],
    ['course/y', { id: 'y', order: 'b', cells: {} }, undefined],
    ['course/z', undefined, { id: 'z', order: 'c', cells: { text: '새 줄' } }],
    ['gone', 1, undefined],
    ['title', 'A', 'B'],
  ]);
  expect(found.at(-1)).toMatchObject({ commit: commit.id, actor: 'lead', at: commit.at });
  expect(diffContent(after, after)).toEqual([]);
});

test('after a return the author sees what changed since, in the fields of the stage', () => {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  pc.patch('staff', { title: 'A', memo: '1' });
  expect(diffSinceReturn(pc.state())).toBeUndefined();
  pc.submit('staff', { covers: ['title'] });
  const { submit } = pc.state().revisions[0]!;
  pc.write('boss', { kind: 'return', body: { submit, step: 1, reason: '제목 확인', identified: true } });
  pc.patch('staff', { title: 'B', memo: '2' });
  const found = diffSinceReturn(pc.state(), (id) => pc.commits.get(id))!;
  expect(found.since.returned!.reason).toBe('제목 확인');
  expect(found.differences).toMatchObject([{ path: 'title', before: 'A', after: 'B', actor: 'staff' }]);
});

test('a new revision shows what changed since the approved one', () => {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  pc.patch('staff', { title: 'A' });
  pc.submit('staff');
  pc.sign('boss');
  pc.write('staff', { kind: 'revise', body: { stage: 'report', reason: '정정' } });
  pc.patch('staff', { title: 'B' });
  expect(diffSinceReturn(pc.state())!.differences.map((one) => one.path)).toEqual(['title']);
});
