// The rows in sight, drawn by hand and not by a template: while somebody scrolls, every frame gives some 30 rows other records, and what
// a template spends on finding out what changed is more than the change. A row keeps its element as long as it is in sight; a cell
// holds one text; columns out of sight have no cells; only one part of each row is frozen.
import type { Column } from '../../core/form/columns.ts';
import { recordAddress } from '../address.ts';
import { type LedgerRow, textAt } from './rows.ts';
import type { Tracks } from './tracks.ts';
import { rowHeight } from './window.ts';

export type BodyState = {
  readonly form: string;
  readonly book: string;
  readonly columns: readonly Column[];
  readonly tracks: Tracks;
  readonly rows: readonly LedgerRow[];
  /** Rows and columns drawn: the first, and the one after the last. The first column is always drawn. */
  readonly rowsInSight: { readonly from: number; readonly to: number };
  readonly columnsInSight: { readonly from: number; readonly to: number };
  readonly active: { readonly row: number; readonly column: number };
  readonly picked: ReadonlySet<string>;
};

type Slot = {
  readonly element: HTMLElement;
  readonly number: HTMLElement;
  readonly link: HTMLAnchorElement;
  /** Cells by their place in the grid: 0 is the number of the row. */
  readonly cells: ReadonlyMap<number, HTMLElement>;
  row: LedgerRow | undefined;
  at: number;
  active: number;
  picked: boolean;
};

function makeCell(role: string, place: number, align?: Column['align']): HTMLElement {
  const cell = document.createElement('span');
  cell.className = 'grid-cell';
  cell.setAttribute('role', role);
  cell.setAttribute('aria-colindex', String(place + 1));
  if (align && align !== 'left') cell.dataset.align = align;
  return cell;
}

const sameLayout = (a: BodyState, b: BodyState): boolean =>
  a.tracks === b.tracks &&
  a.columns === b.columns &&
  a.columnsInSight.from === b.columnsInSight.from &&
  a.columnsInSight.to === b.columnsInSight.to;

export class GridBody {
  readonly host: HTMLElement;
  readonly #slots: Slot[] = [];
  #drawn: BodyState | undefined;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Draws what the state says, touching only what differs from what stands there. */
  draw(state: BodyState): void {
    if (this.#drawn && !sameLayout(this.#drawn, state)) {
      this.#slots.length = 0;
      this.host.replaceChildren();
    }
    this.#drawn = state;
    const height = `${state.rows.length * rowHeight}px`;
    if (this.host.style.height !== height) this.host.style.height = height;
    const { from, to } = state.rowsInSight;
    const count = to - from;
    if (this.#slots.length !== count) this.#resize(state, count);
    for (let at = from; at < to; at += 1) this.#fill(this.#slots[at % count]!, state, at);
  }

  /** Which element shows a row follows from their number, so all are filled anew when it changes. */
  #resize(state: BodyState, count: number): void {
    while (this.#slots.length > count) this.#slots.pop()!.element.remove();
    while (this.#slots.length < count) {
      const slot = this.#makeSlot(state);
      this.#slots.push(slot);
      this.host.append(slot.element);
    }
  }

  #makeSlot({ columns, tracks, columnsInSight }: BodyState): Slot {
    const element = document.createElement('div');
    element.className = 'grid-row';
    element.setAttribute('role', 'row');
    element.setAttribute('aria-selected', 'false');
    const frozen = document.createElement('span');
    frozen.className = 'grid-frozen';
    frozen.setAttribute('role', 'presentation');
    frozen.style.width = `${tracks.number + (tracks.widths[0] ?? 0)}px`;
    const number = makeCell('rowheader', 0, 'right');
    number.classList.add('grid-number');
    number.style.width = `${tracks.number}px`;
    const first = makeCell('gridcell', 1, columns[0]?.align);
    first.style.width = `${tracks.widths[0] ?? 0}px`;
    const link = document.createElement('a');
    link.tabIndex = -1;
    first.append(link);
    frozen.append(number, first);
    element.append(frozen);
    const cells = new Map([
      [0, number],
      [1, first],
    ]);
    for (let index = columnsInSight.from; index < columnsInSight.to; index += 1) {
      const cell = makeCell('gridcell', index + 1, columns[index]!.align);
      cell.style.left = `${tracks.starts[index]}px`;
      cell.style.width = `${tracks.widths[index]}px`;
      cell.append('');
      element.append(cell);
      cells.set(index + 1, cell);
    }
    return { element, number, link, cells, row: undefined, at: -1, active: -1, picked: false };
  }

  #fill(slot: Slot, state: BodyState, at: number): void {
    const row = state.rows[at]!;
    if (slot.at !== at) {
      slot.at = at;
      slot.element.style.top = `${at * rowHeight}px`;
      slot.element.dataset.row = String(at);
      slot.element.setAttribute('aria-rowindex', String(at + 2));
      slot.number.textContent = String(at + 1);
    }
    if (slot.row !== row) {
      slot.row = row;
      this.#write(slot, state, row);
    }
    const picked = state.picked.has(row.id);
    if (slot.picked !== picked) {
      slot.picked = picked;
      slot.element.setAttribute('aria-selected', String(picked));
    }
    const active = state.active.row === at ? state.active.column : -1;
    if (slot.active !== active) this.#mark(slot, active);
  }

  #write(slot: Slot, { form, book, columns, columnsInSight }: BodyState, row: LedgerRow): void {
    slot.link.textContent = textAt(row, columns[0]!.id) || '번호 없음';
    slot.link.href = recordAddress({ form, book, record: row.id });
    for (let index = columnsInSight.from; index < columnsInSight.to; index += 1) {
      const text = slot.cells.get(index + 1)!.firstChild as Text;
      const shown = textAt(row, columns[index]!.id);
      if (text.data !== shown) text.data = shown;
    }
  }

  /** Marks the row and cell that somebody stands on; -1 for a row that nobody stands on. */
  #mark(slot: Slot, active: number): void {
    const before = slot.cells.get(slot.active);
    before?.removeAttribute('id');
    before?.removeAttribute('data-active');
    const now = slot.cells.get(active);
    if (now) {
      now.id = 'grid-active';
      now.dataset.active = '';
    }
    slot.element.toggleAttribute('data-current', active >= 0);
    slot.active = active;
  }
}
