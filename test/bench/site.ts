// What the build costs, and what a first visit to a page brings over the line.
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runtime } from '../../scripts/setup.js';
import { openHost } from './host.ts';
import { type Visit, weighVisit } from './visit.ts';

export type BuildResult = { cpuSeconds: number; wallSeconds: number };
export type SiteResult = {
  build?: BuildResult;
  pages: number;
  files: number;
  bytes: number;
  compressedBytes: number;
  visits: Visit[];
};

/** Builds the site once. The shell's own counter tells the CPU time of everything that took part. */
export function measureBuild(): BuildResult {
  const since = performance.now();
  const done = spawnSync('sh', ['-c', '"$0" scripts/build.ts >&2; times', runtime()], { cwd: root, encoding: 'utf8' });
  const [minutes, seconds, systemMinutes, systemSeconds] =
    /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(done.stdout)?.slice(1).map(Number) ?? [];
  if (seconds === undefined) throw new Error(`the build failed: ${done.stderr}`);
  const cpuSeconds = minutes! * 60 + seconds + systemMinutes! * 60 + systemSeconds!;
  return { cpuSeconds, wallSeconds: (performance.now() - since) / 1000 };
}

const addresses: Readonly<Record<string, string>> = {
  'text page (5.4)': '/guideline/5.4/',
  'guide (incident)': '/guides/incident/',
  'form page (incident report)': '/forms/incident-report/',
  'form page (change case)': '/forms/change-case/',
  'ledger page (incident report)': '/ledgers/incident-report/',
  home: '/',
};

/** First visits with an empty cache, each in a browser context of its own, until nothing more comes. */
async function measureVisits(): Promise<Visit[]> {
  const host = await openHost('', 'visits');
  try {
    const visits: Visit[] = [];
    for (const [page, path] of Object.entries(addresses)) {
      const opened = await host.open(0, '/icon.svg');
      visits.push(await weighVisit(opened, page, `http://records-0.jichim.test${path}`));
      await opened.close();
    }
    return visits;
  } finally {
    await host.close();
  }
}

/** Sizes of the built site and of first visits; with `build` it is built first, and the time told. */
export async function measureSite(build: BuildResult | undefined): Promise<SiteResult> {
  const files = globSync('**/*', { cwd: join(root, 'dist') }).filter((file) =>
    statSync(join(root, 'dist', file)).isFile(),
  );
  const packed = files.filter((file) => /\.(br|gz)$/.test(file) && !file.startsWith('fonts'));
  const bytesOf = (list: readonly string[]) =>
    list.reduce((sum, file) => sum + statSync(join(root, 'dist', file)).size, 0);
  return {
    ...(build && { build }),
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length - packed.length,
    bytes: bytesOf(files) - bytesOf(packed),
    compressedBytes: bytesOf(packed),
    visits: await measureVisits(),
  };
}
