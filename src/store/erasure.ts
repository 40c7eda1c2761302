// Disposal after retention: what a record said goes for good, with its files; number, dates, the decision and the ids of its commits stay.
import { dueFrom } from '../core/book/retention.ts';
import type { Commit } from '../core/journal/commit.ts';
import { eraseCommit } from '../core/journal/seal.ts';
import { role } from '../forms/directory/roles.ts';
import type { Archive } from './archive.ts';
import { type StoredCommit, type Writing, writeTogether } from './database.ts';
import type { Directory } from './directory.ts';
import type { BookWriting } from './journal.ts';
import { showNumber } from './number.ts';
import { refuseAct, requireReason } from './refusal.ts';
import { currentVersion, formOfBook } from './setting.ts';
import type { DisposalOrder, RecordKey } from './workspace.ts';

/**
 * Disposes of records that are due, in one transaction: all of them or none. Answers how many.
 * @throws StoreError `reason-missing`, `disposal-missing`, `not-allowed`, `not-due`.
 */
export async function eraseRecords(
  archive: Archive,
  directory: Directory,
  targets: readonly RecordKey[],
  { disposal, reason }: DisposalOrder,
  actor: string,
): Promise<number> {
  requireReason(reason, '폐기');
  if (disposal.trim() === '')
    throw refuseAct(
      'disposal-missing',
      '폐기를 결정한 문서의 번호가 비어 있습니다. 폐기 대장에 남을 번호를 적어 주세요.',
    );
  if (!(await mayDispose(directory, actor)))
    throw refuseAct(
      'not-allowed',
      `기록은 ${role.administrator}만 폐기할 수 있습니다. 그 역할을 맡은 사람이 지금 사용자로 들어와 처리해 주세요.`,
    );
  const { setting } = archive;
  const books = [...new Set(targets.map(({ book }) => book))];
  const on = setting.today();
  const stores = ['blobs' as const];
  await archive.write(
    books,
    'strict',
    async (open) => {
      const files = new Set<string>();
      let transaction: Writing | undefined;
      for (const { book, record } of targets) {
        const writing = open(book);
        transaction = writing.transaction;
        const row = await writing.row(record);
        const form = setting.form(formOfBook(book));
        const due = row && form && !row.late ? dueFrom(form, row.state) : undefined;
        if (!row || !form || due === undefined || due > on)
          throw refuseAct(
            'not-due',
            `${row ? showNumber(row) : record} 기록은 보존기간이 끝나지 않아 아무것도 폐기하지 않았습니다. 목록을 다시 불러와 골라 주세요.`,
          );
        const body = { disposal: disposal.trim(), reason: reason.trim(), number: showNumber(row), on };
        const drafts = [{ kind: 'erase' as const, body }];
        await writing.append({ record, drafts, actor, formVersion: currentVersion(form) });
        for (const file of await emptyRecord(writing, record)) files.add(file);
      }
      if (transaction) await dropFiles(transaction, files);
    },
    stores,
  );
  return targets.length;
}

/** Whether a person may dispose of records: an administrator, once the directory names one. */
export async function mayDispose(directory: Directory, person: string): Promise<boolean> {
  const administrators = await directory.holdersOf(role.administrator);
  return administrators.length === 0 || administrators.includes(person);
}

/** Takes body and salt from every commit of an erased record. Answers the files that they named. */
export async function emptyRecord(writing: BookWriting, record: string): Promise<string[]> {
  const stored = await writing.commitsOf(record);
  const store = writing.transaction.objectStore('commits');
  await Promise.all(stored.map((one) => store.put({ ...one, commit: eraseCommit(one.commit) })));
  return stored.flatMap(({ commit }) => filesOf(commit));
}

/** Hashes of the files and drawn signatures that a commit names. */
export function filesOf({ body }: Pick<Commit, 'body'>): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('sha256' in value && typeof value.sha256 === 'string') found.push(value.sha256);
    for (const member of Object.values(value)) look(member);
  };
  look(body);
  return found;
}

/** Removes bytes that no commit names any more; what another record still names stays. */
export async function dropFiles(transaction: Writing, files: ReadonlySet<string>): Promise<void> {
  const left = new Set(files);
  if (left.size === 0) return;
  for await (const slice of walkCommits(transaction))
    for (const { commit } of slice) for (const file of filesOf(commit)) left.delete(file);
  const blobs = transaction.objectStore('blobs');
  await Promise.all([...left].map((file) => blobs.delete(file)));
}

/** The same outside of an act: after an import has brought or repeated an erasure. */
export function sweepFiles({ database }: Archive, files: ReadonlySet<string>): Promise<void> {
  if (files.size === 0) return Promise.resolve();
  return writeTogether(database, ['commits', 'blobs'], 'strict', (transaction) => dropFiles(transaction, files));
}

async function* walkCommits(transaction: Writing, slice = 1000): AsyncGenerator<StoredCommit[]> {
  const store = transaction.objectStore('commits');
  let after: IDBKeyRange | undefined;
  for (;;) {
    const commits = await store.getAll(after, slice);
    yield commits;
    if (commits.length < slice) return;
    after = IDBKeyRange.lowerBound(commits.at(-1)!.commit.id, true);
  }
}
