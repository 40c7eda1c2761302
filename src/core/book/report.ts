// What is said of a book as a whole: how many records it holds in which state, the one digest over them, its numbers, what came too late.

import { type CourseState, hasEnded } from '../form/course.ts';
import type { Form } from '../form/form.ts';
import { isPlainLedger } from '../form/status.ts';
import type { BookState, RecordState } from '../journal/commit.ts';
import { compareText } from '../journal/order.ts';
import { closeEntryOf, rootOf } from './close.ts';
import { reportNumbers } from './numbers.ts';

/** One line of the index. `number` as shown, '' while there is none; `digest` as a close would carry it. */
export type BookLine = { record: string; number: string; subject: string; status: string; on: string; digest: string };

/** A record as the report takes it in: its fold, its number, and how lists name it. */
export type BookEntry = {
  state: RecordState;
  number: string;
  shown: string;
  subject: string;
  status: string;
  /** What came after the close, and the number of the record of the year after that has taken it in. */
  late?: { isNew: boolean; adopted?: string };
};

export type BookReport = {
  book: string;
  period: string;
  /** Day that the report is made on, or that the book was closed on. */
  on: string;
  lines: BookLine[];
  statuses: [status: string, count: number][];
  /** SHA-256 over all entries: of the close while the book is closed, else of the records as they stand. */
  root: string;
  /** Sentences about gaps and renumberings. */
  numbers: string[];
  /** 마감 후 도착: what the close in force had not seen. */
  late: { record: string; number: string; subject: string; isNew: boolean; adopted?: string }[];
  /** Records that a close carries over to the next year. */
  open: number;
  authority: string;
  openings: BookState['openings'];
  closedAt?: string;
  reopened: BookState['reopened'];
};

/** A record that is neither finished nor taken out: a close of its year carries it over. Entries of a plain ledger are never open. */
export function isOpen(form: Form, state: CourseState): boolean {
  if (isPlainLedger(form) || hasEnded(form, state)) return false;
  return state.status === 'draft' || state.status === 'submitted' || state.status === 'returned';
}

/** The report over a book and every record of it. `today` is the day it is made on, `2026-12-31`. */
export function reportBook(form: Form, book: BookState, entries: readonly BookEntry[], today: string): BookReport {
  const closed = new Map(book.closed?.entries.map((entry) => [entry.record, entry.digest]));
  const lines = entries.map(({ state, number, shown, subject, status }): BookLine => {
    const digest = closed.get(state.record) ?? closeEntryOf(state, number).digest;
    return { record: state.record, number: shown, subject, status, on: state.createdAt.slice(0, 10), digest };
  });
  lines.sort((a, b) => compareText(a.number, b.number) || compareText(a.record, b.record));
  const statuses = new Map<string, number>();
  for (const { status } of lines) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const closing = entries
    .map(({ state, number }) => closeEntryOf(state, number))
    .sort((a, b) => compareText(a.record, b.record));
  const late = entries.flatMap(({ state, shown, subject, late }) =>
    late ? [{ record: state.record, number: shown, subject, ...late }] : [],
  );
  late.sort((a, b) => compareText(a.number, b.number) || compareText(a.record, b.record));
  return {
    book: book.book,
    period: book.period,
    on: book.closed?.at.slice(0, 10) ?? today,
    lines,
    statuses: [...statuses].sort(([a], [b]) => compareText(a, b)),
    root: book.closed?.root ?? rootOf(closing),
    numbers: yearsOf(book, form.number).flatMap((year) =>
      reportNumbers(book, form.number, year).map((fact) => fact.sentence),
    ),
    late,
    open: entries.filter(({ state }) => isOpen(form, state)).length,
    authority: book.authority,
    openings: book.openings,
    ...(book.closed && { closedAt: book.closed.at }),
    reopened: book.reopened,
  };
}

/** Years that numbers of the book were given in: one for a yearly book, several for a standing one. */
function yearsOf(book: BookState, prefix: string): string[] {
  const numbers = Object.values(book.numbers).flatMap((one) => [one.number, ...one.old]);
  const years = numbers.flatMap((number) =>
    number.startsWith(`${prefix}-`) ? [number.slice(prefix.length + 1, prefix.length + 5)] : [],
  );
  return [...new Set(years)].sort();
}
