// What is due for disposal, and the register of what was disposed of: both read from all records of this PC when they are asked for.
import { completedOn, dueFrom } from '../core/book/retention.ts';
import type { CommitBody } from '../core/journal/commit.ts';
import type { Disposal } from '../core/paper/disposal.ts';
import type { Archive } from './archive.ts';
import { subjectOf } from './cells.ts';
import { type StoredRow, walkBook } from './database.ts';
import { showNumber } from './number.ts';
import { formOfBook } from './setting.ts';
import type { DueRecord } from './workspace.ts';

/** Records whose retention has run out, the longest due first, and everything that was disposed of, the latest first. */
export async function readRetention(archive: Archive): Promise<{ due: DueRecord[]; done: Disposal[] }> {
  const { database, setting } = archive;
  const today = setting.today();
  const due: DueRecord[] = [];
  const done: Disposal[] = [];
  for (const book of await database.getAllKeys('cursors')) {
    const form = await setting.loadForm(formOfBook(book));
    if (!form || archive.damaged.has(book)) continue;
    for await (const rows of walkBook<StoredRow>(database, 'rows', book))
      for (const row of rows) {
        const { record, state } = row;
        if (state.erased) done.push(await readDisposal(archive, row, form.title));
        const from = row.late ? undefined : dueFrom(form, state);
        if (from === undefined || from > today) continue;
        due.push({
          book,
          record,
          form: form.id,
          title: form.title,
          number: showNumber(row),
          subject: subjectOf(form, state),
          completedOn: completedOn(form, state)!,
          retention: form.retention,
          dueFrom: from,
        });
      }
  }
  due.sort((a, b) => compare(a.dueFrom, b.dueFrom) || compare(a.number, b.number));
  done.sort((a, b) => compare(b.on, a.on) || compare(a.number, b.number));
  return { due, done };
}

async function readDisposal({ database, setting }: Archive, row: StoredRow, title: string): Promise<Disposal> {
  const { book, record, state } = row;
  const commits = await database.getAllFromIndex('commits', 'record', [book, record]);
  const erasure = commits.map(({ commit }) => commit).find(({ kind, body }) => kind === 'erase' && body);
  const { disposal, number, on } = state.erased!;
  return {
    book,
    record,
    title,
    number,
    createdOn: state.createdAt.slice(0, 10),
    on,
    disposal,
    reason: (erasure?.body as CommitBody['erase'] | undefined)?.reason ?? '',
    by: erasure ? (setting.nameOf(erasure.actor) ?? erasure.actor) : '',
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
