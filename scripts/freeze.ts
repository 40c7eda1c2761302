// `npm run edition:freeze -- <document> <version>`: writes the hash of a published version into the list that guards it.
// `--all` freezes every version that is in force or has been; without arguments it says which those are.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findUnfrozen, freeze } from '../src/core/content/freeze.ts';
import { readLibrary } from '../src/core/content/library.ts';
import type { Frozen } from '../src/core/content/library-sources.ts';
import { findBreaks } from '../src/core/content/thread.ts';
import { agencyFolder } from './agency/folder.ts';
import { frozenLists, readSources } from './library.ts';
import { root } from './setup.js';

/** Today in Asia/Seoul. */
export const seoulDay = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());

/** Writes the entries of one list, the rest left out; a list that says the same already is not touched. */
function writeList(path: string, frozen: Frozen, holds: (document: string) => boolean): void {
  const list = Object.fromEntries(Object.entries(frozen).filter(([document]) => holds(document)));
  const text = `${JSON.stringify(list, null, 2)}\n`;
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}\n';
  if (before !== text) writeFileSync(path, text);
}

/**
 * Freezes versions of a project folder and of the agency's.
 * @returns what was frozen, as `document version`
 * @throws Error when the texts break the thread, a version does not exist, or was frozen with another text
 */
export async function freezeVersions(
  folder: string,
  chosen: readonly string[],
  day: string,
  agency = agencyFolder(),
): Promise<readonly string[]> {
  const library = readLibrary(await readSources(folder, agency), day);
  const breaks = findBreaks(library);
  if (breaks.length > 0) throw new Error(breaks.join('\n'));
  const [document = '', version = ''] = chosen;
  const versions = document === '--all' ? findUnfrozen(library, day) : [[document, version] as const];
  const frozen = freeze(library, versions);
  const isOfAgency = (name: string) => name.startsWith('procedure/');
  const [site, own] = frozenLists(folder, agency);
  writeList(site, frozen, (name) => !isOfAgency(name));
  writeList(own, frozen, isOfAgency);
  return versions.map((names) => names.join(' '));
}

if (import.meta.main) {
  const chosen = process.argv.slice(2);
  try {
    if (chosen.length === 0) {
      const open = findUnfrozen(readLibrary(await readSources(root), seoulDay()), seoulDay());
      console.log(open.length === 0 ? '시행한 판은 모두 동결되어 있습니다.' : '시행했으나 동결하지 않은 판:');
      for (const own of open) console.log(`  ${own.join(' ')}`);
    } else {
      for (const own of await freezeVersions(root, chosen, seoulDay())) console.log(`동결: ${own}`);
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
