// The papers of the texts: every published version of guideline, guides and procedures as a PDF at its permanent address.
// A step of the build. A paper is kept in .cache until what it is made from changes.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { paperAddress } from '../src/core/content/address.ts';
import { type Library, readLibrary } from '../src/core/content/library.ts';
import { publishVersions } from '../src/core/content/publish.ts';
import { traceLibrary } from '../src/core/content/trace.ts';
import { versionAddress } from '../src/core/content/versions.ts';
import { layOut } from '../src/core/paper/layout.ts';
import { printMetrics } from '../src/core/paper/metrics.ts';
import type { Paper } from '../src/core/paper/page.ts';
import { guidelinePaper, guidePaper, procedurePaper, type TextSetting } from '../src/core/paper/texts.ts';
import { pdfOf } from '../src/export/pdf.ts';
import { readSources } from './library.ts';
import { root } from './setup.js';

/** A paper and where it stands, without the base path: `/guides/incident/v/2026-1/text.pdf`. */
export interface TextPaper {
  readonly address: string;
  readonly paper: Paper;
  /** Promulgation, `2026-11-23`. */
  readonly made: string;
}

/** The papers of all versions of all texts. */
export async function textPapers(folder: string): Promise<readonly TextPaper[]> {
  const sources = await readSources(folder);
  const { tables, figures } = JSON.parse(readFileSync(join(folder, 'content/source/tables.json'), 'utf8'));
  const libraries = new Map<string, Library>();
  const on = (day: string) => {
    if (!libraries.has(day)) libraries.set(day, readLibrary(sources, day));
    return libraries.get(day)!;
  };
  const today = on(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date()));
  return publishVersions(today, (address) => address).documents.flatMap(({ id, versions }) =>
    versions.map(({ version, effectiveFrom, promulgatedOn, sha256 }): TextPaper => {
      const [kind, domain] = id.split('/');
      const library = on(effectiveFrom);
      const setting: TextSetting = {
        library,
        trace: traceLibrary(library, effectiveFrom),
        tables,
        figures,
        digest: sha256,
      };
      const address = paperAddress(versionAddress(id, version));
      if (kind === 'guideline') return { address, made: promulgatedOn, paper: guidelinePaper(setting) };
      if (kind === 'guide') {
        const guide = library.guides.find(({ head }) => head.domain === domain && head.edition === version)!;
        return { address, made: promulgatedOn, paper: guidePaper(guide, setting) };
      }
      const procedure = library.procedures.find(({ head }) => head.domain === domain && head.version === version)!;
      return { address, made: promulgatedOn, paper: procedurePaper(procedure, setting) };
    }),
  );
}

/** Hash of what sets the papers, so that a change of the layout makes them all anew. */
function settingHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['src/core/paper/*.ts', 'src/export/*.ts', 'public/fonts/print-*.gz'], {
    cwd: root,
  }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Writes the papers into the built site. @returns how many there are and how many were made anew */
export async function makePapers(target: string): Promise<{ papers: number; made: number }> {
  const cache = join(root, '.cache', 'papers');
  mkdirSync(cache, { recursive: true });
  const font = (weight: number) =>
    new Uint8Array(gunzipSync(readFileSync(join(root, `public/fonts/print-${weight}.ttf.gz`))));
  const fonts = { regular: font(400), bold: font(700) };
  const setting = settingHash();
  const kept = new Set<string>();
  let made = 0;
  const papers = await textPapers(root);
  for (const { address, paper, made: day } of papers) {
    const name = createHash('sha256').update(setting).update(JSON.stringify(paper)).digest('hex');
    const file = join(cache, `${name}.pdf`);
    kept.add(`${name}.pdf`);
    if (!existsSync(file)) {
      const title = paper.running ?? paper.title;
      const pages = layOut(paper, printMetrics);
      writeFileSync(file, await pdfOf(pages, { fonts, title, language: 'ko', created: `${day}T00:00` }));
      made += 1;
    }
    const out = join(target, address);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, readFileSync(file));
  }
  for (const file of globSync('*.pdf', { cwd: cache })) if (!kept.has(file)) rmSync(join(cache, file));
  return { papers: papers.length, made };
}

if (import.meta.main) console.log(await makePapers(join(root, 'dist')));
