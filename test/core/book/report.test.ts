import { expect, test } from 'vitest';
import { closeEntryOf, draftClose, rootOf } from '../../../src/core/book/close.ts';
import { foldBook } from '../../../src/core/book/fold.ts';
import { type BookEntry, isOpen, reportBook } from '../../../src/core/book/report.ts';
import { type BookState, bookRecord } from '../../../src/core/journal/commit.ts';
import { blankState } from '../../../src/core/journal/state.ts';
import { loadForm } from '../../../src/forms/index.ts';
import { meet, Replica } from '../../support/author.ts';

const book = 'incident-report/2026';
const form = (await loadForm('incident-report'))!;
const plain = (await loadForm('media'))!;
const stateOf = (pc: Replica): BookState => foldBook(book, pc.of(bookRecord));

/** Two PCs that opened the same book apart: the second one's record was numbered twice, and 0002 is nobody's any more. */
function twoPcs(): [Replica, Replica] {
  const [a, b] = [new Replica('a'), new Replica('b')];
  for (const pc of [a, b])
    pc.write('staff', { kind: 'open', body: { form: 'incident-report', period: '2026' } }, bookRecord);
  a.create('staff');
  b.write('other', { kind: 'create', body: { form: 'incident-report' } }, 'r2');
  const number = (pc: Replica, record: string, text: string) =>
    pc.write('staff', { kind: 'number', body: { record, number: text } }, bookRecord);
  number(a, 'r1', 'INC-2026-0001');
  number(b, 'r2', 'INC-2026-0002');
  meet(a, b);
  number(a, 'r2', 'INC-2026-0003');
  meet(a, b);
  return [a, b];
}

function entryOf(pc: Replica, record: string, status = '작성 중'): BookEntry {
  const { number } = stateOf(pc).numbers[record] ?? { number: '' };
  return { state: pc.state(record), number, shown: number, subject: `제목 ${record}`, status };
}

test('a book is told by its records in number order, their states and one digest', () => {
  const [a] = twoPcs();
  const entries = [entryOf(a, 'r2', '결재 완료'), entryOf(a, 'r1')];
  const report = reportBook(form, stateOf(a), entries, '2026-12-31');
  expect(report.lines.map(({ number, subject, status }) => [number, subject, status])).toEqual([
    ['INC-2026-0001', '제목 r1', '작성 중'],
    ['INC-2026-0003', '제목 r2', '결재 완료'],
  ]);
  expect(report.statuses).toEqual([
    ['결재 완료', 1],
    ['작성 중', 1],
  ]);
  expect(report).toMatchObject({ on: '2026-12-31', open: 2, late: [], authority: 'a', period: '2026' });
  expect(report.root).toBe(rootOf(['r1', 'r2'].map((id) => closeEntryOf(a.state(id), stateOf(a).numbers[id]!.number))));
  expect(report.closedAt).toBeUndefined();
});

test('every gap and every number that was changed has its sentence', () => {
  const [a] = twoPcs();
  const { numbers } = reportBook(form, stateOf(a), [entryOf(a, 'r1'), entryOf(a, 'r2')], '2026-12-31');
  expect(numbers).toHaveLength(2);
  expect(numbers[0]).toMatch(/^INC-2026-0002: .*구 번호/);
  expect(numbers[1]).toMatch(/^INC-2026-0002: .*INC-2026-0003/);
});

test('a closed book keeps the digest of its close, and names what came after it', () => {
  const [a, b] = twoPcs();
  const before = [entryOf(a, 'r1'), entryOf(a, 'r2')];
  const open = reportBook(form, stateOf(a), before, '2026-12-31');
  const close = draftClose(before.map(({ state, number }) => closeEntryOf(state, number)));
  a.write('staff', close, bookRecord, undefined, '2026-12-31T18:00:00');
  expect(reportBook(form, stateOf(a), before, '2027-01-05')).toMatchObject({
    root: open.root,
    on: '2026-12-31',
    closedAt: '2026-12-31T18:00:00',
    late: [],
  });
  b.patch('other', { title: '늦은 제목' });
  b.write('other', { kind: 'create', body: { form: 'incident-report' } }, 'r3');
  meet(a, b);
  const after = [
    { ...entryOf(a, 'r1'), late: { isNew: false, adopted: 'INC-2027-0001' } },
    entryOf(a, 'r2'),
    { ...entryOf(a, 'r3'), late: { isNew: true } },
  ];
  const report = reportBook(form, stateOf(a), after, '2027-01-05');
  expect(report.root).toBe(open.root);
  expect(report.late.map(({ record, isNew, adopted }) => [record, isNew, adopted])).toEqual([
    ['r3', true, undefined],
    ['r1', false, 'INC-2027-0001'],
  ]);
  // The index keeps the digest that the close carries, whatever has come since.
  const entry = stateOf(a).closed!.entries.find(({ record }) => record === 'r1')!;
  expect(report.lines.find(({ record }) => record === 'r1')!.digest).toBe(entry.digest);
});

test('what a close carries over: neither finished nor taken out, and never an entry of a plain ledger', () => {
  const open = (['draft', 'submitted', 'returned', 'approved', 'void', 'erased'] as const).filter((status) =>
    isOpen(form, { ...blankState('a/2026', 'r'), status }),
  );
  expect(open).toEqual(['draft', 'submitted', 'returned']);
  expect(isOpen(plain, blankState('a/2026', 'r'))).toBe(false);
});
