// The search index of the built site: one small page a unit, indexed by Pagefind in one run into dist/pagefind/,
// and the words that the browser needs beside it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineUp } from '../src/core/content/edition.ts';
import { type Library, readLibrary } from '../src/core/content/library.ts';
import { versionsOf } from '../src/core/content/versions.ts';
import { packPairs } from '../src/core/search/pairs.ts';
import { vocabularyOf } from '../src/core/search/spelling.ts';
import { glossaryForms } from '../src/core/search/synonym.ts';
import { packTelling } from '../src/core/search/telling.ts';
import { latinIn, lineMark, listMark, sentinel, tokensOf } from '../src/core/search/token.ts';
import { type AskedWords, type SearchUnit, searchUnits } from '../src/core/search/unit.ts';
import { unitKinds } from '../src/core/search/unit-kind.ts';
import { readSources } from './library.ts';
import { root } from './setup.js';

/** Bytes of a part of the index before packing. Small parts: a query asks for a few words, and loads little else with them. */
const chunkSize = 600;

/** What a site serves of the files of Pagefind: the worker and the index. It brings interfaces of its own too. */
const served = /^(pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_meta|index|fragment|filter)$/;

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A unit with its tokens, which both the index and the words beside it are made of. */
export type TokenedUnit = SearchUnit & { readonly tokens: ReturnType<typeof tokensOf> };

/** A unit as a page for Pagefind: what people read of it first, behind the sentinel what only the index reads. */
export function pageOfUnit(unit: TokenedUnit): string {
  const meta = {
    url: unit.address,
    title: unit.title,
    cite: unit.cite,
    place: unit.place.join(listMark),
    names: unit.names.join(listMark),
    asked: (unit.asked ?? []).join(listMark),
    kind: unit.kind,
    version: unit.version,
  };
  const filters = { kind: unitKinds[unit.kind], domain: unit.domain || '-', version: unit.version || '-' };
  return [
    '<!doctype html><html lang="ko"><head><title>-</title>',
    ...Object.entries(meta)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`),
    ...Object.entries(filters).map(
      ([name, value]) => `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`,
    ),
    '</head><body>',
    ...unit.text.split('\n').map((line) => `<p>${escapeHtml(line)} ${lineMark}</p>`),
    `<p data-pagefind-weight="0">${sentinel}</p>`,
    `<p data-pagefind-weight="6">${escapeHtml(unit.title)}</p>`,
    `<p data-pagefind-weight="3">${escapeHtml(unit.names.join(' . '))}</p>`,
    `<p data-pagefind-weight="1">${escapeHtml([...unit.place, ...(unit.asked ?? [])].join(' . '))}</p>`,
    `<p data-pagefind-weight="1.5">${unit.tokens.title.join(' ')}</p>`,
    `<p data-pagefind-weight="0.3">${unit.tokens.text.join(' ')}</p>`,
    '</body></html>',
  ].join('\n');
}

/** What the browser needs beside the index: spelling, synonyms, and from when to when each version is in force. */
export function searchWords(library: Library, units: readonly TokenedUnit[], groups: readonly (readonly string[])[]) {
  const versions = [...versionsOf(library)].flatMap(([document, line]) =>
    lineUp(line).map(({ version, effectiveFrom, effectiveTo }) => [
      `${document}@${version}`,
      effectiveFrom,
      effectiveTo ?? '',
    ]),
  );
  const all = [...library.sources.terms.map(glossaryForms).filter((forms) => forms.length > 1), ...groups];
  // Permanent addresses of other versions are not looked at unless somebody asks for them.
  const current = units
    .filter(({ address }) => !address.includes('/v/'))
    .map(({ tokens }) => [...tokens.words, ...tokens.title, ...tokens.pairs]);
  return {
    versions,
    units: units.length,
    pairs: packPairs(units.flatMap(({ tokens }) => [...tokens.pairs])),
    latin: [...new Set(units.flatMap(({ tokens }) => [...tokens.words].flatMap(latinIn)))].sort(),
    groups: all,
    telling: packTelling(all, current),
    vocabulary: vocabularyOf(units.flatMap(({ title, names }) => [title, ...names])),
  };
}

/** Where the pages for Pagefind are kept. Files are written over: many file systems make files slowly after many were deleted. */
export const pagesFolder = join(root, '.cache', 'search');

/**
 * Indexes units into a folder of the site.
 * @param pages a folder for the pages that Pagefind reads, and for nothing else
 * @returns how many pages the index holds
 */
export function indexUnits(units: readonly TokenedUnit[], folder: string, pages: string): number {
  mkdirSync(pages, { recursive: true });
  for (const [place, unit] of units.entries()) writeFileSync(join(pages, `${place}.html`), pageOfUnit(unit));
  // A build before may have had more units.
  for (const name of readdirSync(pages)) if (!(Number.parseInt(name, 10) < units.length)) rmSync(join(pages, name));
  rmSync(folder, { recursive: true, force: true });
  // By its command: through its interface for programs the same pages cost half as much again.
  const command = new URL('runner/bin.cjs', import.meta.resolve('pagefind'));
  const done = spawnSync(
    process.execPath,
    [fileURLToPath(command), '--site', pages, '--output-path', folder, '--force-language', 'ko'],
    { encoding: 'utf8', env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(chunkSize) } },
  );
  if (done.status !== 0) throw new Error(`Pagefind: ${done.error?.message ?? done.stdout + done.stderr}`);
  for (const name of readdirSync(folder)) if (!served.test(name)) rmSync(join(folder, name), { recursive: true });
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  return languages.ko.page_count;
}

/** How people ask for the places of a project, from all files of content/glossary/asked/. */
export function readAsked(folder: string): AskedWords {
  const own = join(folder, 'content', 'glossary', 'asked');
  return Object.assign({}, ...readdirSync(own).map((name) => JSON.parse(readFileSync(join(own, name), 'utf8'))));
}

/** Indexes the texts of the project into `pagefind/` of a built site, by pages in the given folder. */
export async function makeSearchIndex(out: string, pages: string): Promise<void> {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
  const library = readLibrary(await readSources(root), day);
  const units = searchUnits(library, day, readAsked(root)).map((unit) => ({ ...unit, tokens: tokensOf(unit) }));
  const groups = JSON.parse(readFileSync(join(root, 'content', 'glossary', 'synonyms.json'), 'utf8'));
  const folder = join(out, 'pagefind');
  const held = indexUnits(units, folder, pages);
  if (held !== units.length) throw new Error(`the search index holds ${held} of ${units.length} units`);
  writeFileSync(join(folder, 'words.json'), JSON.stringify(searchWords(library, units, groups)));
}

if (process.argv[1] === import.meta.filename) await makeSearchIndex(join(root, 'dist'), pagesFolder);
