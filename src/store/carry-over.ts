// Open records of a year that is being closed go on in the next year's book: a new record with the same values, tied both ways.
import { isOpen } from '../core/book/report.ts';
import type { Form } from '../core/form/form.ts';
import type { RecordState } from '../core/journal/commit.ts';
import type { Archive } from './archive.ts';
import { subjectOf } from './cells.ts';
import type { StoredRow } from './database.ts';
import { draftRecord } from './draft.ts';
import type { BookWriting } from './journal.ts';
import { deriveId, startRecord } from './new-record.ts';
import { showNumber } from './number.ts';
import { refuseAct } from './refusal.ts';
import { currentVersion, formOfBook, periodOfBook } from './setting.ts';

/** Purpose of the link between a record and its continuation. */
export const carryPurpose = 'carry-over';

/** The book of the year after: `incident-report/2027`. */
export function nextBookOf(book: string): string {
  return `${formOfBook(book)}/${Number(periodOfBook(book)) + 1}`;
}

/**
 * Writes the continuation of every open record into the next book and the link on the old one, inside the transaction of the close.
 * The id of a continuation follows from its source, so that closing again makes nothing twice.
 */
export async function carryOver(
  archive: Archive,
  form: Form,
  from: BookWriting,
  to: BookWriting,
  rows: readonly StoredRow[],
  actor: string,
): Promise<void> {
  const open = rows.filter(({ state }) => isOpen(form, state));
  if (open.length === 0) return;
  if (to.cursor.facts.closed) {
    throw refuseAct(
      'next-closed',
      '다음 해 대장이 이미 마감되어 끝나지 않은 기록을 넘기지 못했습니다. 다음 해 대장의 마감을 먼저 풀어 주세요.',
    );
  }
  for (const row of open) {
    const source = { book: row.book, record: row.record, purpose: carryPurpose };
    const fresh = {
      ...draftRecord(archive.setting, form, valuesOf(row.state), deriveId(source), source),
      book: to.cursor.book,
    };
    const made = await startRecord(to, fresh, [], actor, archive.name === 'example');
    if (row.state.links.some((link) => link.purpose === carryPurpose && link.to.record === made.record)) continue;
    const reference = {
      book: made.book,
      record: made.record,
      form: form.id,
      number: showNumber(made),
      text: subjectOf(form, made.state),
    };
    await from.append({
      record: row.record,
      drafts: [{ kind: 'link', body: { to: reference, purpose: carryPurpose } }],
      actor,
      formVersion: currentVersion(form),
    });
  }
}

function valuesOf(state: RecordState): Record<string, unknown> {
  const rows = Object.entries(state.rows).map(([id, list]) => [id, list.map((row) => row.cells)] as const);
  return { ...state.fields, ...Object.fromEntries(rows) };
}
