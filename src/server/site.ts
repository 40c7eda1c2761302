// Serves the built site: precompressed files, revalidation, the site's own 404 page.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { securityHeadersOf } from './headers.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Hashed file names never change their content; everything else is asked for again. */
const hashed = /\/_astro\//;

/** Path of the address that is asked for, without its query. */
const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?', 1)[0]!;

/**
 * Answers requests from a folder of the built site.
 * @param folder the built site, `dist`
 * @param base path under which it is served, `/` or `/x/`
 */
export function siteHandler(folder: string, base = '/'): Handler {
  const files = sirv(folder, {
    // Looks for every file when it is asked for, so that a site that is built anew is served without a new start.
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeadersOf(pathOf(request)))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(url === base.slice(0, -1) ? 308 : 404, { Location: base }).end();
      return;
    }
    response.once('pipe', (file: Readable) => {
      // A file that went away after it was found ends this answer, not the server; a visitor who goes away ends the reading.
      file.once('error', () => response.destroy());
      response.once('close', () => file.destroy());
    });
    request.url = `/${url.slice(base.length)}`;
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : readFileSync(join(folder, '404.html')));
    });
  };
}
