import { describe, expect, test } from 'vitest';
import {
  closedHeadsOf,
  closeEntryOf,
  cutAtClose,
  draftClose,
  isLate,
  recordDigest,
} from '../../../src/core/book/close.ts';
import { foldBook } from '../../../src/core/book/fold.ts';
import { hashValue } from '../../../src/core/journal/canonical.ts';
import { type BookState, bookRecord, type Commit } from '../../../src/core/journal/commit.ts';
import { foldRecord } from '../../../src/core/journal/fold.ts';
import type { Draft } from '../../../src/core/journal/seal.ts';
import { meet, Replica } from '../../support/author.ts';

const book = 'incident-report/2026';
const stateOf = (pc: Replica): BookState => foldBook(book, pc.of(bookRecord));
const write = (pc: Replica, draft: Draft): Commit => pc.write('staff', draft, bookRecord);
const open = (pc: Replica): Commit => write(pc, { kind: 'open', body: { form: 'incident-report', period: '2026' } });
const number = (pc: Replica, record: string, text: string): Commit =>
  write(pc, { kind: 'number', body: { record, number: text } });

describe('numbers', () => {
  test('of two PCs that opened the same book the earlier one gives the numbers, and the other’s stay as 구 번호', () => {
    const [a, b] = [new Replica('a'), new Replica('b')];
    open(b);
    number(b, 'r2', 'INC-2026-0001');
    open(a);
    number(a, 'r1', 'INC-2026-0001');
    meet(a, b);
    expect(stateOf(a)).toEqual(stateOf(b));
    expect(stateOf(a)).toMatchObject({ authority: 'a', form: 'incident-report', period: '2026', example: false });
    expect(stateOf(a).openings.map((one) => one.device)).toEqual(['a', 'b']);
    expect(stateOf(a).numbers).toEqual({
      r1: { number: 'INC-2026-0001', old: [] },
      r2: { number: '', old: ['INC-2026-0001'] },
    });
    number(a, 'r2', 'INC-2026-0002');
    expect(stateOf(a).numbers.r2).toEqual({ number: 'INC-2026-0002', old: ['INC-2026-0001'] });
  });

  test('a record keeps its first final number, and no number is given twice', () => {
    const a = new Replica('a');
    open(a);
    number(a, 'r1', 'INC-2026-0001');
    number(a, 'r1', 'INC-2026-0001');
    number(a, 'r1', 'INC-2026-0002');
    number(a, 'r2', 'INC-2026-0001');
    expect(stateOf(a).numbers).toEqual({
      r1: { number: 'INC-2026-0001', old: ['INC-2026-0002'] },
      r2: { number: '', old: ['INC-2026-0001'] },
    });
  });

  test('another PC that takes the authority over gives numbers from then on', () => {
    const [a, b] = [new Replica('a'), new Replica('b')];
    open(a);
    number(a, 'r1', 'INC-2026-0001');
    meet(a, b);
    write(b, { kind: 'authority', body: { device: 'b', reason: 'PC 교체' } });
    number(b, 'r2', 'INC-2026-0002');
    meet(a, b);
    number(a, 'r3', 'INC-2026-0003');
    expect(stateOf(a).authority).toBe('b');
    expect(Object.values(stateOf(a).numbers).map((one) => one.number)).toEqual(['INC-2026-0001', 'INC-2026-0002', '']);
  });

  test('nobody gives final numbers in a book that was never opened', () => {
    const a = new Replica('');
    number(a, 'r1', 'INC-2026-0001');
    expect(stateOf(a).numbers.r1!.number).toBe('');
  });

  test('an example book says so', () => {
    const a = new Replica('a');
    write(a, { kind: 'open', body: { form: 'incident-report', period: '2026', example: true } });
    expect(stateOf(a).example).toBe(true);
  });
});

test('a commit of a newer release makes the book read-only', () => {
  const a = new Replica('a');
  const { id: _id, body, salt, ...header } = open(a);
  const newer = { ...header, v: 2 };
  expect(foldBook(book, [{ id: hashValue(newer), ...newer, body, salt } as Commit]).unreadable).toContain('읽기만');
});

test('a commit that lacks a parent waits', () => {
  const a = new Replica('a');
  open(a);
  const last = number(a, 'r1', 'INC-2026-0001');
  expect(foldBook(book, [last])).toMatchObject({ waiting: [last.id], heads: [], numbers: {} });
  expect(stateOf(a).heads).toEqual([last.id]);
});

describe('closing', () => {
  function closed(): [Replica, Replica] {
    const [a, b] = [new Replica('a'), new Replica('b')];
    open(a);
    a.create('staff');
    a.patch('staff', { title: 'A' });
    meet(a, b);
    write(a, draftClose([closeEntryOf(a.state(), 'INC-2026-0001')], '연말 마감'));
    return [a, b];
  }

  test('a close covers each record by heads and digest under one root', () => {
    const [a] = closed();
    const { closed: close } = stateOf(a);
    expect(close!.entries).toEqual([
      { record: 'r1', number: 'INC-2026-0001', heads: a.state().heads, digest: recordDigest(a.state()) },
    ]);
    expect(isLate(closedHeadsOf(stateOf(a))!.get('r1'), a.state())).toBe(false);
  });

  test('what the close had not seen comes after it: changes of a record, and records', () => {
    const [a, b] = closed();
    const late = b.patch('other', { title: 'B' });
    const other = b.write('other', { kind: 'create', body: { form: 'incident-report' } }, 'r2');
    meet(a, b);
    const state = stateOf(a);
    const heads = closedHeadsOf(state)!;
    expect([heads.has('r1'), heads.has('r2')]).toEqual([true, false]);
    expect(['r1', 'r2'].map((record) => isLate(heads.get(record), a.state(record)))).toEqual([true, true]);
    expect(isLate(heads.get('r1'), { ...a.state('r1'), status: 'erased' })).toBe(false);
    const cut = cutAtClose(a.of('r1'), heads.get('r1'));
    expect(cut.late).toEqual([late]);
    expect(recordDigest(foldRecord(cut.covered))).toBe(state.closed!.entries[0]!.digest);
    expect(cutAtClose(a.of('r2'), heads.get('r2'))).toEqual({ covered: [], late: [other] });
  });

  test('entries are sorted, so that the same records give the same root', () => {
    const entry = (record: string) => ({ record, number: '', heads: [], digest: '0'.repeat(64) });
    expect(draftClose([entry('b'), entry('a')])).toEqual(draftClose([entry('a'), entry('b')]));
  });

  test('a close whose root is not that of its entries stands for nothing', () => {
    const a = new Replica('a');
    open(a);
    const draft = draftClose([]);
    write(a, { ...draft, body: { ...draft.body, root: '0'.repeat(64) } } as Draft);
    expect(stateOf(a).closed).toBeUndefined();
  });

  test('a reopened book is open, and may be closed again', () => {
    const [a] = closed();
    const first = stateOf(a).closed!.commit;
    write(a, draftClose([]));
    expect(stateOf(a).closed!.commit).toBe(first);
    write(a, { kind: 'reopen', body: { reason: '늦게 온 기록' } });
    expect(stateOf(a)).toMatchObject({ reopened: [{ reason: '늦게 온 기록' }] });
    expect(closedHeadsOf(stateOf(a))).toBeUndefined();
    write(a, { kind: 'reopen', body: { reason: '다시' } });
    expect(stateOf(a).reopened).toHaveLength(1);
    write(a, draftClose([closeEntryOf(a.state(), '')]));
    expect(stateOf(a).closed!.commit).not.toBe(first);
  });

  test('the digest of a record follows its content, status and approvals, not its history', () => {
    const [a, b] = closed();
    const before = recordDigest(b.state());
    b.write('staff', { kind: 'note', body: { text: '확인' } });
    expect(recordDigest(b.state())).toBe(before);
    b.patch('staff', { title: 'B' });
    expect(recordDigest(b.state())).not.toBe(before);
    a.write('staff', { kind: 'void', body: { reason: '두 번 접수함' } });
    expect(recordDigest(a.state())).not.toBe(before);
  });
});
