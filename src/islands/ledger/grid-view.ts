// The frame of the rows: the head that stays, the place of the rows (drawn by grid-body.ts), the foot.

import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Column } from '../../core/form/columns.ts';
import type { Order } from './rows.ts';
import type { Total } from './totals.ts';
import type { Tracks } from './tracks.ts';

export type GridFrame = {
  readonly columns: readonly Column[];
  readonly tracks: Tracks;
  readonly rows: number;
  readonly order: Order;
  readonly totals: readonly Total[];
  readonly title: string;
  readonly closed: boolean;
  /** Whether every row that is shown is picked. */
  readonly allPicked: boolean;
  readonly sort: (column: string) => void;
  readonly pickAll: () => void;
};

function headTemplate({ columns, order, tracks, allPicked, sort, pickAll }: GridFrame): TemplateResult {
  return html`<div class="grid-row grid-head" role="row" aria-rowindex="1">
    <span role="columnheader" aria-colindex="1" class="grid-cell frozen"
      ><button type="button" class="grid-sort grid-all" aria-pressed=${allPicked ? 'true' : 'false'} @click=${pickAll}>${tracks.narrow ? nothing : '연번'}<span class="visually-hidden"> 모두 선택</span></button></span
    >
    ${columns.map((column, index) => {
      const sorted = order.column === column.id;
      const word = sorted ? (order.descending ? 'descending' : 'ascending') : 'none';
      return html`<span
        role="columnheader"
        aria-colindex=${index + 2}
        aria-sort=${word}
        class=${index === 0 ? 'grid-cell frozen frozen-second' : 'grid-cell'}
        data-align=${column.align}
        ><button type="button" class="grid-sort" @click=${() => sort(column.id)}>
          ${column.head}<span class="grid-arrow" aria-hidden="true">${sorted ? (order.descending ? '▾' : '▴') : ''}</span>
        </button></span
      >`;
    })}
  </div>`;
}

/** The grid without its rows. */
export function gridTemplate(frame: GridFrame): TemplateResult {
  const { tracks, totals, columns } = frame;
  const places = [tracks.number, ...tracks.widths].map((width) => `${width}px`).join(' ');
  return html`<div
    class="grid"
    role="grid"
    tabindex="0"
    aria-label=${frame.title}
    aria-multiselectable="true"
    aria-rowcount=${frame.rows + 1}
    aria-colcount=${columns.length + 1}
    aria-readonly="true"
    aria-activedescendant=${frame.rows > 0 ? 'grid-active' : nothing}
    data-closed=${frame.closed ? '' : nothing}
    data-narrow=${tracks.narrow ? '' : nothing}
    .style=${`--tracks:${places};--width:${tracks.width}px;--number:${tracks.number}px`}
  >
    <div role="rowgroup" class="grid-heads">${headTemplate(frame)}</div>
    <div class="grid-body" role="rowgroup"></div>
  </div>
  <p class="grid-foot">
    ${totals.map((total) => html`<span>${total.label} <b>${total.value || '없음'}</b></span>`)}
  </p>`;
}
