// A repeating table: one line of controls per row. Enter in the last row adds one; a removed row can be brought back;
// a table copied from a spreadsheet fills rows from the cell it is pasted into.

import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RowsField } from '../../core/field/field.ts';
import { show, unitOf } from '../../core/field/kinds.ts';
import type { Row } from '../../core/field/value.ts';
import { controlOf } from './controls.ts';
import { notesTemplate, slotOf, valueTemplate } from './field-view.ts';
import type { FormSession } from './session.ts';
import { idOf } from './slot.ts';

function focusCell(field: string, row: string, column: string): void {
  document.getElementById(idOf(`${field}/${row}/${column}`))?.focus();
}

async function addRow(session: FormSession, id: string, field: RowsField): Promise<void> {
  const [row] = await (await session.rowEdits()).addRows(id, [{}]);
  if (row) session.afterDrawing(() => focusCell(id, row, Object.keys(field.columns)[0] ?? ''));
}

async function moveRow(session: FormSession, id: string, row: string, by: -1 | 1): Promise<void> {
  await (await session.rowEdits()).moveRow(id, row, by);
}

async function removeRow(session: FormSession, id: string, row: string, number: number): Promise<void> {
  const outcome = await (await session.rowEdits()).removeRow(id, row);
  if (!outcome.ok) return;
  session.announce(id, `${number}번째 줄을 지웠습니다.`);
  session.afterDrawing(() => document.getElementById(`${idOf(id)}-undo`)?.focus());
}

async function pasteCells(
  session: FormSession,
  id: string,
  field: RowsField,
  row: string,
  column: string,
  text: string,
) {
  const { pasteTable } = await import('./paste.ts');
  const said = await pasteTable(session, id, field, row, column, text);
  session.announce(id, said);
}

function rowTemplate(session: FormSession, id: string, field: RowsField, row: Row, index: number, count: number) {
  const locked = session.lockedAt(id);
  const growing = field.growing !== false && !locked;
  const number = index + 1;
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !growing) return;
    if (!(target instanceof HTMLInputElement) || target.type === 'checkbox' || index !== count - 1) return;
    event.preventDefault();
    void addRow(session, id, field);
  };
  return html`<tr @keydown=${press}>
    <td class="row-number number">${number}</td>
    ${Object.entries(field.columns).map(([column, cell]) => {
      const path = `${id}/${row.id}/${column}`;
      const slot = slotOf(session, cell, path, `${cell.label} ${number}번째 줄`);
      const paste = (event: ClipboardEvent) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (locked || !text.trimEnd().includes('\t')) return;
        event.preventDefault();
        void pasteCells(session, id, field, row.id, column, text);
      };
      return html`<td data-label=${cell.label} data-kind=${cell.kind} @paste=${paste}>
        ${locked ? valueTemplate(slot) : controlOf(slot)}${notesTemplate(session, path, slot.id)}
      </td>`;
    })}
    ${
      growing
        ? html`<td class="row-acts">
            <button type="button" class="button-quiet" ?disabled=${index === 0} aria-label="${number}번째 줄 위로" @click=${() => moveRow(session, id, row.id, -1)}>↑</button>
            <button type="button" class="button-quiet" ?disabled=${index === count - 1} aria-label="${number}번째 줄 아래로" @click=${() => moveRow(session, id, row.id, 1)}>↓</button>
            <button type="button" class="button-quiet" aria-label="${number}번째 줄 지우기" @click=${() => removeRow(session, id, row.id, number)}>지우기</button>
          </td>`
        : nothing
    }
  </tr>`;
}

/** A repeating field with its rows. */
export function rowsTemplate(session: FormSession, id: string, field: RowsField): TemplateResult {
  const rows = session.rows(id);
  const locked = session.lockedAt(id);
  const growing = field.growing !== false && !locked;
  const said = session.announced(id);
  const own = idOf(id);
  return html`<div class="field field-rows" data-width="12">
    <span class="label" id="${own}-label"
      >${field.label}${field.required && !locked ? html` <span class="required">필수</span>` : nothing}</span
    >
    ${field.hint && !locked ? html`<p class="hint">${field.hint}</p>` : nothing}
    <div class="rows-frame" id=${own} role="group" aria-labelledby="${own}-label" tabindex=${locked || rows.length === 0 ? '0' : '-1'}>
      <table class="rows" aria-labelledby="${own}-label">
        <thead>
          <tr>
            <th scope="col" class="row-number">연번</th>
            ${Object.values(field.columns).map((column) => {
              const unit = unitOf(column);
              return html`<th scope="col" data-kind=${column.kind}>
                ${column.label}${unit ? ` (${unit})` : ''}${column.required && !locked ? html` <span class="required">필수</span>` : nothing}
              </th>`;
            })}
            ${growing ? html`<td class="row-acts"><span class="visually-hidden">줄 다루기</span></td>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows,
            (row) => row.id,
            (row, index) => rowTemplate(session, id, field, row, index, rows.length),
          )}
          ${
            rows.length === 0
              ? html`<tr class="rows-none"><td colspan=${Object.keys(field.columns).length + 2}>아직 줄이 없습니다.</td></tr>`
              : nothing
          }
        </tbody>
      </table>
    </div>
    <div class="rows-foot">
      ${
        growing
          ? html`<button type="button" class="button-quiet" data-add-row=${id} @click=${() => addRow(session, id, field)}>
              + 줄 추가</button
            ><span class="muted">마지막 줄에서 Enter · 표를 복사해 붙여 넣을 수 있습니다.</span>`
          : nothing
      }
      ${
        said
          ? html`<span role="status">${said}</span>
              <button type="button" class="button-quiet" id="${own}-undo" @click=${() => session.undo().then(() => session.announce(id, ''))}>되돌리기</button>`
          : nothing
      }
    </div>
    ${notesTemplate(session, id, own)}
  </div>`;
}

/** Text of a row for sentences about it: its first filled cells. */
export function showRow(field: RowsField, row: Row): string {
  return Object.entries(field.columns)
    .map(([column, cell]) => show(cell, row.cells[column]))
    .filter(Boolean)
    .slice(0, 3)
    .join(' · ');
}
