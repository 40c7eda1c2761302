// Checks a definition when it is built, so that a mistake is met by whoever makes it and never by the person who fills the form.
import type { Fields } from '../field/field.ts';
import type { FormSpec, FormWithRules } from './form.ts';
import { findMistakes } from './mistakes.ts';

/**
 * Checks a form definition and widens it so that all forms fit one list. Its examples are checked by `findExampleMistakes`.
 * @throws Error naming the form and the culprits when the definition contradicts itself.
 */
export function defineForm<const F extends Fields>(spec: FormSpec<F>): FormWithRules {
  const form = { computed: {}, rules: [], ...spec } as unknown as FormWithRules;
  const mistakes = [...findMistakes(form)];
  if (mistakes.length > 0) throw new Error(`Form '${form.id}': ${mistakes.join('; ')}`);
  return form;
}
