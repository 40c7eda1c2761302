// Fills the books once, restarts the browser, and measures them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Host, openHost } from './host.ts';
import { cache, commitsOf, hashFiles, makeJournalFile } from './journal-file.ts';
import { measureLedgerPage, type PageResult } from './ledger-page.ts';
import { type Filled, fillStores, measureStores, type StoreResult } from './ledger-store.ts';
import type { ContenderName } from './page/index.ts';

/** The smaller book tells whether the cost of one edit grows with the book. */
export const sizes = [1000, 20000] as const;

type Filling = { size: number; commits: number; milliseconds: Record<ContenderName, Filled> };
export type LedgerResult = { filling: Filling[]; stores: StoreResult[]; pages: PageResult[] };

/** A profile holds what this very code wrote; another code fills another one. */
const written = [
  'src/core/**/*.ts',
  'src/store/*.ts',
  'src/forms/incident/**/*.ts',
  'test/bench/incidents.ts',
  'test/bench/page/*.ts',
];

async function fillOnce(host: Host, note: string): Promise<Filling[]> {
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Filling[];
  const filling: Filling[] = [];
  for (const size of sizes) {
    filling.push({ size, commits: commitsOf(size), milliseconds: await fillStores(host, size) });
  }
  writeFileSync(note, JSON.stringify(filling));
  return filling;
}

/** All measurements of the ledger. `say` is told what is being done. */
export async function measureLedger(say: (sentence: string) => void): Promise<LedgerResult> {
  const profile = `profile-${hashFiles(written)}`;
  mkdirSync(cache, { recursive: true });
  let files = '';
  for (const size of sizes) {
    say(`a backup file of ${size} incidents`);
    files = await makeJournalFile(size);
  }
  const host = await openHost(files, profile);
  try {
    say('filling databases');
    const filling = await fillOnce(host, join(cache, `${profile}.json`));
    await host.restart();
    const stores: StoreResult[] = [];
    const pages: PageResult[] = [];
    for (const size of sizes) {
      say(`databases of ${size}`);
      stores.push(...(await measureStores(host, size)));
      say(`ledger page over ${size}`);
      pages.push(await measureLedgerPage(host, size));
    }
    return { filling, stores, pages };
  } finally {
    await host.close();
  }
}
