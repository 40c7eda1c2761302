// `npm run bench`: measures ledger, PDFs and site beside their peers and writes test/bench/results/<date>-<commit>.json and .md.
// Parts may be named: `npm run bench -- pdf ledger`. With --keep the site is not built anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { measureLedger } from '../test/bench/ledger.ts';
import { measureLighthouse } from '../test/bench/lighthouse.ts';
import { describeMachine } from '../test/bench/machine.ts';
import { measurePdfs } from '../test/bench/pdf.ts';
import { measureReading } from '../test/bench/reading.ts';
import { type PartName, type Results, writeReport } from '../test/bench/report.ts';
import { measureBuild, measureSite } from '../test/bench/site.ts';
import { root } from './setup.js';

const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const say = (sentence: string): void => console.log(`${new Date().toTimeString().slice(0, 8)} ${sentence}`);

const folder = join(root, 'test', 'bench', 'results');
const machine = describeMachine(new Date());
const file = join(folder, `${machine.date}-${machine.commit}`);
const results: Results = { machine, load: {} };

/** Measures a part if it is wanted, with the load of the machine before and after. */
async function measure<P extends PartName>(part: P, work: () => Promise<Results[P]>): Promise<void> {
  if (named.length > 0 && !named.includes(part)) return;
  const before = loadavg()[0]!;
  results[part] = await work();
  results.load[part] = [before, loadavg()[0]!];
}

const keep = process.argv.includes('--keep') && existsSync(join(root, 'dist', 'index.html'));
if (!keep) say('building the site');
const build = keep ? undefined : measureBuild();
await measure('site', () => measureSite(build));
await measure('pdf', () => measurePdfs(say));
await measure('ledger', () => measureLedger(say));
await measure('reading', () => measureReading(say));
await measure('lighthouse', () =>
  measureLighthouse({
    guideline: '/guideline/5.4/',
    guide: '/guides/incident/',
    procedure: '/agency/incident/',
    comparison: '/agency/incident/compare/1-2/',
  }),
);

// Parts that were measured on the same commit and day before stay.
const earlier = existsSync(`${file}.json`) ? (JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Results) : undefined;
const all: Results = { ...earlier, ...results, load: { ...earlier?.load, ...results.load } };
mkdirSync(folder, { recursive: true });
writeFileSync(`${file}.json`, `${JSON.stringify(all, null, 2)}\n`);
writeFileSync(`${file}.md`, writeReport(all));
console.log(`\n${writeReport(all)}\n${file}.md`);
