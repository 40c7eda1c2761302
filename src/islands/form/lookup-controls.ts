// Controls for values that name something kept elsewhere: a person of the directory, a department, a record of another form.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ReferenceField } from '../../core/field/field.ts';
import type { OrganisationValue, PersonValue, ReferenceValue, Scalar } from '../../core/field/value.ts';
import { recordAddress } from '../address.ts';
import './lookup-element.ts';
import type { Choice, Lookup } from './lookup-element.ts';
import type { Slot } from './slot.ts';
import { showTyped } from './typed-text.ts';

/** Lines in a list of choices: more is not read, it is searched again. */
const most = 12;

function lookupControl(lookup: Lookup): TemplateResult {
  return html`<jichim-lookup .lookup=${lookup}></jichim-lookup>`;
}

const isObject = (value: Scalar | undefined): value is Exclude<Scalar, string | number | boolean | null> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const put = (slot: Slot) => (choice: Choice) => void slot.session.change(slot.path, choice.value);

const noteOf = (person: PersonValue): string => [person.organisation, person.position].filter(Boolean).join(' ');

/** A person: chosen from the directory, or a name typed for somebody outside it. */
export function personControl(slot: Slot): TemplateResult {
  const value = isObject(slot.value) && 'name' in slot.value ? (slot.value as PersonValue) : undefined;
  const find = async (words: string): Promise<Choice[]> => {
    const { makeMatcher } = await import('../../core/text/search.ts');
    const matches = makeMatcher(words === value?.name ? '' : words);
    const people = await slot.session.workspace.people();
    return people
      .filter((person) => matches(`${person.name} ${noteOf(person)}`))
      .slice(0, most)
      .map((person) => ({ value: person, text: person.name, note: noteOf(person) }));
  };
  return html`<span class="control-lookup"
    >${lookupControl({
      slot,
      text: showTyped(slot.field, slot.value),
      placeholder: '이름 또는 초성',
      find,
      choose: put(slot),
    })}${value && noteOf(value) && !slot.name ? html`<span class="muted">${noteOf(value)}</span>` : nothing}</span
  >`;
}

/** A department or company: one that a person of the directory belongs to, or any other as typed. */
export function organisationControl(slot: Slot): TemplateResult {
  const value = isObject(slot.value) && 'name' in slot.value ? (slot.value as OrganisationValue) : undefined;
  const find = async (words: string): Promise<Choice[]> => {
    const { makeMatcher } = await import('../../core/text/search.ts');
    const matches = makeMatcher(words === value?.name ? '' : words);
    const people = await slot.session.workspace.people();
    const names = new Set(people.flatMap((person) => (person.organisation ? [person.organisation] : [])));
    return [...names]
      .filter(matches)
      .slice(0, most)
      .map((name) => ({ value: { name }, text: name, note: '' }));
  };
  const text = showTyped(slot.field, slot.value);
  return html`<span class="control-lookup"
    >${lookupControl({ slot, text, placeholder: '부서 또는 업체', find, choose: put(slot) })}</span
  >`;
}

/** A record of another form, found by number, subject or first consonants. */
export function referenceControl(slot: Slot<ReferenceField>): TemplateResult {
  const value = isObject(slot.value) && 'record' in slot.value ? (slot.value as ReferenceValue) : undefined;
  const text = showTyped(slot.field, slot.value);
  const find = async (words: string): Promise<Choice[]> => {
    const found = await slot.session.workspace.find(slot.field.forms, words === text ? '' : words, most);
    return found.map((reference) => ({
      value: reference,
      text: showTyped(slot.field, reference),
      note: '',
    }));
  };
  return html`<span class="control-lookup"
    >${lookupControl({ slot, text, placeholder: '번호, 제목, 초성', find, choose: put(slot) })}${
      value?.record
        ? html`<a class="control-open" href=${recordAddress(value)}>열기<span class="visually-hidden"> ${text}</span></a>`
        : nothing
    }</span
  >`;
}
