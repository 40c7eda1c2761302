// A record as a sheet. An approved revision prints exactly what its signatures cover; anything else prints as it stands and says so.
import { blankBoxes, boxesOf } from '../approval/boxes.ts';
import { show } from '../field/kinds.ts';
import type { Scalar, Values } from '../field/value.ts';
import { computedOf } from '../form/compute.ts';
import { sayCarried } from '../form/course.ts';
import type { Form, FormContext } from '../form/form.ts';
import { statusOf } from '../form/status.ts';
import { valuesOf } from '../form/values.ts';
import type { LineStep, RecordState, Revision } from '../journal/commit.ts';
import { registrationOf } from '../journal/registration.ts';
import { reasonToRevise } from '../journal/state.ts';
import { showDate, showDateTime } from '../text/date.ts';
import { opinionBlocks, signedTitle } from './opinion.ts';
import type { Block, Paper } from './page.ts';
import { type Content, sectionBlocks } from './section.ts';

export type RecordPaperOptions = {
  /** 관리번호, with (임시) when it is not final yet. */
  number: string;
  oldNumbers?: readonly string[];
  agency: string;
  author?: { name: string; department?: string };
  /** The revision to print; without one the record is printed as it stands. See revisionToPrint. */
  revision?: Revision;
  /** The line that a draft would take, for its open 결재란; the definition's own steps unless told. */
  line?: readonly LineStep[];
  context: FormContext;
  /** Wall time in Asia/Seoul, `2026-11-23T16:10`. */
  printedAt: string;
  /** From the example workspace: prints the watermark 예시(가상). */
  example?: boolean;
};

/**
 * The revision that the record stands on: the last one that was neither returned nor withdrawn. A signed stage stands until something is
 * written in the stage after it. Undefined while something newer is being written.
 */
export function revisionToPrint(state: RecordState): Revision | undefined {
  const latest = standingOf(state).at(-1);
  if (state.status === 'submitted' || state.status === 'approved') return latest;
  const signed = latest?.approved && !latest.revised && latest.line.length > 0;
  return state.status === 'draft' && signed && !hasMore(state, latest) ? latest : undefined;
}

/** Whether anything is written that a revision does not cover. */
function hasMore({ fields, rows }: RecordState, { covers }: Revision): boolean {
  const written = [
    ...Object.keys(fields).filter((id) => fields[id] !== null),
    ...Object.keys(rows).filter((id) => rows[id]!.length > 0),
  ];
  return covers !== undefined && written.some((id) => !covers.includes(id));
}

function standingOf(state: RecordState): Revision[] {
  return state.revisions.filter((one) => !one.returned && !one.withdrawn && !one.apart);
}

/** The sheet of a record. Pure: equal arguments give equal paper. */
export function paperOfRecord(form: Form, state: RecordState, options: RecordPaperOptions): Paper {
  const { revision, number, example } = options;
  const content = revision ? contentOfRevision(revision) : contentOfState(form, state, options.context);
  const stages = form.workflow.stages;
  const reached = stages.findIndex((stage) => stage.id === (revision?.stage ?? state.stage));
  const upTo = stages.slice(0, reached < 0 ? stages.length : reached + 1);
  const sections = upTo.flatMap((stage) => stage.sections);
  const chain = chainOf(
    state,
    revision,
    upTo.map((stage) => stage.id),
  );
  const marks = [example ? '예시(가상)' : '', state.voided ? '무효' : ''].filter((text) => text !== '');
  return {
    title: form.title,
    running: [number, form.title].filter((text) => text !== '').join(' '),
    approvals: approvalsOf(form, state, chain, options),
    header: headerOf(form, state, content, options),
    blocks: [
      ...sectionBlocks(form, sections, content),
      ...opinionBlocks(form, chain),
      ...eventBlocks(form, state, chain),
    ],
    footer: { digest: revision?.digest ?? '', notes: notesOf(form, state, chain, options) },
    ...(marks.length > 0 && { watermark: marks.join(' ') }),
    language: 'ko',
  };
}

function contentOfRevision(revision: Revision): Content {
  const values: Values = { ...revision.fields, ...revision.rows };
  return { values, computed: revision.computed, shown: revision.shown };
}

/** As it stands: signed text of references for what is still signed, today's for the rest. */
function contentOfState(form: Form, state: RecordState, context: FormContext): Content {
  const shown: Record<string, string> = {};
  for (const revision of standingOf(state)) {
    for (const [path, text] of Object.entries(revision.shown)) {
      if (sameValue(revisionValue(revision, path), stateValue(state, path))) shown[path] = text;
    }
  }
  return { values: valuesOf(state), computed: computedOf(form, state, context), shown };
}

function valueAt(
  fields: Readonly<Record<string, Scalar>>,
  rows: RecordState['rows'],
  path: string,
): Scalar | undefined {
  const [field, row, column] = path.split('/') as [string, string?, string?];
  if (row === undefined || column === undefined) return fields[field];
  return rows[field]?.find((one) => one.id === row)?.cells[column];
}
const revisionValue = (revision: Revision, path: string) => valueAt(revision.fields, revision.rows, path);
const stateValue = (state: RecordState, path: string) => valueAt(state.fields, state.rows, path);

function sameValue(one: Scalar | undefined, other: Scalar | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The revision and what stood approved before it, one per stage, the latest first. */
function chainOf(state: RecordState, revision: Revision | undefined, stages: readonly string[]): Revision[] {
  const until = revision ? state.revisions.findIndex((one) => one.submit === revision.submit) : state.revisions.length;
  const before = state.revisions.slice(0, until).filter((one) => one.approved && !one.apart);
  const chain: Revision[] = revision ? [revision] : [];
  for (const stage of [...stages].reverse()) {
    if (stage === revision?.stage) continue;
    const latest = before.findLast((one) => one.stage === stage);
    if (latest && (revision || !latest.revised)) chain.push(latest);
  }
  return chain;
}

/** One 결재란 per signed stage; a draft has an open one for the stage that is being written, to be signed by pen. */
function approvalsOf(
  form: Form,
  state: RecordState,
  chain: readonly Revision[],
  { revision, line }: RecordPaperOptions,
): Paper['approvals'] {
  const stages = form.workflow.stages;
  const signed = chain
    .filter((one) => one.line.length > 0)
    .map((one) => ({ title: signedTitle(form, one.stage), boxes: boxesOf(one) }));
  const working = stages.find((stage) => stage.id === state.stage) ?? stages[0];
  const steps = line ?? working?.approval ?? [];
  const open = !revision && !state.voided && steps.length > 0 && !chain.some((one) => one.stage === working?.id);
  return open ? [{ title: signedTitle(form, working!.id), boxes: blankBoxes(steps) }, ...signed] : signed;
}

function headerOf(form: Form, state: RecordState, content: Content, options: RecordPaperOptions): Paper['header'] {
  const { number, oldNumbers = [], author, revision } = options;
  const drafter = author ?? { name: revision?.line[0]?.signer.name ?? '' };
  const system = systemOf(form, content);
  const old = oldNumbers.length > 0 ? ` (구 번호 ${oldNumbers.join(', ')})` : '';
  const header: Paper['header'] = [
    ['관리번호', `${number}${old}`],
    ['생산등록번호', registrationOf(state)],
    ['작성일', showDate(state.createdAt.slice(0, 10))],
    ['작성부서/작성자', [drafter.department, drafter.name].filter(Boolean).join(' / ')],
    ['보존기간', `${form.retention} (권장값)`],
    ['공개구분', form.disclosure],
    ['문서요지', subjectOf(form, content)],
    ['키워드', [form.title, system].filter(Boolean).join(', ')],
  ];
  if (system !== undefined) {
    const { [gradeField]: grade } = content.values;
    const graded = typeof grade === 'string' && grade !== '';
    header.push(graded ? ['대상 시스템(등급)', `${system}(${grade})`] : ['대상 시스템', system]);
  }
  if (revision && revision.number > 1) header.push(['고친 판', `${revision.number}판${reasonOf(state, revision)}`]);
  return header;
}

function reasonOf(state: RecordState, revision: Revision): string {
  const reason = reasonToRevise(state, revision);
  return reason ? ` (${reason})` : '';
}

/** What the record is about, in the words of its subject: 문서요지 of the document system. */
function subjectOf(form: Form, content: Content): string {
  const field = form.fields[form.subject];
  const value = content.values[form.subject];
  if (!field || value === undefined || value === null || Array.isArray(value)) return '';
  return content.shown[form.subject] ?? show(field, value as Scalar);
}

/** The field in which forms keep the grade of the system they are about. */
const gradeField = 'systemGrade';

/** The system that the record is about, by its first reference to one. */
function systemOf(form: Form, content: Content): string | undefined {
  for (const [id, field] of Object.entries(form.fields)) {
    if (field.kind !== 'reference' || !field.forms.includes('system') || form.id === 'system') continue;
    const value = content.values[id];
    const text = content.shown[id];
    if (text !== undefined) return text;
    if (typeof value === 'object' && value !== null && 'number' in value) return value.text || value.number;
  }
  return undefined;
}

/** What the reader of the sheet must know about its standing. */
function eventBlocks(form: Form, state: RecordState, chain: readonly Revision[]): Block[] {
  const lines: string[] = [];
  if (state.voided)
    lines.push(`이 기록은 ${showDateTime(state.voided.at)} 무효로 처리되었습니다. 사유: ${state.voided.reason}`);
  for (const { stage, carried } of chain) if (carried) lines.push(sayCarried(form, stage, carried.number));
  if (chain[0]?.conflict) lines.push('결재 충돌: 따로 결재된 다른 판이 있습니다. 어느 판을 따를지 정해야 합니다.');
  if (chain[0]?.returned) lines.push(`반려된 판입니다. 사유: ${chain[0].returned.reason}`);
  if (chain[0]?.withdrawn) lines.push(`회수된 판입니다. 사유: ${chain[0].withdrawn.reason}`);
  if (chain[0]?.revised) lines.push(`이 판은 뒤에 고쳐졌습니다. 사유: ${chain[0].revised.reason}`);
  return lines.map((text): Block => ({ kind: 'text', text, marker: '※', size: 9 }));
}

function notesOf(form: Form, state: RecordState, chain: readonly Revision[], options: RecordPaperOptions): string[] {
  const { agency, printedAt, revision } = options;
  const signed = '결재 참고용: 효력은 기관 문서시스템에 등록한 문서에 있음';
  const plain = form.workflow.stages.every((stage) => stage.approval.length === 0);
  const about = plain ? '' : revision ? signed : standingNote(form, state, chain);
  return [agency, `출력 ${showDateTime(printedAt)}`, about].filter((text) => text !== '');
}

/** How far a record has come that prints as it stands: the boxes of stages that are signed do not speak for what is written after them. */
function standingNote(form: Form, state: RecordState, chain: readonly Revision[]): string {
  const titleOf = (id: string) => form.workflow.stages.find((stage) => stage.id === id)?.title ?? id;
  const status = statusOf(form, state);
  const signed = chain.filter((one) => one.line.length > 0).map((one) => titleOf(one.stage));
  if (signed.length === 0 || state.voided) return `${status}: 결재 전 내용`;
  return `${signed.reverse().join('·')} 결재 완료, ${titleOf(state.stage)} ${status}: 그 뒤에 적은 것은 결재 전 내용`;
}
