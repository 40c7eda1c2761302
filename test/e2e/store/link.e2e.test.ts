import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;
beforeEach(async () => {
  page = await site.openPage();
});

const seat = () =>
  page.evaluate(async () => {
    Object.assign(globalThis, { workspace: await openSeated('agency', '김가람') });
  });

describe('a link', () => {
  it('makes the other record once, and names the source in it', async () => {
    await seat();
    const seen = await page.evaluate(async () => {
      const incident = await makeRecord(workspace, 'incident-report', { title: '로그인 불가' });
      const fields = incident.snapshot().state;
      const twice = await Promise.all([incident.makeLinked('change'), incident.makeLinked('change')]);
      const [first, second] = twice.map((one) => (one.ok ? one.value.record : one.refusal.message));
      return {
        same: first === second,
        links: incident.snapshot().state.links.length,
        form: twice[0]!.ok && twice[0].value.form,
        by: incident.snapshot().referredBy.length,
        book: fields.book,
      };
    });
    expect(seen).toMatchObject({ same: true, links: 1, form: 'change-case', by: 1 });
  });
});

describe('a link that was interrupted', () => {
  it('is completed at the next opening of the source', async () => {
    const made = await page.evaluate(async () => {
      const workspace = await openSeated();
      const incident = await makeRecord(workspace, 'incident-report', { title: '로그인 불가' });
      const before = incident.snapshot().state.heads;
      takeValue(await incident.makeLinked('change'));
      workspace.close();
      // The power went between the two writes: the link's commit and what follows from it never reached the disk.
      await new Promise<void>((resolve) => {
        indexedDB.open('jichim-agency').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const transaction = database.transaction(['commits', 'rows'], 'readwrite');
          transaction.objectStore('rows').get([incident.book, incident.record]).onsuccess = (got) => {
            const row = (got.target as IDBRequest).result;
            for (const link of row.state.links) transaction.objectStore('commits').delete(link.commit);
            row.state = { ...row.state, links: [], heads: before };
            row.commits--;
            transaction.objectStore('rows').put(row);
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      });
      return { book: incident.book, record: incident.record };
    });
    const links = await page.evaluate(async ({ book, record }) => {
      const open = takeValue(await (await openSeated()).openRecord(book, record));
      await until(() => open.snapshot().state.links.length > 0);
      return open.snapshot().state.links.map((link) => link.to.form);
    }, made);
    expect(links).toEqual(['change-case']);
  });
});
