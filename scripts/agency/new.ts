// `npm run agency:new`: asks a few questions, or takes flags, and writes the folder of a new agency: profile and a first version of
// every procedure, made from the guides and ready to publish. Never writes into a folder that holds anything.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { elements } from '../../src/core/content/element.ts';
import { guidesOn, type Library, readLibrary } from '../../src/core/content/library.ts';
import { type NewAgency, scaffoldProcedure } from '../../src/core/content/scaffold.ts';
import { originName, originsOf } from '../../src/core/content/upstream.ts';
import { isDate } from '../../src/core/text/date.ts';
import { withParticle } from '../../src/core/text/particle.ts';
import { readSources } from '../library.ts';
import { root } from '../setup.js';
import { exampleAgency, shownPath } from './folder.ts';

interface Question {
  readonly flag: string;
  readonly text: string;
  /** What stands when nothing is answered; from the answers before it. */
  readonly suggest: (answers: Readonly<Record<string, string>>) => string;
  /** A Korean sentence when the answer cannot be taken. */
  readonly refuse?: (answer: string) => string | undefined;
}

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
/** Words that go into the texts: signs that Markdown and tags are made of would stop the site from reading them. */
function refuseWords(answer: string): string | undefined {
  if (answer === '') return '비워 둘 수 없습니다. 한 글자 이상 적으세요.';
  const signs = [...new Set(answer.match(/[<>{}[\]|`*_\\\p{Cc}]/gu) ?? [])].join(' ');
  return signs === '' ? undefined : `글에 쓸 수 없는 기호가 있습니다: ${signs} 이 기호를 빼고 적으세요.`;
}

const questions: readonly Question[] = [
  { flag: 'name', text: '기관 이름', suggest: () => '', refuse: refuseWords },
  {
    flag: 'id',
    text: '식별자(영문 소문자, 숫자, 붙임표)',
    suggest: () => '',
    refuse: (answer) =>
      /^[a-z][a-z0-9-]*$/.test(answer)
        ? undefined
        : `${withParticle(`‘${answer}’`, '은/는')} 식별자로 쓸 수 없습니다. 영문 소문자로 시작하고 영문 소문자, 숫자, 붙임표만 쓰세요: hanbit`,
  },
  {
    flag: 'dir',
    text: '만들 폴더',
    suggest: ({ id }) => `../${id}`,
    refuse: (answer) => refuseFolder(resolve(root, answer)),
  },
  {
    flag: 'elements',
    text: '절차서를 만들 관리요소(쉼표로 나누어 적고, 모두이면 all)',
    suggest: () => 'all',
    refuse: (answer) => {
      const chosen = elementsOf(answer);
      const unknown = chosen.filter((one) => !elements.includes(one));
      if (unknown.length === 0 && chosen.length > 0) return undefined;
      const fault = unknown.length > 0 ? `${unknown.join(', ')}: 없는 관리요소입니다.` : '관리요소가 하나도 없습니다.';
      return `${fault} 이 가운데에서 고르세요: ${elements.join(', ')}`;
    },
  },
  { flag: 'department', text: '정보화 업무를 맡은 부서', suggest: () => '정보화담당관', refuse: refuseWords },
  {
    flag: 'author',
    text: '작성자(이름과 직위)',
    suggest: ({ department }) => `담당자(${department})`,
    refuse: refuseWords,
  },
  {
    flag: 'reviewer',
    text: '검토자(이름과 직위)',
    suggest: ({ department }) => `팀장(${department})`,
    refuse: refuseWords,
  },
  {
    flag: 'approver',
    text: '승인자(이름과 직위)',
    suggest: ({ department }) => `과장(${department})`,
    refuse: refuseWords,
  },
  {
    flag: 'from',
    text: '시행일',
    suggest: today,
    refuse: (answer) =>
      !isDate(answer)
        ? `${withParticle(`‘${answer}’`, '은/는')} 달력에 있는 날이 아닙니다. 2026-12-01처럼 적으세요.`
        : answer < today()
          ? `시행일 ${answer}은 공포일인 오늘(${today()})보다 빠를 수 없습니다.`
          : undefined,
  },
];

const elementsOf = (answer: string): readonly string[] =>
  answer === 'all' ? elements : [...new Set(answer.split(',').map((one) => one.trim()))].filter((one) => one !== '');

function refuseFolder(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory())
    return `${shownPath(folder)}은(는) 폴더가 아니라 파일입니다. 다른 이름을 적으세요.`;
  if (readdirSync(folder).length === 0) return undefined;
  return `${shownPath(folder)} 폴더에 이미 파일이 있습니다. 덮어쓰지 않으니 다른 폴더를 적거나 비운 뒤 다시 실행하세요.`;
}

/** Answers by flag, by the keyboard or, with `--yes`, by what is suggested. @throws Error in a Korean sentence */
async function ask(flags: Readonly<Record<string, string | undefined>>, yes: boolean): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const terminal = yes ? undefined : createInterface({ input: process.stdin, output: process.stdout });
  // Lines are taken from the iterator: answers that were piped in come all at once.
  const lines = terminal?.[Symbol.asyncIterator]();
  try {
    for (const { flag, text, suggest, refuse } of questions) {
      const given = flags[flag]?.normalize('NFC').trim();
      if (given !== undefined || !lines) {
        const answer = given ?? suggest(answers);
        const refusal = refuse?.(answer);
        if (refusal !== undefined) throw new Error(`--${flag}: ${refusal}`);
        answers[flag] = answer;
        continue;
      }
      while (answers[flag] === undefined) {
        const suggested = suggest(answers);
        process.stdout.write(`${text}${suggested ? ` [${suggested}]` : ''}: `);
        const line = await lines.next();
        if (line.done) throw new Error('대답이 끝나기 전에 입력이 닫혔습니다. 아무것도 만들지 않았습니다.');
        const answer = line.value.normalize('NFC').trim() || suggested;
        const refusal = refuse?.(answer);
        if (refusal === undefined) answers[flag] = answer;
        else console.log(refusal);
      }
    }
    return answers;
  } finally {
    terminal?.close();
  }
}

/** Every file of the new folder by its path, written only when all of them could be made. */
function filesOf(library: Library, agency: NewAgency, domains: readonly string[], day: string): Map<string, string> {
  const known = guidesOn(library, day).map(({ head }) => head.domain);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const origins = domains.map((domain) => [originName({ domain, version: '1' }), originsOf(library, domain, day)]);
  return new Map([
    ['profile.json', json({ id: agency.id, name: agency.name, fictional: false })],
    ['made-from.json', json(Object.fromEntries(origins))],
    ['decisions.json', '[]\n'],
    ...domains
      .filter((domain) => known.includes(domain))
      .map((domain) => [join(domain, '1.mdx'), scaffoldProcedure(library, domain, agency, day)] as const),
  ]);
}

async function run(): Promise<void> {
  const names = questions.map(({ flag }) => flag);
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      yes: { type: 'boolean' },
    },
  });
  const { yes, ...flags } = values as Record<string, string | undefined> & { yes?: boolean };
  const answers = await ask(flags, yes === true);
  const day = today();
  const library = readLibrary(await readSources(root, join(root, exampleAgency)), day);
  const folder = resolve(root, answers.dir!);
  const agency: NewAgency = {
    id: answers.id!,
    name: answers.name!,
    department: answers.department!,
    author: answers.author!,
    reviewer: answers.reviewer!,
    approver: answers.approver!,
    effectiveFrom: answers.from!,
  };
  const domains = elementsOf(answers.elements!);
  const shown = shownPath(folder);
  try {
    for (const [name, text] of filesOf(library, agency, domains, day)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text, { flag: 'wx' });
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Error(`${shown} 폴더에 쓸 수 없습니다(${code}). 쓸 수 있는 곳을 --dir로 적으세요.`);
  }
  console.log(`\n${agency.name}의 절차서 ${domains.length}개를 ${shown} 폴더에 만들었습니다.`);
  console.log('세부지침의 권장값과 그대로 적용으로 채웠습니다. 기관의 형편에 맞게 고친 뒤 사이트를 만드세요.\n');
  const windows = process.platform === 'win32';
  const quoted = /^[\p{L}\p{N}/._-]+$/u.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
  console.log(`  ${windows ? `set "AGENCY_DIR=${folder}" && ` : `AGENCY_DIR=${quoted} `}npm run build\n`);
}

try {
  await run();
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  console.error(
    code?.startsWith('ERR_PARSE_ARGS')
      ? `쓸 수 없는 옵션이 있습니다. 쓸 수 있는 옵션: ${questions.map(({ flag }) => `--${flag}`).join(' ')} --yes`
      : message,
  );
  process.exitCode = 1;
}
