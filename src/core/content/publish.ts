// The texts as data: the shapes of /api/*.json. More keys may be added; these stay. Addresses get the base path from `at`.
import type { FormDescription } from '../form/describe.ts';
import { clauseAddress, formAddress, itemAddress } from './address.ts';
import { plainText } from './blocks.ts';
import { lineUp } from './edition.ts';
import type { Library } from './library.ts';
import type { ItemEvidence } from './library-sources.ts';
import { reasonById } from './source.ts';
import type { Trace } from './trace.ts';
import { fingerprintOf, versionAddress, versionsOf } from './versions.ts';

/** Makes an address of the site a URL of this build: puts the base path before it. */
type At = (address: string) => string;

const notePattern = /<Note>([\s\S]*?)<\/Note>/g;

/** guideline.json: every published clause of the edition in force; `text` is plain, tables as lines. Editor's notes are no part of it. */
export function publishGuideline({ tree, texts, pages, edition }: Library, at: At) {
  const pageSet = new Set(pages);
  const clauses = texts.map(({ id, body }) => {
    const { title, kind, parent } = tree.get(id);
    const notes = [...body.matchAll(notePattern)].map((match) => plainText(match[1]!));
    const text = plainText(body.replace(notePattern, ''));
    const url = at(clauseAddress(tree, pageSet, id));
    return { id, title, kind, parent, text, ...(notes.length > 0 && { notes }), url };
  });
  return { edition: edition.version, clauses };
}

/** forms.json: every definition, as `describeForm` tells it, with the address of its page. */
export function publishForms(forms: readonly FormDescription[], at: At) {
  return { forms: forms.map((form) => ({ ...form, url: at(formAddress(form.id)) })) };
}

/** checklist.json: all items of the checklist; those not carried yet say so with the reason. */
export function publishChecklist({ sources, edition }: Library, trace: Trace, at: At) {
  const waiting = reasonById(sources.notCarried.items);
  const items = sources.items.map(({ id, section, sectionTitle, topic, text, clauses, documents, criteria }) => {
    const evidence: ItemEvidence = sources.evidence[id] ?? [];
    const reason = waiting.get(id);
    return {
      id,
      section,
      sectionTitle,
      topic,
      text,
      clauses,
      documents,
      forms: trace.near(`item:${id}`, 'form').map((node) => node.id.slice('form:'.length)),
      criteria: { primary: criteria.primary, secondary: criteria.secondary },
      evidence,
      thread: (reason === undefined
        ? (['clause', 'guide', 'procedure', 'form'] as const).flatMap((kind) => trace.near(`item:${id}`, kind))
        : clauses.flatMap((clause) => trace.get(`clause:${clause}`) ?? [])
      ).map(({ kind, cite, title, address }) => ({ kind, cite, title, url: at(address) })),
      url: at(itemAddress(id)),
      ...(reason !== undefined && { notCarried: reason }),
    };
  });
  return { edition: edition.version, items };
}

/** trace.json: the thread as nodes and edges, and what is not carried yet. */
export function publishTrace({ sources }: Library, trace: Trace, at: At) {
  return {
    nodes: trace.nodes.map(({ id, kind, title, cite, address }) => ({ id, kind, title, cite, url: at(address) })),
    edges: trace.edges,
    notCarried: sources.notCarried,
  };
}

/** versions.json: all versions of all documents, oldest first. `sha256` guards all that a version says; the list of frozen versions holds the same. */
export function publishVersions(library: Library, at: At) {
  const documents = [...versionsOf(library)].map(([id, versions]) => ({
    id,
    title: versions[0]!.title,
    versions: lineUp(versions).map(({ version, promulgatedOn, effectiveFrom, effectiveTo, revises }) => ({
      version,
      promulgatedOn,
      effectiveFrom,
      effectiveTo: effectiveTo ?? null,
      revises: revises ?? null,
      url: at(versionAddress(id, version)),
      sha256: fingerprintOf(library, id, version),
    })),
  }));
  return { documents };
}
