// The backup file: one line of JSON per thing, gzip around all of it. Written and read here without a database, so that a
// script makes the example year in the same format that a browser reads.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Commit } from '../core/journal/commit.ts';
import { StoreError } from './refusal.ts';
import type { WorkspaceName } from './workspace.ts';

export const backupFormat = 'jichim-backup';
export const backupVersion = 1;

/** The first line. `createdAt` is the wall time of the PC that wrote it. */
export type BackupHeader = {
  format: typeof backupFormat;
  version: number;
  workspace: WorkspaceName;
  device: string;
  createdAt: string;
  counts: { commits: number; blobs: number; refused: number };
};

/** A line between the first and the last. `blob.bytes` is base64. */
export type BackupLine =
  | { commit: Commit; sequence?: number }
  | { blob: { sha256: string; bytes: string } }
  | { refused: { at: string; code: string; message: string; commit: unknown } };

/** What a backup holds, as a writer hands it over. Each list may be produced while it is written. */
export type BackupParts = {
  commits: Iterable<StoredLike> | AsyncIterable<StoredLike>;
  blobs?: Iterable<BlobLike> | AsyncIterable<BlobLike>;
  refused?: Iterable<RefusedLike> | AsyncIterable<RefusedLike>;
};
type StoredLike = { commit: Commit; sequence?: number };
type BlobLike = { sha256: string; bytes: Uint8Array };
type RefusedLike = { at: string; code: string; message: string; commit: unknown };

/** The lines of a backup, the last one carrying the SHA-256 of all before it. */
export async function* writeLines(
  header: Omit<BackupHeader, 'format' | 'version'>,
  parts: BackupParts,
): AsyncGenerator<string> {
  const hash = sha256.create();
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(utf8ToBytes(text));
    return text;
  };
  yield line({ format: backupFormat, version: backupVersion, ...header });
  for await (const { commit, sequence } of parts.commits) {
    yield line(sequence === undefined ? { commit } : { commit, sequence });
  }
  for await (const blob of parts.blobs ?? []) {
    yield line({ blob: { sha256: blob.sha256, bytes: encodeBase64(blob.bytes) } });
  }
  for await (const refused of parts.refused ?? []) yield line({ refused });
  yield `${JSON.stringify({ end: true, sha256: bytesToHex(hash.digest()) })}\n`;
}

/** A whole backup file, gzip. */
export function writeBackup(
  header: Omit<BackupHeader, 'format' | 'version'>,
  parts: BackupParts,
): ReadableStream<Uint8Array> {
  const lines = writeLines(header, parts);
  const text = new ReadableStream<BufferSource>({
    async pull(controller) {
      // Many short lines make one chunk, or the compressor spends its time on being called.
      let chunk = '';
      while (chunk.length < 65536) {
        const next = await lines.next();
        if (next.done) {
          if (chunk) controller.enqueue(utf8ToBytes(chunk) as Uint8Array<ArrayBuffer>);
          controller.close();
          return;
        }
        chunk += next.value;
      }
      controller.enqueue(utf8ToBytes(chunk) as Uint8Array<ArrayBuffer>);
    },
  });
  return text.pipeThrough(new CompressionStream('gzip'));
}

/**
 * Reads the first line only.
 * @throws StoreError `not-a-backup` or `newer-backup`.
 */
export async function readHeader(file: Blob): Promise<BackupHeader> {
  for await (const line of unpackLines(file)) return checkHeader(line);
  throw notBackup();
}

/**
 * Reads the whole file once and says whether it is the one that was written: gzip intact, last line there, SHA-256 equal.
 * Nothing is taken from a file that fails here unless the person asks to save what can be saved.
 */
export async function checkBackup(file: Blob): Promise<boolean> {
  const hash = sha256.create();
  let held: string | undefined;
  try {
    for await (const line of unpackLines(file)) {
      if (held !== undefined) hash.update(utf8ToBytes(`${held}\n`));
      held = line;
    }
    const end = JSON.parse(held ?? 'null') as { end?: boolean; sha256?: string } | null;
    return end?.end === true && end.sha256 === bytesToHex(hash.digest());
  } catch {
    return false;
  }
}

/** The lines between first and last. Unreadable lines and a broken end are reported as `damaged`, never thrown. */
export async function* readLines(file: Blob): AsyncGenerator<BackupLine | 'damaged'> {
  let first = true;
  try {
    for await (const text of unpackLines(file)) {
      if (first) {
        first = false;
        continue;
      }
      let line: unknown;
      try {
        line = JSON.parse(text);
      } catch {
        yield 'damaged';
        continue;
      }
      if (typeof line !== 'object' || line === null) yield 'damaged';
      else if ('commit' in line || 'blob' in line || 'refused' in line) yield line as BackupLine;
    }
  } catch {
    yield 'damaged';
  }
}

/** No line of ours is longer: 20 MB of file in base64 with its frame. A longer one is an attack or an accident. */
const longestLine = 64 * 1024 * 1024;

async function* unpackLines(file: Blob): AsyncGenerator<string> {
  const reader = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>)
    .getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pieces: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split('\n');
      const last = lines.pop() ?? '';
      for (const line of lines) {
        yield pieces.join('') + line;
        pieces = [];
        length = 0;
      }
      pieces.push(last);
      length += last.length;
      if (length > longestLine) throw new RangeError('line too long');
      if (done) break;
    }
    if (length > 0) yield pieces.join('');
  } finally {
    reader.cancel().catch(() => {});
  }
}

function checkHeader(line: string): BackupHeader {
  let header: Partial<BackupHeader>;
  try {
    header = JSON.parse(line) as Partial<BackupHeader>;
  } catch (error) {
    throw notBackup(error);
  }
  if (header?.format !== backupFormat || typeof header.version !== 'number') throw notBackup();
  if (header.version > backupVersion) {
    throw new StoreError({
      code: 'newer-backup',
      message:
        '더 새로운 버전의 프로그램에서 만든 백업이라 가져오지 않았습니다. 이 PC의 프로그램을 새 버전으로 바꾼 뒤 다시 가져와 주세요.',
    });
  }
  return header as BackupHeader;
}

/** What a file that is no backup is refused with. */
export function notBackup(cause?: unknown): StoreError {
  return new StoreError(
    {
      code: 'not-a-backup',
      message:
        '지침 백업 파일이 아니어서 가져오지 않았습니다. 설정의 백업 내보내기로 만든 .jichim.gz 파일을 골라 주세요. 그 파일을 골랐다면 옮기는 동안 깨진 것이니 원본을 다시 복사해 주세요.',
    },
    { cause },
  );
}

/** Base64 of bytes; the browser's own method is newer than the browsers we hold to. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 32768) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 32768));
  }
  return btoa(binary);
}

/** Bytes from base64. */
export function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
