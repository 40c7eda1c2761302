// Reads content/ from disk into one library, for the check of the build and for tests. The site reads the same files as Astro collections.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ZodMiniType } from 'zod/mini';
import { splitFile } from '../src/core/content/frontmatter.ts';
import { readHead } from '../src/core/content/head-mistakes.ts';
import { linesOfJson } from '../src/core/content/json-lines.ts';
import type { ItemEvidence, LibrarySources, TextFile } from '../src/core/content/library-sources.ts';
import { findMarkupMistakes } from '../src/core/content/markup.ts';
import {
  agencySchema,
  editionSchema,
  frozenSchema,
  guidelineSchema,
  guideSchema,
  madeFromSchema,
  parameterSchema,
  procedureSchema,
  termSchema,
  upstreamDecisionSchema,
} from '../src/core/content/schema.ts';
import { loadForms } from '../src/forms/index.ts';
import { agencyFolder, checkAgencyFolder } from './agency/folder.ts';

/** Paths are answered with forward slashes, sorted, relative to the folder. */
function filesOf(folder: string, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** What could be read, and sentences about what could not: file, line, remedy. */
interface Reading {
  readonly root: string;
  readonly mistakes: string[];
}

const utf8 = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file. @throws Error with line and remedy when it is not the UTF-8 that every reader of the site takes */
function readText(path: string): string {
  const bytes = readFileSync(path);
  const remedy = '편집기의 ‘다른 이름으로 저장’에서 인코딩을 UTF-8(BOM 없음)로 고르세요.';
  const refuse = (what: string) => new Error(`${what} ${remedy}`);
  if (/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(bytes.subarray(0, 3).toString('latin1')))
    throw refuse('1번째 줄: 파일의 맨 앞에 보이지 않는 글자(BOM)가 있습니다.');
  try {
    return utf8().decode(bytes);
  } catch {
    for (let line = 1, from = 0; ; line += 1) {
      const end = bytes.indexOf(10, from);
      try {
        utf8().decode(bytes.subarray(from, end < 0 ? bytes.length : end));
      } catch {
        throw refuse(`${line}번째 줄: UTF-8로 읽을 수 없는 글자가 있습니다.`);
      }
      from = end + 1;
    }
  }
}
const shown = ({ root }: Reading, path: string) => relative(root, path).replaceAll('\\', '/');

/** A JSON file, each value of `list` through its schema; a value that cannot be read is left out and complained about. */
function readJson<T>(
  reading: Reading,
  path: string,
  schema: ZodMiniType<T>,
  holds: 'one' | 'list' = 'one',
): readonly T[] {
  const say = (sentence: string) => reading.mistakes.push(`${shown(reading, path)} ${sentence}`);
  let source = '';
  let content: unknown;
  try {
    source = readText(path);
    content = JSON.parse(source);
  } catch (error) {
    const { message } = error as Error;
    if (!(error instanceof SyntaxError)) say(message);
    else {
      const position = /position (\d+)/.exec(message)?.[1];
      const line = position === undefined ? source.trimEnd() : source.slice(0, Number(position));
      say(`${line.split('\n').length}번째 줄: JSON을 읽을 수 없습니다. 큰따옴표, 쉼표, 괄호의 짝을 확인하세요.`);
    }
    return [];
  }
  if (holds === 'list' && !Array.isArray(content)) {
    say('1번째 줄: 목록이 아닙니다. 전체를 대괄호로 묶어 적으세요: [ { "이름": "값" } ]');
    return [];
  }
  const lines = Object.entries(linesOfJson(source));
  return (holds === 'list' ? (content as unknown[]) : [content]).flatMap((value, index) => {
    const inside = holds === 'list' ? `${index}.` : '';
    const own = lines
      .filter(([key]) => `${key}.` === inside || key.startsWith(inside))
      .map(([key, line]) => [key.slice(inside.length), line] as const);
    const read = readHead(schema, value as Record<string, unknown>, Object.fromEntries(own), 'json');
    if ('head' in read) return [read.head];
    for (const { line, sentence } of read.mistakes) say(`${line}번째 줄: ${sentence}`);
    return [];
  });
}

function readTexts<Head>(
  reading: Reading,
  folder: string,
  pattern: string,
  schema: ZodMiniType<Head>,
): readonly TextFile<Head>[] {
  return filesOf(folder, pattern).flatMap((name) => {
    const path = join(folder, name);
    const file = shown(reading, path);
    try {
      const { head, lines, body } = splitFile(readText(path));
      const read = readHead(schema, head, lines);
      const mistakes = [...('mistakes' in read ? read.mistakes : []), ...findMarkupMistakes(body)];
      for (const { line, sentence } of mistakes) reading.mistakes.push(`${file} ${line}번째 줄: ${sentence}`);
      return 'head' in read && mistakes.length === 0 ? [{ file, head: read.head, lines, body }] : [];
    } catch (error) {
      reading.mistakes.push(`${file} ${(error as Error).message}`);
      return [];
    }
  });
}

/** The lists of frozen versions: the site's own, and the agency's, which moves with its folder. */
export const frozenLists = (root: string, agency: string) =>
  [join(root, 'content', 'frozen.json'), join(agency, 'frozen.json')] as const;

/**
 * All that the thread runs through, from the files of a project folder and of the agency's own.
 * @throws Error with a Korean sentence for everything that cannot be read: file, line, remedy
 */
export async function readSources(root: string, agency = agencyFolder()): Promise<LibrarySources> {
  checkAgencyFolder(agency);
  const reading: Reading = { root, mistakes: [] };
  const content = join(root, 'content');
  const source = (name: string) => JSON.parse(readText(join(content, 'source', `${name}.json`)));
  const everyFile = (folder: string, pattern: string) => filesOf(folder, pattern).map((name) => join(folder, name));
  const evidence: Record<string, ItemEvidence> = {};
  for (const path of everyFile(content, 'checklist/*.json')) Object.assign(evidence, JSON.parse(readText(path)));
  const sources: LibrarySources = {
    clauses: source('clauses'),
    documents: source('documents'),
    items: source('items'),
    notCarried: source('not-carried'),
    editions: everyFile(content, 'guideline/*/edition.json').flatMap((path) => readJson(reading, path, editionSchema)),
    guideline: readTexts(reading, content, 'guideline/*/*.mdx', guidelineSchema),
    guides: readTexts(reading, content, 'guides/*/*.mdx', guideSchema),
    parameters: everyFile(content, 'guides/*/*.json').map((path) => ({
      file: shown(reading, path),
      entries: readJson(reading, path, parameterSchema, 'list'),
    })),
    agencies: readJson(reading, join(agency, 'profile.json'), agencySchema),
    procedures: readTexts(reading, agency, '*/*.mdx', procedureSchema),
    madeFrom: Object.assign(
      {},
      ...everyFile(agency, 'made-from.json').flatMap((path) => readJson(reading, path, madeFromSchema)),
    ),
    upstreamDecisions: everyFile(agency, 'decisions.json').flatMap((path) =>
      readJson(reading, path, upstreamDecisionSchema, 'list'),
    ),
    terms: readJson(reading, join(content, 'glossary', 'terms.json'), termSchema, 'list'),
    evidence,
    forms: await loadForms(),
    frozen: Object.assign(
      {},
      ...frozenLists(root, agency)
        .filter((path) => existsSync(path))
        .flatMap((path) => readJson(reading, path, frozenSchema)),
    ),
  };
  for (const path of everyFile(agency, '**/*.mdx').filter(
    (own) => !/^[^/]+\/[^/]+$/.test(relative(agency, own).replaceAll('\\', '/')),
  ))
    reading.mistakes.push(
      `${shown(reading, path)}: 이 자리의 파일은 읽지 않습니다. <관리요소>/<판>.mdx로 옮기거나 지우세요.`,
    );
  if (reading.mistakes.length > 0) throw new Error(reading.mistakes.join('\n'));
  return sources;
}
