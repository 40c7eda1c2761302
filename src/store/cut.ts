// Records of a closed book as its close saw them, with what came later beside them. Loaded with whatever takes commits in.
import { closedHeadsOf, cutAtClose, isLate } from '../core/book/close.ts';
import type { BookState } from '../core/journal/commit.ts';
import type { CutRow } from './book.ts';
import { type BookWriting, foldStored } from './journal.ts';

/** The cut for the rows of one book, as `refoldBook` asks for it. */
export function makeCut(writing: BookWriting, book: BookState): CutRow {
  const closed = closedHeadsOf(book);
  return async (row) => {
    const whole = row.late?.state ?? row.state;
    const heads = closed?.get(row.record);
    const back = row.late && { state: whole };
    if (!closed || !isLate(heads, whole)) return back;
    const stored = await writing.commitsOf(row.record);
    const sides = cutAtClose(
      stored.map(({ commit }) => commit),
      heads,
    );
    if (sides.late.length === 0) return back;
    const seen = new Set(sides.covered.map(({ id }) => id));
    const commits = sides.late.map(({ id, kind, actor, at }) => ({ commit: id, kind, actor, at }));
    const state = seen.size > 0 ? foldStored(stored.filter(({ commit }) => seen.has(commit.id))) : whole;
    return { state, late: { isNew: seen.size === 0, state: whole, commits } };
  };
}
