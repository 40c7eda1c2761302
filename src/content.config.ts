// The collections of content/: where the files lie and what their heads must say. The rules about them are in core/content.
import { defineCollection } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { file, glob } from 'astro/loaders';
import { agencyFolder } from '../scripts/agency/folder.ts';
import {
  agencySchema,
  editionSchema,
  guidelineSchema,
  guideSchema,
  procedureSchema,
  termSchema,
  upstreamSchema,
} from './core/content/schema.ts';

/** Keeps dots in ids: `1/5.4`, where the default would write `1/54`. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|json)$/, '');

/** Files of the one agency of this build, inside the project or outside. */
const agency = pathToFileURL(`${agencyFolder()}/`);

/** A JSON file of the agency, or what stands for one that is not there. */
function dataOf<T>(name: string, absent: T): T {
  const path = join(agencyFolder(), name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : absent;
}

export const collections = {
  guideline: defineCollection({
    loader: glob({ base: './content/guideline', pattern: '*/*.mdx', generateId }),
    schema: guidelineSchema,
  }),
  editions: defineCollection({
    loader: glob({ base: './content/guideline', pattern: '*/edition.json', generateId }),
    schema: editionSchema,
  }),
  guides: defineCollection({
    loader: glob({ base: './content/guides', pattern: '*/*.mdx', generateId }),
    schema: guideSchema,
  }),
  agencies: defineCollection({
    loader: glob({ base: agency, pattern: 'profile.json', generateId }),
    schema: agencySchema,
  }),
  // One entry: what the agency's procedures were made from, and what it decided about changes.
  upstream: defineCollection({
    loader: () => [{ id: 'agency', madeFrom: dataOf('made-from.json', {}), decisions: dataOf('decisions.json', []) }],
    schema: upstreamSchema,
  }),
  procedures: defineCollection({
    loader: glob({ base: agency, pattern: '*/*.mdx', generateId }),
    schema: procedureSchema,
  }),
  glossary: defineCollection({ loader: file('./content/glossary/terms.json'), schema: termSchema }),
};
