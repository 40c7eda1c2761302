import { expect, test } from 'vitest';
import { scoreItems } from '../../../src/core/evaluation/score.ts';
import { contextOf } from '../../../src/core/form/values.ts';
import type { Revision } from '../../../src/core/journal/commit.ts';
import { blankState } from '../../../src/core/journal/state.ts';
import { paperOfEvaluation } from '../../../src/core/paper/evaluation.ts';
import type { Block } from '../../../src/core/paper/page.ts';
import form from '../../../src/forms/evaluation/self-evaluation/index.ts';

const row = (item: string, cells: Record<string, string>) => ({ id: item, order: item, cells: { item, ...cells } });
const state = blankState('self-evaluation/2026', 'r1');
state.form = 'self-evaluation';
state.stage = 'result';
state.createdAt = '2026-11-20T10:00';
state.fields = { title: '2026년 시스템 운영 평가', year: '2026', asOf: '2026-11-20' };
state.rows = {
  answers: [
    row('5-1', { answer: '예', weights: '안정성 1' }),
    row('5-2', { answer: '부분', weights: '안정성 1', improvement: '순위를 물음', due: '2026-11-01' }),
    row('5-3', { answer: '해당 없음', weights: '안정성 1' }),
    row('5-4', { answer: '아니오', weights: '안정성 1' }),
  ],
  adjustments: [
    row('6-9', { change: '제외', detail: 'PC를 관리하는가?', reason: '본부가 봄', source: 'ADJ-2026-0001' }),
  ],
};
const sections = [{ id: 5, title: '장애관리', items: ['5-1', '5-2', '5-3', '5-4', '5-5'].map((id) => ({ id })) }];
const print = (of = state) =>
  paperOfEvaluation(form as never, of, sections, {
    number: 'EVL-2026-0001',
    agency: '기관',
    context: contextOf('2026-11-23'),
    printedAt: '2026-11-23T16:10',
  });
const tableUnder = (blocks: readonly Block[], title: string): string[][] => {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(title));
  const table = blocks[at + 1];
  return at < 0 || table?.kind !== 'table' ? [] : table.rows.map((cells) => cells.map(({ text }) => text));
};

test('the row of a section counts each answer and scores it as the screen does', () => {
  const score = scoreItems({ '5-1': 'yes', '5-2': 'partial', '5-3': 'notApplicable', '5-4': 'no' }, [
    '5-1',
    '5-2',
    '5-3',
    '5-4',
  ]);
  expect(tableUnder(print().blocks, '영역별')).toEqual([
    ['5. 장애관리', '5', '1', '1', '1', '1', score.value!.toFixed(1)],
  ]);
  expect(score.value).toBe(50);
});

test('while items are not answered, it is said beside the scores how many are', () => {
  const notes = (of = state) => print(of).blocks.flatMap((block) => (block.kind === 'text' ? block.text : []));
  const note = '점검 항목 5개 가운데 4개에 답했다. 답하지 않은 1개는 점수에 들어 있지 않다.';
  expect(notes()).toContain(note);
  const answers = [...state.rows.answers!, row('5-5', { answer: '예', weights: '안정성 1' })];
  expect(notes({ ...state, rows: { ...state.rows, answers } }).join()).not.toContain('답하지 않은');
});

test('each score prints beside the sum that it comes from', () => {
  const scores = tableUnder(print().blocks, '1. 점수');
  expect(scores.find(([label]) => label === '안정성')).toEqual([
    '안정성',
    '50.0점',
    'Σ(점수 × 가중치) 1.5 ÷ Σ가중치 3 × 100 = 50.0',
  ]);
  expect(scores.find(([label]) => label === '경제성')?.slice(1)).toEqual(['답한 항목 없음', '확정한 적용 항목 없음']);
});

test('improvements print with their state on the day of printing, adjustments with their reason', () => {
  expect(tableUnder(print().blocks, '4. 개선과제')).toEqual([
    ['5-2', '순위를 물음', '-', '2026. 11. 1.', '기한 지남', ''],
  ]);
  expect(tableUnder(print().blocks, '조정한')).toEqual([
    ['6-9', '제외', 'PC를 관리하는가?', '본부가 봄', 'ADJ-2026-0001'],
  ]);
});

test('while improvements go on the signed answers print, with what has become of the improvements', () => {
  const signed = {
    submit: 's1',
    stage: 'result',
    approved: true,
    digest: 'a'.repeat(64),
    fields: state.fields,
    rows: state.rows,
    computed: { total: '50.0' },
    shown: {},
    line: [],
    signatures: [],
  } as unknown as Revision;
  const later = structuredClone({ ...state, stage: 'follow-up', revisions: [signed] });
  later.rows.progress = [row('5-2', { doneOn: '2026-11-22', result: '고침' })];
  const paper = print(later);
  expect(paper.footer.digest).toBe('a'.repeat(64));
  expect(tableUnder(paper.blocks, '4. 개선과제')[0]?.slice(4)).toEqual(['마침', '2026. 11. 22.\n고침']);
});
