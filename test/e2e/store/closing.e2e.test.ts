import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;

beforeEach(async () => {
  page = await site.openPage(await site.newComputer());
  await page.evaluate(async () => {
    const workspace = await openSeated('agency', '김가람', { clock: () => Date.UTC(2026, 11, 31, 9) });
    const record = await makeRecord(workspace, 'incident-report', {
      title: '로그인 불가',
      course: [{ at: '2026-12-30T09:12', what: '접수' }],
    });
    Object.assign(globalThis, { workspace, record });
  });
});

describe('the close of a year', () => {
  it('carries an open record over to the next year, tied both ways, and does it once however often the year is closed', async () => {
    const seen = await page.evaluate(async () => {
      const gone = await makeRecord(workspace, 'incident-report', { title: '잘못 등록' });
      takeValue(await gone.voidWith('중복'));
      takeValue(await workspace.closeBook('incident-report/2026', '연말 마감'));
      takeValue(await workspace.reopenBook('incident-report/2026', '다시'));
      takeValue(await workspace.closeBook('incident-report/2026', ''));
      const next: { number: string; title: unknown; rows: number }[] = [];
      for await (const { state, number } of workspace.states('incident-report', '2027')) {
        next.push({ number, title: state.fields.title, rows: state.rows.course?.length ?? 0 });
        const made = takeValue(await workspace.openRecord(state.book, state.record));
        await made.patch([{ path: 'title', value: '로그인 불가, 계속' }]);
        Object.assign(globalThis, { held: made });
      }
      const old = takeValue(await workspace.openRecord(record.book, record.record));
      const report = await workspace.bookReport('incident-report/2026');
      return {
        next,
        made: (held as typeof record).snapshot().referredBy.map((one) => one.number),
        links: old.snapshot().state.links.map((one) => [one.purpose, one.to.number]),
        edit: (await old.patch([{ path: 'title', value: '늦은 수정' }])).ok,
        late: report.late.length,
        reopened: report.reopened.map((one) => one.reason),
        statuses: report.statuses,
      };
    });
    expect(seen).toEqual({
      next: [{ number: 'INC-2027-0001', title: '로그인 불가', rows: 1 }],
      made: ['INC-2026-0001'],
      links: [['carry-over', 'INC-2027-0001']],
      edit: false,
      late: 0,
      reopened: ['다시'],
      statuses: [
        ['무효', 1],
        ['작성 중', 1],
      ],
    });
  });

  it('is refused while the next year is closed and something would have to go there', async () => {
    const codes = await page.evaluate(async () => {
      const later = await makeRecord(workspace, 'incident-report', { title: '내년', occurredAt: '2027-01-02T09:00' });
      takeValue(await later.voidWith('시험'));
      takeValue(await workspace.closeBook('incident-report/2027', ''));
      const first = await workspace.closeBook('incident-report/2026', '');
      takeValue(await record.voidWith('중복'));
      const second = await workspace.closeBook('incident-report/2026', '');
      return [first, second].map((one) => one.ok || one.refusal.code);
    });
    expect(codes).toEqual(['next-closed', true]);
  });

  it('lists what another PC wrote without seeing it as 마감 후 도착', async () => {
    const other = await site.openPage(await site.newComputer());
    const send = async (from: Page, to: Page) => {
      const bytes = await from.evaluate(async () => [
        ...new Uint8Array(await (await workspace.exportBackup()).arrayBuffer()),
      ]);
      await to.evaluate(
        async (given) => takeValue(await workspace.importBackup(new Blob([new Uint8Array(given)]))),
        bytes,
      );
    };
    await other.evaluate(async () => {
      Object.assign(globalThis, {
        workspace: await store.openWorkspace('agency', { clock: () => Date.UTC(2026, 11, 31, 9) }),
      });
    });
    await send(page, other);
    await page.evaluate(async () => takeValue(await workspace.closeBook('incident-report/2026', '')));
    await other.evaluate(async () => {
      const [person] = await workspace.people();
      takeValue(await workspace.setUser(person));
      for await (const { state } of workspace.states('incident-report', '2026')) {
        const opened = takeValue(await workspace.openRecord(state.book, state.record));
        takeValue(await opened.patch([{ path: 'title', value: '늦은 제목' }]));
      }
      await makeRecord(workspace, 'incident-report', { title: '늦은 장애' });
    });
    await send(other, page);
    const late = await page.evaluate(async () => {
      const report = await workspace.bookReport('incident-report/2026');
      return report.late.map(({ subject, isNew }) => [subject, isNew]);
    });
    expect(late).toEqual(
      expect.arrayContaining([
        ['늦은 장애', true],
        ['로그인 불가', false],
      ]),
    );
    expect(late).toHaveLength(2);
  });
});

describe('a yearly book', () => {
  it('closes over its records, refuses edits, and opens again with a reason', async () => {
    const seen = await page.evaluate(async () => {
      const incident = await makeRecord(workspace, 'incident-report', { title: '로그인 불가' });
      const { book } = incident;
      const codes: unknown[] = [];
      takeValue(await workspace.closeBook(book, '2026년 마감'));
      await until(() => incident.snapshot().readOnly !== undefined);
      const edit = await incident.patch([{ path: 'title', value: '늦은 수정' }]);
      const fresh = await workspace.createRecord('incident-report', { title: '새 장애' });
      codes.push(edit.ok, fresh.ok || fresh.refusal.code, Boolean(incident.snapshot().readOnly));
      const again = await workspace.closeBook(book, '또');
      const standing = await workspace.closeBook('person/standing', '마감');
      codes.push(again.ok || again.refusal.code, standing.ok || standing.refusal.code);
      takeValue(await workspace.reopenBook(book, '누락된 기록을 넣음'));
      await until(() => incident.snapshot().readOnly === undefined);
      codes.push((await incident.patch([{ path: 'title', value: '늦은 수정' }])).ok);
      return codes;
    });
    expect(seen).toEqual([false, 'read-only', true, 'already-closed', 'standing', true]);
  });
});
