// Controls for values that are picked from a few: radio buttons up to five options, a list beyond, boxes for several at once.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ChoiceField, RatingField } from '../../core/field/field.ts';
import type { Slot } from './slot.ts';

/** Up to here every option is in sight as a radio button. */
const mostRadios = 5;

type Option = { readonly value: string; readonly text: string };

const optionsOf = (texts: readonly string[]): Option[] => texts.map((text) => ({ value: text, text }));

function selectControl(slot: Slot, options: readonly Option[]): TemplateResult {
  const value = slot.value === undefined || slot.value === null ? '' : String(slot.value);
  // A value that is no option any more stays visible and chosen: nothing typed disappears because a list has changed.
  const stray = value !== '' && !options.some((option) => option.value === value);
  return html`<select
    id=${slot.id}
    class="control control-select"
    data-path=${slot.path}
    .value=${value}
    aria-labelledby=${slot.name ? nothing : `${slot.id}-label`}
    aria-label=${slot.name ?? nothing}
    aria-describedby=${slot.describedBy || nothing}
    aria-invalid=${slot.invalid ? 'true' : nothing}
    aria-required=${slot.required ? 'true' : nothing}
  >
    <option value="" ?selected=${value === ''}>${slot.name ? '' : '선택해 주세요'}</option>
    ${stray ? html`<option value=${value} selected>${value}</option>` : nothing}
    ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
  </select>`;
}

function radioControl(slot: Slot, options: readonly Option[]): TemplateResult {
  const value = slot.value === undefined || slot.value === null ? '' : String(slot.value);
  return html`<div
    id=${slot.id}
    class="options"
    role="radiogroup"
    tabindex="-1"
    aria-labelledby=${slot.name ? nothing : `${slot.id}-label`}
    aria-label=${slot.name ?? nothing}
    aria-describedby=${slot.describedBy || nothing}
    aria-invalid=${slot.invalid ? 'true' : nothing}
    aria-required=${slot.required ? 'true' : nothing}
  >
    ${options.map(
      (option) => html`<label class="option"
        ><input
          type="radio"
          name=${slot.id}
          value=${option.value}
          data-path=${slot.path}
          .checked=${option.value === value}
        /><span>${option.text}</span></label
      >`,
    )}
    ${
      value === ''
        ? nothing
        : html`<button type="button" class="button-quiet option-clear" data-clear=${slot.path} aria-label="${slot.field.label} 선택 지우기">지우기</button>`
    }
  </div>`;
}

/** One of several options. */
export function choiceControl(slot: Slot<ChoiceField>): TemplateResult {
  const options = optionsOf(slot.field.options);
  return slot.name || options.length > mostRadios ? selectControl(slot, options) : radioControl(slot, options);
}

/** 예 or 아니오; neither while it is empty. */
export function yesNoControl(slot: Slot): TemplateResult {
  const options = [
    { value: 'true', text: '예' },
    { value: 'false', text: '아니오' },
  ];
  return slot.name ? selectControl(slot, options) : radioControl(slot, options);
}

/** A point from one to the highest. */
export function ratingControl(slot: Slot<RatingField>): TemplateResult {
  const options = Array.from({ length: slot.field.max ?? 5 }, (_, index) => ({
    value: String(index + 1),
    text: `${index + 1}점`,
  }));
  return slot.name || options.length > mostRadios ? selectControl(slot, options) : radioControl(slot, options);
}

/** Any number of options. */
export function choicesControl(slot: Slot<ChoiceField>): TemplateResult {
  const chosen = Array.isArray(slot.value) ? (slot.value as readonly string[]) : [];
  return html`<div
    id=${slot.id}
    class="options"
    role="group"
    tabindex="-1"
    data-choices=${slot.path}
    aria-labelledby=${slot.name ? nothing : `${slot.id}-label`}
    aria-label=${slot.name ?? nothing}
    aria-describedby=${slot.describedBy || nothing}
  >
    ${[...slot.field.options, ...chosen.filter((text) => !slot.field.options.includes(text))].map(
      (text) => html`<label class="option"
        ><input type="checkbox" value=${text} data-path=${slot.path} .checked=${chosen.includes(text)} /><span
          >${text}</span
        ></label
      >`,
    )}
  </div>`;
}
