// The texts of the library as papers: an edition of the guideline, a guide, a procedure. One paper for each published version.
import { articleAnchor } from '../content/address.ts';
import { plainText } from '../content/blocks.ts';
import { citeClause, numberOf } from '../content/clause.ts';
import { lineUp, type Version } from '../content/edition.ts';
import { drawFigure, type Figure } from '../content/figure.ts';
import type { Guide, Library } from '../content/library.ts';
import { readPassages, suggestedMark } from '../content/passage.ts';
import { type ClauseDecision, type Procedure, tailorings } from '../content/procedure.ts';
import { cellsOfTable, type SourceTableData } from '../content/source-table.ts';
import type { Trace } from '../content/trace.ts';
import { showDate } from '../text/date.ts';
import { annexChapters } from './annex.ts';
import type { Block, Paper } from './page.ts';
import { type Chapter, type Publication, passageBlocks, publicationPaper, tableOf } from './publication.ts';

/** What a paper of a text is made from, besides the text. */
export interface TextSetting {
  readonly library: Library;
  /** The thread as it stands where the text is in force. */
  readonly trace: Trace;
  readonly tables: readonly SourceTableData[];
  readonly figures: readonly (Figure & { readonly id: string })[];
  /** SHA-256 of the text, as versions.json gives it. */
  readonly digest: string;
}

/** The whole guideline of the library's edition. */
export function guidelinePaper(setting: TextSetting): Paper {
  const { library } = setting;
  const { edition, sources } = library;
  const name = `제${edition.version}판`;
  return publicationPaper({
    ...frameOf(edition.title, name, edition, sources.editions, (version) => `제${version}판`),
    listed: 3,
    digest: setting.digest,
    chapters: library.texts.map((text) => clauseChapter(text.id, text.body, setting)),
    ...notesOf(library.texts.map(({ body }) => body)),
  });
}

/** A detailed guide. */
export function guidePaper({ head, parts }: Guide, setting: TextSetting): Paper {
  const { library } = setting;
  const versions = library.guides
    .filter((guide) => guide.head.domain === head.domain)
    .map((guide) => ({ ...guide.head, version: guide.head.edition }));
  return publicationPaper({
    ...frameOf(head.title, head.edition, head, versions, (version) => version),
    listed: 1,
    digest: setting.digest,
    chapters: parts.map(({ id, title, clauses, forms, body }) => ({
      id,
      number: '',
      title,
      level: 1,
      blocks: [
        ...besideBlocks([citesOf(clauses, setting), formsOf(forms, setting)], true),
        ...passageBlocks(readPassages(body)),
      ],
    })),
    ...notesOf(parts.map(({ body }) => body)),
  });
}

/** An agency's procedure; that of a fictional agency is marked 예시(가상). */
export function procedurePaper(procedure: Procedure, setting: TextSetting): Paper {
  const { head, articles, decisions, closing } = procedure;
  const { library } = setting;
  const versions = library.procedures
    .filter((other) => other.head.domain === head.domain && other.head.agency === head.agency)
    .map((other) => other.head);
  const agency = library.sources.agencies.find(({ id }) => id === head.agency);
  const frame = frameOf(head.title, `제${head.version}판`, head, versions, (version) => `제${version}판`);
  const chapters = articles.flatMap(
    ({ chapter, number, title, clauses, forms, tailoring, reason, body }): Chapter[] => {
      const decision = reason ? `${tailorings[tailoring]}(${reason})` : tailorings[tailoring];
      const basis = clauses.length > 0 ? `${citesOf(clauses, setting)} ${decision}` : '';
      const article: Chapter = {
        id: articleAnchor(number),
        number: `제${number}조(${title})`,
        title: '',
        level: 2,
        blocks: [...passageBlocks(readPassages(body)), ...besideBlocks([basis, formsOf(forms, setting)])],
      };
      if (chapter === undefined) return [article];
      return [{ id: `chapter-${number}`, number: '', title: chapter, level: 1, blocks: [] }, article];
    },
  );
  return publicationPaper({
    ...frame,
    header: [
      ['기관', agency?.name ?? head.agency],
      ['작성', head.author],
      ['검토', head.reviewer],
      ['승인', head.approver],
      ...frame.header,
    ],
    listed: 2,
    digest: setting.digest,
    chapters: [
      ...chapters,
      ...closingChapter(closing),
      ...annexChapters(procedure, library),
      ...decisionChapter(decisions, setting),
    ],
    ...notesOf([...articles.map(({ body }) => body), closing]),
    ...(agency?.fictional && { watermark: '예시(가상)' }),
  });
}

function frameOf(
  title: string,
  name: string,
  version: Omit<Version, 'version'> & { kind: string },
  versions: readonly (Version & { kind: string; reason: string })[],
  nameOf: (version: string) => string,
): Pick<Publication, 'title' | 'subtitle' | 'running' | 'header' | 'history'> {
  return {
    title,
    subtitle: `${name} · ${showDate(version.effectiveFrom)} 시행`,
    running: `${title} ${name}`,
    header: [
      ['공포', showDate(version.promulgatedOn)],
      ['구분', version.kind],
    ],
    history: lineUp(versions)
      .toReversed()
      .map((one) => [nameOf(one.version), one.kind, periodOf(one), one.reason] as const),
  };
}

function periodOf({ effectiveFrom, effectiveTo }: Version): string {
  return effectiveTo === undefined
    ? `${showDate(effectiveFrom)}부터`
    : `${showDate(effectiveFrom)}부터 ${showDate(effectiveTo)}까지`;
}

function notesOf(bodies: readonly string[]): Pick<Publication, 'notes'> {
  const suggests = bodies.some((body) => body.includes('</Suggested>'));
  return { notes: ['지침 워크북', ...(suggests ? [`${suggestedMark} 권장값: 기관이 정합니다.`] : [])] };
}

/** What the thread ties to a text, in small type: 조항 5.4.3 가 · 서식 비상연락망. */
function besideBlocks(texts: readonly string[], keep = false): Block[] {
  const text = texts.filter((one) => one !== '').join(' · ');
  return text === ''
    ? []
    : [{ kind: 'text', text, size: 8, keep }, ...(keep ? [] : [{ kind: 'space', height: 1 } as const])];
}

function citesOf(clauses: readonly string[], { library: { tree } }: TextSetting): string {
  const cites = clauses.filter((id) => tree.has(id)).map((id) => citeClause(tree, id));
  return cites.length === 0 ? '' : `조항 ${cites.join(', ')}`;
}

function formsOf(forms: readonly string[], { library }: TextSetting): string {
  const titles = library.sources.forms.filter(({ id }) => forms.includes(id)).map(({ title }) => title);
  return titles.length === 0 ? '' : `서식 ${titles.join(', ')}`;
}

/** Deeper clauses share the fourth rank. */
function levelOf(id: string, { library: { tree } }: TextSetting): Chapter['level'] {
  return Math.min(4, tree.ancestors(id).length + 1) as Chapter['level'];
}

function clauseChapter(id: string, body: string, setting: TextSetting): Chapter {
  const { library, trace } = setting;
  const clause = library.tree.get(id);
  const table = setting.tables.find((one) => one.id === id);
  const figure = setting.figures.find((one) => one.id === id);
  const near = (kind: 'form' | 'item', name: string) => {
    const nodes = trace.near(`clause:${id}`, kind);
    return nodes.length === 0 ? '' : `${name} ${nodes.map((node) => node.cite || node.title).join(', ')}`;
  };
  return {
    id: `clause-${id}`,
    number: numberOf(clause),
    title: clause.title,
    level: levelOf(id, setting),
    breaks: clause.kind === 'chapter' || (clause.kind === 'section' && id.startsWith('5.')),
    blocks: [
      ...(table ? [tableBlock(table)] : []),
      ...passageBlocks(readPassages(body)),
      ...(figure ? [{ kind: 'figure', drawing: drawFigure(figure) } as const] : []),
      // A section names what all its parts name: on paper only the clause itself speaks.
      ...(clause.kind === 'section' || clause.kind === 'chapter'
        ? []
        : besideBlocks([near('form', '서식'), near('item', '점검 항목')])),
    ],
  };
}

function tableBlock(table: SourceTableData): Block {
  const { head, rows } = cellsOfTable(table);
  return tableOf(head, rows);
}

function closingChapter(closing: string): Chapter[] {
  if (plainText(closing) === '') return [];
  const passages = readPassages(closing);
  const [first, ...rest] = passages;
  const title = first?.kind === 'heading' ? first.text : '부칙';
  const blocks = passageBlocks(first?.kind === 'heading' ? rest : passages);
  return [{ id: 'closing', number: '', title, level: 1, blocks }];
}

/** Clauses that the agency applies otherwise than an article says, as a table. */
function decisionChapter(decisions: readonly ClauseDecision[], setting: TextSetting): Chapter[] {
  if (decisions.length === 0) return [];
  const rows = decisions.map(({ clauses, tailoring, change = '', reason = '', approver = '' }) => [
    citesOf(clauses, setting).replace('조항 ', ''),
    tailorings[tailoring],
    [change, reason].filter((text) => text !== '').join(' / '),
    approver,
  ]);
  const table = tableOf(['조항', '적용', '바꾼 내용과 사유', '승인'], rows);
  return [{ id: 'decisions', number: '', title: '조항별 적용 결정', level: 1, blocks: [table] }];
}
