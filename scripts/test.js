// `npm test`: installs what the checks need and runs every one of them on a fresh clone. Its last line counts all runners together.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, giveUp, root, runNode } from './setup.js';

const tools = { chromium: 'chromium', 'fc-list': 'fontconfig', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils' };
const output = join(root, 'test-output');

/** True when a command is on the path. @param {string} command */
function has(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

/** Debian packages that are missing, Korean fonts included. */
function missingPackages() {
  const missing = new Set();
  for (const [command, debian] of Object.entries(tools)) if (!has(command)) missing.add(debian);
  const fonts = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  if (fonts.status !== 0 || !/Noto Sans (CJK|KR)/.test(fonts.stdout)) missing.add('fonts-noto-cjk');
  return [...missing];
}

function ensureTools() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const canInstall = process.getuid?.() === 0 && has('apt-get');
  if (!canInstall) {
    giveUp(
      `검사에 필요한 프로그램이 없습니다. 다음을 설치한 뒤 다시 실행해 주세요: sudo apt-get install ${missing.join(' ')}`,
    );
  }
  console.log(`검사에 필요한 프로그램을 설치합니다: ${missing.join(', ')}`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  const install = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
  if (install.status !== 0 || missingPackages().length > 0) {
    giveUp(`다음 프로그램을 설치하지 못했습니다: ${missing.join(', ')}. 손으로 설치한 뒤 다시 실행해 주세요.`);
  }
}

const totals = { passed: 0, failed: 0 };

/** Runs one script as one check. @param {string} title @param {string[]} args */
function check(title, args) {
  console.log(`\n── ${title}`);
  const good = runNode(args);
  totals[good ? 'passed' : 'failed'] += 1;
  return good;
}

/** Runs one Vitest configuration and adds its tests to the totals. @param {string} title @param {string} config */
function vitest(title, config) {
  console.log(`\n── ${title}`);
  const report = join(output, `${config}.json`);
  const good = runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      `test/${config}.config.ts`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '1000' },
  );
  if (!existsSync(report)) {
    totals.failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  // A file that does not load, or an error outside a test, fails the run without failing a test.
  if (!good && numFailedTests === 0) totals.failed += 1;
}

ensureInstalled();
ensureTools();
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const built = check('사이트 만들기', ['scripts/build.ts', '--if-changed']);
check('자료형', ['node_modules/typescript/bin/tsc', '--noEmit']);
check('자료형: core', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/core']);
check('자료형: Astro', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning']);
check('문체와 형식', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
vitest('단위와 성질', 'unit');
if (built) vitest('브라우저', 'browser');

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
