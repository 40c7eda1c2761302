// What may be chosen in a control that names something kept elsewhere, for the words typed so far. Loaded with the first search.
import type { ReferenceField } from '../../core/field/field.ts';
import { placeOf } from '../../core/field/person.ts';
import { makeMatcher } from '../../core/text/search.ts';
import type { Choice } from './lookup-element.ts';
import type { FormSession } from './session.ts';
import type { Slot } from './slot.ts';
import { showTyped } from './typed-text.ts';

/** Lines in a list of choices: more is not read, it is searched again. */
const most = 12;

/** People of the directory by name, department or position. */
async function findPeople({ workspace }: FormSession, words: string): Promise<Choice[]> {
  const matches = makeMatcher(words);
  const people = await workspace.people();
  return people
    .filter((person) => matches(`${person.name} ${placeOf(person)}`))
    .slice(0, most)
    .map((person) => ({ value: person, text: person.name, note: placeOf(person) }));
}

/** Departments and companies that people of the directory belong to. */
async function findOrganisations({ workspace }: FormSession, words: string): Promise<Choice[]> {
  const matches = makeMatcher(words);
  const people = await workspace.people();
  const names = new Set(people.flatMap((person) => (person.organisation ? [person.organisation] : [])));
  return [...names]
    .filter(matches)
    .slice(0, most)
    .map((name) => ({ value: { name }, text: name, note: '' }));
}

/** Records of the forms that the field may name. */
async function findRecords({ workspace }: FormSession, field: ReferenceField, words: string): Promise<Choice[]> {
  const found = await workspace.find(field.forms, words, most);
  return found.map((reference) => ({ value: reference, text: showTyped(field, reference), note: '' }));
}

/** What may be chosen in a slot. */
export function findChoices({ session, field }: Slot, words: string): Promise<Choice[]> {
  if (field.kind === 'reference') return findRecords(session, field, words);
  return field.kind === 'person' ? findPeople(session, words) : findOrganisations(session, words);
}
