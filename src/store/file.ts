// Attachments and drawn signatures: bytes are kept once, by hash, before the commit that names them.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileValue } from '../core/field/value.ts';
import type { RecordState } from '../core/journal/commit.ts';
import { type Database, writeTogether } from './database.ts';
import { accept, refuse, refuseError } from './refusal.ts';
import type { Outcome } from './workspace.ts';

/** 권장값: at most so many bytes a file and a record. */
export const fileLimit = 20 * 1024 * 1024;
export const recordLimit = 100 * 1024 * 1024;

/** Keeps bytes and answers the value that names them. The same bytes are kept once, whatever they are called. */
export async function keepFile(
  database: Database,
  bytes: Uint8Array,
  name: string,
  type: string,
  savedAt: string,
): Promise<Outcome<FileValue>> {
  if (bytes.length === 0) {
    return refuse('file-empty', `「${name}」 파일이 비어 있어 올리지 않았습니다. 파일 내용을 확인해 주세요.`);
  }
  if (bytes.length > fileLimit) {
    return refuse(
      'file-too-large',
      `「${name}」 파일이 ${showMegabytes(bytes.length)}MB라 올리지 않았습니다. 한 파일은 20MB까지 올릴 수 있으니 나누거나 줄여 주세요.`,
    );
  }
  const hash = bytesToHex(sha256(bytes));
  try {
    await writeTogether(database, ['blobs'], 'strict', async (transaction) => {
      const blobs = transaction.objectStore('blobs');
      if ((await blobs.count(hash)) === 0) await blobs.put({ sha256: hash, bytes });
    });
  } catch (error) {
    return refuseError(error);
  }
  return accept({ sha256: hash, name: name.normalize('NFC'), type, size: bytes.length }, savedAt);
}

/** The bytes of a file, or undefined when this PC does not have them or they no longer match their hash. */
export async function readFile(database: Database, file: FileValue): Promise<Uint8Array | undefined> {
  const kept = await database.get('blobs', file.sha256);
  return kept && bytesToHex(sha256(kept.bytes)) === file.sha256 ? kept.bytes : undefined;
}

/** The files that a record names now, each hash once. */
export function listFiles(state: Pick<RecordState, 'fields' | 'rows'>): FileValue[] {
  const values = [
    ...Object.values(state.fields),
    ...Object.values(state.rows).flatMap((rows) => rows.flatMap((row) => Object.values(row.cells))),
  ];
  const files = values.filter(isFile);
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}

/** The sentence that refuses a record whose files are too large together, or undefined. */
export function refuseFiles(state: Pick<RecordState, 'fields' | 'rows'>): string | undefined {
  const size = listFiles(state).reduce((sum, file) => sum + file.size, 0);
  if (size <= recordLimit) return undefined;
  return `첨부 파일이 모두 ${showMegabytes(size)}MB입니다. 한 기록에는 100MB까지 붙일 수 있으니 일부를 빼 주세요.`;
}

function isFile(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

function showMegabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
