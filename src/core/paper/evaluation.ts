// The yearly evaluation on paper: scores with their formula, answers with what they rest on, improvements, digest.
import { criteria } from '../evaluation/score.ts';
import { show } from '../field/kinds.ts';
import type { Row, Scalar } from '../field/value.ts';
import { computedOf } from '../form/compute.ts';
import type { Form } from '../form/form.ts';
import { rowsOf, valuesOf } from '../form/values.ts';
import type { RecordState } from '../journal/commit.ts';
import type { Block, Cell, Paper } from './page.ts';
import { paperOfRecord, type RecordPaperOptions, revisionToPrint } from './record.ts';

/** A section of the checklist and the ids of its items. */
export type EvaluationSection = { id: number; title: string; items: readonly { id: string }[] };

const points: Readonly<Record<string, number>> = { 예: 1, 부분: 0.5, 아니오: 0 };

function textOf(value: Scalar | undefined): string {
  return typeof value === 'string' ? value : '';
}

function heads(...texts: string[]): Cell[] {
  return texts.map((text) => ({ text, head: true, align: 'center' }));
}

function scoreBlocks(form: Form, computed: Readonly<Record<string, Scalar | undefined>>): Block[] {
  const ids = ['total', ...Object.keys(criteria)];
  return [
    { kind: 'heading', level: 2, text: '1. 점수' },
    {
      kind: 'table',
      widths: [3, 2, 11],
      head: [heads('기준', '점수', '식')],
      rows: ids.map((id) => {
        const { label, field, formula } = form.computed[id]!;
        const value = computed[id];
        return [
          { text: label, bold: id === 'total' },
          {
            text: value === undefined || value === null ? '답한 항목 없음' : show(field, value),
            align: 'right' as const,
          },
          { text: formula },
        ];
      }),
      size: 9,
    },
    { kind: 'text', text: '항목과 기준을 잇는 배점은 지침에 없는 우리 배점이다(권장값).', size: 9, marker: '※' },
  ];
}

function sectionScore(answers: readonly string[]): string {
  const counted = answers.flatMap((answer) => points[answer] ?? []);
  if (counted.length === 0) return '-';
  return ((counted.reduce((sum, one) => sum + one, 0) / counted.length) * 100).toFixed(1);
}

function sectionBlocks(sections: readonly EvaluationSection[], byItem: ReadonlyMap<string, Row>): Block[] {
  return [
    { kind: 'heading', level: 2, text: '2. 영역별 결과' },
    {
      kind: 'table',
      widths: [8, 2, 2, 2, 2, 2, 2],
      head: [heads('영역', '항목', '예', '부분', '아니오', '해당 없음', '점수')],
      rows: sections.map(({ id, title, items }) => {
        const answers = items.map((item) => textOf(byItem.get(item.id)?.cells.answer));
        const count = (answer: string): Cell => ({
          text: String(answers.filter((one) => one === answer).length),
          align: 'right',
        });
        return [
          { text: `${id}. ${title}` },
          { text: String(items.length), align: 'right' },
          ...['예', '부분', '아니오', '해당 없음'].map(count),
          { text: sectionScore(answers), align: 'right' },
        ];
      }),
      size: 9,
    },
  ];
}

function answerBlocks(rows: readonly Row[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: '3. 항목별 답과 근거' },
    {
      kind: 'table',
      widths: [1.5, 6, 1.6, 1.6, 8],
      head: [heads('항목', '점검 내용', '제안', '답', '근거와 까닭')],
      rows: rows.map(({ cells }) => {
        const reason = textOf(cells.reason);
        const ground = [textOf(cells.evidence), reason ? `다르게 답한 까닭: ${reason}` : ''].filter(Boolean).join('\n');
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

function improvementBlocks(form: Form, rows: readonly Row[]): Block[] {
  const field = form.fields.answers;
  const columns = field?.kind === 'rows' ? field.columns : {};
  const cell = (row: Row, id: string): Cell => ({ text: columns[id] ? show(columns[id], row.cells[id] ?? null) : '' });
  const open = rows.filter(({ cells }) => textOf(cells.improvement) !== '');
  if (open.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: '4. 개선과제' },
    {
      kind: 'table',
      widths: [1.5, 10, 3, 3],
      head: [heads('항목', '개선과제', '담당', '기한')],
      rows: open.map((row) => ['item', 'improvement', 'owner', 'due'].map((id) => cell(row, id))),
      blankBelow: true,
      size: 9,
    },
  ];
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
  const revision = revisionToPrint(state);
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
      ...scoreBlocks(form, computed),
      ...sectionBlocks(sections, byItem),
      ...answerBlocks(rows),
      ...improvementBlocks(form, rows),
    ],
  };
}
