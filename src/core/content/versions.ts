// The documents of the site with all their versions, where each stands for good, and the hash that guards what is published.
import { hashValue } from '../journal/canonical.ts';
import { guideAddress, guidelineEditionAddress, procedureAddress } from './address.ts';
import { lineUp, type Version } from './edition.ts';
import type { Library } from './library.ts';
import type { TextFile } from './library-sources.ts';
import type { EditionHead } from './schema.ts';

/** A version as its head tells it. */
export type DocumentVersion = Version & Pick<EditionHead, 'title' | 'kind' | 'reason'>;

/** Every page of a text asks for them; a library never changes. */
const versionsKnown = new WeakMap<Library, ReadonlyMap<string, readonly DocumentVersion[]>>();

/** The versions of every document of the site, by its name: `guideline`, `guide/incident`, `procedure/incident`. */
export function versionsOf(library: Library): ReadonlyMap<string, readonly DocumentVersion[]> {
  const known = versionsKnown.get(library);
  if (known) return known;
  const versions = new Map<string, DocumentVersion[]>();
  versionsKnown.set(library, versions);
  versions.set('guideline', [...library.sources.editions]);
  for (const { head } of library.guides) {
    const name = `guide/${head.domain}`;
    versions.set(name, [...(versions.get(name) ?? []), { ...head, version: head.edition }]);
  }
  for (const { head } of library.procedures) {
    const name = `procedure/${head.domain}`;
    versions.set(name, [...(versions.get(name) ?? []), head]);
  }
  return versions;
}

/** Where a version of a document stands for good. */
export function versionAddress(document: string, version: string): string {
  const [kind, domain = ''] = document.split('/');
  if (kind === 'guide') return guideAddress(domain, version);
  return kind === 'procedure' ? procedureAddress(domain, version) : guidelineEditionAddress(version);
}

/** How a version is called: a guide by its edition (`2026-1`), everything else by its count (`제2판`). */
export const versionName = (document: string, version: string) =>
  document.startsWith('guide/') ? version : `제${version}판`;

/** A document and two versions of it, one right after the other. */
export interface VersionPair {
  readonly document: string;
  readonly old: string;
  readonly new: string;
}

/** Every pair of neighbouring versions of a document, newest first. */
export function pairsOf(library: Library, document: string): readonly VersionPair[] {
  const line = lineUp(versionsOf(library).get(document) ?? []);
  return line
    .slice(1)
    .map((now, index) => ({ document, old: line[index]!.version, new: now.version }))
    .toReversed();
}

/** Address of the comparison of a pair, or of the list of all pairs of a document. */
export function comparisonAddress(document: string, pair?: Pick<VersionPair, 'old' | 'new'>): string {
  const [kind, domain = ''] = document.split('/');
  const homes: Record<string, string> = { guide: guideAddress(domain), procedure: procedureAddress(domain) };
  return `${homes[kind!] ?? '/guideline/'}compare/${pair ? `${pair.old}-${pair.new}/` : ''}`;
}

/** The files that a version is made of, in order. */
export function filesOf({ sources }: Library, document: string, version: string): readonly TextFile<unknown>[] {
  const [kind, domain] = document.split('/');
  if (kind === 'guide') return sources.guides.filter(({ head }) => head.domain === domain && head.edition === version);
  if (kind === 'procedure')
    return sources.procedures.filter(({ head }) => head.domain === domain && head.version === version);
  return sources.guideline
    .filter(({ head }) => head.edition === version)
    .toSorted((a, b) => a.head.order - b.head.order);
}

/**
 * SHA-256 over all that a version says: its heads, its texts (NFC, line ends as `\n`, blanks at the ends aside) and, of a guide, the values
 * it suggests. What it does not cover is how a head is written: order of keys, quotes.
 */
export function fingerprintOf(library: Library, document: string, version: string): string {
  const files = filesOf(library, document, version);
  const { editions, parameters } = library.sources;
  const beside = new Set(files.map(({ file }) => file.replace(/\.mdx$/, '.json')));
  // Through JSON, so that a key without a value is no key.
  const content: unknown = JSON.parse(
    JSON.stringify({
      edition: document === 'guideline' ? editions.find((edition) => edition.version === version) : undefined,
      files: files.map(({ head, body }) => ({ head, body: body.replaceAll('\r\n', '\n').normalize('NFC').trim() })),
      values: parameters.filter(({ file }) => beside.has(file)).map(({ entries }) => entries),
    }),
  );
  return hashValue(content);
}
