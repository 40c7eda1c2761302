// Finds what would stop the site from rendering a text: tags that are open, unknown or unreadable, and signs that Markdown takes for code.
// It knows the project's own convention (CONTRIBUTING.md, "The body"), so that every complaint can say how to mend it.
import { withParticle } from '../text/particle.ts';

export interface MarkupMistake {
  readonly line: number;
  /** In Korean: what is wrong and how to write it. */
  readonly sentence: string;
}

const blocks = ['Clause', 'Part', 'Article', 'Decision'];
/** Every tag with the attributes it takes: what is misspelt would be passed over in silence. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  Clause: ['id'],
  Part: ['id', 'title', 'clauses', 'forms'],
  Article: ['number', 'title', 'clauses', 'tailoring', 'reason', 'approver', 'forms'],
  Decision: ['clauses', 'tailoring', 'change', 'reason', 'approver'],
  Note: [],
  Law: ['source', 'checkedOn'],
  Flow: [],
  Suggested: [],
  Term: ['id'],
  Document: ['id'],
  Parameter: ['id'],
};
const tags = Object.keys(attributes);
const tagPattern = /^<(\/?)([A-Za-z][\w.]*)((?:\s+[a-zA-Z]+(?:="[^"]*"|=\{[^{}]*\})?)*)\s*(\/?)>/;
/** What is skipped: comments, code, and signs after a backslash. */
const skipped = /^(\{\/\*[\s\S]*?\*\/\}|```[\s\S]*?```|`[^`\n]*`|\\[\s\S])/;

/** Signs that are looked at; an i or e only where a line begins. */
const telling = /[<{}`\\]|(?<=\n)[ie]/g;

const countLines = (text: string) => text.split('\n').length - 1;

interface OpenTag {
  readonly name: string;
  readonly line: number;
}

/** Sentences about a block's place: alone on its line, with an empty line towards its text. */
function judgePlace(
  name: string,
  before: string,
  after: string,
  closing: boolean,
  single: boolean,
): string | undefined {
  if (!blocks.includes(name)) return undefined;
  const tag = closing ? `</${name}>` : `<${name}>`;
  if (!/(^|\n)$/.test(before)) return `${tag}는 줄의 맨 앞에 적으세요.`;
  if (!/^[ \t]*(\r?\n|$)/.test(after)) return `${tag} 뒤에서 줄을 바꾸세요. 태그는 한 줄을 혼자 씁니다.`;
  if (closing && !/(^|\n)[ \t]*\r?\n$/.test(before)) return `${tag} 앞에 빈 줄을 두세요. 없으면 글이 읽히지 않습니다.`;
  if (!closing && !single && !/^[ \t]*\r?\n[ \t]*\r?\n/.test(after))
    return `${tag} 다음에 빈 줄을 두세요. 없으면 글이 읽히지 않습니다.`;
  return undefined;
}

/** Everything in the text below a head that the site could not render, in order. Lines are counted from the first of `body`. */
export function findMarkupMistakes(body: string): readonly MarkupMistake[] {
  const mistakes: MarkupMistake[] = [];
  const open: OpenTag[] = [];
  let line = 1;
  const say = (sentence: string, at = line) => mistakes.push({ line: at, sentence });
  const unclosed = ({ name, line: at }: OpenTag) =>
    say(`<${name}>가 닫히지 않았습니다. 글이 끝나는 곳에 </${name}>를 적으세요.`, at);
  const meet = (match: RegExpExecArray, at: number) => {
    const [whole, slash, name = '', , end] = match;
    const closing = slash === '/';
    const single = end === '/';
    if (!tags.includes(name)) {
      say(`<${name}>라는 태그는 쓸 수 없습니다. 쓸 수 있는 것: ${tags.join(', ')}.`);
      return;
    }
    for (const [, own = ''] of (match[3] ?? '').matchAll(/([a-zA-Z]+)(?:="[^"]*"|=\{[^{}]*\})?/g))
      if (!attributes[name]!.includes(own))
        say(
          `<${name}>에 ${withParticle(`‘${own}’`, '은/는')} 쓸 수 없습니다. ${attributes[name]!.length > 0 ? `쓸 수 있는 것: ${attributes[name]!.join(', ')}.` : '속성을 지우세요.'}`,
        );
    const place = judgePlace(name, body.slice(0, at), body.slice(at + whole.length), closing, single);
    if (place !== undefined) say(place);
    if (single) return;
    if (!closing) {
      // A block begins: whatever is still open was forgotten.
      if (blocks.includes(name)) for (const forgotten of open.splice(0)) unclosed(forgotten);
      open.push({ name, line });
      return;
    }
    const found = open.findLastIndex((tag) => tag.name === name);
    if (found < 0) say(`</${name}>에 짝이 되는 <${name}>가 없습니다. 여는 태그를 적거나 이것을 지우세요.`);
    else for (const forgotten of open.splice(found).slice(1)) unclosed(forgotten);
  };
  let index = 0;
  while (index < body.length) {
    // On to the next sign that may be a mistake: a text has few.
    telling.lastIndex = index;
    const at = telling.exec(body)?.index ?? body.length;
    line += countLines(body.slice(index, at));
    index = at;
    if (index >= body.length) break;
    const rest = body.slice(index, index + 4000);
    const sign = body[index]!;
    let length = 1;
    const skip = /[{`\\]/.test(sign) ? skipped.exec(body.slice(index)) : null;
    const tag = sign === '<' ? tagPattern.exec(rest) : null;
    if (/[ie]/.test(sign) && body[index - 1] === '\n' && /^(import|export)\s/.test(rest))
      say('import나 export로 시작하는 줄은 코드로 읽힙니다. 다른 말로 줄을 시작하세요.');
    if (skip) length = skip[0].length;
    else if (tag) {
      meet(tag, index);
      length = tag[0].length;
    } else if (sign === '<') {
      const name = /^<\/?([A-Za-z][\w.]*)/.exec(rest)?.[1];
      say(
        name === undefined
          ? '‘<’는 태그로 읽힙니다. 부등호로 쓰려면 \\<로 적거나 말로 바꾸세요.'
          : `<${name}>의 속성을 읽을 수 없습니다. 이름="글", 이름={6}, 이름={['5.4.3']}의 꼴로 적고 >로 닫으세요.`,
      );
      // The rest of a broken tag would only repeat the complaint.
      if (name !== undefined) length = Math.max(1, /^[^\n>]*>?/.exec(rest)![0].length);
      if (name !== undefined && blocks.includes(name)) for (const forgotten of open.splice(0)) unclosed(forgotten);
      if (name !== undefined && !rest.startsWith('</')) open.push({ name, line });
    } else if (sign === '{' || sign === '}') say('중괄호는 코드로 읽힙니다. 글자로 쓰려면 \\{ 와 \\}로 적으세요.');
    line += countLines(body.slice(index, index + length));
    index += length;
  }
  for (const forgotten of open) unclosed(forgotten);
  return mistakes.toSorted((a, b) => a.line - b.line);
}
