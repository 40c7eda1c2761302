// `node scripts/thread.ts`, and the first step of the build: stops when the thread from clause to criterion is broken or a layer is crossed.
import { findUnfrozen } from '../src/core/content/freeze.ts';
import { readLibrary } from '../src/core/content/library.ts';
import { findBreaks } from '../src/core/content/thread.ts';
import { seoulDay } from './freeze.ts';
import { findStrays, readSourceFiles } from './layers.ts';
import { readSources } from './library.ts';
import { root } from './setup.js';

/** Everything that is broken, one sentence each. `day` decides which edition of the guideline is looked at. */
export async function findThreadBreaks(folder: string, day: string, agency?: string): Promise<readonly string[]> {
  return [...findBreaks(readLibrary(await readSources(folder, agency), day)), ...findStrays(readSourceFiles(folder))];
}

/**
 * Says which versions are in force and not frozen. A warning, because the day alone makes it true: a build must not fail for that.
 * @throws Error with one line for each culprit.
 */
export async function checkThread(): Promise<void> {
  const day = seoulDay();
  const breaks = await findThreadBreaks(root, day);
  if (breaks.length > 0) throw new Error(`고칠 곳이 ${breaks.length}군데 있습니다.\n${breaks.join('\n')}`);
  const open = findUnfrozen(readLibrary(await readSources(root), day), day);
  if (open.length > 0)
    console.warn(
      `동결하지 않은 시행 판 ${open.length}개 (npm run edition:freeze -- --all): ${open.map((own) => own.join(' ')).join(', ')}`,
    );
}

if (import.meta.main) {
  try {
    await checkThread();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
