// Disposal after retention: what a record said is gone from the disk, from later backups and from other PCs, and an older backup does not
// bring it back. Number, dates, the decision and the chain of commit ids stay.
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { exportFrom, importInto, startPc } from '../../support/pc.ts';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;
const book = 'incident-report/2026';
const secret = '주민 이름이 적힌 경과';

/** Everything in the database of a PC as one text. */
const dump = (on: Page): Promise<string> =>
  on.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('jichim-agency');
        request.onerror = () => reject(request.error);
        request.onsuccess = async () => {
          const database = request.result;
          const all: unknown[] = [];
          for (const name of database.objectStoreNames) {
            const read = database.transaction(name).objectStore(name).getAll();
            all.push(await new Promise((done) => (read.onsuccess = () => done(read.result))));
          }
          database.close();
          resolve(JSON.stringify(all));
        };
      }),
  );

const blobs = (on: Page, hashes: readonly string[]): Promise<boolean[]> =>
  on.evaluate(
    (hashes) =>
      Promise.all(
        hashes.map(async (sha256) => {
          const size = 3;
          return (await workspace.getFile({ sha256, name: 'a', type: 'b', size })) !== undefined;
        }),
      ),
    hashes,
  );

/** Two void incidents of 2026 with a file each of their own and one that both name, seen from the year in which they are due. */
beforeEach(async () => {
  page = await site.openPage();
  await page.evaluate(
    async ({ secret }) => {
      let year = 2026;
      const clock = () => Date.UTC(year, 5, 1, 3);
      const workspace = await openSeated('agency', '김가람', { clock });
      const files: string[] = [];
      const keep = async (byte: number) => {
        const file = takeValue(await workspace.putFile(new Uint8Array([byte, 2, 3]), 'a.bin', 'b'));
        files.push(file.sha256);
        return file;
      };
      const [own, shared, other] = [await keep(1), await keep(2), await keep(3)];
      const records: { book: string; record: string }[] = [];
      for (const attachment of [own, other]) {
        const made = await makeRecord(workspace, 'incident-report', { title: secret });
        // A value that was typed and replaced is in the journal only; a file that was taken out again too.
        takeValue(await made.patch([{ path: 'title', value: `${secret} 둘째` }]));
        takeValue(await made.patch([{ path: 'attachments/one', value: { order: 'V' } }]));
        for (const file of [shared, attachment])
          takeValue(await made.patch([{ path: 'attachments/one/file', value: file }]));
        takeValue(await made.voidWith('시험'));
        records.push({ book: made.book, record: made.record });
        made.release();
      }
      takeValue(await workspace.closeBook('incident-report/2026', ''));
      year = 2032;
      takeValue(await workspace.setUser((await workspace.people())[0]));
      Object.assign(globalThis, { workspace, held: { records, files } });
    },
    { secret },
  );
});

type Held = { records: { book: string; record: string }[]; files: string[] };
const held = () => page.evaluate(() => globalThis.held as Held);
const erase = (count: number) =>
  page.evaluate(async (count) => {
    const { records } = globalThis.held as Held;
    return workspace.erase(records.slice(0, count), { disposal: '정보화담당관-77', reason: '보존기간 경과' });
  }, count);

it('takes every word and file of the record from the disk, keeps what another record names, and leaves a line in the register', async () => {
  const { records, files } = await held();
  const before = await page.evaluate(() => workspace.retention());
  expect(before.due.map(({ dueFrom, number }) => [dueFrom, number])).toEqual([
    ['2032-01-01', 'INC-2026-0001'],
    ['2032-01-01', 'INC-2026-0002'],
  ]);
  expect(await erase(1)).toMatchObject({ ok: true, value: 1 });
  expect(await blobs(page, files)).toEqual([false, true, true]);
  const after = await page.evaluate(() => workspace.retention());
  expect(after.due.map(({ number }) => number)).toEqual(['INC-2026-0002']);
  expect(after.done).toMatchObject([
    {
      number: 'INC-2026-0001',
      on: '2032-06-01',
      disposal: '정보화담당관-77',
      reason: '보존기간 경과',
      createdOn: '2026-06-01',
      by: '김가람',
    },
  ]);
  expect(await erase(2)).toMatchObject({ ok: false, refusal: { code: 'not-due' } });
  expect(
    await page.evaluate(() =>
      workspace.erase((globalThis.held as Held).records.slice(1), {
        disposal: '정보화담당관-78',
        reason: '보존기간 경과',
      }),
    ),
  ).toMatchObject({ ok: true });
  expect(await blobs(page, files)).toEqual([false, false, false]);
  expect(await dump(page)).not.toContain(secret);
  const checked = await page.evaluate(async (book) => {
    const { rebuilt, damaged } = await workspace.repair();
    const report = await workspace.bookReport(book);
    return { rebuilt, damaged, late: report.late.length, lines: report.lines.map((one) => [one.number, one.status]) };
  }, book);
  expect(checked).toEqual({
    rebuilt: 0,
    damaged: [],
    late: 0,
    lines: [
      ['INC-2026-0001', '폐기'],
      ['INC-2026-0002', '폐기'],
    ],
  });
  expect(records).toHaveLength(2);
});

it('is done again when an older backup is taken in, and by the newer backup on every other PC, in whichever order', async () => {
  const older = await exportFrom(page);
  const { files } = await held();
  expect(await erase(2)).toMatchObject({ ok: true, value: 2 });
  const newer = await exportFrom(page);
  const [, two] = await startPc(site, '이누리');
  const [, three] = await startPc(site, '박한결');
  for (const [pc, order] of [
    [page, [older]],
    [two, [older, newer]],
    [three, [newer, older, newer]],
  ] as const) {
    for (const file of order) expect(await importInto(pc, file)).toMatchObject({ ok: true });
    expect(await dump(pc)).not.toContain(secret);
    expect(await blobs(pc, files)).toEqual([false, false, false]);
    const damaged = await pc.evaluate(async () => (await workspace.repair()).damaged);
    expect(damaged).toEqual([]);
  }
  const states = await Promise.all(
    [page, two, three].map((pc) => pc.evaluate(() => describeAll(workspace, ['incident-report']))),
  );
  expect(states[1]).toEqual(states[0]);
  expect(states[2]).toEqual(states[0]);
});

it('is refused before its day, without document or reason, and to whoever is no administrator; then nothing is touched', async () => {
  const codes = await page.evaluate(async () => {
    const { records } = globalThis.held as Held;
    const order = { disposal: '정보화담당관-77', reason: '보존기간 경과' };
    const open = await makeRecord(workspace, 'incident-report', { title: '진행 중' });
    const base = { affiliation: '기관', department: { name: '정보화담당관' }, activeFrom: '2026-01-01' };
    await makeRecord(workspace, 'person', { ...base, name: '이누리', position: '담당', roles: ['담당자'] });
    const code = async (given: typeof records, what = order) => {
      const outcome = await workspace.erase(given, what);
      return outcome.ok || outcome.refusal.code;
    };
    const found = [
      await code([...records, { book: open.book, record: open.record }]),
      await code(records, { ...order, reason: ' ' }),
      await code(records, { ...order, disposal: ' ' }),
    ];
    takeValue(await workspace.setUser((await workspace.people()).find((one) => one.name === '이누리')));
    found.push(await code(records));
    return found;
  });
  expect(codes).toEqual(['not-due', 'reason-missing', 'disposal-missing', 'not-allowed']);
  const { due, done } = await page.evaluate(() => workspace.retention());
  expect([due.length, done.length]).toEqual([2, 0]);
});
