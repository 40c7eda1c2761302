// Makes the fonts of the site into public/fonts. Run by the build; `--advances` rewrites the committed table that layout measures with.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { advancesSource, makePrintFonts, printSources } from './font-print.ts';
import { root } from './setup.js';

const target = join(root, 'public', 'fonts');
const stamp = join(root, '.cache', 'fonts.sha256');

/** Makes the fonts unless nothing they are made from has changed. Works without a network. */
export async function makeFonts(): Promise<void> {
  const hash = createHash('sha256');
  for (const file of ['fonts.ts', 'font-print.ts', 'font-characters.ts']) {
    hash.update(readFileSync(join(root, 'scripts', file)));
  }
  for (const file of printSources) hash.update(readFileSync(file));
  const inputs = hash.digest('hex');
  if (existsSync(stamp) && existsSync(target) && readFileSync(stamp, 'utf8') === inputs) return;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await makePrintFonts(target);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, inputs);
}

if (import.meta.main) {
  if (process.argv.includes('--advances')) {
    writeFileSync(join(root, 'src', 'core', 'paper', 'advances.ts'), advancesSource());
  } else await makeFonts();
}
