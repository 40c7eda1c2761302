// Small notes in localStorage, beside the database: they tell a copied or an emptied database from the one this browser knew.
import { type Database, writeTogether } from './database.ts';
import { openNotes } from './notes.ts';
import { makeId, type Random } from './random.ts';

type DeviceMeta = { id: string; marked: boolean };

/**
 * The device id of this database. A database that was copied or restored without its browser profile gets a new one: the
 * marker in localStorage is another's or gone. The marker counts only after a later opening has met it (`marked`), because
 * the browser writes localStorage some seconds late and a power cut must not look like a copy.
 */
export async function settleDevice(database: Database, random: Random): Promise<string> {
  const notes = openNotes();
  const key = `${database.name}-device`;
  const kept = (await database.get('meta', 'device')) as DeviceMeta | undefined;
  const marker = notes.getItem(key);
  const copied = kept !== undefined && marker !== kept.id && (kept.marked || marker !== null);
  const settled = kept && !copied ? kept : await keepDevice(database, makeId(random), kept);
  const { id } = settled;
  // Only a note for later: with a full disk the workspace must still open, to be read and exported.
  if (!settled.marked && marker === id) await database.put('meta', { id, marked: true }, 'device').catch(() => {});
  if (marker !== id) notes.setItem(key, id);
  return id;
}

/** Keeps a new device id, unless another tab was faster than this one. @throws StoreError `storage-full`. */
function keepDevice(database: Database, id: string, before: DeviceMeta | undefined): Promise<DeviceMeta> {
  return writeTogether(database, ['meta'], 'strict', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const now = (await meta.get('device')) as DeviceMeta | undefined;
    if (now && now.id !== before?.id) return now;
    await meta.put({ id, marked: false }, 'device');
    return { id, marked: false };
  });
}

/** Remembers how many records each book holds, so that a later opening notices what the browser has thrown away. */
export function rememberBooks(database: Database, counts: Readonly<Record<string, number>>): void {
  const notes = openNotes();
  const key = `${database.name}-books`;
  try {
    notes.setItem(key, JSON.stringify({ ...readBooks(database), ...counts }));
  } catch {
    // localStorage is full: the note is a convenience and the journal is not touched by it.
  }
}

/** What was remembered, by book. */
export function readBooks(database: Database): Record<string, number> {
  try {
    return Object(JSON.parse(openNotes().getItem(`${database.name}-books`) ?? '{}')) as Record<string, number>;
  } catch {
    return {};
  }
}

/** Forgets every note about a database that is being removed. */
export function forgetNotes(databaseName: string): void {
  for (const part of ['device', 'books', 'user', 'tabs']) openNotes().removeItem(`${databaseName}-${part}`);
}
