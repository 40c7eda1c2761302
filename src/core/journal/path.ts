// The path grammar of a patch: `field`, `field/<row id>` or `field/<row id>/<column>`.

import type { PatchItem } from './commit.ts';

/** A path taken apart. */
export type Path = { field: string; row?: string; column?: string };

const id = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const rowId = /^[A-Za-z0-9_-]{1,64}$/;

/** Takes a path apart; undefined when it does not follow the grammar. */
export function parsePath(path: string): Path | undefined {
  const [field = '', row, column, ...rest] = path.split('/');
  if (!isMemberId(field) || rest.length > 0) return undefined;
  if (row === undefined) return { field };
  if (!rowId.test(row)) return undefined;
  if (column === undefined) return { field, row };
  return isMemberId(column) ? { field, row, column } : undefined;
}

/** Ids become keys of plain objects, so the names that every object has (constructor, toString …) are no ids. */
function isMemberId(text: string): boolean {
  return id.test(text) && !(text in Object.prototype);
}

/** True when `path` is `over` itself or a cell of the row `over`. */
export function isWithin(path: string, over: string): boolean {
  return path === over || path.startsWith(`${over}/`);
}

/** A row path takes an order or null, every other path a value. */
export function fitsPath({ row, column }: Path, value: PatchItem['value']): boolean {
  if (row === undefined || column !== undefined || value === null) return !isOrder(value);
  return isOrder(value);
}

/** True for the value of a row path: the place of the row, and nothing else. */
export function isOrder(value: unknown): value is { order: string } {
  if (typeof value !== 'object' || value === null || !('order' in value)) return false;
  return typeof value.order === 'string' && Object.keys(value).length === 1;
}
