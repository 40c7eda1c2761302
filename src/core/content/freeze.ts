// Published texts never change: the list of frozen versions with their hashes, and what goes against it.
import type { Library } from './library.ts';
import type { Frozen } from './library-sources.ts';
import { filesOf, fingerprintOf, versionsOf } from './versions.ts';

/** Frozen versions that have changed or are gone, one sentence each, naming the file; in Korean where it is an agency's. */
export function findThawed(library: Library): readonly string[] {
  return Object.entries(library.sources.frozen).flatMap(([document, versions]) =>
    Object.entries(versions).flatMap(([version, sha256]) => {
      const files = filesOf(library, document, version).map(({ file }) => file);
      const exists = versionsOf(library)
        .get(document)
        ?.some((own) => own.version === version);
      const ofAgency = document.startsWith('procedure/');
      if (!exists || files.length === 0)
        return [
          ofAgency
            ? `frozen.json: 동결한 ${document} ${version}의 파일이 없습니다. 지운 파일을 되살리세요. 시행한 판은 지우지 않습니다.`
            : `${document} ${version} is frozen, but its file is missing`,
        ];
      if (fingerprintOf(library, document, version) === sha256) return [];
      if (ofAgency)
        return [
          `${files[0]}: 동결한 판인데 내용이 바뀌었습니다. 동결할 때의 글로 되돌리고, 고칠 것은 새 판의 파일로 쓰세요.`,
        ];
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

/** Every version as the command takes it. */
const namesOf = (library: Library) =>
  [...versionsOf(library)]
    .flatMap(([document, versions]) => versions.map(({ version }) => `${document} ${version}`))
    .join(', ');

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
      throw new Error(`${document} ${version} 판이 없습니다. 있는 판: ${namesOf(library)}`);
    const sha256 = fingerprintOf(library, document, version);
    const before = list[document]?.[version];
    if (before !== undefined && before !== sha256)
      throw new Error(
        `${document} ${version} 판은 다른 글로 이미 동결했습니다. 시행한 글은 바꾸지 않으니 새 판의 파일로 쓰세요.`,
      );
    list[document] = { ...list[document], [version]: sha256 };
  }
  const sorted = Object.entries(list).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}
