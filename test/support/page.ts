// Bundles a TypeScript file into a page of its own, so that real modules run in a real browser without building the site.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serveFolder } from './server.ts';

export type BundledPage = {
  /** Address of the page, `http://127.0.0.1:<port>/`. */
  url: string;
  port: number;
  /** Folder that is served; tests may put more files into it. */
  folder: string;
  close(): Promise<void>;
};

/** Bundles `entry` (a path from the project's root) and serves it as the only script of an empty page. */
export async function serveBundle(entry: string): Promise<BundledPage> {
  const folder = await mkdtemp(join(tmpdir(), 'jichim-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['es'], fileName: () => 'page.js' },
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'chrome118',
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="ko"><meta charset="utf-8"><title>시험</title><body><script type="module" src="page.js"></script></body></html>',
  );
  const server = await serveFolder(folder);
  return {
    url: server.url,
    port: server.port,
    folder,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
