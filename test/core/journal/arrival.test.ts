import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterLead, judgeArrival, type Surroundings } from '../../../src/core/journal/arrival.ts';
import { hashValue } from '../../../src/core/journal/canonical.ts';
import type { Commit } from '../../../src/core/journal/commit.ts';
import { eraseCommit } from '../../../src/core/journal/seal.ts';
import { Replica } from '../../support/author.ts';

const around = (pc: Replica): Surroundings => ({
  find: (id) => pc.commits.get(id),
  highest: Math.max(0, ...[...pc.commits.values()].map((commit) => commit.counter)),
});
const rehash = (commit: Commit, change: Partial<Commit>): unknown => {
  const { id: _id, body, salt, ...header } = { ...commit, ...change } as Commit;
  return { id: hashValue(header), ...header, body, salt };
};

test('a commit whose parents are here is applied, one that lacks a parent waits', () => {
  const from = new Replica('a');
  const to = new Replica('b');
  const first = from.create('staff');
  const second = from.patch('staff', { title: 'A' });
  expect(judgeArrival(first, around(to))).toEqual({ outcome: 'applied' });
  expect(judgeArrival(second, around(to))).toEqual({ outcome: 'waiting' });
  to.learn(from);
  expect(judgeArrival(second, around(to))).toEqual({ outcome: 'known' });
});

test('an erased copy of a known commit, or a whole one of an erased, is known', () => {
  const pc = new Replica('a');
  const commit = pc.create('staff');
  expect(judgeArrival(eraseCommit(commit), around(pc)).outcome).toBe('known');
  pc.commits.set(commit.id, eraseCommit(commit));
  expect(judgeArrival(commit, around(pc)).outcome).toBe('known');
});

test('the same id with other bytes is quarantined, and the commit that was here stays', () => {
  const pc = new Replica('a');
  const commit = pc.create('staff');
  expect(judgeArrival({ ...commit, actor: 'other' }, around(pc))).toMatchObject({
    outcome: 'quarantined',
    code: 'other-bytes',
  });
  expect(judgeArrival({ ...commit, body: { form: 'change-case' } }, around(pc)).code).toBe('other-bytes');
});

test('a counter absurdly far ahead is quarantined, one at the limit is not', () => {
  const pc = new Replica('a');
  const first = pc.create('staff');
  const next = pc.patch('staff', { title: 'A' });
  const here: Surroundings = { find: (id) => (id === first.id ? first : undefined), highest: 1 };
  expect(judgeArrival(rehash(next, { counter: 1 + counterLead }), here).outcome).toBe('applied');
  expect(judgeArrival(rehash(next, { counter: 2 + counterLead }), here)).toMatchObject({
    outcome: 'quarantined',
    code: 'counter-ahead',
  });
});

test('a commit is refused that counts no higher than its parent, or names a parent of another record', () => {
  const pc = new Replica('a');
  const first = pc.create('staff');
  const next = pc.patch('staff', { title: 'A' });
  const here: Surroundings = { find: (id) => (id === first.id ? first : undefined), highest: 1 };
  expect(judgeArrival(rehash(next, { counter: 1 }), here)).toMatchObject({
    outcome: 'refused',
    code: 'counter-behind',
  });
  expect(judgeArrival(rehash(next, { record: 'r2' }), here)).toMatchObject({
    outcome: 'refused',
    code: 'foreign-parent',
  });
});

test('a newer commit is kept, with the sentence that says why the record is read-only', () => {
  const pc = new Replica('a');
  const newer = rehash(pc.create('staff'), { v: 2 });
  expect(judgeArrival(newer, { find: () => undefined, highest: 0 })).toMatchObject({
    outcome: 'applied',
    code: 'newer',
  });
});

test('whatever arrives is judged, never thrown', () => {
  const here: Surroundings = { find: () => undefined, highest: 0 };
  const commit = new Replica('a').create('staff');
  const members = fc.constantFrom(...Object.keys(commit));
  fc.assert(
    fc.property(fc.anything(), members, (value, member) => {
      expect(judgeArrival(value, here).outcome).toBe('refused');
      const twisted = { ...commit, [member]: value };
      expect(['refused', 'applied']).toContain(judgeArrival(twisted, here).outcome);
    }),
    { seed: 5, numRuns: 300 },
  );
});
