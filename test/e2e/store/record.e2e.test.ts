import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;
beforeEach(async () => {
  page = await site.openPage();
});

describe('a record', () => {
  it('runs on plain http, where locks, crypto.subtle and storage questions are missing', async () => {
    expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator, crypto.subtle === undefined])).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is written with its first edit, gets the first final number and is there after a reload', async () => {
    const made = await page.evaluate(async () => {
      const workspace = await openSeated();
      const record = takeValue(await workspace.createRecord('system'));
      const before = (await workspace.books()).map((book) => book.book);
      takeValue(await record.patch([{ path: 'name', value: '통합민원시스템' }]));
      const { number, saving, savedAt } = record.snapshot();
      return { book: record.book, record: record.record, before, number, saving, savedAt: Boolean(savedAt) };
    });
    expect(made).toMatchObject({ before: ['person/standing'], saving: false, savedAt: true, book: 'system/standing' });
    expect(made.number).toMatch(/^SYS-\d{4}-0001$/);
    await page.reload();
    const after = await page.evaluate(async ({ book, record }) => {
      const workspace = await openSeated();
      const open = takeValue(await workspace.openRecord(book, record));
      const held = await workspace.openBook(book);
      await held.whole;
      return {
        name: open.snapshot().state.fields.name,
        row: held.rows.get(record),
      };
    }, made);
    expect(after.name).toBe('통합민원시스템');
    expect(after.row).toMatchObject({ '@number': made.number, name: '통합민원시스템', '@status': '등록' });
  });

  it('takes the year of its book from the date in the first edit, else from today', async () => {
    const books = await page.evaluate(async () => {
      const workspace = await openSeated('agency', undefined, { clock: () => Date.UTC(2026, 11, 31, 16) });
      const dated = takeValue(await workspace.createRecord('incident-report'));
      takeValue(await dated.patch([{ path: 'occurredAt', value: '2026-12-31T23:10' }]));
      const plain = takeValue(await workspace.createRecord('incident-report', { title: '로그인 불가' }));
      return [dated.book, plain.book];
    });
    expect(books).toEqual(['incident-report/2026', 'incident-report/2027']);
  });

  it('undoes and redoes fields and whole rows, and leaves what another tab has changed since', async () => {
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      const record = await makeRecord(workspace, 'approval-line', { name: '변경', form: 'change-case' });
      const path = 'steps/row1';
      takeValue(await record.patch([{ path: 'name', value: '긴급 변경' }]));
      takeValue(
        await record.patch([
          { path, value: { order: 'V' } },
          { path: `${path}/role`, value: '책임자' },
        ]),
      );
      takeValue(await record.patch([{ path, value: null }]));
      const rows = () => record.snapshot().state.rows.steps?.map((row) => row.cells) ?? [];
      const steps: unknown[] = [rows()];
      takeValue(await record.undo());
      steps.push(rows());
      takeValue(await record.undo());
      steps.push(rows());
      takeValue(await record.undo());
      steps.push(record.snapshot().state.fields.name);
      takeValue(await record.redo());
      takeValue(await record.redo());
      steps.push(record.snapshot().state.fields.name, rows());
      // Another page of the same PC changes the name; this page may not take that back.
      const other = takeValue(await workspace.openRecord(record.book, record.record));
      takeValue(await record.patch([{ path: 'name', value: '내 이름' }]));
      await until(() => other.snapshot().state.fields.name === '내 이름');
      takeValue(await other.patch([{ path: 'name', value: '다른 이름' }]));
      await until(() => record.snapshot().state.fields.name === '다른 이름');
      const outcome = await record.undo();
      steps.push(outcome.ok, record.snapshot().state.fields.name, record.snapshot().state.conflicts.length);
      return steps;
    });
    expect(seen).toEqual([
      [],
      [{ role: '책임자' }],
      [],
      '변경',
      '긴급 변경',
      [{ role: '책임자' }],
      false,
      '다른 이름',
      0,
    ]);
  });

  it('keeps text in NFC whatever was typed, and refuses what no field can hold', async () => {
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      const long = '가'.repeat(10_000);
      const record = await makeRecord(workspace, 'person', { name: '김가람'.normalize('NFD') });
      const name = record.snapshot().state.fields.name;
      takeValue(await record.patch([{ path: 'note', value: `${long}뷁👩‍💻\uD800` }]));
      const note = record.snapshot().state.fields.note as string;
      const refused = [];
      for (const item of [
        { path: 'nothing', value: '값' },
        { path: 'roles/row1', value: { order: 'V' } },
        { path: 'name', value: { order: 'V' } },
        { path: 'name/../x', value: '값' },
      ]) {
        const outcome = await record.patch([item]);
        refused.push(outcome.ok ? 'kept' : outcome.refusal.code);
      }
      const kept = (await record.history()).length;
      return { name: name === '김가람'.normalize('NFC'), note: note.length, ending: note.slice(-1), refused, kept };
    });
    expect(seen).toEqual({
      name: true,
      note: 10_000 + 1 + 5 + 1,
      ending: '\uFFFD',
      refused: ['not-storable', 'not-storable', 'not-storable', 'not-storable'],
      kept: 3,
    });
  });

  it('shows who refers to it', async () => {
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      const system = await makeRecord(workspace, 'system', { name: '대표누리집' });
      const { state, number } = system.snapshot();
      const reference = { book: state.book, record: state.record, form: 'system', number, text: '대표누리집' };
      const forms = await Promise.all(['incident-report'].map((form) => makeRecord(workspace, form, {})));
      const field = 'system';
      const outcome = await forms[0]!.patch([{ path: field, value: reference }]);
      await until(() => system.snapshot().referredBy.length > 0);
      return { ok: outcome.ok, by: system.snapshot().referredBy.map((one) => one.form) };
    });
    expect(seen).toEqual({ ok: true, by: ['incident-report'] });
  });

  it('answers an earlier state and the whole history', async () => {
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      const record = await makeRecord(workspace, 'system', { name: '하나' });
      for (const name of ['둘', '셋']) takeValue(await record.patch([{ path: 'name', value: name }]));
      const history = await record.history();
      const names = [];
      for (const commit of history) names.push((await record.stateAt(commit.id)).fields.name ?? null);
      return { kinds: history.map((commit) => commit.kind), names };
    });
    expect(seen).toEqual({ kinds: ['create', 'patch', 'patch', 'patch'], names: [null, '하나', '둘', '셋'] });
  });
});

describe('finding', () => {
  it('finds by number, subject and first consonants, and walks all states of a form', async () => {
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      for (const name of ['통합민원시스템', '대표누리집', '행정업무시스템'])
        await makeRecord(workspace, 'system', { name });
      const find = async (words: string) => (await workspace.find(['system'], words, 10)).map((one) => one.text).sort();
      const states = [];
      for await (const { state, number } of workspace.states('system'))
        states.push([state.fields.name, number.slice(-4)]);
      return { a: await find('시스템'), b: await find('ㄷㅍㄴ'), c: await find('0003'), states: states.sort() };
    });
    expect(seen.a).toEqual(['통합민원시스템', '행정업무시스템']);
    expect(seen.b).toEqual(['대표누리집']);
    expect(seen.c).toEqual(['행정업무시스템']);
    expect(seen.states).toEqual([
      ['대표누리집', '0002'],
      ['통합민원시스템', '0001'],
      ['행정업무시스템', '0003'],
    ]);
  });
});

describe('files', () => {
  it('are refused with a sentence when empty, too large or not on this PC', async () => {
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      const sizes = [0, 20 * 1024 * 1024 + 1];
      const codes: unknown[] = [];
      for (const size of sizes) {
        const outcome = await workspace.putFile(new Uint8Array(size), '첨부.bin', '');
        codes.push(outcome.ok || outcome.refusal.code);
      }
      const kept = takeValue(await workspace.putFile(new Uint8Array([1, 2, 3]), '첨부.bin', ''));
      codes.push(kept.size, [...((await workspace.getFile(kept)) ?? [])]);
      codes.push((await workspace.getFile({ ...kept, sha256: '0'.repeat(64) })) ?? null);
      return codes;
    });
    expect(seen).toEqual(['file-empty', 'file-too-large', 3, [1, 2, 3], null]);
  });
});
