// The index of the texts in the browser: Pagefind in its worker (index-worker.ts) and the words beside it, fetched when the first search is
// near. The answer of the worker alone carries the permission to compile WebAssembly (src/server/headers.ts).

import type { IndexWords } from '../../core/search/coverage.ts';
import { type IndexedVersion, versionsWith } from '../../core/search/edition.ts';
import type { SearchIndex } from '../../core/search/find.ts';
import { unpackPairs } from '../../core/search/pairs.ts';
import type { SearchWords } from '../../core/search/reading.ts';
import type { Comparable } from '../../core/search/score.ts';
import { unpackTelling } from '../../core/search/telling.ts';
import { listMark, textOfContent } from '../../core/search/token.ts';
import { type UnitKind, unitKinds } from '../../core/search/unit-kind.ts';
import { siteAddress } from '../address.ts';
import type { SearchFilters } from './filters.ts';
import { startIndexWorker } from './index-worker.ts';

/** A unit as the index holds it. */
export interface IndexedUnit extends Comparable {
  readonly kind: UnitKind;
  /** Address with the base path. */
  readonly href: string;
  /** `guide/incident@2026-1`; empty for what has no versions. */
  readonly version: string;
}

export interface TextIndex extends SearchIndex<SearchFilters, IndexedUnit> {
  readonly words: SearchWords & IndexWords;
  readonly versions: readonly IndexedVersion[];
}

/** Units are short: how long one is says little about whether it answers. */
const ranking = { pageLength: 0.1, termFrequency: 0.3 };

const listOf = (text: string | undefined) => (text ? text.split(listMark) : []);

async function fetchWords(folder: string): Promise<SearchWords & IndexWords & { versions: readonly IndexedVersion[] }> {
  const answer = await fetch(`${folder}words.json`);
  if (!answer.ok) throw new Error(`words.json: ${answer.status}`);
  const words = await answer.json();
  return {
    ...words,
    pairs: unpackPairs(words.pairs),
    latin: new Set(words.latin),
    telling: unpackTelling(words.groups, words.telling),
  };
}

async function open(today: string): Promise<TextIndex> {
  const folder = siteAddress('/pagefind/');
  const [index, words] = await Promise.all([
    // The tag keeps the address of the entry the same every time, so that a browser without a network finds it where it left it.
    startIndexWorker(folder, { baseUrl: '/', metaCacheTag: 'site', ranking }),
    fetchWords(folder),
  ]);
  /** Name of a result in the worker by the id of its unit. */
  const found = new Map<string, string>();
  const units = new Map<string, Promise<IndexedUnit>>();
  return {
    words,
    versions: words.versions,
    async search(term, { kind, domain, status }) {
      const filters = {
        version: { any: versionsWith(words.versions, status, today) },
        ...(kind === 'all' || kind === 'record' ? {} : { kind: unitKinds[kind] }),
        ...(domain === 'all' ? {} : { domain }),
      };
      const answer = await index.search(term, { filters });
      for (const { id, data } of answer?.results ?? []) found.set(id, data);
      return (answer?.results ?? []).map(({ id }) => id);
    },
    load(id) {
      const known = units.get(id);
      if (known) return known;
      const loading = index.load(found.get(id)!).then(
        ({ content, meta }): IndexedUnit => ({
          kind: meta.kind as UnitKind,
          title: meta.title ?? '',
          cite: meta.cite ?? '',
          place: listOf(meta.place),
          names: listOf(meta.names),
          asked: listOf(meta.asked),
          text: textOfContent(content),
          href: siteAddress(meta.url ?? '/'),
          version: meta.version ?? '',
        }),
      );
      units.set(id, loading);
      loading.catch(() => units.delete(id));
      return loading;
    },
  };
}

let opening: Promise<TextIndex> | undefined;

/** Opens the index once for the page; after a failure the next call tries again. `today` decides which versions are in force. */
export function openTextIndex(today: string): Promise<TextIndex> {
  opening ??= open(today).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
