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

test('two versions whose time overlaps are named', async () => {
  const second = inHead({ version: "'2'", effectiveFrom: "'2027-01-01'", revises: "'1'" });
  const first = inHead({ effectiveTo: "'2027-01-31'" });
  expect(await complaintsOf(agencyWith({ 'incident/1.mdx': first, 'incident/2.mdx': second }))).toEqual([
    expect.stringMatching(/^incident\/2\.mdx 7번째 줄: 시행 기간이 앞선 판\(.*incident\/1\.mdx\)의 기간과 겹칩니다/),
  ]);
});

test('versions that revise each other, or forget whom they revise, are named', async () => {
  const later = (version: string, day: string, revises?: string) =>
    inHead({ version: `'${version}'`, effectiveFrom: `'${day}'`, ...(revises && { revises: `'${revises}'` }) });
  const files = {
    'incident/2.mdx': later('2', '2027-01-01', '3'),
    'incident/3.mdx': later('3', '2028-01-01', '2'),
    'incident/4.mdx': later('4', '2029-01-01'),
  };
  expect(await complaintsOf(agencyWith(files))).toEqual([
    "incident/2.mdx 13번째 줄: 제2판이 먼저 시행되므로 제3판을 개정할 수 없습니다. revises: '1'로 고치거나 시행일을 확인하세요.",
    "incident/4.mdx 5번째 줄: 앞선 판이 있는데 revises가 없습니다. 아래에 revises: '3'를 적으세요.",
  ]);
});

test('a file that is not UTF-8 is named with its line', async () => {
  const folder = agencyWith({});
  const path = join(folder, 'incident/1.mdx');
  const bytes = readFileSync(path);
  // 가나 as an old editor saves it.
  writeFileSync(path, Buffer.concat([bytes, Buffer.from([0xb0, 0xa1, 0xb3, 0xaa])]));
  expect(await complaintsOf(folder)).toEqual([
    'incident/1.mdx 26번째 줄: UTF-8로 읽을 수 없는 글자가 있습니다. 편집기의 ‘다른 이름으로 저장’에서 인코딩을 UTF-8(BOM 없음)로 고르세요.',
  ]);
});

test('a text where none is read is named', async () => {
  const complaints = await complaintsOf(agencyWith({ 'incident/old/1.mdx': whole }));
  expect(complaints).toEqual([expect.stringMatching(/^old\/1\.mdx: 이 자리의 파일은 읽지 않습니다\./)]);
});

const jsonFaults: readonly (readonly [title: string, name: string, text: string, sentence: string])[] = [
  [
    'a decision that is none',
    'decisions.json',
    '[\n  {\n    "domain": "incident",\n    "source": "clause:5.4.3.a.2",\n    "sha256": "",\n    "decision": "yes",\n    "reason": "이미 함",\n    "by": "박한결",\n    "on": "2026-11-23"\n  }\n]\n',
    'decisions.json 6번째 줄: decision(결정)에 ‘yes’는 쓸 수 없습니다. accept, decline 가운데 하나로 적으세요.',
  ],
  [
    'a day of a decision',
    'decisions.json',
    '[{ "domain": "incident", "source": "clause:5.4", "sha256": "", "decision": "accept", "reason": "이미 함", "by": "박한결",\n"on": "2026-1-1" }]',
    'decisions.json 2번째 줄: on(결정한 날)에서 ‘2026-1-1’을 읽을 수 없습니다. 달력에 있는 날을 "2026-11-23"처럼 적으세요.',
  ],
  [
    'decisions that are no list',
    'decisions.json',
    '{}',
    'decisions.json 1번째 줄: 목록이 아닙니다. 전체를 대괄호로 묶어 적으세요',
  ],
  ['a profile that is a list', 'profile.json', '[]', 'profile.json 1번째 줄: 이름과 값의 짝을 중괄호로 묶어 적으세요'],
  [
    'a profile without a name',
    'profile.json',
    '{\n  "id": "hanbit"\n, "fictional": false }',
    'profile.json 1번째 줄: name(이름)가 없습니다. ‘"name": "가온공공서비스원"’처럼 한 줄을 더하세요.',
  ],
  [
    'an origin that is no hash',
    'made-from.json',
    '{\n  "incident/1": {\n    "clause:5.4": 3\n  }\n}',
    'made-from.json 3번째 줄: incident/1.clause:5.4의 값을 읽을 수 없습니다. 큰따옴표로',
  ],
  [
    'a list of frozen versions cut short',
    'frozen.json',
    '{\n  "procedure/incident":',
    'frozen.json 2번째 줄: JSON을 읽을 수 없습니다.',
  ],
  [
    'a frozen version that has changed',
    'frozen.json',
    `{ "procedure/incident": { "1": "${'0'.repeat(64)}" } }`,
    'incident/1.mdx: 동결한 판인데 내용이 바뀌었습니다. 동결할 때의 글로 되돌리고',
  ],
];
for (const [title, name, text, sentence] of jsonFaults) {
  test(`names ${title}`, async () => {
    const complaints = await complaintsOf(agencyWith({ [name]: text }));
    expect(complaints).toEqual([expect.stringContaining(sentence)]);
  });
}

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
