// Reads content/ from disk into one library, for the check of the build and for tests. The site reads the same files as Astro collections.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ZodMiniType } from 'zod/mini';
import { splitFile } from '../src/core/content/frontmatter.ts';
import { readHead } from '../src/core/content/head-mistakes.ts';
import type { ItemEvidence, LibrarySources, TextFile } from '../src/core/content/library-sources.ts';
import { findMarkupMistakes } from '../src/core/content/markup.ts';
import {
  agencySchema,
  editionSchema,
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

const readText = (path: string) => readFileSync(path, 'utf8');
const shown = ({ root }: Reading, path: string) => relative(root, path).replaceAll('\\', '/');

/** A JSON file, each value of `list` through its schema; a value that cannot be read is left out and complained about. */
function readJson<T>(
  reading: Reading,
  path: string,
  schema: ZodMiniType<T>,
  list: (value: unknown) => readonly unknown[] = (value) => [value],
): readonly T[] {
  const file = shown(reading, path);
  const source = readText(path);
  try {
    return list(JSON.parse(source)).flatMap((value) => {
      const read = readHead(schema, value as Record<string, unknown>);
      if ('head' in read) return [read.head];
      const id = (value as { id?: unknown } | null)?.id;
      const key = typeof id === 'string' ? source.indexOf(`"${id}"`) : -1;
      const line = key < 0 ? 1 : source.slice(0, key).split('\n').length;
      for (const { sentence } of read.mistakes) reading.mistakes.push(`${file} ${line}번째 줄: ${sentence}`);
      return [];
    });
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    const line = position === undefined ? source.trimEnd() : source.slice(0, Number(position));
    reading.mistakes.push(
      `${file} ${line.split('\n').length}번째 줄: JSON을 읽을 수 없습니다. 큰따옴표, 쉼표, 괄호의 짝을 확인하세요.`,
    );
    return [];
  }
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
      return 'head' in read && mistakes.length === 0 ? [{ file, head: read.head, body }] : [];
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
      entries: readJson(reading, path, parameterSchema, (list) => list as unknown[]),
    })),
    agencies: readJson(reading, join(agency, 'profile.json'), agencySchema),
    procedures: readTexts(reading, agency, '*/*.mdx', procedureSchema),
    madeFrom: Object.assign(
      {},
      ...everyFile(agency, 'made-from.json').flatMap((path) => readJson(reading, path, madeFromSchema)),
    ),
    upstreamDecisions: everyFile(agency, 'decisions.json').flatMap((path) =>
      readJson(reading, path, upstreamDecisionSchema, (list) => list as unknown[]),
    ),
    terms: readJson(reading, join(content, 'glossary', 'terms.json'), termSchema, (list) => list as unknown[]),
    evidence,
    forms: await loadForms(),
    frozen: Object.assign(
      {},
      ...frozenLists(root, agency)
        .filter((path) => existsSync(path))
        .map((path) => JSON.parse(readText(path))),
    ),
  };
  if (reading.mistakes.length > 0) throw new Error(reading.mistakes.join('\n'));
  return sources;
}
