// 마감 후 도착 taken into the year after: what came too late for a closed book goes on in the next one, in the name of whoever decides it.
import { carryPurpose } from '../core/book/carry-over.ts';
import { adoptionPurpose, type LateArrival } from '../core/book/close.ts';
import type { ReferenceValue } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import type { PatchItem, RecordState } from '../core/journal/commit.ts';
import { diffContent } from '../core/journal/diff.ts';
import type { Archive } from './archive.ts';
import { itemsOf, nextBookOf } from './carry-over.ts';
import { subjectOf } from './cells.ts';
import type { Database, StoredRow } from './database.ts';
import { draftRecord } from './draft.ts';
import type { BookWriting } from './journal.ts';
import { toReference } from './link.ts';
import { deriveId, startRecord } from './new-record.ts';
import { showNumber } from './number.ts';
import { refuseAct, StoreError } from './refusal.ts';
import { currentVersion, formOfBook } from './setting.ts';

/** Purpose of a record that was made of a late arrival. */
const adoptPurpose = 'late-arrival';

/**
 * Puts what came after the close into the next year's book, in one transaction. A record that was carried over takes the changes in as an
 * edit on top of what it was carried over with, so that a value changed there since becomes a conflict; otherwise a record is made.
 * Done again it changes nothing. @throws StoreError `nothing-there`, `next-closed`.
 */
export async function adoptLate(
  archive: Archive,
  book: string,
  record: string,
  actor: string,
): Promise<ReferenceValue> {
  const form = await archive.setting.loadForm(formOfBook(book));
  if (!form) throw new StoreError('unknown-form');
  const next = nextBookOf(book);
  const taken = await archive.write([book, next], 'strict', async (open) => {
    const row = await open(book).row(record);
    if (!row?.late) throw refuseAct('nothing-there', '마감 후 도착한 내용이 없습니다. 화면을 새로 고쳐 확인해 주세요.');
    const to = open(next);
    if (to.cursor.facts.closed)
      throw refuseAct(
        'next-closed',
        '다음 해 대장이 이미 마감되어 넣지 못했습니다. 이 대장이나 다음 해 대장의 마감을 사유를 적어 먼저 풀어 주세요.',
      );
    return takeIn(archive, form, row, row.late, to, actor);
  });
  const cells = await archive.database.get('cells', [taken.book, taken.record]);
  return toReference(cells!);
}

async function takeIn(
  archive: Archive,
  form: Form,
  row: StoredRow,
  late: LateArrival,
  to: BookWriting,
  actor: string,
): Promise<StoredRow> {
  const { book, record } = row;
  const purpose = adoptionPurpose(late);
  const source = { book, record, purpose: adoptPurpose };
  const id = deriveId(source);
  const kept = (await to.row(deriveId({ ...source, purpose: carryPurpose }))) ?? (await to.row(id));
  if (kept?.state.links.some((link) => link.purpose === purpose)) return kept;
  const reference = { book, record, form: form.id, number: showNumber(row), text: subjectOf(form, row.state) };
  const link = { kind: 'link' as const, body: { to: reference, purpose } };
  if (!kept) {
    const fresh = { ...draftRecord(archive.setting, form, {}, id, source), book: to.cursor.book };
    fresh.items = itemsOf(late.state);
    await startRecord(to, fresh, [link], actor, archive.name === 'example');
    return (await to.row(id))!;
  }
  const items = await makeItems(row.state, late.state, kept, to);
  const reason = '마감 후 도착한 내용을 넣음';
  return to.append({
    record: kept.record,
    drafts: [...(items.length > 0 ? [{ kind: 'patch' as const, body: { items, reason } }] : []), link],
    actor,
    formVersion: currentVersion(form),
  });
}

/** What changed after the close, as an edit that has seen what the record was carried over with and nothing later. */
async function makeItems(
  closed: RecordState,
  late: RecordState,
  kept: StoredRow,
  to: BookWriting,
): Promise<PatchItem[]> {
  const commits = (await to.commitsOf(kept.record)).map(({ commit }) => commit);
  const first = commits.sort((a, b) => a.counter - b.counter).find(({ kind }) => kind === 'patch')?.id ?? null;
  const held = new Set(itemsOf(closed).map(({ path }) => path));
  const values = new Map(itemsOf(late).map(({ path, value }) => [path, value]));
  const changed = diffContent(closed, late).flatMap(({ path }) => {
    const isRow = path.split('/').length === 2;
    // A row that came is written with its cells.
    return isRow && values.has(path)
      ? [...values.keys()].filter((one) => one === path || one.startsWith(`${path}/`))
      : [path];
  });
  return changed.map((path) => ({ path, seen: held.has(path) ? first : null, value: values.get(path) ?? null }));
}

/** The record of the year after that has taken in exactly this late arrival. */
export async function findAdopted(
  database: Database,
  book: string,
  record: string,
  late: LateArrival,
): Promise<ReferenceValue | undefined> {
  const purpose = adoptionPurpose(late);
  const made = await database.getAllFromIndex('rows', 'source', [book, record]);
  const row = made.find(({ state }) => state.links.some((link) => link.purpose === purpose));
  const cells = row && (await database.get('cells', [row.book, row.record]));
  return cells && toReference(cells);
}
