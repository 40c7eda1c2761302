// Splits a content file into head and text. The head is the flat subset of YAML that the project uses (`key: value`, one a line),
// so that the check of the build needs no YAML library. Whatever the site's own reader could understand differently is refused.

/** Head as plain values, and the text below it. The lines of the head stand before it as empty ones, so that a line number is the file's. */
export interface SplitFile {
  readonly head: Readonly<Record<string, string | number | boolean>>;
  readonly body: string;
}

function readValue(key: string, text: string): string | number | boolean {
  const quoted = /^'((?:[^']|'')*)'$/.exec(text) ?? /^"([^"\\]*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll("''", "'");
  if (/^(true|false)$/.test(text)) return text === 'true';
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    throw new Error(`${key}: put the date in quotes, '${text}'; YAML reads a moment.`);
  if (/^[\p{L}\p{N}]/u.test(text) && !/: |:$| #/.test(text) && !/^(null|yes|no|on|off|y|n|~)$/i.test(text)) return text;
  throw new Error(`${key}: put the value in quotes, '${text}'.`);
}

/**
 * @throws Error saying which line of the head cannot be read and how to write it.
 */
export function splitFile(source: string): SplitFile {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(source);
  if (!match) throw new Error('The file does not begin with a head between two lines of ---.');
  const head: Record<string, string | number | boolean> = {};
  for (const line of (match[1] ?? '').split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const pair = /^([a-zA-Z]+):\s+(.+?)\s*$/.exec(line);
    if (!pair) throw new Error(`"${line}" is not of the form key: value.`);
    const [, key = '', value = ''] = pair;
    if (Object.hasOwn(head, key)) throw new Error(`${key} stands twice.`);
    head[key] = readValue(key, value);
  }
  return { head, body: match[0].replace(/[^\n]+/g, '') + source.slice(match[0].length) };
}
