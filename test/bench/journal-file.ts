// Backup files that fill a workspace with incidents, made once and kept in .cache/bench.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/setup.js';
import { hashText } from '../../src/core/journal/canonical.ts';
import type { Commit } from '../../src/core/journal/commit.ts';
import { writeBackup } from '../../src/store/backup.ts';
import { drafts, writeJournal } from './incidents.ts';

export const cache = join(root, '.cache', 'bench');

/** One hash over files of the project, in the order of their names. */
export function hashFiles(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync([...patterns], { cwd: root }).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function* asStored(count: number): Generator<{ commit: Commit }> {
  for (const commit of writeJournal(count)) yield { commit };
}

/** Number of commits of a file with `count` incidents. */
export function commitsOf(count: number): number {
  return 1 + count * 4 - Math.min(count, drafts);
}

/** Makes `<count>.jichim` unless it is there for this very code, and answers its folder. */
export async function makeJournalFile(count: number): Promise<string> {
  const folder = join(
    cache,
    `files-${hashFiles(['src/core/journal/*.ts', 'src/store/backup.ts', 'test/bench/incidents.ts'])}`,
  );
  const target = join(folder, `${count}.jichim`);
  if (existsSync(target)) return folder;
  mkdirSync(folder, { recursive: true });
  const header = {
    workspace: 'agency' as const,
    device: hashText('bench device').slice(0, 32),
    createdAt: '2026-12-31T18:00:00',
    counts: { commits: commitsOf(count), blobs: 0, refused: 0 },
  };
  await writeFile(`${target}.part`, writeBackup(header, { commits: asStored(count) }));
  renameSync(`${target}.part`, target);
  return folder;
}
