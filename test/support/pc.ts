// PCs of the store's tests, and backup files carried from one to another.
import type { BrowserContext, Page } from 'playwright-core';
import type { StoreSite } from './store.ts';

/** The page's backup as text, for carrying from one PC to another. */
export function exportFrom(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const bytes = new Uint8Array(await (await workspace.exportBackup()).arrayBuffer());
    return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  });
}

export function importInto(page: Page, file: string, salvage = false) {
  return page.evaluate(
    async ({ file, salvage }) => {
      const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
      return workspace.importBackup(new Blob([bytes]), undefined, { salvage });
    },
    { file, salvage },
  );
}

/** A PC of its own at which a person sits. */
export async function startPc(
  site: Pick<StoreSite, 'newComputer' | 'openPage'>,
  who: string,
): Promise<[BrowserContext, Page]> {
  const computer = await site.newComputer();
  const page = await site.openPage(computer);
  await page.evaluate(async (who) => {
    Object.assign(globalThis, { workspace: await openSeated('agency', who) });
  }, who);
  return [computer, page];
}
