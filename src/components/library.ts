// What the text pages read: the content collections and the source data as one library, and the thread through it.
// Read once per build. The rules are in core/content; the check of the build reads the same files through scripts/library.ts.
import { getCollection } from 'astro:content';
import clauses from '../../content/source/clauses.json';
import documents from '../../content/source/documents.json';
import items from '../../content/source/items.json';
import notCarried from '../../content/source/not-carried.json';
import tables from '../../content/source/tables.json';
import { guidesOn, type Library, proceduresOn, readLibrary } from '../core/content/library.ts';
import type { ItemEvidence, TextFile } from '../core/content/library-sources.ts';
import type { ParameterEntry, Upstream } from '../core/content/schema.ts';
import type { SourceClause } from '../core/content/source.ts';
import { type Trace, traceLibrary } from '../core/content/trace.ts';
import { loadForms } from '../forms/index.ts';
import { inGuidelineOrder } from './domain.ts';

/** The day of the build in Asia/Seoul. Which text is in force today is decided again in the browser. */
export const buildDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());

export { tables };

const evidence: Record<string, ItemEvidence> = Object.assign(
  {},
  ...Object.values(import.meta.glob('../../content/checklist/*.json', { eager: true, import: 'default' })),
);

const parameters = Object.entries(
  import.meta.glob<ParameterEntry[]>('../../content/guides/*/*.json', { eager: true, import: 'default' }),
).map(([path, entries]) => ({ file: path.replace('../../', ''), entries }));

function textFile<Head>(entry: { id: string; filePath?: string; data: Head; body?: string }): TextFile<Head> {
  return { file: entry.filePath ?? entry.id, head: entry.data, body: entry.body ?? '' };
}

/** The library, the thread through it, and the guides and procedures in force on the day of the build in the order of the guideline. */
interface Opened {
  readonly library: Library;
  readonly trace: Trace;
  readonly guides: ReturnType<typeof guidesOn>;
  readonly procedures: ReturnType<typeof proceduresOn>;
}

async function read(): Promise<Opened> {
  const [guideline, editions, guides, agencies, procedures, upstream, terms, forms] = await Promise.all([
    getCollection('guideline'),
    getCollection('editions'),
    getCollection('guides'),
    getCollection('agencies'),
    getCollection('procedures'),
    // By its own schema: the name is newer than the types that an earlier build may have left.
    getCollection('upstream' as 'agencies') as unknown as Promise<readonly { data: Upstream }[]>,
    getCollection('glossary'),
    loadForms(),
  ]);
  const library = readLibrary(
    {
      clauses: clauses as readonly SourceClause[],
      documents,
      items,
      notCarried,
      editions: editions.map(({ data }) => data),
      guideline: guideline.map(textFile),
      guides: guides.map(textFile),
      parameters,
      agencies: agencies.map(({ data }) => data),
      procedures: procedures.map(textFile),
      madeFrom: upstream[0]?.data.madeFrom ?? {},
      upstreamDecisions: upstream[0]?.data.decisions ?? [],
      terms: terms.map(({ data }) => data),
      evidence,
      forms,
      // The check before the build reads the list of frozen versions; no page does.
      frozen: {},
    },
    buildDay,
  );
  return {
    library,
    trace: traceLibrary(library, buildDay),
    guides: inGuidelineOrder(guidesOn(library, buildDay)),
    procedures: inGuidelineOrder(proceduresOn(library, buildDay)),
  };
}

let reading: Promise<Opened> | undefined;

/** What the text pages read, once for all of them: what one page works out over all texts, all pages would. */
export function openLibrary(): Promise<Opened> {
  // In development a change of a text must be seen; a build reads once.
  if (import.meta.env.DEV) return read();
  reading ??= read();
  return reading;
}
