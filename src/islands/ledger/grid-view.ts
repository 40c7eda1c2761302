// The rows of a ledger as a grid: the head stays, the first columns stay, and only the rows in sight are drawn.

import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Column } from '../../core/form/columns.ts';
import { recordAddress } from '../address.ts';
import { type LedgerRow, type Order, textAt } from './rows.ts';
import type { Total } from './totals.ts';
import { type Place, rowHeight, windowOf } from './window.ts';

export type Grid = {
  readonly form: string;
  readonly book: string;
  readonly columns: readonly Column[];
  readonly rows: readonly LedgerRow[];
  readonly order: Order;
  readonly active: Place;
  readonly top: number;
  readonly height: number;
  readonly totals: readonly Total[];
  readonly title: string;
  /** Column that names the record: the widest. */
  readonly subject: string;
  readonly closed: boolean;
  readonly sort: (column: string) => void;
};

/** Pixels of a column: as many Hangul characters as it needs, with room at both sides. */
const pixels = (column: Column): number => Math.round(column.width * 13.5) + 24;

/** Pixels of the row numbers: as many digits as the last one has. */
const numberPixels = (rows: number): number => 32 + Math.max(2, String(rows).length) * 9;

/** Tracks of the grid: number of the row, then the columns; the subject of the record takes what is left. */
function tracksOf({ columns, rows, subject }: Grid): string {
  const tracks = columns.map((column) =>
    column.id === subject ? `minmax(${Math.max(240, pixels(column))}px, 1fr)` : `${pixels(column)}px`,
  );
  return [`${numberPixels(rows.length)}px`, ...tracks].join(' ');
}

const widthOf = ({ columns, rows, subject }: Grid): number =>
  columns.reduce(
    (sum, column) => sum + (column.id === subject ? Math.max(240, pixels(column)) : pixels(column)),
    numberPixels(rows.length),
  );

function headTemplate(grid: Grid): TemplateResult {
  return html`<div class="grid-row grid-head" role="row" aria-rowindex="1">
    <span role="columnheader" aria-colindex="1" class="grid-cell frozen" data-align="right">연번</span>
    ${grid.columns.map((column, index) => {
      const sorted = grid.order.column === column.id;
      const word = sorted ? (grid.order.descending ? 'descending' : 'ascending') : 'none';
      return html`<span
        role="columnheader"
        aria-colindex=${index + 2}
        aria-sort=${word}
        class=${index === 0 ? 'grid-cell frozen frozen-second' : 'grid-cell'}
        data-align=${column.align}
        ><button type="button" class="grid-sort" @click=${() => grid.sort(column.id)}>
          ${column.head}<span class="grid-arrow" aria-hidden="true">${sorted ? (grid.order.descending ? '▾' : '▴') : ''}</span>
        </button></span
      >`;
    })}
  </div>`;
}

function cellTemplate(grid: Grid, row: LedgerRow, at: number, column: Column, index: number): TemplateResult {
  const active = grid.active.row === at && grid.active.column === index + 1;
  const text = textAt(row, column.id);
  return html`<span
    role="gridcell"
    aria-colindex=${index + 2}
    id=${active ? 'grid-active' : nothing}
    class=${index === 0 ? 'grid-cell frozen frozen-second' : 'grid-cell'}
    data-align=${column.align}
    data-active=${active ? '' : nothing}
    >${
      index === 0
        ? html`<a tabindex="-1" href=${recordAddress({ form: grid.form, book: grid.book, record: row.id })}>${text || '번호 없음'}</a>`
        : text
    }</span
  >`;
}

function rowTemplate(grid: Grid, row: LedgerRow, at: number): TemplateResult {
  const active = grid.active.row === at;
  const first = active && grid.active.column === 0;
  return html`<div
    class="grid-row"
    role="row"
    aria-rowindex=${at + 2}
    aria-selected=${active ? 'true' : 'false'}
    data-row=${at}
    .style=${`top:${at * rowHeight}px`}
  >
    <span role="rowheader" aria-colindex="1" class="grid-cell frozen" data-align="right" id=${first ? 'grid-active' : nothing} data-active=${first ? '' : nothing}
      >${at + 1}</span
    >
    ${grid.columns.map((column, index) => cellTemplate(grid, row, at, column, index))}
  </div>`;
}

/** The grid with the rows in sight. */
export function gridTemplate(grid: Grid): TemplateResult {
  const { from, to } = windowOf(grid.top, grid.height, grid.rows.length);
  return html`<div
    class="grid"
    role="grid"
    tabindex="0"
    aria-label=${grid.title}
    aria-rowcount=${grid.rows.length + 1}
    aria-colcount=${grid.columns.length + 1}
    aria-readonly="true"
    aria-activedescendant=${grid.rows.length > 0 ? 'grid-active' : nothing}
    data-closed=${grid.closed ? '' : nothing}
    .style=${`--tracks:${tracksOf(grid)};--width:${widthOf(grid)}px;--number:${numberPixels(grid.rows.length)}px`}
  >
    <div role="rowgroup" class="grid-heads">${headTemplate(grid)}</div>
    <div class="grid-body" role="rowgroup" .style=${`height:${grid.rows.length * rowHeight}px`}>
      ${
        // Not keyed on purpose: while scrolling the drawn rows take other texts, which is far cheaper than other rows.
        grid.rows.slice(from, to).map((row, index) => rowTemplate(grid, row, from + index))
      }
    </div>
  </div>
  <p class="grid-foot">
    ${grid.totals.map((total) => html`<span>${total.label} <b>${total.value || '없음'}</b></span>`)}
  </p>`;
}
