// `npm run build`: checks the thread, makes fonts and the example year, builds the site into dist/.
// AGENCY_DIR names the agency's own folder, OUT_DIR another place for the site.
// With --if-changed it does nothing when no input has changed since the last complete build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { agencyFolder, checkAgencyFolder } from './agency/folder.ts';
import { compressFolder } from './compress.ts';
import { makeExampleYear } from './example.ts';
import { makeFonts } from './fonts.ts';
import { makeServiceWorker } from './offline.ts';
import { makePapers } from './papers.ts';
import { makeSearchIndex, pagesFolder } from './search-index.ts';
import { root } from './setup.js';
import { checkThread } from './thread.ts';

const out = resolve(root, process.env.OUT_DIR ?? 'dist');
/** Where the site is made. It takes the place of the one before in a moment, so that a server goes on meanwhile. */
const making = `${out}.new`;
const agency = agencyFolder();
// A site elsewhere keeps its stamp beside it: the one of dist/ stays true.
const stamp = process.env.OUT_DIR ? `${out}.sha256` : join(root, '.cache', 'build.sha256');
/** Two sites may be made at once: one elsewhere has pages of its own while it is made. */
const searchPages = process.env.OUT_DIR ? `${out}.pages` : pagesFolder;
const made = ['public/fonts/', 'public/example/'];

/** One hash over every file and setting that the site is made from. */
function inputsOf(): string {
  const hash = createHash('sha256').update([process.env.BASE_PATH ?? '/', out, agency].join('\0'));
  const files = globSync(
    ['src/**/*', 'content/**/*', 'public/**/*', 'scripts/**/*', 'astro.config.mjs', 'package-lock.json'],
    {
      cwd: root,
    },
  );
  for (const file of files.sort()) {
    if (made.some((folder) => file.startsWith(folder)) || !statSync(join(root, file)).isFile()) continue;
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  for (const file of globSync('**/*.{json,mdx}', { cwd: agency }).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(agency, file)));
  return hash.digest('hex');
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)}초`;
}

async function step(title: string, work: () => unknown): Promise<void> {
  const since = performance.now();
  await work();
  console.log(`${title} ${seconds(since)}`);
}

function buildSite(): void {
  // Astro remembers the files of the last build and would ask for those of an agency whose folder is gone.
  for (const memory of ['node_modules/.astro/data-store.json', '.astro/content-modules.mjs'])
    rmSync(join(root, memory), { force: true });
  const astro = spawnSync(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, AGENCY_DIR: agency, OUT_DIR: making, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (astro.status !== 0) {
    console.error(astro.stdout, astro.stderr);
    throw new Error('사이트를 만들지 못했습니다.');
  }
}

/** @throws Error where the system does not let a folder be moved whose files somebody reads */
function takePlace(): void {
  const before = `${out}.old`;
  rmSync(before, { recursive: true, force: true });
  try {
    if (existsSync(out)) renameSync(out, before);
    renameSync(making, out);
  } catch (error) {
    throw new Error(
      `새로 만든 사이트를 ${out}에 놓지 못했습니다(${(error as Error).message}). 이 사이트를 쓰고 있는 서버를 끝낸 뒤 다시 만들어 주세요.`,
    );
  }
  rmSync(before, { recursive: true, force: true });
}

async function build(): Promise<void> {
  checkAgencyFolder(agency);
  const inputs = inputsOf();
  const unchanged = existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs && existsSync(join(out, 'index.html'));
  if (process.argv.includes('--if-changed') && unchanged) {
    console.log('바뀐 것이 없어 지난번에 만든 사이트를 그대로 씁니다.');
    return;
  }
  rmSync(stamp, { force: true });
  await step('지침에서 기록까지의 연결 확인', checkThread);
  await step('글꼴', makeFonts);
  await step('예시 연도', makeExampleYear);
  rmSync(making, { recursive: true, force: true });
  await step('사이트', buildSite);
  await step('글의 PDF', () => makePapers(making));
  await step('검색 색인', () => makeSearchIndex(making, searchPages));
  if (searchPages !== pagesFolder) rmSync(searchPages, { recursive: true });
  await step('서버 없이 보기', () => makeServiceWorker(making));
  await step('압축', () => compressFolder(making));
  takePlace();
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, inputs);
}

// What is wrong with a text is said in sentences that name file and line; a stack of calls would only bury them.
try {
  await build();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
