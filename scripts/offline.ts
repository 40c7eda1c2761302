// dist/service-worker.js: the list of all files of the built site and the worker that keeps them, for browsers that were asked to.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './setup.js';

const worker = 'service-worker.js';
/** Copies that the server sends in place of their originals. */
const copies = /\.(html|css|js|json|svg|txt)\.(br|gz)$/;
/** Names that change with their content. */
const hashed = /^(_astro|pagefind\/(fragment|index|filter))\//;

export interface SiteFile {
  readonly url: string;
  /** Hash of the content; null where the name changes with it. */
  readonly revision: string | null;
}

/** Every file that a browser may ask for, by the address it asks with: a page by its folder. */
export function siteFilesOf(out: string): readonly SiteFile[] {
  return globSync('**/*', { cwd: out })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== worker && !copies.test(file) && statSync(join(out, file)).isFile())
    .sort()
    .map((file) => ({
      url: file.replace(/(^|\/)index\.html$/, '$1') || './',
      revision: hashed.test(file)
        ? null
        : createHash('sha256')
            .update(readFileSync(join(out, file)))
            .digest('hex')
            .slice(0, 16),
    }));
}

/** Writes the worker into a built site. Run after everything else is in its place. */
export async function makeServiceWorker(out: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { siteFiles: JSON.stringify(siteFilesOf(out)), 'process.env.NODE_ENV': '"production"' },
    build: {
      lib: { entry: 'src/offline/service-worker.ts', formats: ['iife'], name: 'offline', fileName: () => worker },
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'chrome118',
    },
  });
}

if (process.argv[1] === import.meta.filename) await makeServiceWorker(join(root, 'dist'));
