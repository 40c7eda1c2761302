import { describe, expect, it } from 'vitest';
import { sealCommit } from '../../src/core/journal/seal.ts';
import {
  type BackupLine,
  checkBackup,
  decodeBase64,
  encodeBase64,
  readHeader,
  readLines,
  writeBackup,
} from '../../src/store/backup.ts';
import { wallDay, wallTime } from '../../src/store/clock.ts';
import type { StoreError } from '../../src/store/refusal.ts';

const commits = Array.from({ length: 40 }, (_, index) =>
  sealCommit({
    draft: { kind: 'note', body: { text: `메모 ${index} ${'긴 글 '.repeat(400)}` } },
    book: 'incident-report/2026',
    record: 'record1',
    formVersion: '1',
    actor: 'person1',
    device: 'device1',
    counter: index + 1,
    at: '2026-10-14T09:12:05',
    parents: [],
    salt: index.toString(16).padStart(32, '0'),
  }),
);
const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256);
const header = {
  workspace: 'agency',
  device: 'device1',
  createdAt: '2026-10-14T09:12:05',
  counts: { commits: commits.length, blobs: 1, refused: 1 },
} as const;
const refused = { at: '2026-10-14T09:12:05', code: 'malformed', message: '형식이 맞지 않습니다.', commit: { id: 1 } };

async function makeFile(): Promise<Uint8Array<ArrayBuffer>> {
  const stream = writeBackup(header, {
    commits: commits.map((commit, index) => (index === 3 ? { commit, sequence: 7 } : { commit })),
    blobs: [{ sha256: 'a'.repeat(64), bytes }],
    refused: [refused],
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function readAll(file: Uint8Array<ArrayBuffer>): Promise<(BackupLine | 'damaged')[]> {
  const lines: (BackupLine | 'damaged')[] = [];
  for await (const line of readLines(new Blob([file]))) lines.push(line);
  return lines;
}

describe('a backup file', () => {
  it('written without a database reads back line by line', async () => {
    const file = await makeFile();
    expect(await readHeader(new Blob([file]))).toEqual({ format: 'jichim-backup', version: 1, ...header });
    expect(await checkBackup(new Blob([file]))).toBe(true);
    const lines = await readAll(file);
    expect(lines.length).toBe(commits.length + 2);
    expect(lines.slice(0, 4)).toEqual([
      { commit: commits[0] },
      { commit: commits[1] },
      { commit: commits[2] },
      { commit: commits[3], sequence: 7 },
    ]);
    const blob = lines.at(-2) as { blob: { bytes: string } };
    expect(decodeBase64(blob.blob.bytes)).toEqual(bytes);
    expect(lines.at(-1)).toEqual({ refused });
  });

  it('is the same file every time it is written', async () => {
    expect(await makeFile()).toEqual(await makeFile());
  });

  it('with any one byte changed or its end cut off is noticed', async () => {
    const file = await makeFile();
    for (let place = 10; place < file.length; place += Math.ceil(file.length / 60)) {
      const changed = file.slice();
      changed[place]! ^= 4;
      expect(await checkBackup(new Blob([changed])), `byte ${place}`).toBe(false);
    }
    expect(await checkBackup(new Blob([file.slice(0, -9)]))).toBe(false);
  });

  it('that was cut gives what came before the cut, and says that something is missing', async () => {
    const file = await makeFile();
    const lines = await readAll(file.slice(0, Math.floor(file.length / 2)));
    expect(lines.at(-1)).toBe('damaged');
    for (const line of lines) if (line !== 'damaged' && 'commit' in line) expect(commits).toContainEqual(line.commit);
  });

  it('of a newer version, and a file that is none, are told apart', async () => {
    const pack = async (text: string) =>
      new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
    const code = async (file: Blob) => readHeader(file).catch((error: StoreError) => error.refusal?.code ?? 'thrown');
    expect(await code(await pack('{"format":"jichim-backup","version":2}\n'))).toBe('newer-backup');
    expect(await code(await pack('{"format":"other","version":1}\n'))).toBe('not-a-backup');
    expect(await code(await pack('null\n'))).toBe('not-a-backup');
    expect(await code(await pack('한글'))).toBe('not-a-backup');
    expect(await code(new Blob(['PK\u0003\u0004']))).toBe('thrown');
  });
});

describe('base64', () => {
  it('is that of everybody else, for any length', () => {
    for (const length of [0, 1, 2, 3, 32_767, 32_768, 32_769, 100_000]) {
      const part = bytes.slice(0, length);
      expect(encodeBase64(part)).toBe(Buffer.from(part).toString('base64'));
      expect(decodeBase64(encodeBase64(part))).toEqual(part);
    }
  });
});

describe('wall time', () => {
  it('is that of Seoul, whatever the machine thinks', () => {
    expect(wallTime(Date.UTC(2026, 11, 31, 15, 0, 1))).toBe('2027-01-01T00:00:01');
    expect(wallDay(Date.UTC(2026, 11, 31, 14, 59, 59))).toBe('2026-12-31');
  });
});
