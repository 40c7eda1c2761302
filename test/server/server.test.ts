import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders, securityHeadersOf } from '../../src/server/headers.ts';
import { startServer } from '../../src/server/server.ts';

const body = `<!doctype html><title>서식</title>${'가'.repeat(2000)}`;
let folder: string;
let running: { server: Server; address: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jichim-site-'));
  mkdirSync(join(folder, 'forms'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>홈</title>');
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>없음</title>');
  writeFileSync(join(folder, 'forms', 'index.html'), body);
  writeFileSync(join(folder, 'forms', 'index.html.br'), brotliCompressSync(body));
  writeFileSync(join(folder, '_astro', 'page.abc123.js'), 'export {};');
  running = await startServer({ host: '127.0.0.1', port: 0, folder, base: '/jichim/' });
});

afterAll(() => {
  running.server.close();
  running.server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Sends a request line as it stands, for paths that fetch would tidy up. */
function askRaw(path: string): Promise<string> {
  const { port } = running.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (bytes) => {
      answer += bytes;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the site', () => {
  test('every answer carries every security header, the 404 page too', async () => {
    for (const path of ['', 'forms/', 'no-such-page/', '_astro/page.abc123.js']) {
      const answer = await fetch(running.address + path);
      for (const [name, value] of Object.entries(securityHeaders))
        expect(answer.headers.get(name), `${path} ${name}`).toBe(value);
    }
  });

  test('the worker of the search alone may compile WebAssembly', async () => {
    const policyOf = async (path: string) =>
      (await fetch(running.address + path)).headers.get('Content-Security-Policy') ?? '';
    expect(await policyOf('pagefind/pagefind-worker.js?v=1')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const path of ['search/', 'search/?q=/pagefind/pagefind-worker.js', 'pagefind/pagefind.js', 'forms/'])
      expect(await policyOf(path), path).not.toContain('wasm');
    expect(securityHeadersOf('/x/pagefind/pagefind-worker.js')['X-Content-Type-Options']).toBe('nosniff');
  });

  test('a page is found under the base path and sent compressed', async () => {
    const answer = await fetch(`${running.address}forms/`, { headers: { 'Accept-Encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toBe(body);
  });

  test('hashed files are kept for a year, pages are asked for again', async () => {
    expect((await fetch(`${running.address}_astro/page.abc123.js`)).headers.get('cache-control')).toContain(
      'immutable',
    );
    const page = await fetch(running.address);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(running.address, { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('what is not there answers 404 with the page of the site', async () => {
    const answer = await fetch(`${running.address}forms/none/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('없음');
  });

  test('a site that is built anew is served at once, and a file that cannot be opened ends one answer only', async () => {
    writeFileSync(join(folder, 'later.html'), '<!doctype html><title>나중</title>');
    expect(await (await fetch(`${running.address}later.html`)).text()).toContain('나중');
    writeFileSync(join(folder, 'later.html'), '<!doctype html><title>더 나중에</title>');
    expect(await (await fetch(`${running.address}later.html`)).text()).toContain('더 나중에');
    rmSync(join(folder, 'later.html'));
    expect((await fetch(`${running.address}later.html`)).status).toBe(404);
    // A name that is found and goes away before it is opened: a link to nothing is found by neither, so a socket stands for it.
    const blocked = createServer().listen(join(folder, 'blocked.txt'));
    await new Promise((resolve) => blocked.once('listening', resolve));
    await expect(fetch(`${running.address}blocked.txt`).then((answer) => answer.text())).rejects.toThrow();
    blocked.close();
    expect((await fetch(running.address)).status).toBe(200);
  });

  test('nothing above the folder can be read', async () => {
    for (const path of [
      '/jichim/../../etc/passwd',
      '/jichim/%2e%2e/%2e%2e/etc/passwd',
      '/jichim/..%2f..%2fetc/passwd',
    ]) {
      const answer = await askRaw(path);
      expect(answer, path).not.toContain('root:');
      expect(answer, path).toMatch(/^HTTP\/1.1 (404|400|308)/);
    }
  });

  test('nothing can be written', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await fetch(running.address, { method })).status).toBe(405);
  });
});

describe('starting', () => {
  function startMain(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ['src/server/main.ts'], { env: { ...process.env, ...env } });
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += bytes;
    });
    return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })));
  }

  test('a taken port is named, with what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(startServer({ host: '127.0.0.1', port, folder, base: '/' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    taken.close();
  });

  test('a port that is no number is refused with a sentence', async () => {
    const { code, said } = await startMain({ PORT: 'abc' });
    expect(code).toBe(1);
    expect(said).toContain('PORT=abc는 포트 번호가 아닙니다');
  });
});
