// Storage that is not there, is full, or goes away under a page: every page says what it is, why, and what to do, and nothing typed is lost.
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { becomeUser, openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let computer: BrowserContext;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  await computer?.close();
  computer = await site.newComputer({ acceptDownloads: true });
});
afterAll(() => site.close());

const open = async (path: string): Promise<Page> => {
  const page = await site.newPage(computer);
  await page.goto(site.url + path);
  return page;
};
/** Sets how much the browser may keep of the site; nothing given, as much as it has. */
const allow = async (session: CDPSession, quotaSize?: number) =>
  session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize });
const startIncident = async (page: Page): Promise<Page> => {
  await page.goto(`${site.url}forms/incident-report/`);
  await becomeUser(page, { name: '김가람', position: '담당', organisation: '정보화담당관' });
  await page.locator('#f-title').fill('첫 제목');
  await waitSaved(page);
  return page;
};
const chooseFirst = async (page: Page) => {
  await page.locator('.user-button').click();
  await page.locator('dialog .person').first().click();
  await page.locator('dialog').waitFor({ state: 'detached' });
};
const startExample = async (): Promise<Page> => {
  const page = await open('');
  await page.getByRole('button', { name: '예시 데이터로 시작' }).click();
  await page.locator('.workspace-band').waitFor();
  await chooseFirst(page);
  return page;
};

describe('a browser that keeps nothing', () => {
  beforeEach(() =>
    computer.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: refuse, configurable: true });
      Object.defineProperty(window, 'indexedDB', { value: { open: refuse, deleteDatabase: refuse } });
    }),
  );

  test.each(['', 'forms/incident-report/', 'ledgers/', 'ledgers/incident-report/', 'evaluation/', 'settings/'])(
    '/%s says that it cannot be worked in, and why',
    async (path) => {
      const page = await open(path);
      const sentence = page.locator('main .notice-danger');
      await sentence.waitFor();
      expect(await sentence.textContent()).toMatch(
        /^이 브라우저가 저장소를 열지 못했습니다\. .+ 일반 창에서 다시 열어/,
      );
    },
  );

  test('texts can be read and searched, and are as the reader wants them for as long as the page is open', async () => {
    const page = await open('guideline/5.4/');
    await page.locator('.user-button').waitFor();
    await page.goto(`${site.url}search/?q=${encodeURIComponent('장애 등급')}`);
    await page.locator('main ol li a').first().waitFor();
  });
});

test('a page of text that looks for a database deleted a moment ago leaves no empty one behind', async () => {
  await computer.addInitScript(() => {
    const [open, databases] = [indexedDB.open.bind(indexedDB), indexedDB.databases.bind(indexedDB)];
    indexedDB.databases = async () => [{ name: 'jichim-agency', version: 1 }];
    indexedDB.open = (...asked) => {
      const request = open(...asked);
      const ended = new Promise((resolve) => {
        for (const type of ['success', 'error']) request.addEventListener(type, resolve);
      });
      Object.assign(window, { left: ended.then(databases) });
      return request;
    };
  });
  const page = await open('guideline/5.4/');
  await page.waitForFunction(() => 'left' in window);
  expect(await page.evaluate(() => (window as unknown as { left: Promise<unknown> }).left)).toEqual([]);
});

describe('a full disk', () => {
  test('is named by the buttons, lets nobody sign what is not saved, and saves the same text when there is room', async () => {
    // A database asks for room only now and then, so the disk is small before it is first opened.
    const page = await site.newPage(computer);
    const session = await computer.newCDPSession(page);
    await allow(session, 400_000);
    await startIncident(page);
    const alert = page.locator('.acts [role=alert]');
    let text = '';
    for (let round = 0; round < 40 && (await alert.count()) === 0; round++) {
      // Text that does not compress, or the disk would never fill.
      text = Array.from({ length: 9000 }, () => String.fromCharCode(0xac00 + Math.floor(Math.random() * 11_172))).join(
        '',
      );
      await page.locator('#f-content').fill(text);
      await page.locator('#f-content').blur();
      await page.locator('.saved', { hasText: /저장됨|저장하지 못했습니다/ }).waitFor();
    }
    expect(await alert.textContent()).toMatch(/저장 공간이 가득 차.+화면에 남아 있습니다.+디스크를 비운 뒤/);
    expect(await page.locator('#f-content').inputValue()).toBe(text);
    await page.locator('details.menu summary').click();
    await page.locator('[data-act=void]').click();
    await page.locator('[data-act=history]').click();
    await page.locator('dialog').waitFor();
    expect(await page.locator('dialog #act-text').count()).toBe(0);
    await page.keyboard.press('Escape');
    await allow(session);
    await page.locator('.saved-failed button').click();
    await waitSaved(page);
    expect(await alert.count()).toBe(0);
    await page.reload();
    await expect.poll(() => page.locator('#f-content').inputValue()).toBe(text);
  });
});

test('a disk too full for the example year says so of the example, and leaves nothing half of it', async () => {
  const page = await site.newPage(computer);
  await allow(await computer.newCDPSession(page), 600_000);
  await page.goto(site.url);
  await page.getByRole('button', { name: '예시 데이터로 시작' }).click();
  await page.locator('main .notice-danger', { hasText: /가득 차 예시 데이터를 담지 못했습니다.+비운 뒤/ }).waitFor();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    'jichim-example',
  );
});

describe('two tabs and the example year', () => {
  test('deleted in one, every page of it elsewhere says so; what was typed stays in sight and no act waits for ever', async () => {
    const deleting = await startExample();
    const [form, ledger, settings, evaluation, home] = await Promise.all(
      ['forms/incident-report/', 'ledgers/incident-report/?year=2026', 'settings/', 'evaluation/', ''].map(open),
    );
    await form!.locator('#f-title').fill('지워질 예시에 적은 장애');
    await waitSaved(form!);
    await Promise.all([
      ledger!.locator('[data-row]').first().waitFor(),
      settings!.locator('#backup-title').waitFor(),
      evaluation!.locator('.evaluation-item, #item-5-1, [id="5-1"]').first().waitFor(),
      home!.locator('#waiting-draft').waitFor(),
    ]);
    await deleting.goto(`${site.url}settings/`);
    await deleting.getByRole('button', { name: '예시 데이터 지우기' }).click();
    await deleting.locator('#first-title').waitFor();
    for (const page of [form!, ledger!, settings!, evaluation!, home!])
      await page.locator('.page-notice', { hasText: /저장소가 닫혀.+지웠거나.+새로 고쳐/ }).waitFor();
    await form!.locator('#f-content').fill('그 뒤에 적은 글');
    await form!.locator('.acts [role=alert]', { hasText: '저장하지 않았습니다' }).waitFor();
    expect(await form!.locator('#f-content').inputValue()).toBe('그 뒤에 적은 글');
    await settings!.getByRole('button', { name: '백업 내보내기' }).click();
    await settings!.locator('[aria-labelledby=backup-title] .notice-danger', { hasText: '저장소가 닫혀' }).waitFor();
    expect(await settings!.getByRole('button', { name: '백업 내보내기' }).isEnabled()).toBe(true);
    await home!.locator('.page-notice button').click();
    await home!.locator('#first-title').waitFor();
  });

  test('left in one, the other keeps its own people and records and says where it stands, until both agree again', async () => {
    const staying = await startExample();
    const name = await staying.locator('.user-button').textContent();
    await staying.goto(`${site.url}forms/incident-report/`);
    await staying.locator('#f-title').fill('예시에 적는 장애');
    await waitSaved(staying);
    const leaving = await open('');
    await leaving.locator('.workspace-band button').click();
    await leaving.locator('#first-title').waitFor();
    await staying.locator('.page-notice', { hasText: '아직 예시(가상) 데이터이며' }).waitFor();
    expect(await staying.locator('.user-button').textContent()).toBe(name);
    await staying.locator('#f-content').fill('아직 예시에 적는 글');
    await staying.locator('#f-content').blur();
    await waitSaved(staying);
    await leaving.getByRole('button', { name: '예시 데이터로 시작' }).click();
    await leaving.locator('.workspace-band').waitFor();
    await staying.locator('.page-notice').waitFor({ state: 'detached' });
    await staying.reload();
    await expect.poll(() => staying.locator('#f-content').inputValue()).toBe('아직 예시에 적는 글');
  });
});

test('a ledger whose rows are not all there says so, and no file or paper is made of the rest', async () => {
  const form = await startIncident(await site.newPage(computer));
  await form.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('jichim-agency').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          const transaction = database.transaction('cells', 'readwrite');
          transaction.objectStore('cells').clear();
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
  const ledger = await open('ledgers/incident-report/');
  await ledger.locator('.notice', { hasText: /일부를 읽지 못해.+백업을 내보낸 뒤 ‘기록 확인’을/ }).waitFor();
  await ledger.getByRole('button', { name: '내보내기' }).click();
  await ledger.locator('.notice', { hasText: '다 읽지 못해 처리하지 않았습니다' }).waitFor();
  const settings = await open('settings/');
  await settings.getByRole('button', { name: '기록 확인' }).click();
  await settings.locator('.notice-success', { hasText: '다시 만든 화면 자료' }).waitFor();
  await ledger.reload();
  await ledger.locator('[data-row]').first().waitFor();
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
