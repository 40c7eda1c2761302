// The journal as it stood on a day, whatever the clocks said.
import { expect, test } from 'vitest';
import { commitsUntil } from '../../../src/core/book/as-of.ts';

const commit = (id: string, at: string, ...parents: string[]) => ({ id, at: `${at}T09:00:00`, parents });
const idsOf = (commits: readonly { id: string }[]) => commits.map(({ id }) => id).join('');

test('what was made by the end of the day is kept, what came later is not', () => {
  const commits = [commit('a', '2026-06-29'), commit('b', '2026-06-30', 'a'), commit('c', '2026-07-01', 'b')];
  expect(idsOf(commitsUntil(commits, '2026-06-28'))).toBe('');
  expect(idsOf(commitsUntil(commits, '2026-06-30'))).toBe('ab');
  expect(idsOf(commitsUntil(commits, '2026-07-01'))).toBe('abc');
});

test('a commit counts from the day of the latest that it followed, in whatever order the journal lies', () => {
  const slowClock = [commit('c', '2026-06-01', 'b'), commit('a', '2026-06-02'), commit('b', '2026-07-05', 'a')];
  expect(idsOf(commitsUntil(slowClock, '2026-06-30'))).toBe('a');
  expect(idsOf(commitsUntil(slowClock, '2026-07-05'))).toBe('cab');
});

test('parents that are not here hold nothing back, and a long chain is walked', () => {
  expect(idsOf(commitsUntil([commit('b', '2026-06-01', 'unknown')], '2026-06-30'))).toBe('b');
  const chain = Array.from({ length: 30_000 }, (_, at) =>
    commit(`n${at}`, '2026-06-01', ...(at > 0 ? [`n${at - 1}`] : [])),
  );
  expect(commitsUntil(chain.toReversed(), '2026-06-30')).toHaveLength(30_000);
});
