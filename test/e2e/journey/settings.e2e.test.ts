// The settings page: a PIN that keeps others out, a backup that moves everything to another PC, and files that are none.
import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site, waitSaved } from '../../support/site-page.ts';

let site: Site;
let page: Page;
let backup: Buffer;

const section = (title: string) => page.locator(`[aria-labelledby="${title}-title"]`);
const said = (title: string) => section(title).locator('.notice').textContent();
const register = async (on: Page) => {
  await on.goto(site.url);
  await on.getByRole('button', { name: '우리 기관으로 시작' }).click();
  await on.locator('#user-name').fill('김가람');
  await on.locator('dialog [type=submit]').click();
  await on.locator('dialog').waitFor({ state: 'detached' });
};
const openSettings = async (on: Page = page) => {
  await on.goto(`${site.url}settings/`);
  await on.locator('#backup-title').waitFor();
};
const bytesOf = async (download: Download) => readFile(await download.path());
const exportFrom = async (on: Page): Promise<Buffer> => {
  const [file] = await Promise.all([
    on.waitForEvent('download'),
    on.getByRole('button', { name: '백업 내보내기' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^지침 백업 \d{4}-\d{2}-\d{2}\.jichim\.gz$/);
  return bytesOf(file);
};
const importInto = (on: Page, bytes: Buffer) =>
  on
    .locator('.file-button input')
    .setInputFiles({ name: '백업.jichim.gz', mimeType: 'application/gzip', buffer: bytes });
/** Commits of a backup in an order of their own, without what tells one PC from the other. */
const commitsOf = (bytes: Buffer): string[] =>
  gunzipSync(bytes)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('{"commit"') ? JSON.stringify(JSON.parse(line).commit) : []))
    .sort();

beforeAll(async () => {
  site = await openSite();
  page = await site.newPage();
  await register(page);
});
afterAll(() => site.close());

test('a PIN is asked for once it is set, refused when it is wrong, and gone when it is removed', async () => {
  await openSettings();
  const set = async (pin: string, again = pin, old?: string) => {
    if (old !== undefined) await page.locator('[name=old]').fill(old);
    await page.locator('[name=pin]').fill(pin);
    await page.locator('[name=again]').fill(again);
    await page.locator('.settings-form button').click();
    await section('user').locator('.notice').waitFor();
  };
  await set('1357', '1358');
  await expect.poll(() => said('user')).toContain('서로 다릅니다');
  await set('가나다라');
  await expect.poll(() => said('user')).toContain('숫자 4자리에서 12자리');
  await set('1357');
  await expect.poll(() => said('user')).toContain('PIN을 정했습니다');
  await page.getByRole('button', { name: '자리 비우기' }).click();
  await expect.poll(() => section('user').locator('p').first().textContent()).toContain('아직 고르지 않았습니다');
  await page.locator('.user-button').click();
  await page.locator('dialog .person').click();
  await page.locator('#user-pin').fill('9999');
  await page.keyboard.press('Enter');
  await page.locator('dialog [role=alert]', { hasText: 'PIN이 맞지 않습니다' }).waitFor();
  await page.locator('#user-pin').fill('1357');
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.locator('[name=old]').waitFor();
  expect(await section('user').textContent()).not.toContain('(본인 확인 없음)');
  await set('', '', '0000');
  await expect.poll(() => said('user')).toContain('지금 PIN이 맞지 않아');
  await set('', '', '1357');
  await expect.poll(() => said('user')).toContain('PIN을 지웠습니다');
  await page.getByRole('button', { name: '자리 비우기' }).click();
  await page.locator('.user-button').click();
  await page.locator('dialog .person').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
});

test('a backup taken to another PC makes it equal, and back again nothing is new', async () => {
  await page.goto(`${site.url}forms/incident-report/`);
  await page.locator('#f-title').fill('옮겨 갈 장애');
  await waitSaved(page);
  const address = page.url();
  await openSettings();
  backup = await exportFrom(page);
  const context = await site.newComputer({ acceptDownloads: true });
  const other = await context.newPage();
  await openSettings(other);
  await importInto(other, backup);
  await other.locator('.notice-success', { hasText: '백업을 합쳤습니다' }).waitFor();
  expect(commitsOf(await exportFrom(other))).toEqual(commitsOf(backup));
  await other.goto(address);
  await expect.poll(() => other.locator('#f-title').inputValue()).toBe('옮겨 갈 장애');
  await context.close();
  await importInto(page, backup);
  await expect.poll(() => said('backup')).toContain('새 변경 이력 0건');
});

test('a file that is no backup, a newer one and one with a byte changed are refused with their own sentence, and nothing is taken', async () => {
  await openSettings();
  const facts = () => section('storage').locator('.facts dd').first().textContent();
  const before = await facts();
  const lines = gunzipSync(backup).toString('utf8').split('\n');
  const newer = [lines[0]!.replace('"version":1', '"version":2'), ...lines.slice(1)].join('\n');
  const changed = lines.map((line) => line.replace('옮겨 갈 장애', '옮겨 간 장애')).join('\n');
  expect(changed).not.toBe(lines.join('\n'));
  const torn = Buffer.from(backup);
  torn[Math.floor(torn.length / 2)]! ^= 1;
  const damaged = /바뀌었거나 잘려서 가져오지 않았습니다/;
  const none = /백업 파일이 아니어서 가져오지 않았습니다.+깨진 것이니 원본을 다시 복사해/;
  // No two neighbours have the same sentence, so that the one seen is the one for this file.
  const files: readonly (readonly [bytes: Buffer, sentence: RegExp])[] = [
    [Buffer.from('가나다라,마바사\n1,2'), none],
    [gzipSync(newer), /새로운 버전/],
    [gzipSync(changed), damaged],
    [torn, none],
    [gzipSync(lines.slice(0, -2).join('\n')), damaged],
  ];
  for (const [bytes, sentence] of files) {
    await importInto(page, bytes);
    await expect.poll(() => section('backup').locator('.notice-danger').textContent()).toMatch(sentence);
    expect(await facts()).toBe(before);
  }
});

test('what brings other bytes under a known id is set apart, and can be taken out as a file', async () => {
  // Opened anew: the file that was refused before is not offered any more.
  await openSettings();
  const lines = gunzipSync(backup).toString('utf8');
  await importInto(page, gzipSync(lines.replace('옮겨 갈 장애', '옮겨 간 장애')));
  await page.getByRole('button', { name: '살릴 수 있는 것만' }).click();
  await expect.poll(() => said('backup')).toMatch(/따로 둔 기록 1건/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '받지 않은 기록 내보내기' }).click(),
  ]);
  const refused = JSON.parse((await bytesOf(file)).toString('utf8')) as { code: string; commit: unknown }[];
  expect(JSON.stringify(refused)).toContain('옮겨 간 장애');
});

test('no page has thrown, warned of its policy or asked another host', () => {
  expect(site.complaints).toEqual([]);
});
