// Closing a year and opening it again, taking over the giving of numbers, and numbering what arrived without one.
import { closeEntryOf, draftClose } from '../core/book/close.ts';
import type { Archive } from './archive.ts';
import { giveNumber } from './book.ts';
import { carryOver, nextBookOf } from './carry-over.ts';
import { bookRange, type StoredRow } from './database.ts';
import type { BookWriting } from './journal.ts';
import { refuseAct, requireReason, StoreError } from './refusal.ts';
import { formOfBook, periodOfBook } from './setting.ts';

/** Closes a yearly book over everything this PC knows of it. Open records go on in the next year's book, in the same transaction. */
export async function closeBook(archive: Archive, book: string, reason: string, actor: string): Promise<void> {
  if (periodOfBook(book) === 'standing') {
    throw refuseAct('standing', '상시 대장은 마감하지 않습니다. 필요하면 기준일 현황을 인쇄해 주세요.');
  }
  if (archive.damaged.has(book)) throw new StoreError('damaged');
  const form = await archive.setting.loadForm(formOfBook(book));
  if (!form) throw new StoreError('unknown-form');
  const next = nextBookOf(book);
  await archive.write([book, next], 'strict', async (open) => {
    const writing = open(book);
    if (writing.cursor.facts.openings.length === 0)
      throw refuseAct('no-book', '이 PC에 없는 대장이라 마감하지 못했습니다.');
    if (writing.cursor.facts.closed) throw refuseAct('already-closed', '이미 마감된 대장입니다.');
    await numberRows(writing, archive, actor);
    await carryOver(archive, form, writing, open(next), await readRows(writing), actor);
    const rows = await readRows(writing);
    const entries = rows.map(({ state, number }) => closeEntryOf(state, number));
    await writing.appendToBook([draftClose(entries, reason || undefined)], actor);
  });
}

export async function reopenBook(archive: Archive, book: string, reason: string, actor: string): Promise<void> {
  requireReason(reason, '마감을 푸는');
  await archive.write([book], 'strict', async (open) => {
    const writing = open(book);
    if (!writing.cursor.facts.closed) throw refuseAct('not-closed', '마감되지 않은 대장이라 풀 것이 없습니다.');
    await writing.appendToBook([{ kind: 'reopen', body: { reason } }], actor);
  });
}

/** Makes this PC the one that gives numbers, and numbers what waits. */
export async function takeAuthority(archive: Archive, book: string, reason: string, actor: string): Promise<void> {
  requireReason(reason, '대장 PC를 바꾸는');
  const { device } = archive.setting;
  await archive.write([book], 'strict', async (open) => {
    const writing = open(book);
    const { facts } = writing.cursor;
    if (facts.openings.length === 0) throw refuseAct('no-book', '이 PC에 없는 대장이라 넘겨받지 못했습니다.');
    if (facts.authority === device) return;
    await writing.appendToBook([{ kind: 'authority', body: { device, reason } }], actor);
    await numberRows(writing, archive, actor);
  });
}

/** On the PC that gives numbers: numbers records that came from elsewhere without one. Does nothing while nobody works here. */
export async function settleNumbers(archive: Archive, book: string): Promise<void> {
  const user = archive.seat.current();
  const cursor = await archive.database.get('cursors', book);
  if (!user || !cursor?.unnumbered || cursor.facts.authority !== archive.setting.device || cursor.facts.closed) return;
  await archive.write([book], 'relaxed', (open) => numberRows(open(book), archive, user.person.id));
}

async function numberRows(writing: BookWriting, archive: Archive, actor: string): Promise<void> {
  const { cursor } = writing;
  const form = archive.setting.form(formOfBook(cursor.book));
  if (!form || !cursor.unnumbered || cursor.facts.authority !== archive.setting.device) return;
  const waiting = (await readRows(writing)).filter((row) => row.number === '' && row.state.createdBy !== '');
  waiting.sort((a, b) => compare(a.state.createdAt, b.state.createdAt) || compare(a.record, b.record));
  for (const row of waiting) await giveNumber(writing, row, form.number, actor);
  cursor.unnumbered = false;
}

function readRows(writing: BookWriting): Promise<StoredRow[]> {
  return writing.transaction.objectStore('rows').getAll(bookRange(writing.cursor.book));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
