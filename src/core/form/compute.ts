// Values that are worked out from a record, never typed.
import type { Field } from '../field/field.ts';
import type { Scalar, Values } from '../field/value.ts';
import type { RecordState, Revision } from '../journal/commit.ts';
import type { Form, FormContext } from './form.ts';
import { type AnyPlainValues, plainOf, valuesOf } from './values.ts';

export type ComputedValues = Record<string, Scalar | undefined>;

/** Rounds half away from zero and keeps the stated digits: 99.785 with two digits is `99.79`. */
export function roundToText(number: number, digits: number): string {
  const size = Math.abs(number);
  const rounded = size < 1e15 ? Number(`${Math.round(Number(`${size}e${digits}`))}e-${digits}`) : size;
  return `${number < 0 && rounded > 0 ? '-' : ''}${rounded.toFixed(digits)}`;
}

/** Results are kept as their kind stores them: decimals as text with their digits, nothing that is not a number. */
function toStored(field: Field, value: Scalar | undefined): Scalar | undefined {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return undefined;
  return field.kind === 'decimal' || field.kind === 'percent' ? roundToText(value, field.digits ?? 2) : value;
}

/** Works out computed values (all unless told) and gathers the ids of those whose formula failed. */
export function computeFrom(
  form: Form,
  plain: AnyPlainValues,
  context: FormContext,
  ids: readonly string[] = Object.keys(form.computed),
) {
  const values: ComputedValues = {};
  const failed: string[] = [];
  for (const id of ids) {
    const computed = form.computed[id]!;
    try {
      values[id] = toStored(computed.field, computed.compute(plain, context));
    } catch {
      values[id] = undefined;
      failed.push(id);
    }
  }
  return { values, failed };
}

/** Every computed value by id; undefined while something is missing. A formula that fails gives undefined, and `validate` says so. */
export function computeAll(form: Form, values: Values, context: FormContext): ComputedValues {
  return computeFrom(form, plainOf(form, values), context).values;
}

function stageOfItem(form: Form, item: string): number {
  const section = form.sections.find((candidate) => candidate.items.includes(item))?.id;
  return form.workflow.stages.findIndex((stage) => section !== undefined && stage.sections.includes(section));
}

/**
 * Computed values of a record as its papers and ledger show them: what was copied at submit for submitted and approved stages,
 * worked out now for the rest. All of them unless told; `plain` saves reading the values twice.
 */
export function computedOf(
  form: Form,
  state: RecordState,
  context: FormContext,
  ids: readonly string[] = Object.keys(form.computed),
  plain: AnyPlainValues = plainOf(form, valuesOf(state)),
): ComputedValues {
  const stages = form.workflow.stages.map((stage) => stage.id);
  const frozenBelow =
    state.status === 'draft' || state.status === 'returned' ? stages.indexOf(state.stage) : stages.length;
  const standing = state.revisions.filter((revision) => !revision.returned && !revision.withdrawn);
  const copies: ComputedValues = {};
  const live: string[] = [];
  for (const id of ids) {
    const stage = standing.length > 0 ? stageOfItem(form, id) : stages.length;
    const copy =
      stage < frozenBelow && standing.findLast((revision: Revision) => stages.indexOf(revision.stage) >= stage);
    if (copy) copies[id] = copy.computed[id];
    else live.push(id);
  }
  return { ...computeFrom(form, plain, context, live).values, ...copies };
}
