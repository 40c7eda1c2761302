// A backup file into this database: merged commit by commit, never replacing anything.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { counterAhead, counterLead, otherBytes } from '../core/journal/arrival.ts';
import { bookRecord, type Commit, type CommitBody } from '../core/journal/commit.ts';
import { verifyCommit } from '../core/journal/verify.ts';
import type { Archive } from './archive.ts';
import { type BackupLine, checkBackup, decodeBase64, notBackup, readHeader, readLines } from './backup.ts';
import { blankCursor, refoldBook } from './book.ts';
import { makeCut } from './cut.ts';
import { journalStores, type StoredCommit, type StoredRefusal, type Writing, writeTogether } from './database.ts';
import { emptyRecord, filesOf, sweepFiles } from './erasure.ts';
import { BookWriting, foldStored } from './journal.ts';
import { rememberBooks } from './marker.ts';
import { StoreError } from './refusal.ts';
import { describeRefusal, isKept, keepOutside } from './refused.ts';
import { formOfBook } from './setting.ts';
import type { ImportReport } from './workspace.ts';

const batchSize = 1000; // Commits taken in with one transaction, unless one record has more.
type CommitLine = Extract<BackupLine, { commit: Commit }>;
type Report = { -readonly [K in keyof ImportReport]: ImportReport[K] } & { books: string[] };
/** Books to be folded at the end, and files of erased records. */
type Touched = { books: Set<string>; erased: Set<string> };

/**
 * Merges a backup. A file that is not whole is refused as such; with `salvage` whatever in it verifies on its own is taken.
 * In a whole file a commit that does not verify is kept among the refusals and the rest is taken.
 * @throws StoreError `not-a-backup`, `newer-backup`, `other-workspace`, `damaged-backup`.
 */
export async function importBackup(
  archive: Archive,
  file: Blob,
  progress?: (done: number, all: number) => void,
  { salvage = false }: { salvage?: boolean } = {},
): Promise<ImportReport> {
  const header = await readHeader(file).catch((error: unknown) => {
    throw error instanceof StoreError ? error : notBackup(error);
  });
  if (header.workspace !== archive.name) throw otherWorkspace(header.workspace === 'example');
  if (!(await checkBackup(file)) && !salvage) throw damagedBackup();
  const report: Report = { commits: 0, known: 0, refused: 0, quarantined: 0, files: 0, books: [] };
  const touched: Touched = { books: new Set(), erased: new Set() };
  const all = (header.counts?.commits ?? 0) + (header.counts?.blobs ?? 0);
  let done = 0;
  let batch: CommitLine[] = [];
  await archive.database.put('meta', true, 'unfinishedImport');
  const flush = async () => {
    if (batch.length === 0) return;
    await takeCommits(archive, batch, report, touched);
    done += batch.length;
    batch = [];
    progress?.(done, all);
  };
  const refusals = new Set((await archive.database.getAll('refused')).map(describeRefusal));
  for await (const line of readLines(file)) {
    if (line === 'damaged') report.refused++;
    else if ('commit' in line) {
      const last = batch.at(-1)?.commit;
      if (batch.length >= batchSize && last?.record !== line.commit?.record) await flush();
      batch.push(line);
    } else if ('blob' in line) {
      await flush();
      await takeBlob(archive, line.blob, report);
      progress?.(++done, all);
    } else if (!refusals.has(describeRefusal(line.refused))) {
      await archive.database.add('refused', line.refused);
    }
  }
  await flush();
  await sweepFiles(archive, touched.erased);
  await finishImport(archive, touched.books);
  report.books = [...touched.books].sort();
  return report;
}

/** Numbers and facts of the books follow from all their commits; done again at the next opening when an import was cut off. */
export async function finishImport(archive: Archive, books: Iterable<string>): Promise<void> {
  for (const book of books) {
    await archive.setting.loadForm(formOfBook(book));
    await writeTogether(archive.database, journalStores, 'strict', async (transaction) => {
      const cursor = await transaction.objectStore('cursors').get(book);
      if (!cursor) return;
      const writing = new BookWriting(transaction, archive.setting, cursor);
      await refoldBook(writing, makeCut);
      cursor.unnumbered = true;
      await writing.finish();
      rememberBooks(archive.database, { [book]: cursor.records });
    });
  }
  await archive.database.delete('meta', 'unfinishedImport');
  await archive.reload();
  archive.tabs.tell({ kind: 'all' });
}

async function takeCommits(
  archive: Archive,
  lines: readonly CommitLine[],
  report: Report,
  { books, erased }: Touched,
): Promise<void> {
  const good: CommitLine[] = [];
  const refused: StoredRefusal[] = [];
  const apart: StoredRefusal[] = [];
  for (const line of lines) {
    const fault = verifyCommit(line.commit);
    // A commit of a newer program is whole: it is kept, and its record is shown read-only.
    if (!fault || fault.code === 'newer') good.push(line);
    else if (await isKept(archive, line.commit)) apart.push(keepOutside(archive, otherBytes, line.commit));
    else refused.push(keepOutside(archive, fault, line.commit));
  }
  for (const book of new Set(good.map(({ commit }) => commit.book))) await archive.setting.loadForm(formOfBook(book));
  const stores = [...journalStores, 'refused' as const];
  // Nobody was told yet that anything is kept: finishImport waits for the disk, and with it for all that was written before.
  await writeTogether(archive.database, stores, 'relaxed', async (transaction) => {
    const taken = { commits: 0, known: 0 };
    for (const [book, ofBook] of groupBy(good, ({ commit }) => commit.book)) {
      const cursor = (await transaction.objectStore('cursors').get(book)) ?? blankCursor(book);
      const writing = new BookWriting(transaction, archive.setting, cursor);
      const kept = await readKept(transaction, ofBook);
      const changed = new Set<string>();
      /** Numbers that came along, so that most rows are written once; what they are in truth the fold of the book says at the end. */
      const numbers = new Map<string, string>();
      const puts: Promise<unknown>[] = [];
      for (const line of ofBook) {
        const { commit } = line;
        if (commit.counter > cursor.counter + counterLead) {
          apart.push(keepOutside(archive, counterAhead, commit));
          continue;
        }
        const known = kept.get(commit.id);
        // One of the two is erased: what the other one names goes with it.
        if (known && !(known.commit.body && commit.body))
          for (const file of [...filesOf(commit), ...filesOf(known.commit)]) erased.add(file);
        const stored = known ? joinKnown(known, line) : storeLine(line);
        if (stored !== known) puts.push(transaction.objectStore('commits').put(stored));
        kept.set(commit.id, stored);
        if (known) taken.known++;
        else {
          cursor.counter = Math.max(cursor.counter, commit.counter);
          cursor.commits++;
          changed.add(commit.record);
          if (commit.kind === 'number' && commit.body) {
            const { record, number } = commit.body as CommitBody['number'];
            numbers.set(record, number);
          }
          taken.commits++;
        }
      }
      await Promise.all(puts);
      const records = [...changed].filter((record) => record !== bookRecord);
      const files = await Promise.all(records.map((record) => refoldRow(writing, record, numbers.get(record))));
      for (const file of files.flat()) erased.add(file);
      if (changed.size > 0) {
        await writing.finish();
        books.add(book);
      }
    }
    for (const one of [...refused, ...apart]) await transaction.objectStore('refused').add(one);
    report.commits += taken.commits;
    report.known += taken.known;
    report.quarantined += apart.length;
    report.refused += refused.length;
  });
}

/** Commits of these lines that are here already, by id. Asked for together: one by one each answer is a way of its own. */
async function readKept(transaction: Writing, lines: readonly CommitLine[]): Promise<Map<string, StoredCommit>> {
  const store = transaction.objectStore('commits');
  const kept = await Promise.all(lines.map(({ commit }) => store.get(commit.id)));
  return new Map(kept.flatMap((one) => (one ? [[one.commit.id, one] as const] : [])));
}

function storeLine({ commit, sequence }: CommitLine): StoredCommit {
  return sequence === undefined ? { commit } : { commit, sequence };
}

/** A kept commit with what the file tells besides: that it was erased, or confirmed. The same object when that is nothing. */
function joinKnown(known: StoredCommit, { commit, sequence }: CommitLine): StoredCommit {
  const erased = known.commit.body !== undefined && commit.body === undefined;
  const confirmed = known.sequence === undefined && sequence !== undefined;
  if (!erased && !confirmed) return known;
  return { commit: erased ? commit : known.commit, sequence: known.sequence ?? sequence };
}

/**
 * Folds a record anew from all its commits. What an erased record held goes, also from commits that came back with an older file.
 * @param number taken for a record that has none yet.
 * @returns files that commits of an erased record named
 */
export async function refoldRow(writing: BookWriting, record: string, number = ''): Promise<string[]> {
  const [stored, row] = await Promise.all([writing.commitsOf(record), writing.row(record)]);
  const state = foldStored(stored);
  const files = state.status === 'erased' ? await emptyRecord(writing, record) : [];
  await writing.putRow(row, state, { commits: stored.length, number: row?.number || number });
  return files;
}

async function takeBlob(archive: Archive, blob: { sha256: string; bytes: string }, report: Report): Promise<void> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = decodeBase64(blob.bytes);
  } catch {
    // Not base64: handled as bytes that do not match.
  }
  if (!bytes || bytesToHex(sha256(bytes)) !== blob.sha256) {
    const message = '첨부 파일의 내용이 지문과 다릅니다. 옮기는 중에 바뀐 것이므로 원본 백업을 다시 받아 주세요.';
    await archive.database.add('refused', { at: archive.now(), code: 'file-hash', message, commit: blob.sha256 });
    report.refused++;
    return;
  }
  const kept = bytes;
  await writeTogether(archive.database, ['blobs'], 'strict', async (transaction) => {
    const store = transaction.objectStore('blobs');
    if ((await store.count(blob.sha256)) > 0) return;
    await store.put({ sha256: blob.sha256, bytes: kept });
    report.files++;
  });
}

function otherWorkspace(isExample: boolean): StoreError {
  const message = isExample
    ? '예시 데이터의 백업이라 기관 데이터에 섞지 않았습니다. 예시 데이터를 연 화면에서 가져와 주세요.'
    : '기관 데이터의 백업이라 예시 데이터에 섞지 않았습니다. 예시를 닫고 기관 데이터를 연 화면에서 가져와 주세요.';
  return new StoreError({ code: 'other-workspace', message });
}

function damagedBackup(): StoreError {
  return new StoreError({
    code: 'damaged-backup',
    message:
      '백업 파일의 일부가 바뀌었거나 잘려서 가져오지 않았습니다. 원본을 다시 복사해 가져와 주세요. 원본이 없으면 온전한 부분만 살려 가져올 수 있습니다.',
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
