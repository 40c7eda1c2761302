// Reads the flat blocks of a content file (<Clause>, <Part>, <Article>) and the plain text inside them, without rendering.
// It knows the project's own convention, not MDX at large: attributes are "text", {number} or {['list', 'of', 'texts']}.

export type AttributeValue = string | number | boolean | readonly string[];
export interface Block {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Source text between the tags; empty for `<Clause id="5.4.1" />`. */
  readonly body: string;
  /** Line of the opening tag in the text that was given, from 1. */
  readonly line: number;
  /** Line on which the body begins. */
  readonly bodyLine: number;
}

const attributePattern = /\s+([a-zA-Z]+)(?:=(?:"([^"]*)"|\{([^{}]*)\}))?/gy;

function readExpression(text: string): AttributeValue {
  const trimmed = text.trim();
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  const list = /^\[(.*)\]$/s.exec(trimmed);
  if (list) return [...(list[1] ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
  throw new Error(`{${trimmed}}는 숫자도 목록도 아닙니다. {6}이나 {['5.4.3']}처럼 적으세요.`);
}

function readAttributes(text: string): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [, name = '', quoted, expression] of text.matchAll(attributePattern)) {
    attributes[name] = quoted ?? (expression === undefined ? true : readExpression(expression));
  }
  return attributes;
}

const openingOf = (tag: string) => new RegExp(`^<${tag}((?:\\s+[a-zA-Z]+(?:="[^"]*"|=\\{[^{}]*\\})?)*)\\s*(/?)>`, 'gm');

/**
 * All blocks of one tag, in order.
 * @throws Error when a block is not closed or an attribute cannot be read; the message names tag and line, in Korean.
 */
export function readBlocks(source: string, tag: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const match of source.matchAll(openingOf(tag))) {
    const line = source.slice(0, match.index).split('\n').length;
    const start = match.index + match[0].length;
    const end = match[2] === '/' ? start : source.indexOf(`</${tag}>`, start);
    const next = source.slice(start).search(new RegExp(`^<${tag}[\\s>]`, 'm'));
    if (end < 0 || (next >= 0 && start + next < end))
      throw new Error(`${line}번째 줄: <${tag}>가 닫히지 않았습니다. 글이 끝나는 곳에 </${tag}>를 적으세요.`);
    try {
      const inside = source.slice(start, end);
      const bodyLine = source.slice(0, end - inside.trimStart().length).split('\n').length;
      blocks.push({ tag, attributes: readAttributes(match[1] ?? ''), body: inside.trim(), line, bodyLine });
    } catch (error) {
      throw new Error(`${line}번째 줄: <${tag}>의 ${(error as Error).message}`);
    }
  }
  const tags = [...source.matchAll(new RegExp(`^<${tag}[\\s>/]`, 'gm'))].length;
  if (tags !== blocks.length)
    throw new Error(
      `<${tag}> ${tags}개 가운데 ${blocks.length}개만 읽을 수 있습니다. 속성을 이름="글"의 꼴로 적으세요.`,
    );
  return blocks;
}

/** What stands before, between and after the blocks of one tag: one more text than there are blocks, most of them empty. */
export function textsBetween(source: string, tag: string): readonly string[] {
  const texts: string[] = [];
  let from = 0;
  for (const match of source.matchAll(openingOf(tag))) {
    texts.push(source.slice(from, match.index).trim());
    const after = match.index + match[0].length;
    from = match[2] === '/' ? after : source.indexOf(`</${tag}>`, after) + tag.length + 3;
  }
  return [...texts, source.slice(from).trim()];
}

/** A line or cell of a body without tags and Markdown marks, NFC. */
export function inlineText(source: string): string {
  return source
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, '$1')
    .trim()
    .normalize('NFC');
}

/** The plain text of a block's body: no tags, no Markdown marks; paragraphs, list items and table rows on lines of their own. */
export function plainText(source: string): string {
  return source
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .split('\n')
    .filter((line) => !/^\s*\|?\s*:?-{3,}/.test(line))
    .map((line) =>
      inlineText(
        line
          // A year is no number of a list.
          .replace(/^\s*(?:[-*+]|\d{1,3}\.|#{1,6}|>)\s+/, '')
          .replace(/^\s*\|\s*|\s*\|\s*$/g, '')
          .replace(/\s*(?<!\\)\|\s*/g, ' · '),
      ),
    )
    .filter((line) => line !== '')
    .join('\n');
}
