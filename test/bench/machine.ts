// On what and on which code was measured.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/setup.js';
import { findBrowser } from '../support/browser.ts';

export type Machine = {
  commit: string;
  /** Files that differ from the commit. */
  changed: number;
  date: string;
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
  chromium: string;
  peers: Readonly<Record<string, string>>;
};

const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;
}

const peers = ['dexie', 'yjs', 'y-indexeddb', 'pdfkit', 'jspdf', 'jspdf-autotable', 'pdfmake'];

/** Facts of this machine and this checkout. `date` is the day of the run in Korea. */
export function describeMachine(now: Date): Machine {
  return {
    commit: git('rev-parse', '--short=10', 'HEAD'),
    changed: git('status', '--porcelain').split('\n').filter(Boolean).length,
    date: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(now),
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: type(),
    node: process.versions.node,
    chromium: execFileSync(findBrowser(), ['--version'], { encoding: 'utf8' }).trim(),
    peers: Object.fromEntries(peers.map((name) => [name, versionOf(name)])),
  };
}
