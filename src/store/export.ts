// Everything of this database into one backup file.
import { bookRecord } from '../core/journal/commit.ts';
import type { Archive } from './archive.ts';
import { writeBackup } from './backup.ts';
import { listRecordKeys, type StoredCommit } from './database.ts';

/** A gzip backup of all commits, files and refusals. `progress` counts commits and files. */
export async function exportBackup(archive: Archive, progress?: (done: number, all: number) => void): Promise<Blob> {
  const { database, setting } = archive;
  const [commits, blobs, refused] = await Promise.all([
    database.count('commits'),
    database.count('blobs'),
    database.count('refused'),
  ]);
  const all = commits + blobs;
  let done = 0;
  const count = () => {
    done++;
    if (done % 200 === 0 || done === all) progress?.(done, all);
  };
  // Record by record, so that whoever reads the file folds each record once. The book's own commits come after its records.
  async function* listCommits(): AsyncGenerator<StoredCommit> {
    const keys = await listRecordKeys(database);
    keys.sort((a, b) =>
      a[0] === b[0] ? Number(a[1] === bookRecord) - Number(b[1] === bookRecord) : a[0] < b[0] ? -1 : 1,
    );
    for (const key of keys) {
      for (const stored of await database.getAllFromIndex('commits', 'record', key)) {
        count();
        yield stored;
      }
    }
  }
  async function* listBlobs() {
    for (const key of await database.getAllKeys('blobs')) {
      const blob = await database.get('blobs', key);
      if (!blob) continue;
      count();
      yield blob;
    }
  }
  const header = {
    workspace: archive.name,
    device: setting.device,
    createdAt: archive.now(),
    counts: { commits, blobs, refused },
  };
  const stream = writeBackup(header, {
    commits: listCommits(),
    blobs: listBlobs(),
    refused: await database.getAll('refused'),
  });
  const bytes = await new Response(stream).arrayBuffer();
  const file = new Blob([bytes], { type: 'application/gzip' });
  // A full disk must not keep anybody from saving a copy elsewhere.
  await database.put('meta', archive.now(), 'lastBackup').catch(() => {});
  return file;
}
