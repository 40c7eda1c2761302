import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;
beforeEach(async () => {
  page = await site.openPage();
});

/** Changes the database behind the store's back, as a failing disk would. */
function harm(target: Page, store: string, kind: 'delete' | 'forge', prefix: string): Promise<number> {
  return target.evaluate(
    ({ store, kind, prefix }) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('jichim-agency');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction(store, 'readwrite');
          let harmed = 0;
          transaction.objectStore(store).openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const value = cursor.value;
            if (store === 'commits' && value.commit.book.startsWith(prefix) && value.commit.kind === 'patch') {
              value.commit.body.items[0].value = '바뀐 값';
              cursor.update(value);
              harmed++;
            } else if (store !== 'commits' && String(value.book).startsWith(prefix) && kind === 'delete') {
              cursor.delete();
              harmed++;
            }
            cursor.continue();
          };
          transaction.oncomplete = () => {
            database.close();
            resolve(harmed);
          };
        };
      }),
    { store, kind, prefix },
  );
}

describe('a full disk', () => {
  it('refuses the edit with a sentence, keeps nothing half, and saves the same edit when there is room', async () => {
    const session = await page.context().newCDPSession(page);
    const origin = new URL(site.url).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
    await page.evaluate(async () => {
      const workspace = await openSeated();
      Object.assign(globalThis, { workspace, record: await makeRecord(workspace, 'person', { name: '이누리' }) });
    });
    const full = await page.evaluate(async () => {
      const codes: string[] = [];
      const commits = (await record.history()).length;
      for (let round = 0; round < 40 && codes.at(-1) !== 'storage-full'; round++) {
        // Text that does not compress, or the disk would never fill.
        const text = Array.from({ length: 50_000 }, () =>
          String.fromCharCode(0xac00 + Math.floor(Math.random() * 11_172)),
        );
        const outcome = await record.patch([{ path: 'note', value: text.join('') }]);
        codes.push(outcome.ok ? 'saved' : outcome.refusal.code);
      }
      const { failure, state } = record.snapshot();
      return {
        last: codes.at(-1),
        failure: failure?.code,
        same: state.heads.length,
        grown: (await record.history()).length - commits === codes.filter((code) => code === 'saved').length,
      };
    });
    expect(full).toEqual({ last: 'storage-full', failure: 'storage-full', same: 1, grown: true });
    const key = await page.evaluate(() => ({ book: record.book, record: record.record }));
    const file = await page.evaluate(async () => {
      const outcome = await workspace.putFile(new Uint8Array(2_000_000).fill(7), '화면.png', 'image/png');
      return outcome.ok || outcome.refusal.code;
    });
    expect(file).toBe('storage-full');
    // A full disk is no reason not to open: what is kept can be read and exported.
    await page.reload();
    const read = await page.evaluate(async (key) => {
      const workspace = await openSeated();
      const record = takeValue(await workspace.openRecord(key.book, key.record));
      Object.assign(globalThis, { workspace, record });
      return [record.snapshot().state.fields.name, (await workspace.exportBackup()).size > 500];
    }, key);
    expect(read).toEqual(['이누리', true]);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.reload();
    const after = await page.evaluate(async (key) => {
      const workspace = await openSeated();
      const record = takeValue(await workspace.openRecord(key.book, key.record));
      takeValue(await record.patch([{ path: 'note', value: '다시 저장' }]));
      return [record.snapshot().state.fields.note, record.snapshot().failure];
    }, key);
    expect(after).toEqual(['다시 저장', undefined]);
  });
});

describe('a load that is not what was stored', () => {
  it('opens read-only, still exports everything, and is repaired from the journal', async () => {
    await page.evaluate(async () => {
      const workspace = await openSeated();
      for (const name of ['민원과', '정보화담당관', '감사과']) await makeRecord(workspace, 'department', { name });
      workspace.close();
    });
    expect(await harm(page, 'cells', 'delete', 'department')).toBe(3);
    expect(await harm(page, 'rows', 'delete', 'department')).toBe(3);
    await page.reload();
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      const held = await workspace.openBook('department/standing');
      const whole = await held.whole.then(
        () => 'whole',
        (error: { refusal?: { code: string } }) => error.refusal?.code,
      );
      const refused = await workspace.createRecord('department', { name: '새 과' });
      const backup = await workspace.exportBackup();
      const repaired = await workspace.repair();
      const names: unknown[] = [];
      for await (const { state, number } of workspace.states('department'))
        names.push(`${state.fields.name} ${number.slice(-4)}`);
      const saved = await workspace.createRecord('department', { name: '새 과' });
      const rows = held.rows.size;
      return {
        whole,
        refused: refused.ok,
        size: backup.size > 500,
        repaired,
        names: names.sort(),
        saved: saved.ok,
        rows,
      };
    });
    expect(seen).toMatchObject({
      whole: 'damaged',
      refused: false,
      size: true,
      repaired: { rebuilt: 3, damaged: [] },
      names: ['감사과 0003', '민원과 0001', '정보화담당관 0002'],
      saved: true,
      rows: 4,
    });
  });

  it('names records whose commits no longer verify and keeps their book read-only', async () => {
    await page.evaluate(async () => {
      const workspace = await openSeated();
      await makeRecord(workspace, 'department', { name: '민원과' });
      workspace.close();
    });
    expect(await harm(page, 'commits', 'forge', 'department')).toBe(1);
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      const repaired = await workspace.repair();
      const saved = await workspace.createRecord('department', { name: '새 과' });
      const other = await workspace.createRecord('system', { name: '대표누리집' });
      return { damaged: repaired.damaged.length, saved: saved.ok, other: other.ok };
    });
    expect(seen).toEqual({ damaged: 1, saved: false, other: true });
  });

  it('says which known books are missing when the browser has thrown the database away', async () => {
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      await makeRecord(workspace, 'department', { name: '민원과' });
      const { device } = workspace;
      workspace.close();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('jichim-agency').onsuccess = resolve;
      });
      const next = await store.openWorkspace('agency');
      const status = await next.status();
      return { missing: [...status.missing].sort(), records: status.records, sameDevice: next.device === device };
    });
    expect(seen).toEqual({ missing: ['department/standing', 'person/standing'], records: 0, sameDevice: false });
  });

  it('gives a copied database a new device id, and keeps the id of one that stayed', async () => {
    const seen = await page.evaluate(async () => {
      const ids: string[] = [];
      for (let opening = 0; opening < 4; opening++) {
        const workspace = await store.openWorkspace('agency');
        ids.push(workspace.device);
        workspace.close();
        // Before the last opening the database lies beside another profile's marker.
        if (opening === 2) localStorage.setItem('jichim-agency-device', 'f'.repeat(32));
      }
      return ids;
    });
    expect(new Set(seen.slice(0, 3)).size).toBe(1);
    expect(seen[3]).not.toBe(seen[0]);
  });

  it('refuses to open a database of a newer program', async () => {
    const code = await page.evaluate(async () => {
      await new Promise((resolve) => {
        indexedDB.open('jichim-agency', 99).onsuccess = (event) => {
          (event.target as IDBOpenDBRequest).result.close();
          resolve(undefined);
        };
      });
      return store.openWorkspace('agency').then(
        () => 'opened',
        (error: { refusal?: { code: string } }) => error.refusal?.code,
      );
    });
    expect(code).toBe('newer-database');
  });
});

describe('a wrong clock', () => {
  it('ten minutes ahead and then corrected, with a restart between: the last edit stands and the clock is named', async () => {
    const seen = await page.evaluate(async () => {
      const now = Date.UTC(2026, 9, 14, 3);
      const ahead = await openSeated('agency', undefined, { clock: () => now + 10 * 60_000 });
      const record = await makeRecord(ahead, 'department', { name: '앞선 시계' });
      takeValue(await record.patch([{ path: 'name', value: '앞선 시계에서 고침' }]));
      ahead.close();
      const right = await openSeated('agency', undefined, { clock: () => now });
      const again = takeValue(await right.openRecord(record.book, record.record));
      takeValue(await again.patch([{ path: 'name', value: '맞는 시계에서 고침' }]));
      const { state } = again.snapshot();
      return {
        name: state.fields.name,
        conflicts: state.conflicts.length,
        history: (await again.history()).map((commit) => commit.at.slice(11, 16)),
        clock: Boolean((await right.status()).clock),
        fine: Boolean((await ahead.status().catch(() => ({ clock: undefined }))).clock),
      };
    });
    expect(seen).toEqual({
      name: '맞는 시계에서 고침',
      conflicts: 0,
      history: ['12:10', '12:10', '12:10', '12:00'],
      clock: true,
      fine: false,
    });
  });
});
