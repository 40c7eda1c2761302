import { expect, it } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();

it('says a clock that has gone back in the official spelling of dates, and is quiet about one that goes on', async () => {
  const page = await site.openPage();
  const said = await page.evaluate(async () => {
    const sayAt = async (hour: number) => {
      const workspace = await store.openWorkspace('agency', { clock: () => Date.UTC(2026, 9, 14, hour, 5) });
      const { clock } = await workspace.status();
      workspace.close();
      return clock ?? '';
    };
    return [await sayAt(4), await sayAt(3), await sayAt(5)];
  });
  expect(said).toEqual(['', expect.stringContaining('(2026. 10. 14. 13:05)보다 늦습니다'), '']);
});
