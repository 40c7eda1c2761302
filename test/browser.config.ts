import { defineConfig } from 'vitest/config';

// One file at a time: every file drives a browser of its own, and two at once make each other slow enough to look broken.
export default defineConfig({
  test: {
    root: '.',
    include: ['test/e2e/**/*.e2e.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    // Once more when a whole browser process died under a test, which no wait can prevent. What fails twice is wrong; a retry shows in the report.
    retry: 1,
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 60_000, interval: 50 } },
  },
});
