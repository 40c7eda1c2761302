// `npm test`: installs what the checks need and runs every one of them on a fresh clone. Its last line counts all runners together.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
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

/**
 * Runs one Vitest configuration, all of its files unless some are named.
 * @param {string} config @param {string} name of the report @param {string[]} [files]
 * @returns {{ good: boolean, files: Map<string, { passed: number, failed: number, broken: boolean }> }} whether all went well, and each file
 */
function runVitest(config, name, files = []) {
  const report = join(output, `${name}.json`);
  const good = runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...files,
      '--config',
      `test/${config}.config.ts`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '1000' },
  );
  if (!existsSync(report)) return { good: false, files: new Map() };
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const results = new Map();
  for (const { name: file, status, assertionResults } of testResults) {
    /** @param {string} wanted */
    const count = (wanted) =>
      assertionResults.filter((/** @type {{ status: string }} */ one) => one.status === wanted).length;
    results.set(file, { passed: count('passed'), failed: count('failed'), broken: status === 'failed' });
  }
  return { good, files: results };
}

/**
 * Runs one Vitest configuration and adds its tests to the totals. With `again`, files that failed are run once more from their beginning:
 * nothing else helps when a browser process has died under a test, for the tests of a file go on where the one before has stopped.
 * @param {string} title @param {string} config @param {{ again?: boolean }} [options]
 */
function vitest(title, config, { again = false } = {}) {
  console.log(`\n── ${title}`);
  let { good, files } = runVitest(config, config);
  const broken = [...files].flatMap(([file, one]) => (one.broken ? [file] : []));
  if (again && broken.length > 0) {
    console.log(
      `\n── ${title}: 실패한 파일을 처음부터 한 번 더 (${broken.map((file) => relative(root, file)).join(', ')})`,
    );
    const second = runVitest(config, `${config}-again`, broken);
    good = second.good;
    files = new Map([...files, ...second.files]);
  }
  let failed = 0;
  for (const one of files.values()) {
    totals.passed += one.passed;
    failed += one.failed;
  }
  // A file that does not load, or an error outside a test, fails the run without failing a test.
  totals.failed += good ? 0 : Math.max(failed, 1);
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
if (built) vitest('브라우저', 'browser', { again: true });

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
