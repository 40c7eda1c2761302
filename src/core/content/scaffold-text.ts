// The words of a guide made into the words of a procedure.
import type { Block } from './blocks.ts';
import { type Parameter, showParameter } from './parameter.ts';

const numerals = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪', '⑫', '⑬', '⑭', '⑮'];
/** Paragraphs of an article, numbered when there are several. */
export const paragraphs = (texts: readonly string[]): string =>
  texts.length === 1 ? texts[0]! : texts.map((text, index) => `${numerals[index] ?? '·'} ${text}`).join('\n\n');
/** Sentences that end in 다. */
export const sentences = (text: string): readonly string[] => text.split(/(?<=다\.)\s+/).filter((one) => one !== '');

/** A guide's words as a procedure says them. */
export function adapted(text: string): string {
  return text
    .replaceAll(/\s*\((모두 )?서식 준비 중\)/g, '')
    .replaceAll(/(이|다른) 세부지침(은|이|을|과|으로)?/g, (_, which: string, particle = '') => {
      const ours: Readonly<Record<string, string>> = { 은: '는', 이: '가', 을: '를', 과: '와', 으로: '로' };
      return `${which} 절차서${ours[particle] ?? ''}`;
    })
    .trim();
}

/** Paragraphs of plain text, without lists and tables. */
export const proseOf = (body: string): readonly string[] =>
  body
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => !/^([-|*<#]|\d+\.)/.test(text) && text.endsWith('.'));
/** The first table. */
export const tableOf = (body: string): string | undefined => /(?:^\|.*\|$\n?){3,}/m.exec(body)?.[0].trim();
/** What stands behind `- 활동: `. */
export const lineOf = (body: string, name: string): string | undefined =>
  new RegExp(`^- ${name}: (.+)$`, 'm').exec(body)?.[1]?.trim();

/** Writes the values that a part states as parameters of the procedure, where the part leaves no doubt which is meant. */
export function withParameters(text: string, part: string, parameters: readonly Parameter[]): string {
  // What a form computes with is not quoted by its number in the text.
  const own = parameters.filter((parameter) => parameter.part === part && parameter.setting === undefined);
  return text.replaceAll(/<Suggested>([^<]*)<\/Suggested>/g, (whole, value: string) => {
    const meant = own.filter((parameter) => showParameter(parameter) === value.trim());
    return meant.length === 1 ? `<Parameter id="${meant[0]!.id}">${value}</Parameter>` : whole;
  });
}

/** Parts of a guide that are no steps of the procedure. */
export const around = /^(purpose|roles|flow|methods|situations|defaults|indicators|example.*|mistakes|law|relations)$/;

/** A step as an article: what is done, paragraph by paragraph, then input, output, who and when. */
export function stepOf(part: Block): string {
  if (lineOf(part.body, '활동') === undefined) return part.body;
  const cell = (name: string) => (lineOf(part.body, name) ?? '-').replaceAll('|', '\\|');
  const heads = ['입력', '산출', '담당', '기한'];
  const table = [heads, heads.map(() => '---'), heads.map(cell)].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const acts = sentences(lineOf(part.body, '활동') ?? '');
  return `${paragraphs([...acts, '입력, 산출, 담당과 기한은 다음과 같다.'])}\n\n${table}`;
}

/** The values that the guide suggests, each stated as a parameter. */
export function parameterTable(parameters: readonly Parameter[]): string {
  const rows = parameters.map(
    (parameter) => `| ${parameter.label} | <Parameter id="${parameter.id}">${showParameter(parameter)}</Parameter> |`,
  );
  return ['| 항목 | 값 |', '| --- | --- |', ...rows].join('\n');
}
