// The first version of an agency's procedure, written from the guide of its element: every clause applied as it stands, every value the guide's.
import { withParticle } from '../text/particle.ts';
import { readBlocks } from './blocks.ts';
import { elementClauses } from './element.ts';
import { guidesOn, type Library } from './library.ts';
import {
  adapted,
  around,
  lineOf,
  paragraphs,
  parameterTable,
  proseOf,
  sentences,
  stepOf,
  tableOf,
  withParameters,
} from './scaffold-text.ts';

/** What an agency says of itself before it has any text. */
export interface NewAgency {
  readonly id: string;
  readonly name: string;
  /** 기관의 정보화 부서. */
  readonly department: string;
  /** Name and position. */
  readonly author: string;
  readonly reviewer: string;
  readonly approver: string;
  /** First day in force, `2026-12-01`. */
  readonly effectiveFrom: string;
}

interface Draft {
  readonly title: string;
  readonly chapter: string;
  readonly body: string;
  readonly clauses: string[];
  readonly forms: readonly string[];
}

/** Gives every clause of the element to an article: the one about the nearest clause above it, else the first about a clause below it, else the last. */
function shareClauses(drafts: readonly Draft[], clauses: readonly string[]): void {
  const named = drafts.map((draft) => [...draft.clauses]);
  const taken = new Set(named.flat());
  const answering = (id: string): Draft | undefined => {
    for (let above = id; above.split('.').length > 3; above = above.slice(0, above.lastIndexOf('.'))) {
      const found = named.findIndex((own) => own.includes(above));
      if (found >= 0) return drafts[found];
    }
    return drafts[named.findIndex((own) => own.some((clause) => clause.startsWith(`${id}.`)))];
  };
  for (const id of clauses) if (!taken.has(id)) (answering(id) ?? drafts.at(-1)!).clauses.push(id);
  const order = new Map(clauses.map((id, index) => [id, index]));
  for (const draft of drafts) draft.clauses.sort((one, other) => order.get(one)! - order.get(other)!);
}

/**
 * The text of `<domain>/1.mdx` for an agency.
 * @param day `2026-11-23`, the day of promulgation; decides which edition of the guide it is written from
 */
export function scaffoldProcedure(library: Library, domain: string, agency: NewAgency, day: string): string {
  const guide = guidesOn(library, day).find(({ head }) => head.domain === domain);
  const section = elementClauses[domain];
  if (!guide || section === undefined) throw new Error(`관리요소 ${withParticle(domain, '이/가')} 없습니다.`);
  const { body } = library.sources.guides.find(({ file }) => file === guide.file)!;
  const parts = readBlocks(body, 'Part').map((part) => ({
    ...part,
    id: String(part.attributes.id),
    body: withParameters(adapted(part.body), String(part.attributes.id), guide.parameters),
  }));
  const partOf = (id: string) => parts.find((part) => part.id === id);
  const listed = (value: unknown) => (Array.isArray(value) ? (value as string[]) : []);
  const clauses = library.tree.subtree(section).map(({ id }) => id);
  const within = (ids: readonly string[]) => ids.filter((id) => clauses.includes(id));
  const element = guide.head.title.replace(/ 세부지침$/, '');
  const title = `${element} 절차서`;
  const purpose = proseOf(partOf('purpose')?.body ?? '');
  const terms = [...new Set([...body.matchAll(/<Term id="[^"]+">[^<]+<\/Term>/g)].map(([term]) => term))];
  const distinct = terms.filter(
    (term, index) =>
      terms.findIndex((own) => own.slice(0, own.indexOf('>')) === term.slice(0, term.indexOf('>'))) === index,
  );
  const candidates = parts.filter((part) => !around.test(part.id));
  const acted = candidates.filter((part) => lineOf(part.body, '활동') !== undefined);
  const covered = new Set(acted.flatMap((part) => listed(part.attributes.clauses)));
  // A part without steps is an article only where nothing else answers for its clauses.
  const steps = candidates.filter(
    (part) => acted.includes(part) || within(listed(part.attributes.clauses)).some((id) => !covered.has(id)),
  );
  const known = library.sources.forms;
  const forms = [...new Set(parts.flatMap((part) => listed(part.attributes.forms)))].filter(
    (id) => id !== 'agency-setting' && known.find((form) => form.id === id)?.domain === domain,
  );
  const records = clauses.filter((id) => id.startsWith(`${section}.4`));
  const roles = partOf('roles');
  const indicators = partOf('indicators');
  const drafts: Draft[] = [
    {
      chapter: '총칙',
      title: '목적',
      body: sentences(purpose[0] ?? '')[0] ?? `이 절차서는 ${element}의 절차를 정한다.`,
      clauses: within([`${section}.1.a`]),
      forms: [],
    },
    {
      chapter: '총칙',
      title: '적용범위',
      body: paragraphs([
        `이 절차서는 ${withParticle(agency.name, '이/가')} 운영하는 정보시스템과 그 운영에 참여하는 사람에게 적용한다.`,
        ...(purpose[1] ? [purpose[1]] : []),
      ]),
      clauses: clauses.filter((id) => id.startsWith(`${section}.1.`) && !id.startsWith(`${section}.1.a`)),
      forms: [],
    },
    {
      chapter: '총칙',
      title: '용어',
      body: `이 절차서에서 쓰는 말의 뜻은 지침과 용어집에 따른다.${distinct.length > 0 ? `\n\n${distinct.map((term) => `- ${term}`).join('\n')}` : ''}`,
      clauses: within([`${section}.1`]),
      forms: [],
    },
    {
      chapter: '역할과 책임',
      title: '역할',
      body: [
        paragraphs([
          `${element}의 책임자와 담당자는 ${agency.department}에 두고, 사람은 인사발령이나 업무분장에 따른다.`,
          ...proseOf(roles?.body ?? ''),
        ]),
        tableOf(roles?.body ?? '') ?? '',
      ].join('\n\n'),
      clauses: clauses.filter((id) => id === `${section}.2` || id.startsWith(`${section}.2.`)),
      forms: [],
    },
    ...steps.map((part) => ({
      chapter: '절차',
      title: String(part.attributes.title),
      body: stepOf(part),
      clauses: within(listed(part.attributes.clauses)),
      forms: listed(part.attributes.forms),
    })),
    {
      chapter: '기준값',
      title: '기준값',
      body: `이 절차서에서 쓰는 기준값은 다음과 같다.\n\n${parameterTable(guide.parameters)}`,
      clauses: within(listed(partOf('defaults')?.attributes.clauses)),
      forms: ['agency-setting'],
    },
    {
      chapter: '서식과 기록',
      title: '서식과 기록',
      body: paragraphs([
        '이 절차서의 업무는 정한 서식과 대장에 기록하고, 다음의 기간 동안 보존한다. 기관의 기록관리기준표가 다르게 정하면 그에 따른다.',
      ]).concat(
        forms.length === 0
          ? ''
          : `\n\n| 서식 | 보존기간 |\n| --- | --- |\n${forms
              .map((id) => known.find((form) => form.id === id)!)
              .map((form) => `| ${form.title} | ${form.retention} |`)
              .join('\n')}`,
      ),
      clauses: records,
      forms,
    },
    {
      chapter: '평가와 개선',
      title: '지표와 개선',
      body: `${paragraphs(['담당자는 다음 지표를 산출하여 책임자에게 보고하고, 목표에 이르지 못하면 원인과 개선할 일을 정한다.'])}\n\n${tableOf(indicators?.body ?? '') ?? ''}`.trim(),
      clauses: within(listed(indicators?.attributes.clauses)),
      forms: listed(indicators?.attributes.forms),
    },
    {
      chapter: '보칙',
      title: '보칙',
      body: paragraphs([
        '이 절차서에서 정하지 않은 사항은 지침과 세부지침에 따른다.',
        '책임자는 해마다 한 번 이 절차서를 검토하고, 지침이나 세부지침이 바뀌면 고칠 것이 있는지 확인한다.',
      ]),
      clauses: [],
      forms: [],
    },
  ];
  shareClauses(drafts, clauses);
  return writeProcedure({ domain, title, agency, day }, drafts);
}

function writeProcedure(
  { domain, title, agency, day }: { domain: string; title: string; agency: NewAgency; day: string },
  drafts: readonly Draft[],
): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const list = (ids: readonly string[]) => `{[${ids.map((id) => `'${id}'`).join(', ')}]}`;
  const head = [
    ['agency', agency.id],
    ['domain', domain],
    ['title', title],
    ['version', quoted('1')],
    ['promulgatedOn', quoted(day)],
    ['effectiveFrom', quoted(agency.effectiveFrom)],
    ['kind', '제정'],
    ['reason', '지침과 세부지침에 따라 처음으로 정함'],
    ['author', quoted(agency.author)],
    ['reviewer', quoted(agency.reviewer)],
    ['approver', quoted(agency.approver)],
  ].map(([key, value]) => `${key}: ${value}`);
  const chapters = [...new Set(drafts.map(({ chapter }) => chapter))];
  const blocks = drafts.map(({ chapter, title: name, body, clauses, forms }, index) => {
    const opens = drafts[index - 1]?.chapter !== chapter;
    const attributes = [
      `number={${index + 1}}`,
      `title="${name.replaceAll('"', '”')}"`,
      ...(clauses.length > 0 ? [`clauses=${list(clauses)}`, 'tailoring="adopt"'] : []),
      ...(forms.length > 0 ? [`forms=${list(forms)}`] : []),
    ];
    const heading = opens ? `## 제${chapters.indexOf(chapter) + 1}장 ${chapter}\n\n` : '';
    return `${heading}<Article ${attributes.join(' ')}>\n\n${body}\n\n</Article>`;
  });
  const [year, month, date] = agency.effectiveFrom.split('-').map(Number);
  const end = `## 부칙\n\n이 절차서는 ${year}. ${month}. ${date}.부터 시행한다.`;
  return `---\n${head.join('\n')}\n---\n\n${[...blocks, end].join('\n\n')}\n`;
}
