// Building and reading texts beside Starlight: the same bodies, the search index of both included.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from '../../scripts/compress.ts';
import { root, runtime } from '../../scripts/setup.js';
import { startServer } from '../../src/server/server.ts';
import { startBrowser } from '../support/browser.ts';
import { benchFolder, makeTexts, twentyLinks, writeOurSite, writeStarlight } from './reading-sites.ts';
import { type Sample, sampleOf } from './sample.ts';
import { type Visit, weighVisit } from './visit.ts';

/** Pages of texts, every text has two; and how often each site is built at that size. */
const sizes = [
  { pages: 600, rounds: 3 },
  { pages: 3000, rounds: 1 },
] as const;

export type ReadingResult = {
  pages: number;
  /** CPU seconds of the build with its search index. */
  ours: Sample;
  /** With a navigation of twenty links, and as it comes, with one of all pages. */
  starlight: Sample;
  starlightAsItComes: Sample;
  views: Visit[];
};

/**
 * CPU seconds of commands with all that they start, by the shell's own counter. Pagefind outlives the process that started it, so the shell
 * is the first process of a space of its own: what nobody waits for is handed to it, and counted.
 * @throws Error with what it printed when it fails
 */
function cpuOf(folder: string, commands: readonly string[]): number {
  const script = `{ ${commands.join(' && ')}; } >&2 || exit 1; sleep 1; times`;
  const done = spawnSync('unshare', ['--user', '--map-root-user', '--pid', '--fork', 'sh', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  const times = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(done.stdout)?.slice(1).map(Number);
  if (done.status !== 0 || !times) throw new Error(`${folder}: ${done.stderr.slice(-2000)}`);
  return times[0]! * 60 + times[1]! + times[2]! * 60 + times[3]!;
}

const astro = `"${runtime()}" "${join(root, 'node_modules/astro/bin/astro.mjs')}" build`;
const index = `"${runtime()}" scripts/search-index.ts`;

async function firstView(folder: string, page: string, path: string): Promise<Visit> {
  compressFolder(join(folder, 'dist'));
  const { server, address } = await startServer({
    folder: join(folder, 'dist'),
    host: '127.0.0.1',
    port: 0,
    base: '/',
  });
  const browser = await startBrowser();
  try {
    return await weighVisit(await browser.newPage(), page, new URL(path, address).href);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Builds both sites at every size. Slow: some minutes. */
export async function measureReading(say: (sentence: string) => void): Promise<ReadingResult[]> {
  const results: ReadingResult[] = [];
  for (const { pages, rounds } of sizes) {
    const texts = makeTexts(pages / 2);
    const seconds = { asItComes: [] as number[], short: [] as number[], ours: [] as number[] };
    let built = { ours: '', theirs: '' };
    for (let round = 1; round <= rounds; round += 1) {
      say(`building sites of ${pages} text pages, ${round} of ${rounds}`);
      seconds.asItComes.push(cpuOf(writeStarlight(texts, `all-${round}`), [astro]));
      const theirs = writeStarlight(texts, `twenty-${round}`, twentyLinks);
      seconds.short.push(cpuOf(theirs, [astro]));
      const ours = writeOurSite(texts, `${round}`);
      seconds.ours.push(cpuOf(ours, [astro, index]));
      built = { ours, theirs };
    }
    results.push({
      pages,
      ours: sampleOf(seconds.ours),
      starlight: sampleOf(seconds.short),
      starlightAsItComes: sampleOf(seconds.asItComes),
      views: [
        await firstView(built.ours, 'Jichim', '/guides/text-1/'),
        await firstView(built.theirs, 'Starlight', '/text-1/'),
      ],
    });
  }
  rmSync(benchFolder, { recursive: true, force: true });
  return results;
}
