// The HTTP server. Handlers stand in a list and are asked in turn; the sync endpoint takes its place before the site.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Handler, siteHandler } from './site.ts';

export type ServerSettings = { host: string; port: number; folder: string; base: string };

/**
 * Starts the server.
 * @param settings `port` 0 takes a free one
 * @returns the server and the address it answers at
 * @throws the error of the socket: EADDRINUSE, EACCES, EADDRNOTAVAIL
 */
export async function startServer(settings: ServerSettings): Promise<{ server: Server; address: string }> {
  const handlers: readonly Handler[] = [siteHandler(settings.folder, settings.base)];
  const server = createServer((request, response) => {
    const ask = (index: number): void => handlers[index]?.(request, response, () => ask(index + 1));
    ask(0);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return { server, address: `http://${host}:${port}${settings.base}` };
}
