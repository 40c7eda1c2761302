// Two texts line by line: what stayed, changed, came, went or moved, and inside tables the same row by row and cell by cell.
import { alignInOrder, likeness, withoutMark } from './alignment.ts';
import type { TextPiece } from './lines.ts';
import { compareWords, joinParts, type Side, type Wording } from './wording.ts';

/** `moved-away` stands where the line was, `moved-here` where it is now. */
export type ChangeKind = 'same' | 'spacing' | 'changed' | 'added' | 'removed' | 'moved-away' | 'moved-here';

/** `heading` is the title of an article, `detail` what stands beside it (the clauses behind it, its forms). */
export type LineRole = 'heading' | 'text' | 'detail';
type NamedText = { readonly text: string; readonly name?: string };
export type ComparedPiece =
  | {
      readonly role: LineRole;
      readonly text: string /** What a detail tells; it pairs with its like only. */;
      readonly name?: string;
    }
  | { readonly role: 'table'; readonly rows: readonly (readonly string[])[] };

export interface LineChange {
  readonly role: LineRole;
  readonly kind: ChangeKind;
  readonly old?: Side;
  readonly new?: Side;
}
export interface RowChange {
  readonly kind: ChangeKind;
  readonly head: boolean;
  readonly old?: readonly Side[];
  readonly new?: readonly Side[];
}
export interface TableChange {
  readonly role: 'table';
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly rows: readonly RowChange[];
}
export type PieceChange = LineChange | TableChange;

const leastLikeness = 0.4;
/** A line that stands elsewhere must be nearly the same to be called moved. */
const leastMoved = 0.85;

export const toCompared = (piece: TextPiece): ComparedPiece =>
  piece.kind === 'line' ? { role: 'text', text: piece.text } : { role: 'table', rows: piece.rows };

const rowText = (row: readonly string[]) => row.join(' ');

function likenessOfRows(old: readonly string[], now: readonly string[]): number {
  const [a = '', ...left] = old;
  const [b = '', ...right] = now;
  if (rowText(old) === rowText(now)) return 2;
  const rest = likeness(left.join(' '), right.join(' '));
  // A running number says nothing about the row.
  if (/^\d*\.?$/.test(a) && /^\d*\.?$/.test(b)) return left.length > 0 && rest >= 0.5 ? rest : 0;
  const whole = 0.5 * (a === b ? 1 : likeness(a, b)) + 0.5 * rest;
  return whole >= 0.5 ? whole : 0;
}

function scoreOf(old: ComparedPiece, now: ComparedPiece): number {
  if (old.role === 'table' || now.role === 'table') {
    if (old.role !== 'table' || now.role !== 'table') return 0;
    const same = old.rows.filter((row) => now.rows.some((other) => likenessOfRows(row, other) > 0)).length;
    const share = same / Math.max(1, Math.min(old.rows.length, now.rows.length));
    return Math.max(likeness(rowText(old.rows[0] ?? []), rowText(now.rows[0] ?? [])), share) >= 0.5 ? 1 + share : 0;
  }
  if (old.role !== now.role || old.name !== now.name) return 0;
  if (old.role === 'detail') return 2;
  if (old.role === 'heading') return 1 + 2 * likeness(old.text, now.text);
  const alike = likeness(old.text, now.text);
  // Whole lines that stayed come before any number of lines that are only like each other.
  return alike === 1 ? 2 : alike >= leastLikeness ? alike : 0;
}

interface Step<T> {
  readonly kind: 'pair' | 'removed' | 'added' | 'moved-away' | 'moved-here';
  readonly old?: T;
  readonly new?: T;
}

/** Both sequences in one: pairs, what is on one side only, and of that what moved within the text. */
function steps<T>(
  olds: readonly T[],
  news: readonly T[],
  score: (old: T, now: T) => number,
  moves: (old: T, now: T) => boolean,
): readonly Step<T>[] {
  const pairs = alignInOrder(olds, news, score);
  const [paired, taken] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const movedTo = new Map<number, number>();
  olds.forEach((old, i) => {
    if (paired.has(i)) return;
    const j = news.findIndex((now, index) => !taken.has(index) && moves(old, now));
    if (j < 0) return;
    taken.add(j);
    movedTo.set(i, j);
  });
  const movedFrom = new Map([...movedTo].map(([i, j]) => [j, i]));
  const found: Step<T>[] = [];
  let [i, j] = [0, 0];
  for (const [nextOld, nextNew] of [...pairs, [olds.length, news.length] as const]) {
    for (; i < nextOld; i += 1) {
      const to = movedTo.get(i);
      found.push(
        to === undefined ? { kind: 'removed', old: olds[i] } : { kind: 'moved-away', old: olds[i], new: news[to] },
      );
    }
    for (; j < nextNew; j += 1) {
      const from = movedFrom.get(j);
      found.push(
        from === undefined ? { kind: 'added', new: news[j] } : { kind: 'moved-here', old: olds[from], new: news[j] },
      );
    }
    if (i < olds.length && j < news.length) found.push({ kind: 'pair', old: olds[i], new: news[j] });
    i += 1;
    j += 1;
  }
  return found;
}

const wholly = (text: string): Side => (text === '' ? [] : [{ text, mark: 'word' }]);

/** Column of the new table by column of the old, by their heads. */
function alignColumns(olds: readonly string[], news: readonly string[]): ReadonlyMap<number, number> {
  const score = (old: string, now: string) => (old === now ? 2 : likeness(old, now));
  if (olds.length === news.length) return new Map(olds.map((_, index) => [index, index]));
  return new Map(alignInOrder(olds, news, score));
}

function compareCells(
  old: readonly string[],
  now: readonly string[],
  columns: ReadonlyMap<number, number>,
): { kind: 'same' | 'spacing' | 'changed'; old: readonly Side[]; new: readonly Side[] } {
  const sides = { old: old.map(wholly), new: now.map(wholly) };
  const kinds = new Set<string>(old.length === now.length ? [] : ['changed']);
  old.forEach((cell, i) => {
    const j = columns.get(i);
    if (j === undefined || j >= now.length) return;
    const wording = compareWords(cell, now[j]!);
    sides.old[i] = wording.old;
    sides.new[j] = wording.new;
    kinds.add(wording.kind);
  });
  return { kind: kinds.has('changed') ? 'changed' : kinds.has('spacing') ? 'spacing' : 'same', ...sides };
}

function compareRows(olds: readonly (readonly string[])[], news: readonly (readonly string[])[]): readonly RowChange[] {
  const [oldHead = [], ...oldRows] = olds;
  const [newHead = [], ...newRows] = news;
  const columns = alignColumns(oldHead, newHead);
  const moves = (old: readonly string[], now: readonly string[]) => rowText(old) === rowText(now);
  const rows = steps(oldRows, newRows, likenessOfRows, moves).map(({ kind, old, new: now }): RowChange => {
    const cells = old && now && compareCells(old, now, columns);
    if (kind === 'pair') return { ...cells!, head: false };
    return {
      kind,
      head: false,
      ...(kind === 'removed' ? { old: old!.map(wholly) } : kind === 'moved-away' ? { old: cells!.old } : {}),
      ...(kind === 'added' ? { new: now!.map(wholly) } : kind === 'moved-here' ? { new: cells!.new } : {}),
    };
  });
  return [{ ...compareCells(oldHead, newHead, columns), head: true }, ...rows];
}

function oneSided(kind: 'added' | 'removed', piece: ComparedPiece): PieceChange {
  const side = kind === 'added' ? 'new' : 'old';
  if (piece.role !== 'table') return { role: piece.role, kind, [side]: wholly(piece.text) };
  return {
    role: 'table',
    kind,
    rows: piece.rows.map((row, index) => ({ kind, head: index === 0, [side]: row.map(wholly) })),
  };
}

/** The name of a detail stays unmarked, however much of what it says has changed. */
function compareDetails(old: NamedText, now: NamedText): Wording {
  const name = `${old.name}: `;
  const wording = compareWords(old.text.slice(name.length), now.text.slice(name.length));
  return {
    ...wording,
    old: joinParts([{ text: name }, ...wording.old]),
    new: joinParts([{ text: name }, ...wording.new]),
  };
}

/** Compares the pieces of one group of clauses, parts or articles. Each side, read on its own, is that side's whole text in its order. */
export function comparePieces(olds: readonly ComparedPiece[], news: readonly ComparedPiece[]): readonly PieceChange[] {
  const moves = (old: ComparedPiece, now: ComparedPiece) =>
    old.role === 'text' &&
    now.role === 'text' &&
    withoutMark(old.text).length > 3 &&
    likeness(old.text, now.text) >= leastMoved;
  return steps(olds, news, scoreOf, moves).map(({ kind, old, new: now }): PieceChange => {
    if (kind === 'removed') return oneSided('removed', old!);
    if (kind === 'added') return oneSided('added', now!);
    if (old!.role === 'table' && now!.role === 'table') {
      const rows = compareRows(old!.rows, now!.rows);
      return { role: 'table', kind: rows.every((row) => row.kind === 'same') ? 'same' : 'changed', rows };
    }
    if (old!.role === 'table' || now!.role === 'table') throw new Error('a table is never paired with a line');
    const wording = compareWords(old!.text, now!.text);
    if (kind === 'pair' && old!.role === 'detail') return { role: 'detail', ...compareDetails(old!, now!) };
    if (kind === 'pair') return { role: old!.role, ...wording };
    return kind === 'moved-away'
      ? { role: old!.role, kind, old: wording.old }
      : { role: old!.role, kind, new: wording.new };
  });
}
