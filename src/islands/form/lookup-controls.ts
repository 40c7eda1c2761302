// Controls for values that name something kept elsewhere: a person of the directory, a department, a record of another form.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ReferenceField } from '../../core/field/field.ts';
import { placeOf } from '../../core/field/person.ts';
import { isReference, type PersonValue, type ReferenceValue } from '../../core/field/value.ts';
import { recordAddress } from '../address.ts';
import './lookup-element.ts';
import type { Choice, Lookup } from './lookup-element.ts';
import type { Slot } from './slot.ts';
import { showTyped } from './typed-text.ts';

/** A control with its list. Looking is loaded with the first words; the text of the value that is there looks for nothing. */
function lookupControl(slot: Slot, text: string, placeholder: string): TemplateResult {
  const find = async (words: string) => {
    const { findChoices } = await import('./lookup-search.ts');
    return findChoices(slot, words === text ? '' : words);
  };
  const choose = async ({ value }: Choice) => {
    await slot.session.change(slot.path, value);
    if (slot.field.kind !== 'reference') return;
    // What cannot be loaded now is left to be typed.
    const told = await import('./told-values.ts').catch(() => undefined);
    await told?.fillTold(slot.session, slot.path, value as ReferenceValue);
  };
  const lookup: Lookup = { slot, text, placeholder, find, choose };
  return html`<jichim-lookup .lookup=${lookup}></jichim-lookup>`;
}

/** A person: chosen from the directory, or a name typed for somebody outside it. */
export function personControl(slot: Slot): TemplateResult {
  const value = slot.value as PersonValue | string | null | undefined;
  const place = value && typeof value !== 'string' && !slot.name ? placeOf(value) : '';
  return html`<span class="control-lookup"
    >${lookupControl(slot, showTyped(slot.field, slot.value), '이름 또는 초성')}${place ? html`<span class="muted">${place}</span>` : nothing}</span
  >`;
}

/** A department or company: one that a person of the directory belongs to, or any other as typed. */
export function organisationControl(slot: Slot): TemplateResult {
  const text = showTyped(slot.field, slot.value);
  return html`<span class="control-lookup">${lookupControl(slot, text, '부서 또는 업체')}</span>`;
}

/** A record of another form, found by number, subject or first consonants. */
export function referenceControl(slot: Slot<ReferenceField>): TemplateResult {
  const { value } = slot;
  const text = showTyped(slot.field, slot.value);
  return html`<span class="control-lookup"
    >${lookupControl(slot, text, '번호, 제목, 초성')}${
      isReference(value)
        ? html`<a class="control-open" href=${recordAddress(value)}>열기<span class="visually-hidden"> ${text}</span></a>`
        : text && html`<span class="control-open muted">연결 없음</span>`
    }</span
  >`;
}
