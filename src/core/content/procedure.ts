// An agency's procedure as data: its articles, the values they set (<Parameter>), and how each clause is applied (<Decision>).
import { type Block, plainText } from './blocks.ts';
import type { TextFile } from './library-sources.ts';
import type { ProcedureHead } from './schema.ts';
import { blocksOf, listOf, textOf } from './text-block.ts';

export const tailorings = { adopt: '그대로 적용', adjust: '조정', exclude: '제외' } as const;
export type Tailoring = keyof typeof tailorings;

/** `<Parameter id="incident.registration">20분</Parameter>` inside an article. */
export interface StatedParameter {
  readonly id: string;
  /** Value and unit as written. */
  readonly text: string;
  /** Line in the file. */
  readonly line: number;
}

/** An article of an agency's procedure. */
export interface ProcedureArticle {
  /** The chapter that begins with this article: 제1장 총칙. */
  readonly chapter?: string;
  readonly number: number;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly forms: readonly string[];
  readonly tailoring: Tailoring;
  /** Why the clause is adjusted or left out. */
  readonly reason?: string;
  /** Who approved that the clause is left out. */
  readonly approver?: string;
  readonly parameters: readonly StatedParameter[];
  readonly text: string;
  /** Source of the text, with its Markdown. */
  readonly body: string;
  /** Line of the opening tag. */
  readonly line: number;
}

/** `<Decision clauses={['5.4.3.c.1']} tailoring="exclude" reason="…" approver="…" />`: one clause decided otherwise than its article, or without one. */
export interface ClauseDecision {
  readonly clauses: readonly string[];
  readonly tailoring: Tailoring;
  /** What an adjusted clause says in this agency. */
  readonly change?: string;
  readonly reason?: string;
  readonly approver?: string;
  readonly line: number;
}

export interface Procedure {
  readonly file: string;
  readonly head: ProcedureHead;
  readonly articles: readonly ProcedureArticle[];
  readonly decisions: readonly ClauseDecision[];
  /** Source of what follows the last article: 부칙, 별표. */
  readonly closing: string;
  /** Line of each key of the head, where a check reads the file. */
  readonly lines?: Readonly<Record<string, number>>;
}

function tailoringOf(block: Block, file: string): Tailoring {
  const { tailoring = 'adopt' } = block.attributes;
  if (typeof tailoring === 'string' && Object.hasOwn(tailorings, tailoring)) return tailoring as Tailoring;
  throw new Error(
    `${file} ${block.line}번째 줄: tailoring은 adopt(그대로 적용), adjust(조정), exclude(제외) 가운데 하나로 적으세요.`,
  );
}

/** The texts among attributes that are there. */
function textsOf<Name extends string>(block: Block, names: readonly Name[]): Partial<Record<Name, string>> {
  const found = names.map((name) => [name, block.attributes[name]] as const);
  return Object.fromEntries(found.filter(([, value]) => typeof value === 'string')) as Partial<Record<Name, string>>;
}

function statedIn({ body, bodyLine }: Block, file: string): readonly StatedParameter[] {
  const stated = [...body.matchAll(/<Parameter\b([^>]*)>([^<]*)<\/Parameter>/g)];
  const tags = [...body.matchAll(/<Parameter\b/g)];
  const lineAt = (index: number) => bodyLine + body.slice(0, index).split('\n').length - 1;
  for (const { index } of tags)
    if (!stated.some((match) => match.index === index))
      throw new Error(
        `${file} ${lineAt(index)}번째 줄: <Parameter>가 닫히지 않았습니다. <Parameter id="…">10분</Parameter>처럼 한 줄에 적으세요.`,
      );
  return stated.map((match) => {
    const id = /^\s+id="([^"]+)"\s*$/.exec(match[1] ?? '')?.[1];
    if (id === undefined)
      throw new Error(
        `${file} ${lineAt(match.index)}번째 줄: <Parameter>에 id가 없습니다. <Parameter id="…">처럼 적으세요.`,
      );
    return { id, text: match[2]!.trim(), line: lineAt(match.index) };
  });
}

/** Heading (`## 제1장 총칙`) before each article, undefined where there is none. */
function chaptersOf(body: string): readonly (string | undefined)[] {
  const before = body.split(/^<Article\b/m).slice(0, -1);
  return before.map((text) => /^##\s+(.+)$/m.exec(text.slice(text.lastIndexOf('</Article>') + 1))?.[1]?.trim());
}

/** Reads a version of a procedure. @throws Error naming file and line when it does not follow the convention of CONTRIBUTING.md */
export function readProcedure(source: TextFile<ProcedureHead>): Procedure {
  const { file, head } = source;
  const chapters = chaptersOf(source.body);
  const articles = blocksOf(source, 'Article').map((block, i): ProcedureArticle => {
    const { number } = block.attributes;
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1)
      throw new Error(
        `${file} ${block.line}번째 줄: <Article>에 ${number === undefined ? '조 번호가 없습니다' : '쓴 조 번호를 읽을 수 없습니다'}. 1부터 세는 정수를 number={6}처럼 적으세요.`,
      );
    return {
      ...(chapters[i] !== undefined && { chapter: chapters[i] }),
      number,
      title: textOf(block.attributes.title, 'title', block, file),
      clauses: listOf(block.attributes.clauses, 'clauses', block, file),
      forms: listOf(block.attributes.forms, 'forms', block, file),
      tailoring: tailoringOf(block, file),
      ...textsOf(block, ['reason', 'approver']),
      parameters: statedIn(block, file),
      text: plainText(block.body),
      body: block.body,
      line: block.line,
    };
  });
  const decisions = blocksOf(source, 'Decision').map(
    (block): ClauseDecision => ({
      clauses: listOf(block.attributes.clauses, 'clauses', block, file),
      tailoring: tailoringOf(block, file),
      ...textsOf(block, ['change', 'reason', 'approver']),
      line: block.line,
    }),
  );
  const end = '</Article>';
  const closing = source.body.slice(source.body.lastIndexOf(end) + end.length).trim();
  return { file, head, articles, decisions, closing, ...(source.lines && { lines: source.lines }) };
}
