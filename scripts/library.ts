// Reads content/ from disk into one library, for the check of the build and for tests. The site reads the same files as Astro collections.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodMiniType } from 'zod/mini';
import { splitFile } from '../src/core/content/frontmatter.ts';
import type { ItemEvidence, LibrarySources, TextFile } from '../src/core/content/library.ts';
import {
  agencySchema,
  editionSchema,
  guidelineSchema,
  guideSchema,
  parameterSchema,
  procedureSchema,
  termSchema,
} from '../src/core/content/schema.ts';
import { loadForms } from '../src/forms/index.ts';

/** Paths are answered with forward slashes, sorted, relative to the project. */
function filesOf(root: string, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function parse<T>(file: string, schema: ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(
    `${file}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
  );
}

function readTexts<Head>(root: string, pattern: string, schema: ZodMiniType<Head>): readonly TextFile<Head>[] {
  return filesOf(root, pattern).map((file) => {
    try {
      const { head, body } = splitFile(readFileSync(join(root, file), 'utf8'));
      return { file, head: parse(file, schema, head), body };
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`);
    }
  });
}

/** All that the thread runs through, from the files of a project folder. @throws Error naming the file that cannot be read. */
export async function readSources(root: string): Promise<LibrarySources> {
  const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const source = (name: string) => readJson(`content/source/${name}.json`);
  const evidence: Record<string, ItemEvidence> = {};
  for (const file of filesOf(root, 'content/checklist/*.json')) Object.assign(evidence, readJson(file));
  return {
    clauses: source('clauses'),
    documents: source('documents'),
    items: source('items'),
    notCarried: source('not-carried'),
    editions: filesOf(root, 'content/guideline/*/edition.json').map((file) =>
      parse(file, editionSchema, readJson(file)),
    ),
    guideline: readTexts(root, 'content/guideline/*/*.mdx', guidelineSchema),
    guides: readTexts(root, 'content/guides/*/*.mdx', guideSchema),
    parameters: filesOf(root, 'content/guides/*/*.json').map((file) => ({
      file,
      entries: (readJson(file) as unknown[]).map((entry) => parse(file, parameterSchema, entry)),
    })),
    agencies: filesOf(root, 'content/agency/*/profile.json').map((file) => parse(file, agencySchema, readJson(file))),
    procedures: readTexts(root, 'content/agency/*/*/*.mdx', procedureSchema),
    terms: filesOf(root, 'content/glossary/terms.json').flatMap((file) =>
      (readJson(file) as unknown[]).map((term) => parse(file, termSchema, term)),
    ),
    evidence,
    forms: await loadForms(),
  };
}
