// A field on the sheet: label, control, hint, error, and beside it whatever others have done to the same value.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ColumnField } from '../../core/field/field.ts';
import { show } from '../../core/field/kinds.ts';
import { isMark, isReference } from '../../core/field/value.ts';
import { recordAddress } from '../address.ts';
import { controlOf } from './controls.ts';
import { fileTemplate } from './file-controls.ts';
import type { FormSession } from './session.ts';
import { idOf, type Slot } from './slot.ts';

/** Kinds whose control is a group of inputs: their label names the group instead of pointing at one input. */
const groups = new Set(['choice', 'choices', 'yesNo', 'rating']);

const marks = [
  ['notApplicable', '해당 없음'],
  ['unknown', '확인 중'],
] as const;

/** 해당 없음 and 확인 중 as two switches after the control. */
function marksTemplate(slot: Slot): TemplateResult {
  const chosen = isMark(slot.value) ? slot.value.mark : undefined;
  return html`<span class="marks" role="group" aria-label="${slot.field.label} 값 대신 표시"
    >${marks.map(
      ([mark, word]) => html`<button
        type="button"
        class="mark"
        data-mark=${mark}
        data-for=${slot.path}
        aria-pressed=${chosen === mark ? 'true' : 'false'}
      >
        ${word}
      </button>`,
    )}</span
  >`;
}

/** A value that may only be read, at the place of its control. */
export function valueTemplate(slot: Slot): TemplateResult {
  const { field, value, id } = slot;
  if (field.kind === 'attachment' && typeof value === 'object' && value !== null && 'sha256' in value) {
    return html`<span id=${id} class="value" tabindex="-1">${fileTemplate(slot, value)}</span>`;
  }
  const text = show(field, value);
  return html`<span id=${id} class="value" tabindex="-1">${
    isReference(value)
      ? html`<a href=${recordAddress(value)}>${text}</a>`
      : text || html`<span class="muted">비어 있음</span>`
  }</span>`;
}

/** The sentences under a control: what is wrong, what another place has stored, what waits for a decision. */
export function notesTemplate(session: FormSession, path: string, id: string): TemplateResult {
  const problems = session.problemsAt(path);
  const other = session.otherValue(path);
  return html`${problems.map(
    (
      problem,
    ) => html`<p class=${problem.level === 'warning' ? 'remark remark-warning' : 'remark remark-error'} id="${id}-error">
      <span class="visually-hidden">${problem.level === 'warning' ? '확인: ' : '오류: '}</span>${problem.message}
    </p>`,
  )}${
    other === undefined
      ? nothing
      : html`<p class="remark remark-info" role="status">다른 곳에서 바뀐 값: <b>${show(session.fieldAt(path), other) || '비움'}</b></p>`
  }${session.besideOf(path)}`;
}

/** What a control needs to know, for a field or for a cell of a table. */
export function slotOf(session: FormSession, field: ColumnField, path: string, name?: string): Slot {
  const id = idOf(path);
  const problems = session.problemsAt(path);
  const described = [field.hint && !name ? `${id}-hint` : '', problems.length > 0 ? `${id}-error` : ''];
  return {
    session,
    field,
    path,
    id,
    value: session.value(path),
    describedBy: described.filter(Boolean).join(' '),
    invalid: problems.some((problem) => problem.level !== 'warning'),
    required: field.required === true,
    name,
  };
}

/** One field with everything around it. */
export function fieldTemplate(session: FormSession, id: string, field: ColumnField): TemplateResult {
  const slot = slotOf(session, field, id);
  const locked = session.lockedAt(id);
  const grouped = groups.has(field.kind) || locked;
  const label = html`${field.label}${field.required && !locked ? html` <span class="required">필수</span>` : nothing}`;
  return html`<div class="field" data-width=${field.width ?? (field.kind === 'longText' ? 12 : 6)} data-kind=${field.kind}>
    ${
      grouped
        ? html`<span class="label" id="${slot.id}-label">${label}</span>`
        : html`<label class="label" id="${slot.id}-label" for=${slot.id}>${label}</label>`
    }
    <div class="field-body">
      ${
        locked
          ? valueTemplate(slot)
          : html`<div class="field-control">
              ${isMark(slot.value) ? html`<span class="value">${show(field, slot.value)}</span>` : controlOf(slot)}
              ${field.marks ? marksTemplate(slot) : nothing}
            </div>`
      }
      ${field.hint && !locked ? html`<p class="hint" id="${slot.id}-hint">${field.hint}</p>` : nothing}
      ${notesTemplate(session, id, slot.id)}
    </div>
  </div>`;
}
