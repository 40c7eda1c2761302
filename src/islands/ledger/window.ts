// Which rows of a long list are drawn, and where a key moves to. Pure numbers: rows are 32 px high, always.

/** Height of a row in pixels. Fixed, so that a place in the list is a multiplication. */
export const rowHeight = 32;
/** The window moves by as many rows at a time. */
const step = 4;
/** Rows drawn beyond the edges, so that scrolling shows no gap: more where the next ones come from. */
const margin = { ahead: 8, behind: step };

/** First row drawn and the row after the last. `down` is the direction of the last scrolling. The number of rows changes only at the ends. */
export function windowOf(top: number, height: number, count: number, down = true): { from: number; to: number } {
  const first = Math.floor(top / rowHeight / step) * step;
  const [before, after] = down ? [margin.behind, margin.ahead] : [margin.ahead, margin.behind];
  const from = Math.max(0, first - before);
  const to = Math.min(count, first + Math.ceil(height / rowHeight) + step + after);
  return { from: Math.min(from, to), to };
}

/** Scroll position from which a row is wholly in sight; the given one when it already is. `height` is what rows may cover. */
export function scrollTo(row: number, top: number, height: number): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return start + rowHeight > top + height ? start + rowHeight - height : top;
}

export type Place = { readonly row: number; readonly column: number };

/** Where a key moves to in a grid; undefined for keys that do not move. */
export function movePlace(
  place: Place,
  key: { readonly key: string; readonly ctrlKey: boolean },
  grid: { readonly rows: number; readonly columns: number; readonly page: number },
): Place | undefined {
  const { row, column } = place;
  const clamp = (next: Place): Place => ({
    row: Math.max(0, Math.min(grid.rows - 1, next.row)),
    column: Math.max(0, Math.min(grid.columns - 1, next.column)),
  });
  switch (key.key) {
    case 'ArrowDown':
      return clamp({ row: row + 1, column });
    case 'ArrowUp':
      return clamp({ row: row - 1, column });
    case 'ArrowRight':
      return clamp({ row, column: column + 1 });
    case 'ArrowLeft':
      return clamp({ row, column: column - 1 });
    case 'PageDown':
      return clamp({ row: row + grid.page, column });
    case 'PageUp':
      return clamp({ row: row - grid.page, column });
    case 'Home':
      return key.ctrlKey ? clamp({ row: 0, column: 0 }) : clamp({ row, column: 0 });
    case 'End':
      return key.ctrlKey
        ? clamp({ row: grid.rows - 1, column: grid.columns - 1 })
        : clamp({ row, column: grid.columns - 1 });
    default:
      return undefined;
  }
}
