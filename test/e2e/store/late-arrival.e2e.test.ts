// What comes after the close of a year: the record shows the year as it was closed, and what came is taken in by an act, once.
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { exportFrom, importInto } from '../../support/pc.ts';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;
let other: Page;
const book = 'incident-report/2026';

/** Two PCs with the same incident; one closes the year, the other goes on: changes the incident and writes another. */
beforeEach(async () => {
  page = await site.openPage();
  other = await site.openPage();
  const clock = Date.UTC(2026, 11, 31, 9);
  await page.evaluate(async (at) => {
    const workspace = await openSeated('agency', '김가람', { clock: () => at });
    const record = await makeRecord(workspace, 'incident-report', { title: '로그인 불가' });
    Object.assign(globalThis, { workspace, record });
  }, clock);
  await other.evaluate(async (at) => {
    Object.assign(globalThis, { workspace: await store.openWorkspace('agency', { clock: () => at }) });
  }, clock);
  await importInto(other, await exportFrom(page));
  await other.evaluate(async (book) => {
    takeValue(await workspace.setUser((await workspace.people())[0]));
    const [known] = await workspace.find(['incident-report'], '', 1);
    const opened = takeValue(await workspace.openRecord(book, known!.record));
    takeValue(await opened.patch([{ path: 'title', value: '늦은 제목' }]));
    takeValue(await opened.patch([{ path: 'course/late', value: { order: 'V' } }]));
    takeValue(await opened.patch([{ path: 'course/late/event', value: '늦은 경과' }]));
    await makeRecord(workspace, 'incident-report', { title: '늦은 장애' });
  }, book);
});

/** Titles by kind of the closed book as the page has it: what the records, the ledger and the late parts say. */
const look = (on: Page) =>
  on.evaluate(async (book) => {
    const rows: Record<string, unknown>[] = [];
    for await (const { state, isLate } of workspace.states('incident-report', '2026')) {
      const opened = takeValue(await workspace.openRecord(book, state.record));
      const { late } = opened.snapshot();
      rows.push({
        title: state.fields.title,
        rows: state.rows.course?.length ?? 0,
        isLate,
        late: late && [late.isNew, late.state.fields.title, late.state.rows.course?.length ?? 0, late.commits.length],
      });
      opened.release();
    }
    return rows.sort((a, b) => Number(a.isLate) - Number(b.isLate));
  }, book);

const closedView = [
  { title: '로그인 불가', rows: 0, isLate: false, late: [false, '늦은 제목', 1, 3] },
  { title: '늦은 장애', rows: 0, isLate: true, late: [true, '늦은 장애', 0, 2] },
];

it('stands beside the record as it was closed, whichever way round close and change arrive, until the book is opened again', async () => {
  await page.evaluate(async (book) => takeValue(await workspace.closeBook(book, '')), book);
  await importInto(page, await exportFrom(other));
  expect(await look(page)).toEqual(closedView);
  // The other PC had the changes first and gets the close afterwards.
  await importInto(other, await exportFrom(page));
  expect(await look(other)).toEqual(closedView);
  // Checking and repairing finds nothing to rebuild, and changes nothing.
  expect(await page.evaluate(async () => (await workspace.repair()).rebuilt)).toBe(0);
  expect(await look(page)).toEqual(closedView);
  const statuses = await page.evaluate(async (book) => {
    const { rows, whole } = await workspace.openBook(book);
    await whole;
    const cells = [...rows].map((row) => row.cells['@status']);
    return cells.sort();
  }, book);
  expect(statuses).toEqual(['마감 후 도착', '작성 중']);
  const open = await page.evaluate(async (book) => {
    takeValue(await workspace.reopenBook(book, '늦은 기록을 넣음'));
    const titles: unknown[] = [];
    for await (const { state, isLate } of workspace.states('incident-report', '2026'))
      titles.push([state.fields.title, state.rows.course?.length ?? 0, isLate]);
    return titles.sort();
  }, book);
  expect(open).toEqual([
    ['늦은 장애', 0, false],
    ['늦은 제목', 1, false],
  ]);
});

it('is taken into the next year once: into the continuation as an edit, where there is none as a record of its own', async () => {
  await page.evaluate(async (book) => takeValue(await workspace.closeBook(book, '')), book);
  await importInto(page, await exportFrom(other));
  const seen = await page.evaluate(async (book) => {
    const late = (await workspace.bookReport(book)).late;
    const outcomes = [];
    for (const { record } of [...late, ...late])
      outcomes.push(takeValue(await workspace.adoptLate(book, record)).number);
    const next: unknown[] = [];
    for await (const { state, number } of workspace.states('incident-report', '2027'))
      next.push([
        number,
        state.fields.title,
        state.rows.course?.map((row) => row.cells.event) ?? [],
        state.conflicts.length,
        state.links.length,
      ]);
    const nothing = await workspace.adoptLate('incident-report/2027', late[0]!.record);
    await until(() => record.snapshot().late?.adopted !== undefined);
    return {
      same: new Set(outcomes).size,
      next: next.sort(),
      adopted: (await workspace.bookReport(book)).late.map((one) => Boolean(one.adopted)),
      told: record.snapshot().late?.adopted?.number,
      nothing: nothing.ok || nothing.refusal.code,
      closed: record.snapshot().state.fields.title,
    };
  }, book);
  expect(seen).toEqual({
    same: 2,
    next: [
      ['INC-2027-0001', '늦은 제목', ['늦은 경과'], 0, 1],
      ['INC-2027-0002', '늦은 장애', [], 0, 1],
    ],
    adopted: [true, true],
    told: 'INC-2027-0001',
    nothing: 'nothing-there',
    closed: '로그인 불가',
  });
});

it('meets a value that was changed in the next year since as a conflict, and is refused once that year is closed too', async () => {
  await page.evaluate(async (book) => takeValue(await workspace.closeBook(book, '')), book);
  await importInto(page, await exportFrom(other));
  const seen = await page.evaluate(async (book) => {
    const [next] = await workspace.find(['incident-report'], 'INC-2027', 1);
    const opened = takeValue(await workspace.openRecord(next!.book, next!.record));
    takeValue(await opened.patch([{ path: 'title', value: '새해에 고친 제목' }]));
    const late = (await workspace.bookReport(book)).late;
    const changed = late.find((one) => !one.isNew)!;
    takeValue(await workspace.adoptLate(book, changed.record));
    await until(() => opened.snapshot().state.conflicts.length > 0);
    const { conflicts, fields } = opened.snapshot().state;
    takeValue(await workspace.closeBook('incident-report/2027', ''));
    const refused = await workspace.adoptLate(book, late.find((one) => one.isNew)!.record);
    return [fields.title, conflicts.map((one) => one.value), refused.ok || refused.refusal.code];
  }, book);
  expect(seen).toEqual(['늦은 제목', ['새해에 고친 제목'], 'next-closed']);
});
