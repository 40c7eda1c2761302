// A comparison as rows of two columns: what belongs together side by side, what did not change left out where it would only be long.
import type { ComparedGroup, Comparison, Departure, UnitRef } from './comparison.ts';
import type { PieceChange } from './line-comparison.ts';

/** One row: a piece of either side. `left out` stands for a run of pieces that did not change. */
export type PieceRow =
  | { readonly old?: PieceChange; readonly new?: PieceChange }
  | { readonly leftOut: readonly PieceChange[] };

/** Units that did not change, one after another, as one entry. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly units: readonly UnitRef[];
}

/** So many unchanged pieces in a row are shown, for the sake of reading on; more are left out. */
const shownUnchanged = 2;

/** The rows of a group: a text that gave way stands beside the one that took its place. */
export function rowsOf(pieces: readonly PieceChange[]): readonly PieceRow[] {
  const rows: PieceRow[] = [];
  let gone: PieceChange[] = [];
  let same: PieceChange[] = [];
  const close = () => {
    if (same.length > shownUnchanged || same.some(({ role }) => role === 'table')) rows.push({ leftOut: same });
    else rows.push(...same.map((piece) => ({ old: piece, new: piece })));
    rows.push(...gone.map((piece) => ({ old: piece })));
    same = [];
    gone = [];
  };
  for (const piece of pieces) {
    const isSame = piece.kind === 'same' && piece.role !== 'heading';
    if (isSame) {
      if (gone.length > 0) close();
      same.push(piece);
    } else if (piece.kind === 'removed' && piece.role === 'text') {
      if (same.length > 0) close();
      gone.push(piece);
    } else if (piece.kind === 'added' && piece.role === 'text' && gone.length > 0) {
      rows.push({ old: gone.shift()!, new: piece });
    } else {
      close();
      if (piece.kind === 'removed' || piece.kind === 'moved-away') rows.push({ old: piece });
      else if (piece.kind === 'added' || piece.kind === 'moved-here') rows.push({ new: piece });
      else rows.push({ old: piece, new: piece });
    }
  }
  close();
  return rows;
}

const isUnchanged = (entry: ComparedGroup | Departure): entry is ComparedGroup =>
  entry.kind === 'same' && !entry.moved && !entry.renumbered;

/** The entries, with runs of unchanged units as one. */
export function foldUnchanged({ entries }: Comparison): readonly (ComparedGroup | Departure | Unchanged)[] {
  const folded: (ComparedGroup | Departure | Unchanged)[] = [];
  for (const entry of entries) {
    const last = folded.at(-1);
    if (!isUnchanged(entry)) folded.push(entry);
    else if (last?.kind === 'unchanged')
      folded.splice(-1, 1, { kind: 'unchanged', units: [...last.units, ...entry.news] });
    else folded.push({ kind: 'unchanged', units: entry.news });
  }
  return folded;
}

const kindTitles = { changed: '바뀜', added: '새로 넣음', removed: '없앰', split: '나눔', merged: '합침' } as const;

/** What happened to a group, in words: `바뀜`, `번호 바뀜`, `옮김`. Several may be true at once. */
export function titlesOf({ kind, moved, renumbered }: ComparedGroup): readonly string[] {
  return [kind === 'same' ? undefined : kindTitles[kind], moved ? '옮김' : renumbered ? '번호 바뀜' : undefined].filter(
    (title) => title !== undefined,
  );
}
