// Makes the fonts of the site into public/fonts. Run by the build. Two things it makes are committed:
// `--advances` rewrites the table that layout measures with, `--styles` src/styles/fonts.css.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { advancesSource, makePrintFonts, printSources } from './font-print.ts';
import { makeScreenFonts, screenSources, screenStyles, siteCharacters } from './font-screen.ts';
import { root } from './setup.js';

const target = join(root, 'public', 'fonts');
const making = join(root, '.cache', 'fonts');
const stamp = join(root, '.cache', 'fonts.sha256');

/** Makes the fonts unless nothing they are made from has changed. Works without a network. */
export async function makeFonts(): Promise<void> {
  const hash = createHash('sha256');
  const site = siteCharacters();
  for (const file of globSync('font*.ts', { cwd: join(root, 'scripts') }).sort()) {
    hash.update(readFileSync(join(root, 'scripts', file)));
  }
  for (const file of [...printSources, ...screenSources]) hash.update(readFileSync(file));
  hash.update(site);
  const inputs = hash.digest('hex');
  if (existsSync(stamp) && existsSync(target) && readFileSync(stamp, 'utf8') === inputs) return;
  // Made beside and moved in one step, so that whoever reads the folder meanwhile never finds half of it.
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await makePrintFonts(making);
  await makeScreenFonts(making, site);
  mkdirSync(join(root, 'public'), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(making, target);
  writeFileSync(stamp, inputs);
}

if (import.meta.main) {
  if (process.argv.includes('--advances')) {
    writeFileSync(join(root, 'src', 'core', 'paper', 'advances.ts'), advancesSource());
  } else if (process.argv.includes('--styles')) {
    writeFileSync(join(root, 'src', 'styles', 'fonts.css'), screenStyles());
  } else await makeFonts();
}
