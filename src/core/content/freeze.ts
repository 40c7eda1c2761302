// Published texts never change: the list of frozen versions with their hashes, and what goes against it.
import type { Library } from './library.ts';
import type { Frozen } from './library-sources.ts';
import { filesOf, fingerprintOf, versionsOf } from './versions.ts';

/** Frozen versions that have changed or are gone, one sentence each, naming the file. */
export function findThawed(library: Library): readonly string[] {
  return Object.entries(library.sources.frozen).flatMap(([document, versions]) =>
    Object.entries(versions).flatMap(([version, sha256]) => {
      const files = filesOf(library, document, version).map(({ file }) => file);
      const exists = versionsOf(library)
        .get(document)
        ?.some((own) => own.version === version);
      if (!exists || files.length === 0) return [`${document} ${version} is frozen, but its file is missing`];
      if (fingerprintOf(library, document, version) === sha256) return [];
      const named =
        files.length > 3 ? `${files.slice(0, 3).join(', ')} and ${files.length - 3} more` : files.join(', ');
      return [`${document} ${version} is frozen and has changed (${named}); bring it back and write a new version`];
    }),
  );
}

/** Versions that are in force or have been on a day and are not frozen, as `document version`. */
export function findUnfrozen(library: Library, day: string): readonly (readonly [document: string, version: string])[] {
  const { frozen } = library.sources;
  return [...versionsOf(library)].flatMap(([document, versions]) =>
    versions
      .filter(({ version, effectiveFrom }) => effectiveFrom <= day && frozen[document]?.[version] === undefined)
      .map(({ version }) => [document, version] as const),
  );
}

/**
 * Freezes versions: the list with their hashes added.
 * @throws Error when a version does not exist, or was frozen with another text
 */
export function freeze(library: Library, versions: readonly (readonly [document: string, version: string])[]): Frozen {
  const list: Record<string, Record<string, string>> = {};
  for (const [document, frozen] of Object.entries(library.sources.frozen)) list[document] = { ...frozen };
  for (const [document, version] of versions) {
    if (
      !versionsOf(library)
        .get(document)
        ?.some((own) => own.version === version)
    )
      throw new Error(`${document} ${version} does not exist`);
    const sha256 = fingerprintOf(library, document, version);
    const before = list[document]?.[version];
    if (before !== undefined && before !== sha256)
      throw new Error(`${document} ${version} was frozen with another text; a published text never changes`);
    list[document] = { ...list[document], [version]: sha256 };
  }
  const sorted = Object.entries(list).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}
