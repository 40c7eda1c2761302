// `node scripts/thread.ts`, and the first step of the build: stops when the thread from clause to criterion is broken or a layer is crossed.
import { readLibrary } from '../src/core/content/library.ts';
import { findBreaks } from '../src/core/content/thread.ts';
import { findStrays, readSourceFiles } from './layers.ts';
import { readSources } from './library.ts';
import { root } from './setup.js';

/** Everything that is broken, one sentence each. `day` decides which edition of the guideline is looked at. */
export async function findThreadBreaks(folder: string, day: string, agency?: string): Promise<readonly string[]> {
  return [...findBreaks(readLibrary(await readSources(folder, agency), day)), ...findStrays(readSourceFiles(folder))];
}

/** @throws Error with one line for each culprit. */
export async function checkThread(): Promise<void> {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
  const breaks = await findThreadBreaks(root, day);
  if (breaks.length > 0) throw new Error(`고칠 곳이 ${breaks.length}군데 있습니다.\n${breaks.join('\n')}`);
}

if (import.meta.main) {
  try {
    await checkThread();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
