// The collections of content/: where the files lie and what their heads must say. The rules about them are in core/content.

import { defineCollection } from 'astro:content';
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
} from './core/content/schema.ts';

/** Keeps dots in ids: `1/5.4`, where the default would write `1/54`. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|json)$/, '');

/** Files of the one agency of this build, inside the project or outside. */
const agency = pathToFileURL(`${agencyFolder()}/`);

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
  procedures: defineCollection({
    loader: glob({ base: agency, pattern: '*/*.mdx', generateId }),
    schema: procedureSchema,
  }),
  glossary: defineCollection({ loader: file('./content/glossary/terms.json'), schema: termSchema }),
};
