// All texts and definitions that the thread runs through, read once into one value. Pure: who calls it has read the files
// (components/library.ts for the site, scripts/library.ts for the check).
import type { EvidenceRule } from '../evaluation/rule.ts';
import type { Form } from '../form/form.ts';
import { type AttributeValue, type Block, plainText, readBlocks } from './blocks.ts';
import { type ClauseTree, growClauses } from './clause.ts';
import { inForceOn } from './edition.ts';
import type { AgencyProfile, EditionHead, GuideHead, GuidelineHead, ProcedureHead, Term } from './schema.ts';
import type { NotCarried, SourceClause, SourceDocument, SourceItem } from './source.ts';

/** A content file: its path for messages, its head, and the text below the head. */
export interface TextFile<Head> {
  readonly file: string;
  readonly head: Head;
  readonly body: string;
}

export type ItemEvidence = readonly EvidenceRule[] | { readonly document: string; readonly reason: string };

export interface LibrarySources {
  readonly clauses: readonly SourceClause[];
  readonly documents: readonly SourceDocument[];
  readonly items: readonly SourceItem[];
  readonly notCarried: NotCarried;
  readonly editions: readonly EditionHead[];
  readonly guideline: readonly TextFile<GuidelineHead>[];
  readonly guides: readonly TextFile<GuideHead>[];
  readonly agencies: readonly AgencyProfile[];
  readonly procedures: readonly TextFile<ProcedureHead>[];
  readonly terms: readonly Term[];
  /** Evidence rules by item id, or why the evidence is a document outside the ledgers. From content/checklist/*.json. */
  readonly evidence: Readonly<Record<string, ItemEvidence>>;
  readonly forms: readonly Form[];
}

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
}
export interface Guide {
  readonly file: string;
  readonly head: GuideHead;
  readonly parts: readonly GuidePart[];
}

export const tailorings = { adopt: '그대로 적용', adjust: '조정', exclude: '제외' } as const;
export type Tailoring = keyof typeof tailorings;

/** An article of an agency's procedure. */
export interface ProcedureArticle {
  readonly number: number;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly forms: readonly string[];
  readonly tailoring: Tailoring;
  /** Why the clause is adjusted or left out. */
  readonly reason?: string;
  readonly text: string;
}
export interface Procedure {
  readonly file: string;
  readonly head: ProcedureHead;
  readonly articles: readonly ProcedureArticle[];
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

function listOf(value: AttributeValue | undefined, name: string, block: Block, file: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new Error(`${file} line ${block.line}: write ${name} as a list, {['5.4.3']}.`);
}

function textOf(value: AttributeValue | undefined, name: string, block: Block, file: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`${file} line ${block.line}: <${block.tag}> has no ${name}.`);
}

function blocksOf({ file, body }: { file: string; body: string }, tag: string): readonly Block[] {
  try {
    return readBlocks(body, tag);
  } catch (error) {
    throw new Error(`${file} ${(error as Error).message}`);
  }
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

function readGuide(source: TextFile<GuideHead>): Guide {
  const parts = blocksOf(source, 'Part').map((block) => ({
    id: textOf(block.attributes.id, 'id', block, source.file),
    title: textOf(block.attributes.title, 'title', block, source.file),
    clauses: listOf(block.attributes.clauses, 'clauses', block, source.file),
    forms: listOf(block.attributes.forms, 'forms', block, source.file),
    text: plainText(block.body),
  }));
  return { file: source.file, head: source.head, parts };
}

function readProcedure(source: TextFile<ProcedureHead>): Procedure {
  const articles = blocksOf(source, 'Article').map((block): ProcedureArticle => {
    const { number, tailoring = 'adopt', reason } = block.attributes;
    if (typeof number !== 'number')
      throw new Error(`${source.file} line ${block.line}: write the number of the article, number={6}.`);
    if (typeof tailoring !== 'string' || !Object.hasOwn(tailorings, tailoring))
      throw new Error(`${source.file} line ${block.line}: tailoring is adopt, adjust or exclude.`);
    return {
      number,
      title: textOf(block.attributes.title, 'title', block, source.file),
      clauses: listOf(block.attributes.clauses, 'clauses', block, source.file),
      forms: listOf(block.attributes.forms, 'forms', block, source.file),
      tailoring: tailoring as Tailoring,
      ...(typeof reason === 'string' ? { reason } : {}),
      text: plainText(block.body),
    };
  });
  return { file: source.file, head: source.head, articles };
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
    guides: sources.guides.map(readGuide),
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
