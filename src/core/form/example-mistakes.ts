// What can be wrong with the examples of a definition. Apart from define.ts, so that a form page does not carry the check.
import type { Field } from '../field/field.ts';
import { isStorable } from '../field/kinds.ts';
import { isBlank, type Scalar, type Values } from '../field/value.ts';
import { valuesOfExample } from './example.ts';
import type { Example, ExampleValue, Form, FormWithRules } from './form.ts';
import { validate } from './validate.ts';
import { contextOf, plainOf, valuesOf } from './values.ts';

/** An example whose name begins so is a record on its way and need not be complete. */
const draft = /^draft/;

function* checkValue(id: string, field: Field, value: ExampleValue): Generator<string> {
  if (field.kind !== 'rows') {
    if (!isStorable(field, value)) yield `'${id}' holds a value that a ${field.kind} cannot store`;
    return;
  }
  if (!Array.isArray(value)) {
    yield `'${id}' is not a list of rows`;
    return;
  }
  for (const [index, row] of (value as readonly Readonly<Record<string, Scalar>>[]).entries()) {
    for (const [column, cell] of Object.entries(row)) {
      const known = Object.hasOwn(field.columns, column) ? field.columns[column] : undefined;
      if (!known) yield `row ${index + 1} of '${id}' names column '${column}', which does not exist`;
      else if (!isStorable(known, cell))
        yield `row ${index + 1} of '${id}' holds a value at '${column}' that a ${known.kind} cannot store`;
    }
  }
}

/** The stage an example must be complete up to: the last one or, for a record that ended early (기각), the last one with anything in it. */
function lastStage(form: Form, values: Values): string | undefined {
  const { stages, ended } = form.workflow;
  if (!ended?.(plainOf(form, values))) return undefined;
  const filled = stages.filter((stage) =>
    form.sections.some(
      (section) => stage.sections.includes(section.id) && section.items.some((id) => !isBlank(values[id])),
    ),
  );
  return filled.at(-1)?.id;
}

function* checkExample(form: FormWithRules, name: string, example: Example, today: string): Generator<string> {
  let storable = true;
  for (const [id, value] of Object.entries(example.values)) {
    const field = Object.hasOwn(form.fields, id) ? form.fields[id] : undefined;
    const mistakes = field ? [...checkValue(id, field, value)] : [`names field '${id}', which does not exist`];
    storable &&= mistakes.length === 0;
    yield* mistakes;
  }
  if (!storable || draft.test(name)) return;
  const values = valuesOf(valuesOfExample(form, example));
  const problems = validate(form, values, { stage: lastStage(form, values), context: contextOf(today) });
  for (const { path, message, level } of problems) if (level === 'error') yield `'${path}' ${message}`;
}

/**
 * Everything that is wrong with the examples of a form, each sentence naming the example and the culprit.
 * Examples must be complete and pass validation unless their name begins with `draft`. `today` as the examples see it.
 */
export function findExampleMistakes(form: FormWithRules, today: string): string[] {
  return Object.entries(form.examples).flatMap(([name, example]) =>
    [...checkExample(form, name, example, today)].map((mistake) => `Form '${form.id}', example '${name}': ${mistake}`),
  );
}
