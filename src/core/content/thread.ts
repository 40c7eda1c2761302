// The check that keeps the thread unbroken: every sentence it answers names a culprit, and the build stops on any of them.
// The unbroken rest of the thread is drawn by trace.ts.
import { missingFacts } from '../evaluation/named-facts.ts';
import {
  findBrokenTies,
  findHomes,
  findUnknownClauses,
  findUnknownPlaces,
  findUnservedFields,
} from '../form/coverage.ts';
import { inlineText } from './blocks.ts';
import { numberOf, pageOf } from './clause.ts';
import { checkVersions } from './edition.ts';
import { itemsOfFlow, readSteps } from './flow.ts';
import { findThawed } from './freeze.ts';
import type { Guide, Library } from './library.ts';
import { showParameter, statesParameter } from './parameter.ts';
import { findProcedureMistakes } from './procedure-mistakes.ts';
import { criteria, reasonById } from './source.ts';
import { versionsOf } from './versions.ts';

function checkForms({ sources, tree }: Library): readonly string[] {
  const { forms, documents } = sources;
  const { unknown, homeless, shared, settled } = findHomes(forms, documents, [
    ...reasonById(sources.notCarried.documents).keys(),
  ]);
  return [
    ...forms
      .filter(({ basis, reason }) => basis.length === 0 && !reason?.trim())
      .map(({ id, title }) => `form ${id} (${title}) names neither a clause nor a reason`),
    ...findUnknownClauses(
      forms,
      tree.all.map(({ id }) => id),
    ),
    ...findUnservedFields(forms, documents),
    ...findUnknownPlaces(forms, documents),
    ...unknown,
    ...homeless,
    ...shared,
    ...settled,
    ...findBrokenTies(forms),
  ];
}

function checkClauses({ sources, tree, texts, pages }: Library): readonly string[] {
  const problems: string[] = [];
  const waiting = new Set<string>();
  for (const id of reasonById(sources.notCarried.clauses).keys()) {
    if (tree.has(id)) for (const clause of tree.subtree(id)) waiting.add(clause.id);
    else problems.push(`clause ${id} waits on the list but does not exist`);
  }
  const seen = new Map<string, number>();
  const pageSet = new Set(pages);
  const order = new Map(tree.all.map(({ id }, index) => [id, index]));
  let last = -1;
  for (const { id, file, line, page, body } of texts) {
    const at = `${file} line ${line}`;
    const clause = order.has(id) ? tree.get(id) : undefined;
    if (!clause) {
      problems.push(`${at}: clause ${id} does not exist`);
      continue;
    }
    if (seen.has(id)) problems.push(`${at}: clause ${id} stands twice`);
    seen.set(id, line);
    if (pageOf(tree, pageSet, id) !== page) problems.push(`${at}: clause ${id} does not belong on page ${page}`);
    if (waiting.has(id)) problems.push(`${at}: clause ${id} is published but still waits on the list`);
    if (body === '' && !clause.headingOnly) problems.push(`${at}: clause ${id} ${clause.title} has no text`);
    if (order.get(id)! < last) problems.push(`${at}: clause ${id} stands out of order`);
    last = order.get(id)!;
  }
  for (const clause of tree.all) {
    if (!seen.has(clause.id) && !waiting.has(clause.id))
      problems.push(`clause ${clause.id} (${numberOf(clause)} ${clause.title}) is neither published nor on the list`);
  }
  for (const { file, head } of sources.guideline) {
    if (!tree.has(head.id)) problems.push(`${file}: clause ${head.id} does not exist`);
    else if (tree.get(head.id).title !== head.title)
      problems.push(`${file}: the title of ${head.id} is ${tree.get(head.id).title}, not ${head.title}`);
    if (!file.endsWith(`/${head.edition}/${head.id}.mdx`)) problems.push(`${file}: id or edition differ from the path`);
  }
  return problems;
}

function checkItems({ sources, tree }: Library): readonly string[] {
  const problems: string[] = [];
  const waiting = reasonById(sources.notCarried.items);
  const known = new Set(sources.items.map(({ id }) => id));
  const homes = new Map(sources.forms.flatMap((form) => form.covers.map((document) => [document, form.id])));
  const documents = new Set(sources.documents.map(({ id }) => id));
  const measures = new Set<string>(criteria.map(({ id }) => id));
  for (const id of waiting.keys()) if (!known.has(id)) problems.push(`item ${id} waits on the list but does not exist`);
  for (const { id, topic, clauses, documents: wanted, criteria: scores } of sources.items) {
    const name = `item ${id} (${topic})`;
    for (const clause of clauses)
      if (!tree.has(clause)) problems.push(`${name} names clause ${clause}, which does not exist`);
    for (const document of wanted)
      if (!documents.has(document)) problems.push(`${name} names document ${document}, which does not exist`);
    for (const criterion of [scores.primary, ...scores.secondary])
      if (!measures.has(criterion)) problems.push(`${name} names criterion ${criterion}, which does not exist`);
    if (clauses.length === 0) problems.push(`${name} names no clause`);
    if (waiting.has(id)) continue;
    const evidence = sources.evidence[id];
    const reasoned = evidence !== undefined && 'reason' in evidence && evidence.reason.trim() !== '';
    if (!wanted.some((document) => homes.has(document)) && !reasoned)
      problems.push(`${name} has neither a form nor a stated reason`);
  }
  for (const [id, evidence] of Object.entries(sources.evidence)) {
    if (!known.has(id)) problems.push(`evidence is given for item ${id}, which does not exist`);
    else if (waiting.has(id)) problems.push(`item ${id} has evidence but still waits on the list`);
    if ('reason' in evidence) continue;
    for (const rule of evidence) {
      const form = sources.forms.find((own) => own.id === rule.form);
      if (!form) problems.push(`evidence of item ${id} looks at form ${rule.form}, which does not exist`);
      else
        for (const fact of missingFacts(rule, form))
          problems.push(`evidence of item ${id} looks at ${fact} of form ${form.id}, which does not exist`);
    }
  }
  return problems;
}

function checkReferences(
  at: string,
  { clauses, forms }: { clauses: readonly string[]; forms: readonly string[] },
  library: Library,
): readonly string[] {
  return [
    ...clauses.filter((id) => !library.tree.has(id)).map((id) => `${at} names clause ${id}, which does not exist`),
    ...forms
      .filter((id) => !library.sources.forms.some((form) => form.id === id))
      .map((id) => `${at} names form ${id}, which does not exist`),
  ];
}

function repeated(values: readonly (string | number)[]): readonly (string | number)[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function checkParameters(file: string, parts: Guide['parts'], parameters: Guide['parameters']): readonly string[] {
  const problems = repeated(parameters.map(({ id }) => id)).map((id) => `${file}: parameter ${id} stands twice`);
  for (const parameter of parameters) {
    const part = parts.find(({ id }) => id === parameter.part);
    if (!part) problems.push(`${file}: parameter ${parameter.id} names part ${parameter.part}, which does not exist`);
    else if (parameter.setting === undefined && !statesParameter(part.text, parameter))
      problems.push(`${file} part ${part.id} does not state ${parameter.id}, ${showParameter(parameter)}`);
  }
  return problems;
}

/** Documents of the source and terms that a text names by tag and that do not exist; of procedures see procedure-mistakes.ts. */
function checkNames({ sources }: Library): readonly string[] {
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    Document: new Set(sources.documents.map(({ id }) => id)),
    Term: new Set(sources.terms.map(({ id }) => id)),
  };
  return [...sources.guideline, ...sources.guides].flatMap(({ file, body }) =>
    [...body.matchAll(/<(Document|Term)\s+id="([^"]*)"/g)]
      .filter(({ 1: tag, 2: id }) => !known[tag!]!.has(id!))
      .map(
        ({ 1: tag, 2: id, index }) =>
          `${file} line ${body.slice(0, index).split('\n').length} names ${tag!.toLowerCase()} ${id}, which does not exist`,
      ),
  );
}

/** Lists that are to be drawn and cannot be read as steps. */
function checkFlows({ sources }: Library): readonly string[] {
  return [...sources.guides, ...sources.procedures].flatMap(({ file, body }) =>
    [...body.matchAll(/^<Flow>$([\s\S]*?)^<\/Flow>$/gm)].flatMap((match) => {
      try {
        readSteps(itemsOfFlow(match[1]!).map(inlineText));
        return [];
      } catch (error) {
        return [`${file} line ${body.slice(0, match.index).split('\n').length}: ${(error as Error).message}`];
      }
    }),
  );
}

function checkTexts(library: Library): readonly string[] {
  const problems: string[] = [...checkNames(library), ...checkFlows(library)];
  for (const { file, head, parts, parameters } of library.guides) {
    if (!file.endsWith(`/${head.domain}/${head.edition}.mdx`)) problems.push(`${file}: head differs from the path`);
    for (const id of repeated(parts.map((part) => part.id))) problems.push(`${file}: part ${id} stands twice`);
    for (const part of parts) problems.push(...checkReferences(`${file} part ${part.id}`, part, library));
    problems.push(...checkParameters(file, parts, parameters));
  }
  for (const { id, clause } of library.sources.terms)
    if (clause !== undefined && !library.tree.has(clause))
      problems.push(`term ${id} names clause ${clause}, which does not exist`);
  for (const id of repeated(library.sources.terms.map((term) => term.id))) problems.push(`term ${id} stands twice`);
  return problems;
}

/** Everything that breaks the thread, one sentence each, naming the culprit. Empty when the thread is whole. */
export function findBreaks(library: Library): readonly string[] {
  return [
    ...checkForms(library),
    ...checkClauses(library),
    ...checkItems(library),
    ...checkTexts(library),
    ...findProcedureMistakes(library),
    ...[...versionsOf(library)]
      .filter(([document]) => !document.startsWith('procedure/'))
      .flatMap(([document, versions]) => checkVersions(document, versions)),
    ...findThawed(library),
  ];
}
