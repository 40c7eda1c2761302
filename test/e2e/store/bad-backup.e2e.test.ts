import { describe, expect, it } from 'vitest';
import { exportFrom, importInto, startPc } from '../../support/pc.ts';
import { useStore } from '../../support/store.ts';

const site = useStore();

describe('a file that is not what it should be', () => {
  it('is refused whole with one byte changed, anywhere; what still verifies can be saved when asked', async () => {
    const [[, one], [, two]] = [await startPc(site, '김가람'), await startPc(site, '이누리')];
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
    const [[, one], [, two]] = [await startPc(site, '김가람'), await startPc(site, '이누리')];
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
      const pack = () => new Blob([body, end]).stream().pipeThrough(new CompressionStream('gzip'));
      const outcome = await workspace.importBackup(await new Response(pack()).blob());
      const names: unknown[] = [];
      for await (const { state } of workspace.states('department')) names.push(state.fields.name ?? null);
      const refusals = async () => (await workspace.refusals()).map((one) => one.code);
      const before = await refusals();
      // Where the true commit is already, the other bytes under its id are set apart and change nothing.
      takeValue(await workspace.importBackup(new Blob([bytes])));
      const again = await workspace.importBackup(await new Response(pack()).blob());
      const kept: unknown[] = [];
      for await (const { state } of workspace.states('department')) kept.push(state.fields.name ?? null);
      return { outcome, again, names: names.sort(), kept: kept.sort(), before, after: await refusals() };
    }, backup);
    expect(forged.outcome).toMatchObject({ ok: true, value: { refused: 1, quarantined: 0 } });
    expect(forged.names).toEqual([null, '정보화담당관'].sort());
    expect(forged.before).toEqual(['body-hash']);
    expect(forged.again).toMatchObject({ ok: true, value: { commits: 0, refused: 0, quarantined: 1 } });
    expect(forged.kept).toEqual(['민원과', '정보화담당관']);
    expect(forged.after).toEqual(['body-hash', 'other-bytes']);
  });

  it('something else, a newer version and the other workspace are refused with a sentence of their own', async () => {
    const [, page] = await startPc(site, '김가람');
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
    const [, page] = await startPc(site, '김가람');
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
      await until(() => record.snapshot().readOnly !== undefined);
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
    const [[, one], [, two]] = [await startPc(site, '김가람'), await startPc(site, '이누리')];
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
