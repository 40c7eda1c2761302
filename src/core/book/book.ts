// A book (대장) is one form in one period: the unit of storage, numbering, closing and printing.
import type { Form } from '../form/form.ts';

/** `period` is a year of four digits or `standing`. */
export type Book = { form: string; period: string };

const pattern = /^([a-z][a-z0-9-]{0,63})\/(\d{4}|standing)$/;

/**
 * Id of the book that a record made on a date belongs to: `incident-report/2026` or `configuration-item/standing`. Fixed at creation.
 * @param date the record's `bookDate`, else the local date; anything that begins `2026-10-14`.
 * @throws Error when a yearly book is asked for without a date.
 */
export function bookOf(form: Pick<Form, 'id' | 'book'>, date: string): string {
  if (form.book === 'standing') return `${form.id}/standing`;
  if (!/^\d{4}-\d\d-\d\d/.test(date)) throw new Error(`${form.id}: a yearly book needs a date, got "${date}"`);
  return `${form.id}/${date.slice(0, 4)}`;
}

/** Takes a book id apart; undefined when it is none. */
export function parseBook(book: string): Book | undefined {
  const match = pattern.exec(book);
  return match ? { form: match[1]!, period: match[2]! } : undefined;
}

/** The year in a record's number: the book's, or for a standing book the year of the date. */
export function numberYearOf(book: string, date: string): string {
  const period = parseBook(book)?.period ?? 'standing';
  return period === 'standing' ? date.slice(0, 4) : period;
}
