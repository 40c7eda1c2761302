import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/setup.js';
import { findThreadBreaks } from '../../scripts/thread.ts';

const home = mkdtempSync(join(tmpdir(), 'agency-new-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(args: readonly string[], input = '') {
  const done = spawnSync(process.execPath, ['scripts/agency/new.ts', ...args], { cwd: root, encoding: 'utf8', input });
  return { ...done, said: done.stdout + done.stderr };
}
const flags = (dir: string) => ['--name', '한길연구원', '--id', 'hangil', '--dir', dir, '--yes'];

test('flags make a whole agency at once, and it has no mistakes', async () => {
  const dir = join(home, 'flags');
  const { status, said } = run(flags(dir));
  expect(status, said).toBe(0);
  expect(said).toContain('한길연구원의 절차서 10개를');
  expect(said).toContain(`AGENCY_DIR=${dir} npm run build`);
  expect(readdirSync(dir).sort()).toEqual([
    'backup',
    'budget',
    'computer-room',
    'config-change',
    'decisions.json',
    'incident',
    'made-from.json',
    'monitoring',
    'outsourcing',
    'performance',
    'profile.json',
    'security',
    'user-support',
  ]);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
  expect((await findThreadBreaks(root, day, dir)).filter((sentence) => sentence.includes('agency-new-'))).toEqual([]);
});

test('an element named twice is made once, and a path with a blank can be pasted', () => {
  const dir = join(home, 'a b');
  const { status, said } = run([...flags(dir), '--elements', 'backup, backup']);
  expect(status, said).toBe(0);
  expect(said).toContain('절차서 1개를');
  expect(said).toContain(`AGENCY_DIR='${dir}' npm run build`);
});

test('a folder that holds anything is left alone', () => {
  const dir = join(home, 'full');
  mkdirSync(dir);
  writeFileSync(join(dir, 'note.txt'), '내 파일');
  const { status, said } = run(flags(dir));
  expect(status).toBe(1);
  expect(said).toContain('이미 파일이 있습니다. 덮어쓰지 않으니');
  expect(readdirSync(dir)).toEqual(['note.txt']);
});

test('questions are answered line by line, and asked again with the reason', () => {
  const dir = join(home, 'asked');
  const answers = [
    '한길연구원',
    'Hangil',
    'hangil',
    dir,
    'incident, fire',
    'incident, backup',
    '정보전략팀',
    '',
    '',
    '최바다(본부장)',
    '내일',
    '',
  ];
  const { status, said } = run([], `${answers.join('\n')}\n`);
  expect(status, said).toBe(0);
  expect(said).toContain('‘Hangil’은 식별자로 쓸 수 없습니다');
  expect(said).toContain('fire: 없는 관리요소입니다.');
  expect(said).toContain('‘내일’은 달력에 있는 날이 아닙니다');
  const text = readFileSync(join(dir, 'incident', '1.mdx'), 'utf8');
  expect(text).toContain("author: '담당자(정보전략팀)'");
  expect(text).toContain("approver: '최바다(본부장)'");
  expect(readdirSync(dir)).not.toContain('budget');
});

const refused: readonly (readonly [title: string, args: readonly string[], sentence: string])[] = [
  ['a name that is missing', ['--id', 'hangil', '--yes'], '--name: 비워 둘 수 없습니다'],
  ['an unknown option', ['--nmae', 'x'], '쓸 수 있는 옵션: --name --id --dir'],
  [
    'a day before today',
    [...flags(join(home, 'past')), '--from', '2020-01-01'],
    '--from: 시행일 2020-01-01은 공포일인 오늘',
  ],
  [
    'a name with signs of code',
    ['--name', '한길{x}<b>', '--id', 'hangil', '--dir', join(home, 'past'), '--yes'],
    '--name: 글에 쓸 수 없는 기호가 있습니다: { } < > 이 기호를',
  ],
  ['no element', [...flags(join(home, 'past')), '--elements', ' , '], '--elements: 관리요소가 하나도 없습니다.'],
  ['a file in place of a folder', flags(join(root, 'package.json')), '폴더가 아니라 파일입니다'],
  ['a folder below a file', flags(join(root, 'package.json/past')), '폴더에 쓸 수 없습니다(ENOTDIR)'],
];
for (const [title, args, sentence] of refused) {
  test(`${title} is explained, and nothing is written`, () => {
    const { status, said } = run(args);
    expect(status).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/^\s+at /m);
    expect(existsSync(join(home, 'past'))).toBe(false);
  });
}

test('an input that ends early writes nothing', () => {
  const { status, said } = run([], '한길연구원\nhangil\n');
  expect(status).toBe(1);
  expect(said).toContain('아무것도 만들지 않았습니다');
});
