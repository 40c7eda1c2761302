import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, the longest first: begun last, one of them would run on alone when all others are done. */
const long = ['islands/axe', 'site/agency', 'site/working', 'store/kill', 'site/search', 'site/reading'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`${name}.e2e.test.ts`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

// Two files at a time, each with a browser of its own: a page keeps one core busy, and waiting for it keeps the other one free.
export default defineConfig({
  test: {
    root: '.',
    include: ['test/e2e/**/*.e2e.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 60_000, interval: 50 } },
  },
});
