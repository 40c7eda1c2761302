// A comparison in plain words, for tests: what changed, one line each, with [-taken out-] and {+put in+}, [~ ~] and {~ ~} for spacing.
import type { ComparedGroup, ComparedUnit, Comparison } from '../../src/core/content/comparison.ts';
import type { PieceChange } from '../../src/core/content/line-comparison.ts';
import { readPieces } from '../../src/core/content/lines.ts';
import type { Side } from '../../src/core/content/wording.ts';

const signs = { old: { word: '-', space: '~' }, new: { word: '+', space: '~' } } as const;

function show(side: Side, which: 'old' | 'new'): string {
  const [open, close] = which === 'old' ? ['[', ']'] : ['{', '}'];
  return side
    .map(({ text, mark }) => (mark ? `${open}${signs[which][mark]}${text}${signs[which][mark]}${close}` : text))
    .join('');
}

const rowOf = (cells: readonly Side[] | undefined, which: 'old' | 'new') =>
  cells?.map((cell) => show(cell, which)).join(' | ');

function showPiece(piece: PieceChange): readonly string[] {
  if (piece.kind === 'same') return [];
  if (piece.role === 'table')
    return piece.rows
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, head, old, new: now }) =>
        [`  ${head ? 'head' : 'row'} ${kind}`, rowOf(old, 'old'), rowOf(now, 'new')].filter(Boolean).join(' / '),
      );
  const sides = [piece.old && show(piece.old, 'old'), piece.new && show(piece.new, 'new')];
  return [[`  ${piece.role} ${piece.kind}`, ...sides].filter(Boolean).join(' / ')];
}

/** Every change of a comparison. Units that are the same leave no line. */
export function showComparison({ entries }: Comparison): readonly string[] {
  return entries.flatMap((entry): readonly string[] => {
    if (entry.kind === 'departure') return [`departure ${entry.old.name} → ${entry.to.name}`];
    if (entry.kind === 'same' && !entry.moved && !entry.renumbered) return [];
    const names = [entry.olds, entry.news].map((units) => units.map(({ name }) => name).join(', '));
    const flags = [entry.kind, entry.moved && 'moved', entry.renumbered && 'renumbered'].filter(Boolean).join(' ');
    return [`${flags} ${names.filter(Boolean).join(' → ')}`, ...entry.pieces.flatMap(showPiece)];
  });
}

/** One side of a comparison, read on its own: the whole text of that version, in its order. */
export function readSide({ entries }: Comparison, side: 'old' | 'new', order: readonly ComparedUnit[]): string {
  const of = side === 'old' ? 'olds' : 'news';
  const place = (group: ComparedGroup) => order.findIndex(({ heading }) => heading === group[of][0]!.heading);
  const groups = entries
    .filter((entry): entry is ComparedGroup => entry.kind !== 'departure' && entry[of].length > 0)
    .toSorted((a, b) => place(a) - place(b));
  const textOf = (own: Side) => own.map(({ text }) => text).join('');
  const lines = groups.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => {
      if (piece.role === 'table')
        return piece.rows.flatMap((row) => (row[side] ? [row[side].map(textOf).join(' | ')] : []));
      return piece[side] ? [textOf(piece[side])] : [];
    }),
  );
  return lines.join('\n');
}

/** The whole text of a version as `readSide` must give it back. */
export function wholeText(units: readonly ComparedUnit[]): string {
  return units
    .flatMap(({ heading, body, details }) => [
      heading,
      ...readPieces(body).flatMap((piece) =>
        piece.kind === 'line' ? [piece.text] : piece.rows.map((row) => row.join(' | ')),
      ),
      ...details.map(({ name, text }) => `${name}: ${text}`),
    ])
    .join('\n');
}

/** Articles from short notation: `제목` and body, numbered from 1 unless a number is given. */
export function articles(
  ...list: readonly (readonly [
    title: string,
    body: string,
    more?: { number?: number; details?: Record<string, string> },
  ])[]
): readonly ComparedUnit[] {
  let last = 0;
  return list.map(([title, body, { number, details = {} } = {}]) => {
    last = number ?? last + 1;
    return {
      key: String(last),
      name: `제${last}조`,
      title,
      heading: `제${last}조(${title})`,
      body,
      details: Object.entries(details).map(([name, text]) => ({ name, text })),
    };
  });
}

/** Clauses or parts: permanent id, title, body. */
export function clauses(
  ...list: readonly (readonly [id: string, title: string, body: string])[]
): readonly ComparedUnit[] {
  return list.map(([key, title, body]) => ({ key, name: key, title, heading: `${key} ${title}`, body, details: [] }));
}
