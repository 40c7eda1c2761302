// What people of an agency break in their files, one way after another: every complaint names file and line and says in Korean how to mend it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSources } from '../../scripts/library.ts';
import { root } from '../../scripts/setup.js';
import { findThreadBreaks } from '../../scripts/thread.ts';
import { broken, inHead, inText, whole } from '../support/broken-agency.ts';

const home = mkdtempSync(join(tmpdir(), 'agency-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let count = 0;
function agencyWith(files: Readonly<Record<string, string>>): string {
  count += 1;
  const folder = join(home, String(count));
  for (const [name, text] of Object.entries({
    'profile.json': '{ "id": "hanbit", "name": "한빛연구원", "fictional": false }\n',
    'incident/1.mdx': whole,
    ...files,
  })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What the check says about an agency, without the paths before its folder. */
async function complaintsOf(folder: string): Promise<readonly string[]> {
  const said = await findThreadBreaks(root, '2026-11-23', folder).catch((error: Error) => error.message.split('\n'));
  return said.map((sentence) => sentence.replace(/^[^ ]*?\/(?=(?:profile\.json|[a-z-]+\/[^/ ]+\.mdx))/, ''));
}

test('a whole agency has no complaints', async () => {
  expect(await complaintsOf(agencyWith({}))).toEqual([]);
});

for (const [title, text, sentence] of broken) {
  test(`names ${title}`, async () => {
    const complaints = await complaintsOf(agencyWith({ 'incident/1.mdx': text }));
    expect(complaints.join('\n')).toContain('incident/1.mdx');
    expect(
      complaints.some((own) => own.includes(sentence)),
      complaints.join('\n'),
    ).toBe(true);
    for (const complaint of complaints) expect(complaint).toMatch(/^incident\/1\.mdx[ :].*[가-힣].*\S$/);
  });
}

test('a profile that is no JSON is named with its line', async () => {
  const complaints = await complaintsOf(
    agencyWith({ 'profile.json': '{\n  "id": "hanbit"\n  "name": "한빛연구원"\n}\n' }),
  );
  expect(complaints[0]).toBe('profile.json 3번째 줄: JSON을 읽을 수 없습니다. 큰따옴표, 쉼표, 괄호의 짝을 확인하세요.');
});

test('a profile without a name is named', async () => {
  const complaints = await complaintsOf(agencyWith({ 'profile.json': '{ "id": "hanbit", "fictional": false }' }));
  expect(complaints[0]).toContain('profile.json 1번째 줄: name(이름)가 없습니다.');
});

test('two versions whose time overlaps are named', async () => {
  const second = inHead({ version: "'2'", effectiveFrom: "'2027-01-01'", revises: "'1'" });
  const first = inHead({ effectiveTo: "'2027-01-31'" });
  expect(await complaintsOf(agencyWith({ 'incident/1.mdx': first, 'incident/2.mdx': second }))).toEqual([
    expect.stringMatching(/^incident\/2\.mdx: 시행 기간이 .*incident\/1\.mdx과 겹칩니다/),
  ]);
});

test('everything that is broken is named at once, and the build shows sentences, not a stack', () => {
  const folder = agencyWith({
    'incident/1.mdx': inHead({ effectiveFrom: '2026-12-01' }),
    'backup/1.mdx': inText('목적을 정한다.', '{기관}'),
  });
  const done = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, AGENCY_DIR: folder, OUT_DIR: join(home, 'site') },
  });
  expect(done.status).toBe(1);
  expect(done.stderr).toContain('incident/1.mdx 7번째 줄: 날짜를');
  expect(done.stderr).toContain('backup/1.mdx 17번째 줄: 중괄호는');
  expect(done.stderr).not.toMatch(/^\s+at |Error:|node:internal/m);
});

test('AGENCY_DIR that is no agency is explained', async () => {
  await expect(readSources(root, join(home, 'nowhere'))).rejects.toThrow('npm run agency:new');
});

test('the example agency reads the same from another place', async () => {
  const folder = join(home, 'copy');
  cpSync(join(root, 'content/agency/gaon'), folder, { recursive: true });
  const { procedures } = await readSources(root, folder);
  expect(procedures.length).toBeGreaterThanOrEqual(2);
  expect(readFileSync(join(folder, 'profile.json'), 'utf8')).toContain('gaon');
});
