// `npm run check`: what can be known without a browser. Astro's types must have been written once, by a build.
import { spawnSync } from 'node:child_process';
import { root } from './setup.js';

const checks: readonly (readonly [title: string, args: readonly string[]])[] = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['types of core', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/core']],
  ['lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['unit and property tests', ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/unit.config.ts']],
];

let failed = 0;
for (const [title, args] of checks) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_RUNS: '100' },
  });
  if (done.status === 0) continue;
  failed += 1;
  console.error(`✗ ${title}`);
}
process.exit(failed === 0 ? 0 : 1);
