import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realParts } from './model.ts';
import { plays } from './moves.ts';
import { playAll, vows } from './promises.ts';

/** 100 fixed plays under `npm run check`; `npm test` sets more, which still begin with these. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 100);

test('replicas that part and meet keep every promise of the journal', { timeout: 600_000 }, () => {
  const result = fc.check(
    fc.property(plays, (play) => {
      const broken = playAll(play, realParts, vows);
      if (broken !== undefined) throw new Error(broken);
    }),
    { numRuns, seed: 20261123 },
  );
  expect(result.failed ? `${fc.stringify(result.counterexample)} ${String(result.errorInstance)}` : '').toBe('');
});
