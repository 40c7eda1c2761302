// Changes to an example, and what a form then says: the tests of the incident forms work on examples and nothing else.
import type { Scalar, Values } from '../../../src/core/field/value.ts';
import { computeAll } from '../../../src/core/form/compute.ts';
import { rowsFrom, valuesOfExample } from '../../../src/core/form/example.ts';
import type { ExampleValue, Form, FormContext, FormWithRules } from '../../../src/core/form/form.ts';
import { validate } from '../../../src/core/form/validate.ts';
import { contextOf, plainOf, valuesOf } from '../../../src/core/form/values.ts';

type Changes = Readonly<Record<string, ExampleValue>>;

/** An example's values with some of them replaced. */
export function changed(form: Form, example: string, changes: Changes = {}): Values {
  const record = valuesOfExample(form, form.examples[example]!);
  const other = Object.entries(changes).map(([id, value]) => [
    id,
    form.fields[id]?.kind === 'rows' ? rowsFrom(id, value as Readonly<Record<string, Scalar>>[]) : value,
  ]);
  return { ...valuesOf(record), ...Object.fromEntries(other) } as Values;
}

type Options = { today?: string; stage?: string; settings?: FormContext['parameters'] };

/** Rules that speak, as `id` of errors and `id (warning)` of warnings; fields that fail by themselves as `field: …`. */
export function complaints(
  form: FormWithRules,
  example: string,
  changes: Changes = {},
  options: Options = {},
): string[] {
  const context = contextOf(options.today ?? '2026-11-23', options.settings);
  const stage = options.stage ? { stage: options.stage } : {};
  return validate(form, changed(form, example, changes), { context, ...stage }).map(
    ({ rule, path, level }) => `${rule ?? `field: ${path}`}${level === 'warning' ? ' (warning)' : ''}`,
  );
}

/** The sentence of one rule, or undefined when it is silent. */
export function sentence(
  form: FormWithRules,
  rule: string,
  example: string,
  changes: Changes = {},
): string | undefined {
  const problems = validate(form, changed(form, example, changes), { context: contextOf('2026-11-23') });
  return problems.find((problem) => problem.rule === rule)?.message;
}

/** Computed values of a changed example. */
export function computed(form: Form, example: string, changes: Changes = {}, options: Options = {}) {
  return computeAll(form, changed(form, example, changes), contextOf(options.today ?? '2026-11-23', options.settings));
}

/** The state of the work in a word. */
export function progress(form: Form, example: string, changes: Changes = {}): string | undefined {
  return form.workflow.progress?.(plainOf(form, changed(form, example, changes)));
}
