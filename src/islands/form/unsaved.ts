// The last keys before a page goes away. A browser may end a page before its database has written; a note in localStorage is written at
// once. The next opening of the same record types them again, with what the person had seen, so that nothing newer is overwritten.
import type { EditItem } from './edits.ts';

/** `stored` is false while the record itself had not been written. */
export type Note = { readonly record: string; readonly stored: boolean; readonly items: readonly EditItem[] };

const keyOf = (workspace: string, form: string) => `jichim-unsaved-${workspace}-${form}`;

function readNotes(key: string): Note[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as Note[]) : [];
  } catch {
    return [];
  }
}

/** Writes down what is not saved of a record; nothing unsaved takes the note away. */
export function noteUnsaved(workspace: string, form: string, note: Note): void {
  const key = keyOf(workspace, form);
  try {
    const others = readNotes(key).filter((one) => one.record !== note.record);
    const notes = note.items.length > 0 ? [...others, note] : others;
    if (notes.length > 0) localStorage.setItem(key, JSON.stringify(notes));
    else localStorage.removeItem(key);
  } catch {
    // No local storage, or none left: the save that is under way is all there is.
  }
}

/** The note on a record, or without one the note on a record that was never written; once. */
export function takeUnsaved(workspace: string, form: string, record: string | null): Note | undefined {
  const found = readNotes(keyOf(workspace, form)).find((note) => (record ? note.record === record : !note.stored));
  if (found) noteUnsaved(workspace, form, { ...found, items: [] });
  return found;
}
