// The agency's settings and name as every calculation and paper gets them, in the real store.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scalar } from '../../../src/core/field/value.ts';
import { valuesOfExample } from '../../../src/core/form/example.ts';
import incidentReport from '../../../src/forms/incident/incident-report/index.ts';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;

/** An administrator and an approver, at noon of a fixed day. */
beforeEach(async () => {
  page = await site.openPage();
  await page.evaluate(async () => {
    const clock = () => Date.UTC(2026, 9, 14, 3);
    const workspace = await openSeated('agency', '김가람', { clock });
    const base = { affiliation: '기관', department: { name: '정보화담당관' }, activeFrom: '2026-01-01' };
    await makeRecord(workspace, 'person', { ...base, name: '박한결', position: '과장', roles: ['책임자'] });
    Object.assign(globalThis, { workspace });
  });
});

describe('a setting of the agency', () => {
  it('has effect once it is approved and its day has come, in what is open and in what is opened later, and not before', async () => {
    const seen = await page.evaluate(async () => {
      const matrix = (day?: string) => workspace.context(day).parameters.incidentGradeMatrix as string[][];
      const grade = (day?: string) => matrix(day)[0]![2];
      const grades: unknown[] = [grade()];
      const setting = await makeRecord(workspace, 'agency-setting', {
        setting: '장애등급표(영향도 × 긴급도)',
        table: [
          { first: '1등급', second: '1등급', third: '1등급' },
          { first: '2등급', second: '3등급', third: '4등급' },
          { first: '3등급', second: '4등급', third: '4등급' },
        ],
        from: '2026-10-01',
        reason: '대국민 서비스의 장애를 높게 다룸',
      });
      grades.push(grade());
      takeValue(await setting.submit('decide', { line: [] }));
      grades.push(grade());
      await sitDown(workspace, '박한결');
      takeValue(await setting.sign({}));
      while (grade() !== '1등급') await new Promise((resolve) => setTimeout(resolve, 5));
      grades.push(grade(), grade('2026-09-30'));
      // Written over the approved one and not approved yet.
      takeValue(await setting.revise('decide', '날짜를 미룸'));
      takeValue(await setting.patch([{ path: 'from', value: '2026-12-01' }]));
      workspace.close();
      const clock = () => Date.UTC(2026, 9, 14, 3);
      Object.assign(globalThis, { workspace: await store.openWorkspace('agency', { clock }) });
      grades.push(grade());
      return grades;
    });
    expect(seen).toEqual(['3등급', '3등급', '3등급', '1등급', '3등급', '1등급']);
  });

  it('changes what ledgers show of drafts, open and opened later, and never of what was submitted', async () => {
    const { fields, rows } = valuesOfExample(incidentReport, incidentReport.examples.loginFailure!);
    const lists = Object.entries(rows).map(([id, list]) => [id, list.map((row) => row.cells)] as const);
    const values = { ...fields, ...Object.fromEntries(lists) } as Record<string, Scalar>;
    const seen = await page.evaluate(async (values) => {
      const head = { name: '이누리', position: '팀장', roles: ['검토자(팀장)'], department: { name: '정보화담당관' } };
      await makeRecord(workspace, 'person', { ...head, affiliation: '기관', activeFrom: '2026-01-01' });
      const draft = await makeRecord(workspace, 'incident-report', values);
      const sent = await makeRecord(workspace, 'incident-report', values);
      takeValue(await sent.submit('result', { line: [] }));
      const book = await workspace.openBook(draft.book);
      await book.whole;
      const grades = () => [draft, sent].map(({ record }) => book.rows.get(record)?.grade);
      const found = [grades()];
      const set = async (grade: string, from: string) => {
        await sitDown(workspace, '김가람');
        const setting = await makeRecord(workspace, 'agency-setting', {
          setting: '장애등급표(영향도 × 긴급도)',
          table: [grade, grade, grade].map((one) => ({ first: one, second: one, third: one })),
          from,
          reason: '시험',
        });
        takeValue(await setting.submit('decide', { line: [] }));
        await sitDown(workspace, '박한결');
        takeValue(await setting.sign({}));
      };
      await set('3등급', '2026-10-02');
      while (book.rows.get(draft.record)?.grade === '1등급') await new Promise((resolve) => setTimeout(resolve, 5));
      found.push(grades());
      await set('2등급', '2026-10-20');
      book.release();
      workspace.close();
      // Another day, on which the second setting counts: nobody has touched either record since.
      const clock = () => Date.UTC(2026, 9, 21, 3);
      const later = await store.openWorkspace('agency', { clock });
      const again = await later.openBook(draft.book);
      await again.whole;
      found.push([draft, sent].map(({ record }) => again.rows.get(record)?.grade));
      return found;
    }, values);
    expect(seen).toEqual([
      ['1등급', '1등급'],
      ['3등급', '1등급'],
      ['2등급', '1등급'],
    ]);
  });

  it('decides what a submit copies of a computed value', async () => {
    const grade = await page.evaluate(async () => {
      const setting = await makeRecord(workspace, 'agency-setting', {
        setting: '장애등급표(영향도 × 긴급도)',
        table: ['1등급', '2등급', '3등급'].map(() => ({ first: '4등급', second: '4등급', third: '4등급' })),
        from: '2026-10-01',
        reason: '시험',
      });
      takeValue(await setting.submit('decide', { line: [] }));
      await sitDown(workspace, '박한결');
      takeValue(await setting.sign({}));
      const matrix = () => workspace.context().parameters.incidentGradeMatrix as string[][];
      while (matrix()[0]![0] !== '4등급') await new Promise((resolve) => setTimeout(resolve, 5));
      const incident = await makeRecord(workspace, 'incident-report', { impact: '큼', urgency: '높음' });
      const book = await workspace.openBook(incident.book);
      await book.whole;
      return book.rows.get(incident.record)?.grade;
    });
    expect(grade).toBe('4등급');
  });
});

describe('the name of the agency', () => {
  it('is that of the profile that counts today, and of the person’s organisation while there is none', async () => {
    const names = await page.evaluate(async () => {
      await sitDown(workspace, '박한결');
      const found = [workspace.agencyName()];
      const wait = async (name: string) => {
        while (workspace.agencyName() !== name) await new Promise((resolve) => setTimeout(resolve, 5));
      };
      await makeRecord(workspace, 'agency-profile', { name: '가온공공서비스원(가상)', from: '2026-01-01' });
      await wait('가온공공서비스원(가상)');
      await makeRecord(workspace, 'agency-profile', { name: '새가온공공서비스원(가상)', from: '2027-01-01' });
      const last = await makeRecord(workspace, 'agency-profile', { name: '둘째 이름(가상)', from: '2026-10-14' });
      await wait('둘째 이름(가상)');
      takeValue(await last.voidWith('잘못 등록'));
      await wait('가온공공서비스원(가상)');
      return [...found, workspace.agencyName()];
    });
    expect(names).toEqual(['정보화담당관', '가온공공서비스원(가상)']);
  });
});

describe('a value that should be unique', () => {
  it('is found in another record that stands, whatever its book, and not in the record itself or a void one', async () => {
    const found = await page.evaluate(async () => {
      const first = await makeRecord(workspace, 'configuration-item', { itemNumber: 'SVR-WAS-001' });
      const second = await makeRecord(workspace, 'configuration-item', { itemNumber: 'SVR-WAS-001' });
      const look = async (except: string) =>
        (await workspace.findSame('configuration-item', 'itemNumber', 'SVR-WAS-001', except))?.record;
      const seen = [(await look(first.record)) === second.record, (await look(second.record)) === first.record];
      takeValue(await second.voidWith('두 번 등록'));
      return [...seen, await look(first.record)];
    });
    expect(found).toEqual([true, true, undefined]);
  });
});
