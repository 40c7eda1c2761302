// What stands of the books that the store itself reads: people, approval lines, proxies, duties, the agency's name. Read without their
// definitions: a form page would load one of each to show a name.
import { isBlankRow } from '../core/field/kinds.ts';
import { isMark, type Scalar } from '../core/field/value.ts';
import { contentThatCounts } from '../core/form/standing.ts';
import type { RecordState } from '../core/journal/commit.ts';
import { isDate } from '../core/text/date.ts';
import { bookRange, type Database } from './database.ts';

/** A book, and whether its records count only once they are approved, as the definition of its form says. */
export type StandingBook = { readonly book: string; readonly signed: boolean };

/** Values by field id without marks, rows as lists of cells. A text that was no value of its field yet may be among them. */
export type Plain = Readonly<Record<string, unknown>>;
export type Standing = { readonly record: string; readonly createdAt: string; readonly plain: Plain };

/** Records of a book that stand. Of a signed form the approved revision counts, never what is being written over it. */
export async function readStanding(database: Database, { book, signed }: StandingBook): Promise<Standing[]> {
  const rows = await database.getAll('rows', bookRange(book));
  return rows.flatMap(({ state }) => {
    const content = contentThatCounts(state, signed);
    return content ? [{ record: state.record, createdAt: state.createdAt, plain: plainOf(content) }] : [];
  });
}

function plainCells(cells: Readonly<Record<string, Scalar>>): Plain {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => !isMark(value)));
}

function plainOf({ fields, rows }: Pick<RecordState, 'fields' | 'rows'>): Plain {
  const tables = Object.entries(rows).map(([id, lines]) => [
    id,
    lines.filter((row) => !isBlankRow(row)).map((row) => plainCells(row.cells)),
  ]);
  return { ...plainCells(fields), ...Object.fromEntries(tables) };
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A day, `2026-11-23`. */
export function dayOf(value: unknown): string | undefined {
  return isDate(value) ? value : undefined;
}
