// Makes the example year as a backup file of the site's own format. Made again only when a definition or the story has changed.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeBackup } from '../src/store/backup.ts';
import { tellYear } from './example/year.ts';
import { root } from './setup.js';

const target = join(root, 'public', 'example', '2026.jichim');
const stamp = join(root, '.cache', 'example.sha256');

/** One hash over everything the story depends on. */
function inputsOf(): string {
  const hash = createHash('sha256');
  for (const file of globSync(
    ['src/core/**/*.ts', 'src/forms/**/*.ts', 'src/store/backup.ts', 'scripts/example/*.ts'],
    { cwd: root },
  ).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Writes public/example/2026.jichim. */
export async function makeExampleYear(): Promise<void> {
  const inputs = inputsOf();
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  const commits = await tellYear();
  const header = {
    workspace: 'example' as const,
    device: commits[0]!.device,
    createdAt: '2026-12-31T18:00:00',
    counts: { commits: commits.length, blobs: 0, refused: 0 },
  };
  const file = new Response(
    writeBackup(header, { commits: commits.map((commit) => ({ commit })) }) as ReadableStream<Uint8Array<ArrayBuffer>>,
  );
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(target, new Uint8Array(await file.arrayBuffer()));
  writeFileSync(stamp, inputs);
}

if (import.meta.main) await makeExampleYear();
