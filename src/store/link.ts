// A record of another form made from this one. The new record is written first, under an id that source and link decide, then the
// link on the source: repeated it makes nothing twice, interrupted it is completed at the next opening of the source.
import type { ReferenceValue } from '../core/field/value.ts';
import { computeAll } from '../core/form/compute.ts';
import type { Link } from '../core/form/form.ts';
import { scalarOf } from '../core/form/values.ts';
import type { CommitBody } from '../core/journal/commit.ts';
import { subjectOf } from './cells.ts';
import type { StoredCells } from './database.ts';
import { draftRecord } from './draft.ts';
import type { RecordHandle } from './handle.ts';
import { deriveId, startRecord } from './new-record.ts';
import { StoreError } from './refusal.ts';
import type { CurrentUser } from './workspace.ts';

/** Makes the record that a link of the definition leads to, or answers the one made before. */
export async function makeLinked(handle: RecordHandle, user: CurrentUser, linkId: string): Promise<ReferenceValue> {
  const { archive, form, record } = handle;
  const link = form?.links?.find((one) => one.id === linkId);
  const target = link && (await archive.setting.loadForm(link.form));
  if (!form || !link || !target) throw new StoreError('unknown-form');
  if (handle.state.heads.length === 0) {
    const message = '아직 저장하지 않은 기록에서는 만들 수 없습니다. 내용을 입력해 저장한 뒤 다시 눌러 주세요.';
    throw new StoreError({ code: 'not-saved', message });
  }
  const made = await findLinked(handle, linkId);
  if (made) {
    await writeLink(handle, user, linkId, made);
    return made;
  }
  const source = { book: handle.book, record, purpose: linkId };
  const fresh = draftRecord(archive.setting, target, copyValues(handle, link), deriveId(source), source);
  await archive.write([fresh.book], 'relaxed', (open) =>
    startRecord(open(fresh.book), fresh, [], user.person.id, archive.name === 'example'),
  );
  const cells = await archive.database.get('cells', [fresh.book, fresh.record]);
  const reference = toReference(cells!);
  await writeLink(handle, user, linkId, reference);
  return reference;
}

/**
 * Writes links on the source for records that were made from it, where the writing was interrupted. Only for whoever made the record:
 * others who open the source to read it leave no trace in it.
 */
export async function completeLinks(handle: RecordHandle): Promise<void> {
  const { archive, form } = handle;
  const person = archive.seat.current()?.person.id;
  if (!form?.links?.length || handle.snapshot().readOnly || !person) return;
  for (const { id } of form.links) {
    const made = hasLink(handle, id) ? undefined : await findLinked(handle, id);
    if (!made) continue;
    const row = await archive.database.get('rows', [made.book, made.record]);
    if (row?.state.createdBy !== person) continue;
    await handle.run(async (user) => writeLink(handle, user, id, made));
  }
}

async function writeLink(handle: RecordHandle, user: CurrentUser, purpose: string, to: ReferenceValue): Promise<void> {
  if (hasLink(handle, purpose)) return;
  const body: CommitBody['link'] = { to, purpose };
  await handle.write(user, { drafts: [{ kind: 'link', body }] });
}

function hasLink(handle: RecordHandle, purpose: string): boolean {
  return handle.state.links.some((one) => one.purpose === purpose);
}

async function findLinked(handle: RecordHandle, purpose: string): Promise<ReferenceValue | undefined> {
  const { database } = handle.archive;
  const rows = await database.getAllFromIndex('rows', 'source', [handle.book, handle.record]);
  const row = rows.find((one) => one.state.source?.purpose === purpose);
  const cells = row && (await database.get('cells', [row.book, row.record]));
  return cells && toReference(cells);
}

export function toReference({ book, record, form, number, subject }: StoredCells): ReferenceValue {
  return { book, record, form, number, text: subject };
}

/** Values are copied once; the reference names the source as it is called now. */
function copyValues(handle: RecordHandle, link: Link): Record<string, unknown> {
  const { form, state } = handle;
  const values = handle.values();
  const computed = computeAll(form!, values, handle.archive.setting.context());
  const copied: Record<string, unknown> = {};
  for (const [to, from] of Object.entries(link.copies)) {
    const field = form!.fields[from];
    if (field?.kind === 'rows') copied[to] = state.rows[from]?.map((row) => row.cells);
    else copied[to] = field ? scalarOf(values, from) : computed[from];
  }
  copied[link.by] = {
    book: handle.book,
    record: handle.record,
    form: state.form,
    number: handle.snapshot().number,
    text: subjectOf(form, state),
  } satisfies ReferenceValue;
  return copied;
}
