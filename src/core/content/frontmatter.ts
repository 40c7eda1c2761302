// Splits a content file into head and text. The head is the flat subset of YAML that the project uses (`key: value`, one a line),
// so that the check of the build needs no YAML library. Whatever the site's own reader could understand differently is refused.

import { withParticle } from '../text/particle.ts';

/** Head as plain values, and the text below it. The lines of the head stand before it as empty ones, so that a line number is the file's. */
export interface SplitFile {
  readonly head: Readonly<Record<string, string | number | boolean>>;
  /** Line of each key. */
  readonly lines: Readonly<Record<string, number>>;
  readonly body: string;
}

function readValue(key: string, text: string): string | number | boolean {
  const quoted = /^'((?:[^']|'')*)'$/.exec(text) ?? /^"([^"\\]*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll("''", "'");
  if (/^(true|false)$/.test(text)) return text === 'true';
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) throw new Error(`날짜를 작은따옴표로 묶으세요: ${key}: '${text}'`);
  if (/^[\p{L}\p{N}]/u.test(text) && !/: |:$| #/.test(text) && !/^(null|yes|no|on|off|y|n|~)$/i.test(text)) return text;
  const bare = text.replace(/^['"‘’“”]+|['"‘’“”]+$/g, '').replaceAll("'", "''");
  throw new Error(`값을 그대로 읽을 수 없습니다. 쌍점(:)이나 기호가 든 값은 작은따옴표로 묶으세요: ${key}: '${bare}'`);
}

/**
 * @throws Error naming the line of the head that cannot be read and how to write it, in Korean.
 */
export function splitFile(source: string): SplitFile {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(source);
  if (!match)
    throw new Error(
      '1번째 줄: 파일이 머리로 시작하지 않습니다. 첫 줄에 ---를 적고, 머리를 한 줄에 하나씩 적은 뒤 다시 ---를 적으세요.',
    );
  const head: Record<string, string | number | boolean> = {};
  const lines: Record<string, number> = {};
  for (const [index, line] of (match[1] ?? '').split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const at = `${index + 2}번째 줄`;
    const pair = /^([a-zA-Z]+):\s+(.+?)\s*$/.exec(line);
    if (!pair)
      throw new Error(
        `${at}: ${withParticle(`‘${line}’`, '을/를')} 읽을 수 없습니다. ‘이름: 값’의 꼴로 한 줄에 하나씩 적으세요.`,
      );
    const [, key = '', value = ''] = pair;
    if (Object.hasOwn(head, key))
      throw new Error(`${at}: ${withParticle(key, '이/가')} 두 번 있습니다. 하나를 지우세요.`);
    lines[key] = index + 2;
    try {
      head[key] = readValue(key, value);
    } catch (error) {
      throw new Error(`${at}: ${(error as Error).message}`);
    }
  }
  return { head, lines, body: match[0].replace(/[^\n]+/g, '') + source.slice(match[0].length) };
}
