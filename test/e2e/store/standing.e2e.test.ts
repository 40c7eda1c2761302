// A standing book as of an earlier day: what its journal tells later is what the book told of itself on that day.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;
beforeAll(async () => {
  page = await site.openPage();
});

test('count, index and digest of a day are the same on the day and from the journal afterwards', async () => {
  const { onTheDay, afterwards, before } = await page.evaluate(async () => {
    let day = 1;
    const clock = () => Date.UTC(2026, 9, day, 3);
    const workspace = await openSeated('agency', '김가람', { clock });
    const book = 'department/standing';
    const first = await makeRecord(workspace, 'department', { name: '정보화담당관' });
    const second = await makeRecord(workspace, 'department', { name: '민원과' });
    // Overnight the seat is forgotten.
    const sit = async () => takeValue(await workspace.setUser((await workspace.people())[0]));
    day = 2;
    await sit();
    takeValue(await second.patch([{ path: 'name', value: '민원봉사과' }]));
    const tell = async (on?: string) => {
      const { on: told, lines, statuses, root, numbers } = await workspace.bookReport(book, on);
      return { on: told, lines, statuses, root, numbers };
    };
    const onTheDay = await tell();
    day = 3;
    await sit();
    takeValue(await first.patch([{ path: 'name', value: '디지털정보담당관' }]));
    takeValue(await second.voidWith('합쳐짐'));
    await makeRecord(workspace, 'department', { name: '새로 생긴 과' });
    return { onTheDay, afterwards: await tell('2026-10-02'), before: await tell('2026-09-30') };
  });
  expect(onTheDay.lines.map(({ subject }) => subject)).toEqual(['정보화담당관', '민원봉사과']);
  expect(afterwards).toEqual(onTheDay);
  expect(before).toMatchObject({ on: '2026-09-30', lines: [], statuses: [] });
});
