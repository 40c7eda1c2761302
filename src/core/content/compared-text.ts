// The versions of the site's documents as units that can be compared: clauses of the guideline, parts of guides, articles of procedures,
// what stands between and after them, and what stands beside them (clauses, tailoring, forms), all as a reader sees it.
import { inlineText, readBlocks, textsBetween } from './blocks.ts';
import { citeClause, numberOf } from './clause.ts';
import { type ComparedUnit, type Comparison, compareUnits } from './comparison.ts';
import type { Library } from './library.ts';
import type { TextFile } from './library-sources.ts';
import { type ClauseDecision, type Procedure, tailorings } from './procedure.ts';
import type { VersionPair } from './versions.ts';

const details = (list: readonly (readonly [string, string | undefined])[]) =>
  list.flatMap(([name, text]) => (text ? [{ name, text }] : []));

/** What stands outside the blocks, cut at its headings: 부칙 of a procedure. */
function loose(source: string, tag: string): readonly ComparedUnit[] {
  return textsBetween(source, tag)
    .join('\n\n')
    .split(/^(?=#{1,6} )/m)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const [, title = '', body = text] = /^#{1,6} +(.+)\n?([\s\S]*)$/.exec(text) ?? [];
      const heading = inlineText(title);
      return { key: `#${heading}`, name: heading || '머리글', title: heading, heading, body, details: [] };
    });
}

function citeAll({ tree }: Library, clauses: readonly string[]): string {
  return clauses.map((id) => (tree.has(id) ? citeClause(tree, id) : id)).join(', ');
}

function formTitles({ sources }: Library, forms: readonly string[]): string {
  return forms.map((id) => sources.forms.find((form) => form.id === id)?.title ?? id).join(', ');
}

function guidelineUnits({ sources, tree }: Library, edition: string): readonly ComparedUnit[] {
  const files = sources.guideline.filter(({ head }) => head.edition === edition);
  return files
    .toSorted((a, b) => a.head.order - b.head.order)
    .flatMap(({ body }) =>
      readBlocks(body, 'Clause').map(({ attributes, body: text }) => {
        const clause = tree.get(String(attributes.id));
        const heading = `${numberOf(clause)} ${clause.title}`.trim();
        return {
          key: clause.id,
          name: citeClause(tree, clause.id),
          title: clause.title,
          heading,
          body: text,
          details: [],
        };
      }),
    );
}

function guideUnits(library: Library, file: TextFile<unknown>): readonly ComparedUnit[] {
  const parts = readBlocks(file.body, 'Part').map(({ attributes, body }) => {
    const { id, title, clauses = [], forms = [] } = attributes;
    return {
      key: String(id),
      name: String(title),
      title: String(title),
      heading: String(title),
      body,
      details: details([
        ['근거 조항', citeAll(library, clauses as readonly string[])],
        ['쓰는 서식', formTitles(library, forms as readonly string[])],
      ]),
    };
  });
  return [...parts, ...loose(file.body, 'Part')];
}

const tailoringText = ({ tailoring, change, reason, approver }: Partial<Omit<ClauseDecision, 'line'>>) =>
  [tailorings[tailoring ?? 'adopt'], change, reason, approver && `승인 ${approver}`].filter(Boolean).join(', ');

function procedureUnits(
  library: Library,
  file: TextFile<unknown>,
  { articles, decisions }: Procedure,
): readonly ComparedUnit[] {
  const bodies = readBlocks(file.body, 'Article');
  const units = articles.map(({ number, title, clauses, forms, ...article }, index) => ({
    key: String(number),
    name: `제${number}조`,
    title,
    heading: `제${number}조(${title})`,
    body: bodies[index]!.body,
    details: details([
      ['근거 조항', citeAll(library, clauses)],
      ['조항의 적용', clauses.length > 0 ? tailoringText(article) : undefined],
      ['쓰는 서식', formTitles(library, forms)],
    ]),
  }));
  const decided = decisions.map(({ clauses, ...decision }) => {
    const heading = `${citeAll(library, clauses)}의 적용`;
    return { key: `#${heading}`, name: heading, title: heading, heading, body: tailoringText(decision), details: [] };
  });
  return [...units, ...decided, ...loose(file.body.replace(/^<Decision\b[\s\S]*?\/>/gm, ''), 'Article')];
}

/** The units of one version of a document, in their order. @throws Error when there is no such version */
export function unitsOf(library: Library, document: string, version: string): readonly ComparedUnit[] {
  const [kind, domain] = document.split('/');
  const { guides, procedures } = library.sources;
  if (kind === 'guideline') return guidelineUnits(library, version);
  if (kind === 'guide') {
    const file = guides.find(({ head }) => head.domain === domain && head.edition === version);
    if (file) return guideUnits(library, file);
  } else {
    const file = procedures.find(({ head }) => head.domain === domain && head.version === version);
    const procedure = library.procedures.find(({ head }) => head.domain === domain && head.version === version);
    if (file && procedure) return procedureUnits(library, file, procedure);
  }
  throw new Error(`${document} ${version} does not exist`);
}

/** Compares a pair of versions of one document. */
export function compareVersions(library: Library, { document, old, new: now }: VersionPair): Comparison {
  const permanent = !document.startsWith('procedure/');
  return compareUnits(unitsOf(library, document, old), unitsOf(library, document, now), permanent);
}
