import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHeads, type Ordered, orderCommits } from '../../../src/core/journal/order.ts';

const commit = (
  id: string,
  counter: number,
  parents: string[] = [],
  kind: Ordered['kind'] = 'patch',
  device = 'a',
): Ordered => ({
  id,
  kind,
  counter,
  device,
  parents,
});
const idsOf = (commits: readonly Ordered[], seqOf?: (id: string) => number | undefined): string[] =>
  orderCommits(commits, seqOf).ordered.map((one) => one.id);

test('of commits that did not see each other submit, sign and close go before a change', () => {
  for (const kind of ['submit', 'sign', 'close'] as const) {
    const commits = [commit('root', 1), commit('change', 2, ['root']), commit('freeze', 9, ['root'], kind, 'z')];
    expect(idsOf(commits)).toEqual(['root', 'freeze', 'change']);
  }
  expect(idsOf([commit('root', 1), commit('change', 2, ['root']), commit('return', 9, ['root'], 'return')])).toEqual([
    'root',
    'change',
    'return',
  ]);
});

test('a change that the freeze saw stays before it', () => {
  const commits = [
    commit('seen', 2, ['root']),
    commit('freeze', 3, ['seen'], 'submit'),
    commit('root', 1),
    commit('late', 2, ['root'], 'patch', 'b'),
  ];
  expect(idsOf(commits)).toEqual(['root', 'seen', 'freeze', 'late']);
});

test('equals are told apart by counter, then device, then id', () => {
  const root = commit('root', 1);
  const commits = [
    commit('d', 2, ['root'], 'patch', 'b'),
    commit('c', 3, ['root']),
    commit('b', 2, ['root']),
    commit('a', 2, ['root'], 'patch', 'b'),
  ];
  expect(idsOf([root, ...commits])).toEqual(['root', 'b', 'a', 'd', 'c']);
});

test('confirmed commits come first in their sequence, whatever they are', () => {
  const commits = [
    commit('root', 1),
    commit('freeze', 2, ['root'], 'submit'),
    commit('change', 2, ['root'], 'patch', 'b'),
  ];
  const sequence = new Map([
    ['root', 1],
    ['change', 2],
  ]);
  expect(idsOf(commits, (id) => sequence.get(id))).toEqual(['root', 'change', 'freeze']);
});

test('parents come first even where a counter says otherwise', () => {
  expect(idsOf([commit('child', 1, ['root']), commit('root', 7), commit('other', 3)])).toEqual([
    'other',
    'root',
    'child',
  ]);
});

test('a commit that lacks an ancestor waits, and so does what follows it', () => {
  const { ordered, waiting } = orderCommits([
    commit('root', 1),
    commit('b', 3, ['gone']),
    commit('a', 4, ['b', 'root']),
  ]);
  expect(ordered.map((one) => one.id)).toEqual(['root']);
  expect(waiting.map((one) => one.id)).toEqual(['a', 'b']);
});

test('neither arrival nor repetition changes the order', () => {
  const history = fc.array(
    fc.record({ back: fc.nat(), more: fc.nat(), kind: fc.constantFrom('patch', 'submit', 'sign'), device: fc.nat(2) }),
    {
      maxLength: 25,
    },
  );
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (steps, numbers) => {
      const commits: Ordered[] = [commit('c0', 1)];
      for (const { back, more, kind, device } of steps) {
        const parents = [...new Set([back, more].map((number) => commits[number % commits.length]!.id))].sort();
        const counter = Math.max(...commits.filter((one) => parents.includes(one.id)).map((one) => one.counter)) + 1;
        commits.push(commit(`c${commits.length}`, counter, parents, kind as Ordered['kind'], `d${device}`));
      }
      const shuffled = commits
        .map((one) => [numbers.next().value!, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      const ids = idsOf(commits);
      expect(idsOf([...shuffled, ...commits])).toEqual(ids);
      for (const one of commits)
        for (const parent of one.parents) expect(ids.indexOf(parent)).toBeLessThan(ids.indexOf(one.id));
    }),
    { seed: 9 },
  );
});

test('heads are the commits that nobody has as parent', () => {
  expect(findHeads([commit('b', 2, ['a']), commit('a', 1), commit('c', 2, ['a'])])).toEqual(['b', 'c']);
});
