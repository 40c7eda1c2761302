// What scripts weigh on their way to a browser.
import { gzipSync } from 'node:zlib';

/** Bytes, gzip, of all files at some addresses. */
export async function weighScripts(urls: Iterable<string>): Promise<number> {
  const sizes = [...urls].map(async (url) => gzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer())).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
