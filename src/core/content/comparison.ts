// 신구조문대비표: two versions of a document, unit by unit (clause, part, article) and line by line. Made at build, from the texts alone.
import { groupUnits, longestRising, type UnitGroup } from './alignment.ts';
import { type ComparedPiece, comparePieces, type PieceChange, toCompared } from './line-comparison.ts';
import { readPieces } from './lines.ts';

/** A clause, part or article as it is compared. */
export interface ComparedUnit {
  /** Permanent id of a clause or part, number of an article. */
  readonly key: string;
  /** What is said of it in a sentence: `제5조`, `5.4.3 가 (2)`, `접수`. */
  readonly name: string;
  readonly title: string;
  /** Its heading on the page: `제5조(등급)`. */
  readonly heading: string;
  /** Its source text. */
  readonly body: string;
  /** What stands beside it, by name: the clauses behind it, how it is tailored, its forms. */
  readonly details: readonly { readonly name: string; readonly text: string }[];
}

export type GroupKind = 'same' | 'changed' | 'added' | 'removed' | 'split' | 'merged';
export interface UnitRef {
  readonly name: string;
  readonly heading: string;
}
/** Units of the two versions that belong together, and how they differ. */
export interface ComparedGroup {
  readonly kind: GroupKind;
  /** Its order among those that stayed is another one. */
  readonly moved: boolean;
  /** Its number or id is another one. */
  readonly renumbered: boolean;
  readonly olds: readonly UnitRef[];
  readonly news: readonly UnitRef[];
  readonly pieces: readonly PieceChange[];
}
/** Stands in the order of the old text where a unit was that now stands elsewhere. */
export interface Departure {
  readonly kind: 'departure';
  readonly old: UnitRef;
  readonly to: UnitRef;
}
export interface Comparison {
  /** In the order of the new text; what is gone stands after what it stood after. */
  readonly entries: readonly (ComparedGroup | Departure)[];
}

const refOf = ({ name, heading }: ComparedUnit): UnitRef => ({ name, heading });

/** The pieces of some units, one after another. */
function piecesOf(units: readonly ComparedUnit[]): readonly ComparedPiece[] {
  return units.flatMap(({ heading, body, details }): readonly ComparedPiece[] => [
    ...(heading === '' ? [] : [{ role: 'heading' as const, text: heading }]),
    ...readPieces(body).map(toCompared),
    ...details.map(({ name, text }) => ({ role: 'detail' as const, text: `${name}: ${text}`, name })),
  ]);
}

/** The source text as one text, for recognising it. */
const textOf = (body: string) =>
  readPieces(body)
    .map((piece) => (piece.kind === 'line' ? piece.text : piece.rows.flat().join(' ')))
    .join('\n');

function compareGroup(
  { olds, news }: { olds: readonly ComparedUnit[]; news: readonly ComparedUnit[] },
  moved: boolean,
): ComparedGroup {
  const pieces = comparePieces(piecesOf(olds), piecesOf(news));
  const single = olds.length === 1 && news.length === 1;
  const renumbered = single && olds[0]!.key !== news[0]!.key;
  const isNumber = (piece: PieceChange) => renumbered && piece.role === 'heading' && olds[0]!.title === news[0]!.title;
  const isSame = single && pieces.every((piece) => piece.kind === 'same' || isNumber(piece));
  const kindOf = (): GroupKind => {
    if (olds.length === 0) return 'added';
    if (news.length === 0) return 'removed';
    if (!single) return olds.length > 1 ? 'merged' : 'split';
    return isSame ? 'same' : 'changed';
  };
  return { kind: kindOf(), moved, renumbered, olds: olds.map(refOf), news: news.map(refOf), pieces };
}

/**
 * Compares two versions.
 * @param permanent true when keys are ids that never change hands (clauses, parts); articles are matched by what they say
 */
export function compareUnits(
  olds: readonly ComparedUnit[],
  news: readonly ComparedUnit[],
  permanent: boolean,
): Comparison {
  const recognise = ({ key, title, body }: ComparedUnit) => ({ key, title, text: textOf(body) });
  const groups = groupUnits(olds.map(recognise), news.map(recognise), permanent);
  const standing = groups.filter((group) => group.news.length > 0).toSorted((a, b) => a.news[0]! - b.news[0]!);
  const both = standing.filter((group) => group.olds.length > 0);
  const kept = longestRising(both.map((group) => group.olds[0]!));
  const moved = new Set<UnitGroup>(both.filter((_, index) => !kept.has(index)));
  const unitsOf = (group: UnitGroup) => ({
    olds: group.olds.map((i) => olds[i]!),
    news: group.news.map((j) => news[j]!),
  });

  const entries: (ComparedGroup | Departure)[] = [];
  const places = new Map<number, ComparedGroup | Departure>();
  for (const group of standing) {
    const compared = compareGroup(unitsOf(group), moved.has(group));
    entries.push(compared);
    if (!moved.has(group)) for (const i of group.olds) places.set(i, compared);
  }
  // What is no longer at its place stands after what it stood after.
  for (const [i, old] of olds.entries()) {
    if (places.has(i)) continue;
    const group = groups.find((candidate) => candidate.olds.includes(i))!;
    const entry: ComparedGroup | Departure =
      group.news.length === 0
        ? compareGroup(unitsOf(group), false)
        : { kind: 'departure', old: refOf(old), to: refOf(news[group.news[0]!]!) };
    const before = places.get(i - 1);
    entries.splice(before ? entries.indexOf(before) + 1 : 0, 0, entry);
    places.set(i, entry);
  }
  return { entries };
}
