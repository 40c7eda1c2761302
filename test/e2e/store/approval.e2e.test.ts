import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;

/** A directory of three people and a proxy appointment to be submitted, at noon of a fixed day. */
beforeEach(async () => {
  page = await site.openPage();
  await page.evaluate(async () => {
    const clock = () => Date.UTC(2026, 9, 14, 3);
    const workspace = await openSeated('agency', '김가람', { clock });
    const base = { affiliation: '기관', department: { name: '정보화담당관' }, activeFrom: '2026-01-01' };
    await makeRecord(workspace, 'person', { ...base, name: '박한결', position: '과장', roles: ['책임자'] });
    await makeRecord(workspace, 'person', { ...base, name: '이누리', position: '팀장', roles: ['검토자(팀장)'] });
    const people = await workspace.people();
    const find = (name: string) => people.find((one) => one.name === name);
    const record = await makeRecord(workspace, 'proxy', {
      title: '휴가 대결',
      signer: find('박한결'),
      proxy: find('이누리'),
      from: '2026-10-01',
      to: '2026-10-31',
    });
    Object.assign(globalThis, { workspace, record });
  });
});

describe('an approval', () => {
  it('refuses an incomplete record with a sentence at every path, and keeps the draft', async () => {
    const refused = await page.evaluate(async () => {
      const outcome = await record.submit('appoint', { line: [] });
      return { outcome, status: record.snapshot().state.status, failure: record.snapshot().failure?.code };
    });
    expect(refused.outcome).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    expect(refused.outcome.ok || refused.outcome.refusal.at).toMatchObject([{ path: 'reason' }]);
    expect(refused).toMatchObject({ status: 'draft', failure: 'invalid' });
  });

  it('goes from 기안 over a return with reason to two signatures, once each however often the button is pressed', async () => {
    const seen = await page.evaluate(async () => {
      const view = await workspace.openView();
      const waitingFor = () =>
        view
          .getRowIds('waiting')
          .map((id) => view.getRow('waiting', id))
          .filter((row) => row.form === 'proxy')
          .map((row) => row.kind);
      const steps: unknown[] = [waitingFor()];
      takeValue(await record.patch([{ path: 'reason', value: '휴가' }]));
      const twice = await Promise.all([
        record.submit('appoint', { line: [], opinion: '검토 바랍니다' }),
        record.submit('appoint', { line: [] }),
      ]);
      steps.push(
        twice.map((one) => one.ok),
        record.snapshot().state.revisions.length,
        waitingFor(),
      );
      const early = await record.sign({});
      steps.push(early.ok || early.refusal.code);
      const edit = await record.patch([{ path: 'reason', value: '출장' }]);
      steps.push(edit.ok || edit.refusal.code);
      await sitDown(workspace, '박한결');
      const bare = await record.returnWith(' ');
      steps.push(bare.ok || bare.refusal.code);
      takeValue(await record.returnWith('기간을 확인해 주세요'));
      steps.push(record.snapshot().state.status, waitingFor());
      await sitDown(workspace, '김가람');
      takeValue(await record.patch([{ path: 'to', value: '2026-10-20' }]));
      takeValue(await record.submit('appoint', { line: [] }));
      takeValue(await record.withdraw('오타'));
      steps.push(record.snapshot().state.status);
      takeValue(await record.submit('appoint', { line: [] }));
      await sitDown(workspace, '박한결');
      const signed = await Promise.all([record.sign({ opinion: '승인함' }), record.sign({})]);
      steps.push(
        signed.map((one) => one.ok),
        record.snapshot().state.status,
        waitingFor(),
      );
      const { revisions, aside } = record.snapshot().state;
      const approved = revisions.find((one) => one.approved)!;
      steps.push(
        approved.signatures.map((one) => `${one.step} ${one.name} ${one.position} ${one.identified}`),
        aside,
      );
      takeValue(await record.revise('appoint', '기간을 늘림'));
      takeValue(await record.patch([{ path: 'to', value: '2026-10-31' }]));
      steps.push(record.snapshot().state.revisions.find((one) => one.approved)?.fields.to);
      return steps;
    });
    expect(seen).toEqual([
      ['draft'],
      [true, true],
      1,
      ['approval'],
      'not-your-turn',
      'not-storable',
      'reason-missing',
      'returned',
      ['returned'],
      'draft',
      [true, true],
      'approved',
      [],
      ['기안 김가람 담당 false', '결재 박한결 과장 false'],
      [],
      '2026-10-20',
    ]);
  });

  it('says whom to appoint when a role is empty, and lets nobody approve alone or in two duties', async () => {
    const seen = await page.evaluate(async () => {
      takeValue(await record.patch([{ path: 'reason', value: '휴가' }]));
      const me = workspace.user()!.person;
      const self = { person: me.id, name: me.name, position: '담당' };
      const alone = await record.submit('appoint', {
        line: [
          { step: '기안', signer: self },
          { step: '결재', signer: self },
        ],
      });
      const boss = (await workspace.people()).find((one) => one.name === '박한결')!;
      const own = takeValue(await workspace.openRecord('person/standing', boss.id));
      takeValue(await own.patch([{ path: 'activeTo', value: '2026-10-13' }]));
      const { missing } = await workspace.lineOf('proxy', 'appoint');
      const empty = await record.submit('appoint', { line: [] });
      const left = await record.submit('appoint', {
        line: [
          { step: '기안', signer: self },
          { step: '결재', signer: { person: boss.id, name: boss.name, position: '과장' } },
        ],
      });
      const gone = await workspace.setUser(boss);
      return [alone, empty, left, gone].map((one) => (one.ok ? 'ok' : one.refusal.code)).concat(missing);
    });
    expect(seen).toEqual(['alone', 'line-missing', 'inactive-signer', 'inactive-person', '책임자']);
  });

  it('lets an appointed proxy sign in the days of the appointment, with the absent signer kept', async () => {
    const seen = await page.evaluate(async () => {
      takeValue(await record.patch([{ path: 'reason', value: '휴가' }]));
      takeValue(await record.submit('appoint', { line: [] }));
      await sitDown(workspace, '박한결');
      takeValue(await record.sign({}));
      await sitDown(workspace, '김가람');
      const people = await workspace.people();
      const next = await makeRecord(workspace, 'proxy', {
        title: '교육 대결',
        signer: people.find((one) => one.name === '이누리'),
        proxy: people.find((one) => one.name === '박한결'),
        from: '2026-10-01',
        to: '2026-10-31',
        reason: '교육',
      });
      takeValue(await next.submit('appoint', { line: [] }));
      await sitDown(workspace, '이누리');
      takeValue(await next.sign({}));
      return next.snapshot().state.revisions[0]!.signatures.map((one) => [one.name, one.proxyFor?.name]);
    });
    expect(seen).toEqual([
      ['김가람', undefined],
      ['이누리', '박한결'],
    ]);
  });

  it('is refused when the record changed in another tab after what the person saw', async () => {
    const computer = page.context();
    const other = await site.openPage(computer);
    const made = await page.evaluate(async () => {
      takeValue(await record.patch([{ path: 'reason', value: '휴가' }]));
      return { book: record.book, record: record.record };
    });
    await other.evaluate(async ({ book, record }) => {
      Object.assign(globalThis, { BroadcastChannel: undefined });
      // Neither channel nor storage events: this tab hears nothing.
      addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true });
      const workspace = await openSeated('agency', '김가람', { clock: () => Date.UTC(2026, 9, 14, 3) });
      Object.assign(globalThis, { record: takeValue(await workspace.openRecord(book, record)) });
    }, made);
    await page.evaluate(async () => takeValue(await record.patch([{ path: 'reason', value: '출장' }])));
    const outcome = await other.evaluate(() => record.submit('appoint', { line: [] }));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'changed-elsewhere' } });
    expect(
      await page.evaluate(async () => (await record.history()).filter((one) => one.kind === 'submit').length),
    ).toBe(0);
  });

  it('covers what the person saw when they pressed, not what came in while it waited for its turn', async () => {
    const seen = await page.evaluate(async () => {
      takeValue(await record.patch([{ path: 'reason', value: '휴가' }]));
      const other = takeValue(await workspace.openRecord(record.book, record.record));
      const outcomes = await Promise.all([
        ...['하나', '둘', '셋'].map((text) => record.note(text)),
        record.submit('appoint', { line: [] }),
        other.patch([{ path: 'reason', value: '출장' }]),
      ]);
      const again = await record.submit('appoint', { line: [] });
      return {
        first: outcomes.map((one) => one.ok || one.refusal.code),
        again: again.ok,
        signed: record.snapshot().state.revisions.map((one) => one.fields.reason),
      };
    });
    expect(seen).toEqual({ first: [true, true, true, 'changed-elsewhere', true], again: true, signed: ['출장'] });
  });

  it('is void with a reason and stays readable', async () => {
    const seen = await page.evaluate(async () => {
      takeValue(await record.voidWith('잘못 등록함'));
      const edit = await record.patch([{ path: 'reason', value: '휴가' }]);
      const { state, readOnly } = record.snapshot();
      return { edit: edit.ok, status: state.status, title: state.fields.title, readOnly: Boolean(readOnly) };
    });
    expect(seen).toEqual({ edit: false, status: 'void', title: '휴가 대결', readOnly: true });
  });
});
