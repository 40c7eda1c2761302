// Brotli and gzip copies beside every text file of the built site, so that the server and any web server send small files without work.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const smallest = 1024;

/** Writes `.br` and `.gz` beside the html, css, js, json and svg files of a folder that are worth it. */
export function compressFolder(folder: string): void {
  for (const file of globSync('**/*.{html,css,js,json,svg,txt}', { cwd: folder })) {
    const path = join(folder, file);
    const bytes = readFileSync(path);
    if (bytes.length < smallest) continue;
    const quality = bytes.length > 1_000_000 ? 5 : 9;
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
