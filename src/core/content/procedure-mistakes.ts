// What is wrong with an agency's procedures, each as file, line, what, and how to mend it. In Korean, because the agency's people read it.
import { pickParticle, withParticle } from '../text/particle.ts';
import { type Library, parametersOn } from './library.ts';
import { readParameterValue } from './parameter.ts';
import type { ClauseDecision, Procedure, ProcedureArticle } from './procedure.ts';

function repeated<T>(values: readonly T[]): ReadonlySet<T> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}

function findReferenceMistakes(
  { clauses, forms }: { clauses: readonly string[]; forms: readonly string[] },
  { tree, sources }: Library,
): readonly string[] {
  return [
    ...clauses
      .filter((id) => !tree.has(id))
      .map(
        (id) => `지침에 ${id} 조항이 없습니다. content/source/clauses.json이나 지침 화면의 주소 끝에 있는 id를 쓰세요.`,
      ),
    ...forms
      .filter((id) => !sources.forms.some((form) => form.id === id))
      .map(
        (id) => `서식 ${id}${pickParticle(id, '이/가')} 없습니다. 서식 화면의 주소 /forms/<id>/에 있는 이름을 쓰세요.`,
      ),
  ];
}

function findDecisionMistakes(decision: ProcedureArticle | ClauseDecision): readonly string[] {
  const { tailoring, reason, approver } = decision;
  const mistakes: string[] = [];
  if (tailoring !== 'adopt' && !reason?.trim())
    mistakes.push(
      `${tailoring === 'adjust' ? '조정한' : '제외한'} 사유가 없습니다. reason="…"에 한 문장으로 적으세요.`,
    );
  if (tailoring === 'exclude' && !approver?.trim())
    mistakes.push('제외를 승인한 사람이 없습니다. approver="이름(직위)"로 적으세요.');
  return mistakes;
}

function findArticleMistakes(library: Library, { head, articles }: Procedure): readonly (readonly [number, string])[] {
  const mistakes: (readonly [number, string])[] = [];
  const parameters = parametersOn(library, head.domain, head.effectiveFrom);
  let last = 0;
  for (const article of articles) {
    const name = `제${article.number}조`;
    if (article.number <= last)
      mistakes.push([
        article.line,
        `${name}가 제${last}조 뒤에 있습니다. 조 번호는 위에서 아래로 커져야 하니 번호나 순서를 고치세요.`,
      ]);
    last = Math.max(last, article.number);
    for (const sentence of [...findReferenceMistakes(article, library), ...findDecisionMistakes(article)])
      mistakes.push([article.line, `${name}(${article.title}): ${sentence}`]);
    for (const { id, text, line } of parameters.size > 0 ? article.parameters : []) {
      const known = parameters.get(id);
      if (!known) {
        const names = [...parameters.keys()].join(', ');
        mistakes.push([
          line,
          `기준값 ${id}${pickParticle(id, '이/가')} ${head.domain}에 없습니다. 쓸 수 있는 id: ${names}`,
        ]);
        continue;
      }
      const read = readParameterValue(known, text);
      if ('problem' in read) mistakes.push([line, read.problem]);
    }
  }
  const stated = articles.flatMap((article) => article.parameters);
  for (const id of repeated(stated.map((one) => one.id))) {
    const all = stated.filter((one) => one.id === id);
    const other = all.find(({ text }) => text !== all[0]!.text);
    if (other)
      mistakes.push([
        other.line,
        `기준값 ${id}${pickParticle(id, '을/를')} ${all[0]!.line}번째 줄에서는 ‘${all[0]!.text}’, 여기서는 ‘${other.text}’로 정했습니다. 하나로 맞추세요.`,
      ]);
  }
  return mistakes;
}

function findTailoringMistakes(library: Library, { decisions }: Procedure): readonly (readonly [number, string])[] {
  const mistakes: (readonly [number, string])[] = [];
  for (const decision of decisions) {
    const { clauses, tailoring, change, line } = decision;
    if (clauses.length === 0)
      mistakes.push([line, "<Decision>에 조항이 없습니다. clauses={['5.4.3.c.1']}처럼 적으세요."]);
    for (const sentence of [
      ...findReferenceMistakes({ clauses, forms: [] }, library),
      ...findDecisionMistakes(decision),
    ])
      mistakes.push([line, `<Decision> ${sentence}`]);
    if (tailoring === 'adjust' && !change?.trim())
      mistakes.push([line, '<Decision> 조정한 내용이 없습니다. change="…"에 기관이 정한 내용을 적으세요.']);
  }
  for (const id of repeated(decisions.flatMap(({ clauses }) => clauses))) {
    const second = decisions.filter(({ clauses }) => clauses.includes(id))[1] ?? decisions[0]!;
    mistakes.push([second.line, `<Decision> ${id} 조항의 결정이 두 번 있습니다. 하나만 남기세요.`]);
  }
  return mistakes;
}

/** Terms and documents of the source that the text names by tag and that do not exist. */
function findNameMistakes({ sources }: Library, { file }: Procedure): readonly (readonly [number, string])[] {
  const { body } = sources.procedures.find((own) => own.file === file)!;
  const terms = new Set(sources.terms.map(({ id }) => id));
  const documents = new Set(sources.documents.map(({ id }) => id));
  return [...body.matchAll(/<(Term|Document)\s+id="([^"]*)"/g)].flatMap(({ 1: tag, 2: id = '', index }) => {
    if ((tag === 'Term' ? terms : documents).has(id)) return [];
    const line = body.slice(0, index).split('\n').length;
    const sentence =
      tag === 'Term'
        ? `용어 ${id}${pickParticle(id, '이/가')} 없습니다. 용어 화면의 주소 끝 /glossary/#<id>에 있는 이름을 쓰세요.`
        : `문서 ${id}${pickParticle(id, '이/가')} 없습니다. 서식 화면의 주소 /forms/documents/<id>/에 있는 이름을 쓰세요.`;
    return [[line, sentence] as const];
  });
}

/** File, and line of a key of its head where it is known. */
const placeOf = ({ file, lines }: Procedure, key: string) =>
  lines?.[key] === undefined ? `${file}:` : `${file} ${lines[key]}번째 줄:`;

/** Dates and predecessors of one procedure's versions; the Korean twin of `checkVersions`, by file. */
function findVersionMistakes(procedures: readonly Procedure[]): readonly string[] {
  const mistakes: string[] = [];
  const names = procedures.map(({ head }) => head.version);
  const line = procedures.toSorted((a, b) => (a.head.effectiveFrom < b.head.effectiveFrom ? -1 : 1));
  for (const procedure of procedures) {
    const { promulgatedOn, effectiveFrom, effectiveTo, revises, version } = procedure.head;
    const at = (key: string) => placeOf(procedure, key);
    const before = line.findLast(({ head }) => head.effectiveFrom < effectiveFrom)?.head.version;
    const revised = procedures.find(({ head }) => head.version === revises);
    if (effectiveFrom < promulgatedOn)
      mistakes.push(
        `${at('effectiveFrom')} 시행일 ${effectiveFrom}이 공포일 ${promulgatedOn}보다 빠릅니다. 두 날짜를 확인하세요.`,
      );
    if (effectiveTo !== undefined && effectiveTo < effectiveFrom)
      mistakes.push(
        `${at('effectiveTo')} 시행 마지막 날 ${effectiveTo}이 시행일 ${effectiveFrom}보다 빠릅니다. 두 날짜를 확인하세요.`,
      );
    if (revises !== undefined && !revised)
      mistakes.push(
        `${at('revises')} 개정하는 판 ${revises}의 파일이 없습니다. revises에는 이 가운데 하나를 적으세요: ${names.filter((name) => name !== version).join(', ') || '없음(이 줄을 지우세요)'}`,
      );
    if (revised && (revises === version || revised.head.effectiveFrom > effectiveFrom))
      mistakes.push(
        `${at('revises')} 제${version}판이 먼저 시행되므로 제${revises}판을 개정할 수 없습니다. ${before === undefined ? 'revises를 지우거나' : `revises: '${before}'로 고치거나`} 시행일을 확인하세요.`,
      );
    if (revises === undefined && before !== undefined)
      mistakes.push(`${at('version')} 앞선 판이 있는데 revises가 없습니다. 아래에 revises: '${before}'를 적으세요.`);
  }
  for (const [index, { file, head }] of line.entries()) {
    const next = line[index + 1];
    if (
      next?.head.effectiveFrom === head.effectiveFrom ||
      (next && (head.effectiveTo ?? '') >= next.head.effectiveFrom)
    )
      mistakes.push(
        `${placeOf(next!, 'effectiveFrom')} 시행 기간이 앞선 판(${file})의 기간과 겹칩니다. 앞선 판의 effectiveTo를 새 판의 시행일 전날로 고치세요.`,
      );
  }
  return mistakes;
}

/** Everything wrong with the agency's procedures, one sentence each. Empty when all is well. */
export function findProcedureMistakes(library: Library): readonly string[] {
  const mistakes: string[] = [];
  const agencies = library.sources.agencies.map(({ id }) => id);
  if (agencies.length > 1) mistakes.push(`한 사이트에는 한 기관만 실을 수 있습니다: ${agencies.join(', ')}`);
  for (const procedure of library.procedures) {
    const { file, head } = procedure;
    if (!agencies.includes(head.agency))
      mistakes.push(
        `${placeOf(procedure, 'agency')} agency가 ${head.agency}입니다. 기관 폴더의 profile.json에 있는 id로 고치세요.`,
      );
    const domains = library.guides.map((guide) => guide.head.domain);
    if (!domains.includes(head.domain))
      mistakes.push(
        `${placeOf(procedure, 'domain')} 관리요소 ${withParticle(head.domain, '이/가')} 없습니다. 폴더와 domain을 다음 가운데 하나로 고치세요: ${domains.join(', ')}`,
      );
    if (!file.endsWith(`/${head.domain}/${head.version}.mdx`))
      mistakes.push(
        `${placeOf(procedure, 'version')} 머리의 domain과 version이 경로와 다릅니다. 폴더와 파일 이름에 맞추세요.`,
      );
    const found = [
      ...findArticleMistakes(library, procedure),
      ...findTailoringMistakes(library, procedure),
      ...findNameMistakes(library, procedure),
    ];
    for (const [line, sentence] of found.toSorted((a, b) => a[0] - b[0]))
      mistakes.push(`${file} ${line}번째 줄: ${sentence}`);
  }
  for (const procedures of Map.groupBy(library.procedures, ({ head }) => head.domain).values())
    mistakes.push(...findVersionMistakes(procedures));
  return mistakes;
}
