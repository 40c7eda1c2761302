// The security headers of every answer, in one list: this server sends them, and the snippets for other web servers are made from it.

/** Policy by directive. Nothing may come from or go to another host; styles set by scripts go through the CSSOM and need no exception. */
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

const writePolicy = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

/** Header names and values, sent with every page and file. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': writePolicy(policy),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The worker of the search, as it ends every address it may have. */
const searchWorker = '/pagefind/pagefind-worker.js';

/** The worker of the search compiles WebAssembly. A worker obeys the policy of its own answer, so that no page needs the permission. */
const searchWorkerHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Security-Policy': writePolicy({ ...policy, 'script-src': "'self' 'wasm-unsafe-eval'" }),
};

/** The security headers of an answer. @param path path of the address, with or without the base path */
export function securityHeadersOf(path: string): Readonly<Record<string, string>> {
  return path.endsWith(searchWorker) ? searchWorkerHeaders : securityHeaders;
}
