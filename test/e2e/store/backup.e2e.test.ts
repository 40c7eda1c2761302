import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportFrom, importInto, startPc } from '../../support/pc.ts';
import { useStore } from '../../support/store.ts';

const site = useStore();

const forms = ['person', 'department', 'approval-line', 'system'];

/** All folded states with numbers, and the books' facts with all numbers. */
const describePc = (page: Page) => page.evaluate((forms) => describeAll(workspace, forms), forms);

describe('two PCs that worked apart', () => {
  it('merge both ways to equal states, keep every value and every number, and settle numbers on one PC alone', async () => {
    const [[, one], [, two]] = [await startPc(site, '김가람'), await startPc(site, '이누리')];
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
    const [[, one], [, two]] = [await startPc(site, '김가람'), await startPc(site, '이누리')];
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
    const [, one] = await startPc(site, '김가람');
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
