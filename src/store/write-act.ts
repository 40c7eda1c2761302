// One act of a person on one record: its commits in one transaction, on top of what the person saw.
import type { Commit, RecordState } from '../core/journal/commit.ts';
import type { Archive } from './archive.ts';
import type { Cursor, StoredRow } from './database.ts';
import { chooseBook, type NewRecord } from './draft.ts';
import type { RecordAct, RecordHandle } from './handle.ts';
import { startRecord } from './new-record.ts';
import { StoreError } from './refusal.ts';
import { currentVersion } from './setting.ts';
import type { CurrentUser, Draft } from './workspace.ts';

/** What an act has written: the record as it now is, and its own commits. */
export type WrittenAct = { book: string; row: StoredRow | undefined; cursor: Cursor; commits: Commit[] };

/**
 * Writes the commits of an act; `fresh` is the record's beginning when this is its first.
 * @param seen heads that the person saw
 */
export async function writeAct(
  { archive, record, form, book: kept, state: shown }: RecordHandle,
  fresh: NewRecord | undefined,
  seen: readonly string[],
  user: CurrentUser,
  act: RecordAct,
): Promise<WrittenAct> {
  const actor = user.person.id;
  const book = fresh ? findBook(archive, fresh, act.drafts) : kept;
  return archive.write([book], act.durability ?? 'relaxed', async (open) => {
    const writing = open(book);
    if (writing.cursor.facts.closed) throw new StoreError('book-closed');
    if (fresh) await startRecord(writing, fresh, act.drafts, actor, archive.name === 'example');
    else {
      if (act.exact) await requireUnchanged(writing.row(record), seen);
      const formVersion = form ? currentVersion(form) : shown.formVersion;
      const { state } = await writing.append({ record, drafts: act.drafts, actor, formVersion, parents: seen });
      if (act.exact) requireCounted(state, writing.written.commits);
    }
    const commits = writing.written.commits.filter((commit) => commit.record === record);
    return { book, row: await writing.row(record), cursor: writing.cursor, commits };
  });
}

function findBook(archive: Archive, fresh: NewRecord, drafts: readonly Draft[]): string {
  const typed = drafts.flatMap((draft) => (draft.kind === 'patch' ? draft.body.items : []));
  return chooseBook(fresh.form, [...fresh.items, ...typed], archive.setting.today());
}

/** A signature that the fold would set aside is not written at all. */
function requireCounted(state: RecordState, commits: readonly Commit[]): void {
  const ids = new Set(commits.map((commit) => commit.id));
  if (state.aside.some((one) => ids.has(one.commit))) throw new StoreError('changed-elsewhere');
}

async function requireUnchanged(stored: Promise<StoredRow | undefined>, seen: readonly string[]): Promise<void> {
  const row = await stored;
  if (row && row.state.heads.join() !== [...seen].sort().join()) throw new StoreError('changed-elsewhere');
}
