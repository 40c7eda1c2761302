import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StoreSite, startStore } from '../../support/store.ts';

vi.setConfig({ testTimeout: 60_000 });
let site: StoreSite;
beforeAll(async () => {
  site = await startStore();
}, 60_000);
afterAll(() => site?.close());

const forms = ['person', 'department', 'approval-line', 'system'];

/** The page's backup as text, for carrying from one PC to another. */
function exportFrom(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const bytes = new Uint8Array(await (await workspace.exportBackup()).arrayBuffer());
    return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  });
}

function importInto(page: Page, file: string, salvage = false) {
  return page.evaluate(
    async ({ file, salvage }) => {
      const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
      return workspace.importBackup(new Blob([bytes]), undefined, { salvage });
    },
    { file, salvage },
  );
}

async function startPc(who: string): Promise<[BrowserContext, Page]> {
  const computer = await site.newComputer();
  const page = await site.openPage(computer);
  await page.evaluate(async (who) => {
    Object.assign(globalThis, { workspace: await openSeated('agency', who) });
  }, who);
  return [computer, page];
}

/** All folded states with numbers, and the books' facts with all numbers. */
const describePc = (page: Page) => page.evaluate((forms) => describeAll(workspace, forms), forms);

describe('two PCs that worked apart', () => {
  it('merge both ways to equal states, keep every value and every number, and settle numbers on one PC alone', async () => {
    const [[, one], [, two]] = [await startPc('김가람'), await startPc('이누리')];
    const shared = await one.evaluate(async () => {
      const record = await makeRecord(workspace, 'approval-line', { name: '공통', form: 'change-case' });
      takeValue(await record.patch([{ path: 'steps/row1', value: { order: 'V' } }]));
      return { book: record.book, record: record.record };
    });
    expect(await importInto(two, await exportFrom(one))).toMatchObject({ ok: true });
    for (const [page, side] of [
      [one, '하나'],
      [two, '둘'],
    ] as const) {
      await page.evaluate(
        async ({ shared, side }) => {
          const record = takeValue(await workspace.openRecord(shared.book, shared.record));
          takeValue(await record.patch([{ path: 'name', value: `이름 ${side}` }]));
          takeValue(await record.patch([{ path: 'steps/row1/delegated', value: `근거 ${side}` }]));
          for (let count = 0; count < 5; count++) {
            await makeRecord(workspace, 'department', { name: `부서 ${side} ${count}` });
            await makeRecord(workspace, 'system', { name: `시스템 ${side} ${count}` });
          }
        },
        { shared, side },
      );
    }
    const [fromOne, fromTwo] = [await exportFrom(one), await exportFrom(two)];
    const [intoOne, intoTwo] = [await importInto(one, fromTwo), await importInto(two, fromOne)];
    expect(intoOne).toMatchObject({ ok: true, value: { refused: 0, quarantined: 0 } });
    expect(intoTwo).toMatchObject({ ok: true, value: { refused: 0, quarantined: 0 } });
    const finals = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text.replace(/^\S*\(임시\) /, ' ')]));
    const [all, other] = [finals(await describePc(one)), finals(await describePc(two))];
    expect(Object.keys(all).length).toBe(2 + 1 + 20);
    expect(all).toEqual(other);
    const state = JSON.parse(
      Object.entries(all)
        .find(([key]) => key.startsWith('approval-line'))![1]
        .replace(/^\S* /, ''),
    );
    expect([state.fields.name, ...state.conflicts.map((conflict: { value: string }) => conflict.value)]).toEqual(
      expect.arrayContaining(['이름 하나', '이름 둘', '근거 하나', '근거 둘'].slice(0, 2)),
    );
    expect(state.conflicts.length).toBe(2);

    // The PC that opened the book first in order numbers what came from the other one; both then agree again.
    for (const page of [one, two]) {
      await page.evaluate(async () => {
        for (const { book } of await workspace.books()) {
          const held = await workspace.openBook(book);
          await held.whole;
          held.release();
        }
      });
    }
    const [lateOne, lateTwo] = [await exportFrom(one), await exportFrom(two)];
    await importInto(one, lateTwo);
    await importInto(two, lateOne);
    const [settled, settledOther] = [await describePc(one), await describePc(two)];
    expect(settled).toEqual(settledOther);
    const numbers = Object.values(settled).map((text) => text.split(' ')[0]!);
    expect(numbers.filter((number) => number === '' || number.includes('임시'))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    const old = await one.evaluate(async () => {
      const found: string[] = [];
      for (const target of await workspace.find(['department'], '', 100)) {
        const record = takeValue(await workspace.openRecord(target.book, target.record));
        found.push(...record.snapshot().oldNumbers);
      }
      return found;
    });
    // Five departments of the PC whose opening came later carry the number they had there as 구 번호.
    expect(old.length).toBe(5);
  });

  it('the same file taken in twice changes nothing, and files come with it', async () => {
    const [[, one], [, two]] = [await startPc('김가람'), await startPc('이누리')];
    const file = await one.evaluate(async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
      const kept = takeValue(await workspace.putFile(bytes, '장애화면.png', 'image/png'));
      const again = takeValue(await workspace.putFile(bytes, '다른 이름.png', 'image/png'));
      await makeRecord(workspace, 'department', { name: '민원과' });
      return { kept, same: kept.sha256 === again.sha256 };
    });
    expect(file.same).toBe(true);
    const backup = await exportFrom(one);
    const first = await importInto(two, backup);
    const second = await importInto(two, backup);
    expect(first).toMatchObject({ ok: true, value: { files: 1, known: 0 } });
    expect(second).toMatchObject({ ok: true, value: { files: 0, commits: 0 } });
    const read = await two.evaluate(async (file) => {
      const bytes = await workspace.getFile(file);
      return bytes && [bytes.length, bytes[250], bytes[251]];
    }, file.kept);
    expect(read).toEqual([70_000, 250, 0]);
  });

  it('a restored backup gets a new device id and no right to numbers until it is taken with a reason', async () => {
    const [, one] = await startPc('김가람');
    await one.evaluate(() => makeRecord(workspace, 'department', { name: '민원과' }).then(() => {}));
    const backup = await exportFrom(one);
    const two = await site.openPage();
    const seen = await two.evaluate(async (file) => {
      const workspace = await store.openWorkspace('agency');
      const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
      takeValue(await workspace.importBackup(new Blob([bytes])));
      takeValue(await workspace.setUser((await workspace.people())[0]));
      const record = await makeRecord(workspace, 'department', { name: '정보화담당관' });
      const before = record.snapshot().number;
      const refused = await workspace.takeAuthority('department/standing', ' ');
      takeValue(await workspace.takeAuthority('department/standing', '대장 PC가 고장 나 바꿈'));
      return { device: workspace.device, before, after: record.snapshot().number, refused: refused.ok };
    }, backup);
    expect(seen.device).not.toBe(await one.evaluate(() => workspace.device));
    expect(seen.before).toMatch(/\(임시\)$/);
    expect(seen.after).toMatch(/^DPT-\d{4}-0002$/);
    expect(seen.refused).toBe(false);
  });
});

describe('a file that is not what it should be', () => {
  it('is refused whole with one byte changed, anywhere; what still verifies can be saved when asked', async () => {
    const [[, one], [, two]] = [await startPc('김가람'), await startPc('이누리')];
    await one.evaluate(async () => {
      for (let count = 0; count < 20; count++) await makeRecord(workspace, 'department', { name: `부서 ${count}` });
    });
    const backup = await exportFrom(one);
    const before = await two.evaluate(async () => (await workspace.status()).commits);
    for (const place of [12, Math.floor(backup.length / 3), Math.floor(backup.length / 2), backup.length - 6]) {
      const changed = `${backup.slice(0, place)}${String.fromCharCode(backup.charCodeAt(place) ^ 1)}${backup.slice(place + 1)}`;
      const outcome = await importInto(two, changed);
      expect(outcome.ok).toBe(false);
      expect(['damaged-backup', 'not-a-backup']).toContain(outcome.ok || outcome.refusal.code);
    }
    expect(await importInto(two, backup.slice(0, -100))).toMatchObject({
      ok: false,
      refusal: { code: 'damaged-backup' },
    });
    expect(await two.evaluate(async () => (await workspace.status()).commits)).toBe(before);
    const saved = await importInto(two, backup.slice(0, -100), true);
    expect(saved).toMatchObject({ ok: true });
    expect(await two.evaluate(async () => (await workspace.status()).commits)).toBeGreaterThan(before);
  });

  it('a changed commit in a whole file is refused alone, kept with its sentence, and the rest is taken', async () => {
    const [[, one], [, two]] = [await startPc('김가람'), await startPc('이누리')];
    await one.evaluate(async () => {
      for (const name of ['민원과', '정보화담당관']) await makeRecord(workspace, 'department', { name });
    });
    const backup = await exportFrom(one);
    const forged = await two.evaluate(async (file) => {
      const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
      const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
      const changed = text.replace('"value":"민원과"', '"value":"감사과"').split('\n').slice(0, -2);
      const body = `${changed.join('\n')}\n`;
      // The forger also repairs the last line, so that only the commit's own hash can tell.
      const end = `${JSON.stringify({ end: true, sha256: store.hashText(body) })}\n`;
      const packed = new Blob([body, end]).stream().pipeThrough(new CompressionStream('gzip'));
      const outcome = await workspace.importBackup(await new Response(packed).blob());
      const names: unknown[] = [];
      for await (const { state } of workspace.states('department')) names.push(state.fields.name ?? null);
      return { outcome, names: names.sort(), refusals: (await workspace.refusals()).map((one) => one.code) };
    }, backup);
    expect(forged.outcome).toMatchObject({ ok: true, value: { refused: 1 } });
    expect(forged.names).toEqual([null, '정보화담당관'].sort());
    expect(forged.refusals).toEqual(['body-hash']);
  });

  it('something else, a newer version and the other workspace are refused with a sentence of their own', async () => {
    const [, page] = await startPc('김가람');
    const codes = await page.evaluate(async () => {
      const pack = async (...lines: unknown[]) => {
        const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
        return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
      };
      const header = { format: 'jichim-backup', version: 1, workspace: 'agency', counts: {} };
      const files = [
        new Blob(['한글 문서']),
        new Blob([]),
        await pack({ hello: 1 }),
        await pack({ ...header, version: 2 }),
        await pack({ ...header, workspace: 'example' }),
        await pack(header),
      ];
      const codes: string[] = [];
      for (const file of files) {
        const outcome = await workspace.importBackup(file);
        codes.push(outcome.ok ? 'taken' : outcome.refusal.code);
      }
      const example = await store.openWorkspace('example');
      const own = await workspace.exportBackup();
      const outcome = await example.importBackup(own);
      codes.push(outcome.ok ? 'taken' : outcome.refusal.code);
      return codes;
    });
    expect(codes).toEqual([
      'not-a-backup',
      'not-a-backup',
      'not-a-backup',
      'newer-backup',
      'other-workspace',
      'damaged-backup',
      'other-workspace',
    ]);
  });

  it('a commit of a newer program is kept and makes its record read-only; a counter out of reason is set apart', async () => {
    const [, page] = await startPc('김가람');
    const seen = await page.evaluate(async () => {
      const record = await makeRecord(workspace, 'department', { name: '민원과' });
      const [create, patch] = await record.history();
      const { id: _id, body, salt, ...header } = patch!;
      const seal = (change: object) => {
        const next = { ...header, parents: [patch!.id], ...change };
        return { ...next, id: store.hashText(store.canonicalJson(next)), body, salt };
      };
      const lines = [
        { format: 'jichim-backup', version: 1, workspace: 'agency', device: 'x', createdAt: '', counts: {} },
        { commit: create },
        { commit: seal({ v: 2, kind: 'transmute', counter: 9 }) },
        { commit: seal({ counter: 9_000_000_000 }) },
      ];
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      const file = `${text}${JSON.stringify({ end: true, sha256: store.hashText(text) })}\n`;
      const packed = new Blob([file]).stream().pipeThrough(new CompressionStream('gzip'));
      const outcome = takeValue(await workspace.importBackup(await new Response(packed).blob()));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const edit = await record.patch([{ path: 'name', value: '새 이름' }]);
      return {
        outcome,
        readOnly: Boolean(record.snapshot().readOnly),
        edit: edit.ok,
        name: record.snapshot().state.fields.name,
      };
    });
    expect(seen).toMatchObject({
      outcome: { commits: 1, known: 1, refused: 0, quarantined: 1 },
      readOnly: true,
      edit: false,
      name: '민원과',
    });
  });

  it('commits whose parents are missing wait, and fall into place when these arrive', async () => {
    const [[, one], [, two]] = [await startPc('김가람'), await startPc('이누리')];
    const parts = await one.evaluate(async () => {
      const record = await makeRecord(workspace, 'department', { name: '민원과' });
      takeValue(await record.patch([{ path: 'name', value: '고객지원과' }]));
      const history = await record.history();
      const pack = async (commits: unknown[]) => {
        const lines = [
          { format: 'jichim-backup', version: 1, workspace: 'agency', device: 'x', createdAt: '', counts: {} },
          ...commits.map((commit) => ({ commit })),
        ];
        const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
        const file = `${text}${JSON.stringify({ end: true, sha256: store.hashText(text) })}\n`;
        const packed = new Blob([file]).stream().pipeThrough(new CompressionStream('gzip'));
        const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
        return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
      };
      return [await pack(history.slice(2)), await pack(history.slice(0, 2)), record.book, record.record];
    });
    await importInto(two, parts[0]!);
    const read = () =>
      two.evaluate(
        async ([book, record]) => {
          const open = takeValue(await workspace.openRecord(book!, record!));
          return { name: open.snapshot().state.fields.name ?? null, readOnly: Boolean(open.snapshot().readOnly) };
        },
        [parts[2], parts[3]],
      );
    expect(await read()).toEqual({ name: null, readOnly: true });
    await importInto(two, parts[1]!);
    expect(await read()).toEqual({ name: '고객지원과', readOnly: false });
  });
});
