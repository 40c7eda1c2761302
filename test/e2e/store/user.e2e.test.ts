import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useStore } from '../../support/store.ts';

const site = useStore();
let page: Page;
beforeEach(async () => {
  page = await site.openPage();
});

describe('지금 사용자', () => {
  it('is forgotten after thirty idle minutes; edits are then refused and can be saved by whoever sits down', async () => {
    const seen = await page.evaluate(async () => {
      let now = Date.UTC(2026, 9, 14, 3);
      const workspace = await openSeated('agency', undefined, { clock: () => now });
      const record = await makeRecord(workspace, 'department', { name: '민원과' });
      now += 29 * 60_000;
      const stillThere = Boolean(workspace.user());
      takeValue(await record.patch([{ path: 'name', value: '하나' }]));
      now += 31 * 60_000;
      const gone = workspace.user();
      const refused = await record.patch([{ path: 'name', value: '둘' }]);
      takeValue(await workspace.setUser((await workspace.people())[0]));
      takeValue(await record.patch([{ path: 'name', value: '둘' }]));
      return {
        stillThere,
        gone: gone ?? null,
        refused: refused.ok || refused.refusal.code,
        name: record.snapshot().state.fields.name,
      };
    });
    expect(seen).toEqual({ stillThere: true, gone: null, refused: 'no-user', name: '둘' });
  });

  it('with a PIN is asked for it, and only then counts as identified', async () => {
    const seen = await page.evaluate(async () => {
      const workspace = await openSeated();
      const [person] = await workspace.people();
      const codes: unknown[] = [workspace.user()?.identified];
      const short = await workspace.setPin('12');
      codes.push(short.ok || short.refusal.code);
      takeValue(await workspace.setPin('2580'));
      takeValue(await workspace.setUser(undefined));
      codes.push(workspace.user() ?? null);
      for (const pin of [undefined, '0000', '2580']) {
        const outcome = await workspace.setUser(person, pin);
        codes.push(outcome.ok || outcome.refusal.code);
      }
      codes.push(workspace.user()?.identified, await workspace.hasPin(person!.id));
      const stranger = await workspace.setUser({ id: 'nobody', name: '모르는 사람' });
      codes.push(stranger.ok || stranger.refusal.code);
      const wrong = await workspace.setPin(undefined, '0000');
      codes.push(wrong.ok || wrong.refusal.code);
      takeValue(await workspace.setPin(undefined, '2580'));
      codes.push(await workspace.hasPin(person!.id));
      return codes;
    });
    expect(seen).toEqual([
      false,
      'pin-form',
      null,
      'pin-needed',
      'pin-wrong',
      true,
      true,
      true,
      'inactive-person',
      'pin-wrong',
      false,
    ]);
  });
});
