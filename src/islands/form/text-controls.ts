// Controls for values that are typed as text: words, numbers, dates, times. Native date inputs lose half-typed text, so a date is a
// text that is read leniently, saved as typed while it is no date yet, and shown in its official spelling when it is left.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldKind, LongTextField, NumberField, TextField } from '../../core/field/field.ts';
import { type Slot, typed } from './slot.ts';
import { showTyped } from './typed-text.ts';

type Look = {
  readonly class: string;
  readonly inputmode?: string;
  /** An example of a spelling, shown while the control is empty. */
  readonly placeholder?: string;
  readonly unit?: string;
};

/** How each typed kind looks; the hint of the field says the rest. */
const looks: Partial<Record<FieldKind, Look>> = {
  text: { class: 'control-text' },
  phone: { class: 'control-phone', inputmode: 'tel', placeholder: '000-0000-0000' },
  organisation: { class: 'control-text' },
  date: { class: 'control-date', placeholder: '2026. 1. 31.' },
  dateTime: { class: 'control-datetime', placeholder: '2026. 1. 31. 09:00' },
  time: { class: 'control-time', placeholder: '09:00' },
  duration: { class: 'control-number', placeholder: '1시간 30분' },
  integer: { class: 'control-number', inputmode: 'numeric' },
  money: { class: 'control-number', inputmode: 'numeric', unit: '원' },
  decimal: { class: 'control-number', inputmode: 'decimal' },
  percent: { class: 'control-number', inputmode: 'decimal', unit: '%' },
};

/** A single line of text in any typed kind. */
export function lineControl(slot: Slot): TemplateResult {
  const look = looks[slot.field.kind] ?? { class: 'control-text' };
  const unit = (slot.field as NumberField).unit ?? look.unit;
  const suggestions = (slot.field as TextField).suggestions;
  const list = suggestions && `${slot.id}-list`;
  return html`<span class="control-line ${look.class}"
    ><input
      ${typed(showTyped(slot.field, slot.value))}
      id=${slot.id}
      class="control"
      type="text"
      data-path=${slot.path}
      autocomplete="off"
      inputmode=${look.inputmode ?? nothing}
      placeholder=${slot.name ? nothing : (look.placeholder ?? nothing)}
      list=${list ?? nothing}
      aria-label=${slot.name ?? nothing}
      aria-describedby=${slot.describedBy || nothing}
      aria-invalid=${slot.invalid ? 'true' : nothing}
      aria-required=${slot.required ? 'true' : nothing}
    />${unit ? html`<span class="control-unit">${unit}</span>` : nothing}${
      list
        ? html`<datalist id=${list}>${suggestions.map((text) => html`<option value=${text}></option>`)}</datalist>`
        : nothing
    }</span
  >`;
}

/** Text of several lines; the box grows with it. */
export function longTextControl(slot: Slot<LongTextField>): TemplateResult {
  const text = showTyped(slot.field, slot.value);
  const least = slot.name ? 1 : Math.min(slot.field.lines ?? 3, 6);
  return html`<textarea
    ${typed(text)}
    id=${slot.id}
    class="control control-long"
    rows=${Math.min(20, Math.max(least, text.split('\n').length))}
    data-path=${slot.path}
    autocomplete="off"
    aria-label=${slot.name ?? nothing}
    aria-describedby=${slot.describedBy || nothing}
    aria-invalid=${slot.invalid ? 'true' : nothing}
    aria-required=${slot.required ? 'true' : nothing}
  ></textarea>`;
}
