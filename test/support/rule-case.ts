// Cases over the rules and computed values of a form: an example, with some values changed.
import type { Scalar } from '../../src/core/field/value.ts';
import { computeAll } from '../../src/core/form/compute.ts';
import { valuesOfExample } from '../../src/core/form/example.ts';
import type { ExampleValue, Form, FormContext, FormWithRules } from '../../src/core/form/form.ts';
import { validate } from '../../src/core/form/validate.ts';
import { contextOf, plainOf, valuesOf } from '../../src/core/form/values.ts';

type Changes = Readonly<Record<string, ExampleValue>>;
type Options = { stage?: string; today?: string; settings?: FormContext['parameters'] };

/** The values of an example with some of them changed. @throws Error when the form has no such example */
export function valuesWith(form: Form, example: string, changes: Changes = {}) {
  const found = form.examples[example];
  if (!found) throw new Error(`${form.id} has no example ${example}`);
  return valuesOf(valuesOfExample(form, { ...found, values: { ...found.values, ...changes } }));
}

/** Ids of the rules that complain, errors and warnings, as `level id`. */
export function brokenRules(
  form: FormWithRules,
  example: string,
  changes: Changes = {},
  options: Options = {},
): string[] {
  const { stage, today = '2026-11-23', settings } = options;
  return validate(form, valuesWith(form, example, changes), {
    ...(stage ? { stage } : {}),
    context: contextOf(today, settings),
  }).flatMap(({ rule, level }) => (rule ? [`${level} ${rule}`] : []));
}

/** Computed values of a changed example. */
export function computedWith(form: Form, example: string, changes: Changes = {}, options: Options = {}) {
  const context = contextOf(options.today ?? '2026-11-23', options.settings);
  return computeAll(form, valuesWith(form, example, changes), context) as Record<string, Scalar | undefined>;
}

/** The state of the work in a word. */
export function progressWith(form: Form, example: string, changes: Changes = {}): string | undefined {
  return form.workflow.progress?.(plainOf(form, valuesWith(form, example, changes)));
}
