// `npm run bench`: measures ledger, PDFs and site beside their peers and writes test/bench/results/<date>-<commit>.json and .md.
// Parts may be named: `npm run bench -- pdf ledger`. With --keep the site is not built anew.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { measureLedger } from '../test/bench/ledger.ts';
import { describeMachine } from '../test/bench/machine.ts';
import { measurePdfs } from '../test/bench/pdf.ts';
import { type Results, writeReport } from '../test/bench/report.ts';
import { measureBuild, measureSite } from '../test/bench/site.ts';
import { root } from './setup.js';

const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const wanted = (part: string): boolean => named.length === 0 || named.includes(part);
const say = (sentence: string): void => console.log(`${new Date().toTimeString().slice(0, 8)} ${sentence}`);

const results: Results = { machine: describeMachine(new Date()) };
const keep = process.argv.includes('--keep') && existsSync(join(root, 'dist', 'index.html'));
if (!keep) say('building the site');
const build = keep ? undefined : measureBuild();
if (wanted('site')) results.site = await measureSite(build);
if (wanted('pdf')) results.pdf = await measurePdfs(say);
if (wanted('ledger')) results.ledger = await measureLedger(say);
results.machine.loadAfter = loadavg()[0]!;

const folder = join(root, 'test', 'bench', 'results');
const name = `${results.machine.date}-${results.machine.commit}${named.length > 0 ? `-${named.join('-')}` : ''}`;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(join(folder, `${name}.md`), writeReport(results));
console.log(`\n${writeReport(results)}\ntest/bench/results/${name}.md`);
