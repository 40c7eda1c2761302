// Open records of a year that is being closed go on in the next year's book: a new record with the same values, tied both ways.
import { carryPurpose } from '../core/book/carry-over.ts';
import { isOpen } from '../core/book/report.ts';
import type { Form } from '../core/form/form.ts';
import type { PatchItem, RecordState } from '../core/journal/commit.ts';
import { draftSubmit } from '../core/journal/digest.ts';
import { isStanding } from '../core/journal/state.ts';
import type { Archive } from './archive.ts';
import { subjectOf } from './cells.ts';
import type { StoredRow } from './database.ts';
import { draftRecord } from './draft.ts';
import type { BookWriting } from './journal.ts';
import { deriveId, startRecord } from './new-record.ts';
import { showNumber } from './number.ts';
import { refuseAct } from './refusal.ts';
import { currentVersion, formOfBook, periodOfBook } from './setting.ts';

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
    const made = await continueInto(archive, form, row, to, actor);
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

/** The continuation of a record: the same values in rows of the same ids, at the same stage, with everything frozen that was. */
async function continueInto(
  archive: Archive,
  form: Form,
  from: StoredRow,
  to: BookWriting,
  actor: string,
): Promise<StoredRow> {
  const source = { book: from.book, record: from.record, purpose: carryPurpose };
  const record = deriveId(source);
  const kept = await to.row(record);
  if (kept) return kept;
  const { state } = from;
  const fresh = {
    ...draftRecord(archive.setting, form, {}, record, source),
    book: to.cursor.book,
    items: itemsOf(state),
  };
  await startRecord(to, fresh, [], actor, archive.name === 'example');
  const formVersion = currentVersion(form);
  for (const revision of state.revisions.filter((one) => isStanding(one) && one.approved)) {
    const { stage, covers, next, computed, shown, submit } = revision;
    const number = showNumber(from);
    const carried = revision.carried ?? { book: from.book, record: from.record, submit, number };
    // Signed in the record before: here the stage is done without a line, and frozen as it was.
    const draft = draftSubmit((await to.row(record))!.state, formVersion, {
      stage,
      ...(covers && { covers }),
      ...(next !== undefined && { next }),
      carried,
      line: [],
      separate: [],
      computed,
      shown,
      identified: false,
    });
    await to.append({ record, drafts: [draft], actor, formVersion });
  }
  return (await to.row(record))!;
}

/** Everything a record holds, as the first edit of another one: rows keep their ids, by which fixed lists and shown texts know them. */
export function itemsOf(state: Pick<RecordState, 'fields' | 'rows'>): PatchItem[] {
  const fields = Object.entries(state.fields).map(([path, value]) => ({ path, seen: null, value }));
  const rows = Object.entries(state.rows).flatMap(([field, list]) =>
    list.flatMap(({ id, order, cells }): PatchItem[] => [
      { path: `${field}/${id}`, seen: null, value: { order } },
      ...Object.entries(cells).map(([column, value]) => ({ path: `${field}/${id}/${column}`, seen: null, value })),
    ]),
  );
  return [...fields, ...rows];
}
