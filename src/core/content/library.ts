// All texts and definitions that the thread runs through, read once into one value. Pure: who calls it has read the files
// (components/library.ts for the site, scripts/library.ts for the check).
import { plainText } from './blocks.ts';
import { type ClauseTree, growClauses } from './clause.ts';
import { inForceOn } from './edition.ts';
import type { LibrarySources, TextFile } from './library-sources.ts';
import { type Parameter, readParameter } from './parameter.ts';
import { type Procedure, readProcedure } from './procedure.ts';
import type { EditionHead, GuideHead, GuidelineHead, ParameterEntry } from './schema.ts';
import { blocksOf, listOf, textOf } from './text-block.ts';

/** A clause as published: where its text stands. */
export interface ClauseText {
  readonly id: string;
  readonly page: string;
  readonly file: string;
  readonly line: number;
  readonly body: string;
}

/** A part of a detailed guide. */
export interface GuidePart {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly forms: readonly string[];
  readonly text: string;
  /** Source of the text, with its Markdown. */
  readonly body: string;
}
export interface Guide {
  readonly file: string;
  readonly head: GuideHead;
  readonly parts: readonly GuidePart[];
  /** What it suggests and an agency may set otherwise. */
  readonly parameters: readonly Parameter[];
}

export interface Library {
  readonly sources: LibrarySources;
  readonly tree: ClauseTree;
  /** The edition of the guideline in force on the day of reading. */
  readonly edition: EditionHead;
  /** Ids of chapters and sections that have a page, in the order of the contents. */
  readonly pages: readonly string[];
  /** Published clauses of that edition, in the order of the files. */
  readonly texts: readonly ClauseText[];
  readonly guides: readonly Guide[];
  readonly procedures: readonly Procedure[];
}

function readClauses(source: TextFile<GuidelineHead>): readonly ClauseText[] {
  return blocksOf(source, 'Clause').map((block) => ({
    id: textOf(block.attributes.id, 'id', block, source.file),
    page: source.head.id,
    file: source.file,
    line: block.line,
    body: block.body,
  }));
}

function readGuide(source: TextFile<GuideHead>, { parameters }: LibrarySources): Guide {
  const parts = blocksOf(source, 'Part').map((block) => ({
    id: textOf(block.attributes.id, 'id', block, source.file),
    title: textOf(block.attributes.title, 'title', block, source.file),
    clauses: listOf(block.attributes.clauses, 'clauses', block, source.file),
    forms: listOf(block.attributes.forms, 'forms', block, source.file),
    text: plainText(block.body),
    body: block.body,
  }));
  const list = parameters.find(({ file }) => file === source.file.replace(/\.mdx$/, '.json'));
  const read = (entry: ParameterEntry): Parameter => {
    try {
      return readParameter(source.head.domain, entry);
    } catch (error) {
      throw new Error(`${list!.file}: ${(error as Error).message}`);
    }
  };
  return { file: source.file, head: source.head, parts, parameters: (list?.entries ?? []).map(read) };
}

/**
 * Reads the sources as they are in force on a day (`2026-11-23`).
 * @throws Error naming file and line when a text does not follow the convention of ARCHITECTURE.md.
 */
export function readLibrary(sources: LibrarySources, day: string): Library {
  const edition = inForceOn(sources.editions, day);
  const files = sources.guideline
    .filter(({ head }) => head.edition === edition.version)
    .toSorted((a, b) => a.head.order - b.head.order);
  return {
    sources,
    tree: growClauses(sources.clauses),
    edition,
    pages: files.map(({ head }) => head.id),
    texts: files.flatMap(readClauses),
    guides: sources.guides.map((guide) => readGuide(guide, sources)),
    procedures: sources.procedures.map(readProcedure),
  };
}

/** The guides in force on a day, one per domain. */
export function guidesOn(library: Library, day: string): readonly Guide[] {
  return [...Map.groupBy(library.guides, ({ head }) => head.domain).values()].map((guides) => {
    const chosen = inForceOn(
      guides.map(({ head }) => ({ ...head, version: head.edition })),
      day,
    );
    return guides.find(({ head }) => head.edition === chosen.edition)!;
  });
}

/** The agency's procedures in force on a day, one per domain. */
export function proceduresOn(library: Library, day: string): readonly Procedure[] {
  return [...Map.groupBy(library.procedures, ({ head }) => head.domain).values()].map((procedures) => {
    const chosen = inForceOn(
      procedures.map(({ head }) => head),
      day,
    );
    return procedures.find(({ head }) => head.version === chosen.version)!;
  });
}

/** What the guide of a domain in force on a day suggests, by id. Empty for a domain without a guide. */
export function parametersOn(library: Library, domain: string, day: string): ReadonlyMap<string, Parameter> {
  const guide = guidesOn(library, day).find(({ head }) => head.domain === domain);
  return new Map(guide?.parameters.map((parameter) => [parameter.id, parameter]) ?? []);
}
