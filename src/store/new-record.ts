// A new record's first commits, and the number it gets.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PatchItem } from '../core/journal/commit.ts';
import { giveNumber, startBook } from './book.ts';
import type { StoredRow } from './database.ts';
import type { NewRecord, Source } from './draft.ts';
import type { BookWriting } from './journal.ts';
import { currentVersion } from './setting.ts';
import type { Draft } from './workspace.ts';

/** Writes a new record's first commits: the book's opening where nobody opened it, creation with values, and the number. */
export async function startRecord(
  writing: BookWriting,
  fresh: NewRecord,
  drafts: readonly Draft[],
  actor: string,
  example: boolean,
): Promise<StoredRow> {
  const kept = await writing.row(fresh.record);
  // The same link followed again, in another tab: what was made before stands.
  if (kept) return kept;
  const { form, record, source } = fresh;
  const stage = form.workflow.stages[0]?.id;
  await startBook(writing, actor, example);
  const row = await writing.append({
    record,
    drafts: [
      { kind: 'create', body: { form: form.id, ...(stage && { stage }), ...(source && { source }) } },
      ...joinItems(fresh.items, drafts),
    ],
    parents: [],
    actor,
    formVersion: currentVersion(form),
  });
  await giveNumber(writing, row, form.number, actor);
  return (await writing.row(record))!;
}

/** One patch of what the record starts with and what was typed first, which has the last word. */
function joinItems(initial: readonly PatchItem[], drafts: readonly Draft[]): Draft[] {
  const [first, ...rest] = drafts;
  if (initial.length === 0) return [...drafts];
  if (first?.kind !== 'patch') return [{ kind: 'patch', body: { items: [...initial] } }, ...drafts];
  const typed = new Set(first.body.items.map((item) => item.path));
  const items = [...initial.filter((item) => !typed.has(item.path)), ...first.body.items];
  return [{ kind: 'patch', body: { ...first.body, items } }, ...rest];
}

/** The same source and purpose always lead to the same record, on whichever PC the link is followed. */
export function deriveId({ book, record, purpose }: Source): string {
  return bytesToHex(sha256(utf8ToBytes(`${book}\n${record}\n${purpose}`))).slice(0, 32);
}
