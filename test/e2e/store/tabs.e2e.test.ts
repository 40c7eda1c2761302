import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();

/** Two tabs of one browser, both with the same record and book open. */
async function openTwoTabs(): Promise<[Page, Page]> {
  const computer = await site.newComputer();
  const [left, right] = [await site.openPage(computer), await site.openPage(computer)];
  const made = await left.evaluate(async () => {
    const workspace = await openSeated();
    const record = await makeRecord(workspace, 'approval-line', { name: '처음', form: 'change-case' });
    takeValue(await record.patch([{ path: 'steps/shared', value: { order: 'V' } }]));
    return { book: record.book, record: record.record };
  });
  for (const tab of [left, right]) {
    await tab.evaluate(async ({ book, record }) => {
      const workspace = await openSeated();
      const open = takeValue(await workspace.openRecord(book, record));
      await (await workspace.openBook(book)).whole;
      Object.assign(globalThis, { workspace, record: open });
    }, made);
  }
  return [left, right];
}

/** Waits until all tabs have heard of each other's last edit. */
async function showTheSame(tabs: readonly Page[]): Promise<void> {
  const shown = () => Promise.all(tabs.map((tab) => tab.evaluate(() => JSON.stringify(record.snapshot().state))));
  await expect.poll(async () => new Set(await shown()).size).toBe(1);
}

it('two tabs edit the same and different records, fields and rows at once for 60 rounds: nothing is lost', async () => {
  const tabs = await openTwoTabs();
  const rounds = 60;
  // Both tabs start from what they show and write at the same moment, without waiting for one another.
  await Promise.all(
    tabs.map((tab, side) =>
      tab.evaluate(
        async ({ side, rounds }) => {
          for (let round = 0; round < rounds; round++) {
            const text = `${side}-${round}`;
            const row = `row-${text}`;
            const seen = record.snapshot().state.seen;
            const outcomes = await Promise.all([
              record.patch([{ path: 'name', value: text, seen: seen.name ?? null }]),
              record.patch([
                { path: `steps/${row}`, value: { order: 'V' } },
                { path: `steps/${row}/delegated`, value: text },
              ]),
              record.patch([
                { path: 'steps/shared/delegated', value: text, seen: seen['steps/shared/delegated'] ?? null },
              ]),
              makeRecord(workspace, 'department', { name: text }),
            ]);
            for (const outcome of outcomes.slice(0, 3))
              takeValue(outcome as { ok: true; value: undefined; savedAt: string });
          }
        },
        { side, rounds },
      ),
    ),
  );
  const read = (tab: Page) =>
    tab.evaluate(async () => {
      const { state } = record.snapshot();
      const history = await record.history();
      const typed = history.flatMap((commit) =>
        commit.kind === 'patch' ? commit.body!.items.map((item) => [item.path, item.value]) : [],
      );
      const departments: string[] = [];
      const numbers: string[] = [];
      for await (const { state: one, number } of workspace.states('department')) {
        departments.push(String(one.fields.name));
        numbers.push(number);
      }
      return {
        state: JSON.stringify(state),
        heads: state.heads.length,
        rows: state.rows.steps!.map((row) => row.cells.delegated).filter((cell) => cell !== undefined),
        nameShown: [state.fields.name, ...state.conflicts.filter((one) => one.path === 'name').map((one) => one.value)],
        typed,
        departments: departments.sort(),
        numbers: new Set(numbers).size,
        shown: (await workspace.openBook('approval-line/standing')).rows.size,
        counters: new Set(history.map((commit) => commit.counter)).size === history.length,
      };
    });
  await showTheSame(tabs);
  const [left, right] = await Promise.all(tabs.map(read));
  // Both tabs show the same state, and it is the one a fresh fold of the journal gives.
  expect(left!.state).toBe(right!.state);
  const all = [0, 1].flatMap((side) => Array.from({ length: rounds }, (_, round) => `${side}-${round}`));
  expect(left!.departments).toEqual([...all].sort());
  expect(left!.numbers).toBe(all.length);
  expect(left!.counters).toBe(true);
  const rowTexts = left!.rows.filter((text, index, list) => list.indexOf(text) === index);
  for (const text of all) {
    expect(rowTexts).toContain(text);
    expect(left!.typed).toContainEqual(['name', text]);
    expect(left!.typed).toContainEqual(['steps/shared/delegated', text]);
  }
  // The last name of each tab is either the value or shown beside it, unless its own author saw and replaced it.
  expect(left!.nameShown.length).toBeGreaterThan(0);
}, 120_000);

it('the same field changed in two tabs that had not seen each other shows both values until settled', async () => {
  const [left, right] = await openTwoTabs();
  const kept = (tab: Page, value: string) =>
    tab.evaluate(async (value) => {
      return (await record.patch([{ path: 'name', value, seen: held as string | null }])).ok;
    }, value);
  for (const tab of [left, right]) {
    await tab.evaluate(() => {
      Object.assign(globalThis, { held: record.snapshot().state.seen.name ?? null });
    });
  }
  expect(await kept(left, '왼쪽')).toBe(true);
  expect(await kept(right, '오른쪽')).toBe(true);
  const read = (tab: Page) =>
    tab.evaluate(() => {
      const { fields, conflicts } = record.snapshot().state;
      return { name: fields.name, beside: conflicts.map((one) => one.value) };
    });
  await showTheSame([left, right]);
  const [a, b] = [await read(left), await read(right)];
  expect(a).toEqual(b);
  expect([a.name, ...a.beside].sort()).toEqual(['오른쪽', '왼쪽']);
  const settled = await left.evaluate(async () => {
    takeValue(await record.settle('name', '둘 다 아닌 이름'));
    return record.snapshot().state;
  });
  expect(settled.fields.name).toBe('둘 다 아닌 이름');
  expect(settled.conflicts).toEqual([]);
  await expect.poll(() => read(right)).toEqual({ name: '둘 다 아닌 이름', beside: [] });
});

it('an edit typed by somebody who had not heard of the submit becomes a proposal, adopted in a new revision', async () => {
  const computer = await site.newComputer();
  const [left, right] = [await site.openPage(computer), await site.openPage(computer)];
  const made = await left.evaluate(async () => {
    const workspace = await openSeated();
    const record = await makeRecord(workspace, 'department', {
      name: '정보화담당관',
      kind: '부서',
      activeFrom: '2026-01-01',
    });
    Object.assign(globalThis, { record });
    return { book: record.book, record: record.record };
  });
  await right.evaluate(async ({ book, record }) => {
    // A tab that hears nothing: its page goes on showing what it showed.
    Object.assign(globalThis, {
      BroadcastChannel: class {
        postMessage() {}
        addEventListener() {}
        close() {}
      },
    });
    const workspace = await openSeated();
    Object.assign(globalThis, { record: takeValue(await workspace.openRecord(book, record)) });
  }, made);
  const submitted = await left.evaluate(async () => (await record.submit('register', { line: [] })).ok);
  const typed = await right.evaluate(async () => {
    const outcome = await record.patch([{ path: 'name', value: '늦은 이름' }]);
    const signed = await record.submit('register', { line: [] });
    return { saved: outcome.ok, signed: signed.ok, status: record.snapshot().state.status };
  });
  expect({ submitted, ...typed }).toEqual({ submitted: true, saved: true, signed: true, status: 'approved' });
  const seen = await left.evaluate(async ({ book, record: id }) => {
    const open = takeValue(await (await openSeated()).openRecord(book, id));
    const { state } = open.snapshot();
    const early = await open.adopt(state.proposals[0]!.commit);
    takeValue(await open.revise('register', '이름을 바로잡음'));
    takeValue(await open.adopt(state.proposals[0]!.commit));
    return {
      approved: state.fields.name,
      proposed: state.proposals.map((one) => one.items.map((item) => item.value)),
      early: early.ok,
      name: open.snapshot().state.fields.name,
      left: open.snapshot().state.proposals.length,
      kept: open.snapshot().state.revisions[0]!.fields.name,
    };
  }, made);
  expect(seen).toEqual({
    approved: '정보화담당관',
    proposed: [['늦은 이름']],
    early: false,
    name: '늦은 이름',
    left: 0,
    kept: '정보화담당관',
  });
});

it('tabs hear one another by storage events where there is no BroadcastChannel', async () => {
  const computer = await site.newComputer();
  const [left, right] = [await site.openPage(computer), await site.openPage(computer)];
  for (const tab of [left, right]) await tab.evaluate(() => Object.assign(globalThis, { BroadcastChannel: undefined }));
  const made = await left.evaluate(async () => {
    const workspace = await openSeated();
    const record = await makeRecord(workspace, 'department', { name: '민원과' });
    Object.assign(globalThis, { record });
    return { book: record.book, record: record.record };
  });
  await right.evaluate(async ({ book, record: id }) => {
    const open = takeValue(await (await openSeated()).openRecord(book, id));
    const heard = new Promise((resolve) => open.subscribe(() => resolve(open.snapshot().state.fields.name)));
    Object.assign(globalThis, { held: heard });
  }, made);
  await left.evaluate(async () => takeValue(await record.patch([{ path: 'name', value: '고객지원과' }])));
  expect(await right.evaluate(() => held)).toBe('고객지원과');
});
