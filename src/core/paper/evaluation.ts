// The yearly evaluation on paper: scores with their formula, answers with what they rest on, improvements, digest.
import { improvementsOf } from '../evaluation/improvement.ts';
import { answerLabels, answerOf, criteria, scoreCriteria, scoreItems } from '../evaluation/score.ts';
import { readSheet } from '../evaluation/sheet.ts';
import { show } from '../field/kinds.ts';
import type { Row, Scalar, Values } from '../field/value.ts';
import { computedOf } from '../form/compute.ts';
import type { Form } from '../form/form.ts';
import { rowsOf, valuesOf } from '../form/values.ts';
import type { RecordState, Revision } from '../journal/commit.ts';
import { showDate } from '../text/date.ts';
import type { Block, Cell, Paper } from './page.ts';
import { paperOfRecord, type RecordPaperOptions, revisionToPrint } from './record.ts';

/** A section of the checklist and the ids of its items. */
export type EvaluationSection = { id: number; title: string; items: readonly { id: string }[] };

function textOf(value: Scalar | undefined): string {
  return typeof value === 'string' ? value : '';
}

function heads(...texts: string[]): Cell[] {
  return texts.map((text) => ({ text, head: true, align: 'center' }));
}

/** Each score with the sum that it comes from, worked out of the rows that are printed. */
function workedFormulas(rows: readonly Row[]): Readonly<Record<string, string>> {
  const { answers, weights } = readSheet({
    answers: rows.map(({ cells }) => ({
      item: textOf(cells.item),
      answer: textOf(cells.answer),
      weights: textOf(cells.weights),
    })),
  });
  const scores = scoreCriteria(answers, { id: '', title: '', weights });
  const total = scoreItems(answers, Object.keys(answers));
  return Object.fromEntries(Object.entries({ ...scores, total }).map(([id, score]) => [id, score.formula]));
}

function scoreBlocks(
  form: Form,
  computed: Readonly<Record<string, Scalar | undefined>>,
  rows: readonly Row[],
): Block[] {
  const formulas = workedFormulas(rows);
  const ids = ['total', ...Object.keys(criteria)];
  return [
    { kind: 'heading', level: 2, text: '1. 점수' },
    {
      kind: 'table',
      widths: [3, 2, 11],
      head: [heads('기준', '점수', '식')],
      rows: ids.map((id) => {
        const { label, field } = form.computed[id]!;
        const value = computed[id];
        return [
          { text: label, bold: id === 'total' },
          {
            text: value === undefined || value === null ? '답한 항목 없음' : show(field, value),
            align: 'right' as const,
          },
          { text: formulas[id] ?? '' },
        ];
      }),
      size: 9,
    },
    {
      kind: 'text',
      text: '항목과 기준을 잇는 배점은 지침에 없는 우리 배점이다(권장값: 주 기준 1, 보조 기준 0.5). 답마다 확정할 때의 배점으로 센다. 점수는 예 1, 부분 0.5, 아니오 0이고 해당 없음은 뺀다.',
      size: 9,
      marker: '※',
    },
  ];
}

/** A score over part of the checklist must not read as one over all of it. */
function openBlocks(sections: readonly EvaluationSection[], byItem: ReadonlyMap<string, Row>): Block[] {
  const items = sections.flatMap((section) => section.items);
  const answered = items.filter(({ id }) => answerOf(textOf(byItem.get(id)?.cells.answer)) !== undefined).length;
  if (answered === items.length) return [];
  const text = `점검 항목 ${items.length}개 가운데 ${answered}개에 답했다. 답하지 않은 ${items.length - answered}개는 점수에 들어 있지 않다.`;
  return [{ kind: 'text', text, size: 9, marker: '※' }];
}

function sectionBlocks(sections: readonly EvaluationSection[], byItem: ReadonlyMap<string, Row>): Block[] {
  return [
    { kind: 'heading', level: 2, text: '2. 영역별 결과' },
    {
      kind: 'table',
      widths: [8, 2, 2, 2, 2, 2, 2],
      head: [heads('점검 영역', '항목', ...Object.values(answerLabels), '점수')],
      rows: sections.map(({ id, title, items }) => {
        const answers = Object.fromEntries(
          items.map((item) => [item.id, answerOf(textOf(byItem.get(item.id)?.cells.answer))]),
        );
        const { value } = scoreItems(answers, Object.keys(answers));
        const count = (answer: string): Cell => ({
          text: String(Object.values(answers).filter((one) => one === answer).length),
          align: 'right',
        });
        return [
          { text: `${id}. ${title}` },
          { text: String(items.length), align: 'right' },
          ...Object.keys(answerLabels).map(count),
          { text: value?.toFixed(1) ?? '-', align: 'right' },
        ];
      }),
      size: 9,
    },
  ];
}

function answerBlocks(rows: readonly Row[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: '3. 항목별 점검 결과와 증빙' },
    {
      kind: 'table',
      widths: [1.5, 6, 1.6, 1.6, 8],
      head: [heads('항목', '점검 항목', '제안', '결과', '증빙 산출물과 점검 의견')],
      rows: rows.map(({ cells }) => {
        const reason = textOf(cells.reason);
        const ground = [textOf(cells.evidence), reason ? `의견: ${reason}` : ''].filter(Boolean).join('\n');
        return [
          { text: textOf(cells.item), align: 'center' as const },
          { text: textOf(cells.question) },
          { text: textOf(cells.proposed) || '-', align: 'center' as const },
          { text: textOf(cells.answer), align: 'center' as const, bold: true },
          { text: ground },
        ];
      }),
      blankBelow: true,
      size: 8.5,
    },
  ];
}

function improvementBlocks(values: Values, today: string): Block[] {
  const improvements = improvementsOf(values, today);
  if (improvements.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: `4. 개선과제(${showDate(today)} 현재)` },
    {
      kind: 'table',
      widths: [1.5, 7, 2, 2.6, 2.2, 4.5],
      head: [heads('항목', '개선과제', '담당', '기한', '상태', '이행')],
      rows: improvements.map(({ item, text, from, owner, due, state, doneOn, result, record }) => [
        { text: item, align: 'center' as const },
        { text: from ? `${text} (${from}에서 넘어옴)` : text },
        { text: owner?.name ?? '-' },
        { text: due ? showDate(due) : '-' },
        { text: state, bold: state === '기한 지남' },
        {
          text: [doneOn && showDate(doneOn), result, record && `${record.number} ${record.text}`]
            .filter(Boolean)
            .join('\n'),
        },
      ]),
      blankBelow: true,
      size: 9,
    },
  ];
}

/** How the checklist of this round differs from the published one. */
function adjustmentBlocks(rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: '5. 기관이 조정한 점검 항목' },
    {
      kind: 'table',
      widths: [1.5, 2.6, 7, 6, 3],
      head: [heads('항목', '조정', '내용', '사유', '조정 기록')],
      rows: rows.map(({ cells }) =>
        ['item', 'change', 'detail', 'reason', 'source'].map((id) => ({ text: textOf(cells[id]) })),
      ),
      size: 9,
    },
  ];
}

/** The signed answers while the stage after them, what became of the improvements, is being written. */
function signedAnswers(form: Form, state: RecordState): Revision | undefined {
  const [first] = form.workflow.stages;
  if (!first || state.stage === first.id) return undefined;
  return state.revisions.findLast((one) => one.stage === first.id && one.approved && !one.apart && !one.revised);
}

/**
 * The report of a round. What is signed prints from the revision that its signatures cover.
 * @param sections of the checklist, for the table by section
 */
export function paperOfEvaluation(
  form: Form,
  state: RecordState,
  sections: readonly EvaluationSection[],
  options: RecordPaperOptions,
): Paper {
  const revision = revisionToPrint(state) ?? signedAnswers(form, state);
  const values = revision ? { ...revision.fields, ...revision.rows } : valuesOf(state);
  const computed = revision ? revision.computed : computedOf(form, state, options.context);
  const rows = rowsOf(values, 'answers');
  const byItem = new Map(rows.map((row) => [textOf(row.cells.item), row]));
  const summary = textOf(values.summary as Scalar);
  const sheet = paperOfRecord(form, state, { ...options, ...(revision ? { revision } : {}) });
  return {
    ...sheet,
    title: '시스템 운영 평가 결과 및 분석서',
    subtitle: textOf(values.title as Scalar),
    blocks: [
      ...(summary
        ? ([
            { kind: 'text', text: summary },
            { kind: 'space', height: 3 },
          ] as Block[])
        : []),
      ...scoreBlocks(form, computed, rows),
      ...openBlocks(sections, byItem),
      ...sectionBlocks(sections, byItem),
      ...answerBlocks(rows),
      ...improvementBlocks({ ...values, progress: rowsOf(valuesOf(state), 'progress') }, options.context.today),
      ...adjustmentBlocks(rowsOf(values, 'adjustments')),
    ],
  };
}
