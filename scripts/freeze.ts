// `npm run edition:freeze -- <document> <version>`: writes the hash of a published version into the list that guards it.
// `--all` freezes every version that is in force or has been; without arguments it says which those are.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Frozen, findUnfrozen, freeze } from '../src/core/content/freeze.ts';
import { type Library, readLibrary } from '../src/core/content/library.ts';
import { findBreaks } from '../src/core/content/thread.ts';
import { readSources } from './library.ts';
import { root } from './setup.js';

/** Today in Asia/Seoul. */
export const seoulDay = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());

/** The agency's procedures are frozen in the agency's own folder, so that the list moves with it; all else in content/frozen.json. */
function listsOf(folder: string, library: Library, frozen: Frozen): ReadonlyMap<string, Frozen> {
  const [agency] = library.sources.agencies;
  const home = (document: string) =>
    document.startsWith('procedure/') && agency ? `content/agency/${agency.id}/frozen.json` : 'content/frozen.json';
  const lists = new Map<string, Record<string, Readonly<Record<string, string>>>>();
  for (const file of globSync(['content/frozen.json', 'content/agency/*/frozen.json'], { cwd: folder }))
    lists.set(file, {});
  for (const [document, versions] of Object.entries(frozen))
    lists.set(home(document), { ...lists.get(home(document)), [document]: versions });
  return lists;
}

/**
 * Freezes versions of a project folder.
 * @returns what is frozen now that was not before, as `document version`
 * @throws Error when the texts break the thread, a version does not exist, or was frozen with another text
 */
export async function freezeVersions(
  folder: string,
  chosen: readonly string[],
  day: string,
): Promise<readonly string[]> {
  const library = readLibrary(await readSources(folder), day);
  const breaks = findBreaks(library);
  if (breaks.length > 0) throw new Error(breaks.join('\n'));
  const open = findUnfrozen(library, day);
  const [document = '', version = ''] = chosen;
  const versions = document === '--all' ? open : [[document, version] as const];
  const frozen = freeze(library, versions);
  for (const [file, list] of listsOf(folder, library, frozen)) {
    const text = `${JSON.stringify(list, null, 2)}\n`;
    if (readFileSync(join(folder, file), { encoding: 'utf8', flag: 'a+' }) !== text)
      writeFileSync(join(folder, file), text);
  }
  return versions.map((own) => own.join(' '));
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
