// A record in several stages over the end of the year: what was approved stays approved and frozen, and the work goes on where it stood.
import { expect, it } from 'vitest';
import { applicationExamples } from '../../../src/forms/backup/backup-application/examples.ts';
import { useStore } from '../../support/store.ts';

const site = useStore();

it('goes on at its stage with what was frozen, says where it was signed, and is finished in the new year', async () => {
  const page = await site.openPage();
  const { setUpOn, setUpBy, policyName, firstSuccessAt, ...asked } = applicationExamples['log-backup'].values;
  const seen = await page.evaluate(
    async ({ asked, done }) => {
      const clock = () => Date.UTC(2026, 9, 30, 3);
      const workspace = await openSeated('agency', '한슬기', { clock });
      const base = { affiliation: '기관', department: { name: '정보화담당관' }, activeFrom: '2026-01-01' };
      for (const [name, role] of [
        ['김가람', '담당자'],
        ['박한결', '책임자'],
      ])
        await makeRecord(workspace, 'person', { ...base, name, position: '담당', roles: [role] });
      const record = await makeRecord(workspace, 'backup-application', asked);
      const approve = async (of: typeof record) => {
        await sitDown(workspace, '한슬기');
        takeValue(await of.submit('application', { line: [] }));
        for (const name of ['김가람', '박한결']) {
          await sitDown(workspace, name);
          takeValue(await of.sign({}));
        }
      };
      await approve(record);
      takeValue(await workspace.closeBook('backup-application/2026', ''));
      const [reference] = await workspace.find(['backup-application'], 'BKA-2027', 5);
      const next = takeValue(await workspace.openRecord(reference!.book, reference!.record));
      const { state } = next.snapshot();
      const before = record.snapshot().state;
      const frozen = await next.patch([{ path: 'target', value: '다른 대상' }]);
      const setUp = await next.patch(Object.entries(done).map(([path, value]) => ({ path, value })));
      const finished = await next.submit('setup', { line: [] });
      const end = next.snapshot().state;
      // What was carried over can be corrected like any approved stage; it is then signed here.
      takeValue(await next.revise('application', '주기를 바꿈'));
      takeValue(await next.patch([{ path: 'cycle', value: '10분' }]));
      await approve(next);
      const corrected = next.snapshot().state;
      return {
        stage: [before.stage, state.stage],
        carried: state.revisions.map((one) => [one.stage, one.approved, one.carried?.number, one.signatures.length]),
        same: JSON.stringify([state.fields, state.rows]) === JSON.stringify([before.fields, before.rows]),
        aside: state.aside.length,
        frozen: frozen.ok || frozen.refusal.code,
        setUp: setUp.ok || setUp.refusal.message,
        finished: finished.ok || finished.refusal.message,
        end: end.status,
        corrected: corrected.revisions
          .filter((one) => one.approved && !one.revised)
          .map((one) => one.carried ?? one.number),
      };
    },
    { asked, done: { setUpOn, setUpBy, policyName, firstSuccessAt } },
  );
  expect(seen).toEqual({
    stage: ['setup', 'setup'],
    carried: [['application', true, 'BKA-2026-0001', 0]],
    same: true,
    aside: 0,
    frozen: 'not-storable',
    setUp: true,
    finished: true,
    end: 'approved',
    corrected: [2],
  });
});

it('keeps the ids of its rows, by which fixed lists know what each row is about', async () => {
  const page = await site.openPage();
  const seen = await page.evaluate(async () => {
    const workspace = await openSeated('agency', '김가람', { clock: () => Date.UTC(2026, 11, 31, 9) });
    const record = await makeRecord(workspace, 'incident-report', { title: '로그인 불가' });
    takeValue(
      await record.patch([
        { path: 'course/item-5-1', value: { order: 'V' } },
        { path: 'course/item-5-1/event', value: '접수' },
      ]),
    );
    takeValue(await workspace.closeBook('incident-report/2026', ''));
    const rows: unknown[] = [];
    for await (const { state } of workspace.states('incident-report', '2027')) rows.push(state.rows.course);
    return rows;
  });
  expect(seen).toEqual([[{ id: 'item-5-1', order: 'V', cells: { event: '접수' } }]]);
});
