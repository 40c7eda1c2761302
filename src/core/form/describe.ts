// A definition as data, for `/api/forms.json` and anything that reads forms without running them.

import type { Field, FieldKind } from '../field/field.ts';
import { highestPoint } from '../field/kinds/number.ts';
import type { Form, Step } from './form.ts';

export type FieldDescription = {
  id: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  options?: readonly string[];
  columns?: FieldDescription[];
  unit?: string;
  hint?: string;
  /** Source document fields, `document-id/field-id`. */
  serves?: readonly string[];
  /** Set for values that are worked out. */
  formula?: string;
  deprecated?: string;
};

export type FormDescription = {
  id: string;
  title: string;
  domain: string;
  nature: string;
  covers: readonly string[];
  basis: readonly string[];
  reason?: string;
  purpose: string;
  number: string;
  /** 권장값. */
  retention: string;
  disclosure: string;
  book: string;
  version: string;
  fields: FieldDescription[];
  workflow: { id: string; title: string; verb: string; sections: readonly string[]; approval: readonly Step[] }[];
  ledger: { title: string; columns: readonly string[] };
  links: { id: string; title: string; form: string }[];
};

/** One field as data. Rating points become options. */
export function describeField(id: string, field: Field): FieldDescription {
  const description: FieldDescription = { id, label: field.label, kind: field.kind, required: field.required ?? false };
  if ('options' in field) description.options = field.options;
  if (field.kind === 'rating')
    description.options = Array.from({ length: highestPoint(field) }, (_, index) => String(index + 1));
  if (field.kind === 'rows')
    description.columns = Object.entries(field.columns).map(([column, cell]) => describeField(column, cell));
  if ('unit' in field && field.unit) description.unit = field.unit;
  if (field.hint) description.hint = field.hint;
  if (field.serves) description.serves = field.serves;
  if (field.deprecated) description.deprecated = field.deprecated;
  return description;
}

/** A definition as plain JSON; the address of its page is added by whoever publishes it. */
export function describeForm(form: Form): FormDescription {
  const computed = Object.entries(form.computed).map(([id, value]) => ({
    ...describeField(id, { ...value.field, label: value.label }),
    formula: value.formula,
  }));
  return {
    id: form.id,
    title: form.title,
    domain: form.domain,
    nature: form.nature,
    covers: form.covers,
    basis: form.basis,
    ...(form.reason ? { reason: form.reason } : {}),
    purpose: form.purpose,
    number: form.number,
    retention: form.retention,
    disclosure: form.disclosure,
    book: form.book,
    version: form.versions.at(-1)!.id,
    fields: [...Object.entries(form.fields).map(([id, field]) => describeField(id, field)), ...computed],
    workflow: form.workflow.stages.map(({ id, title, verb, sections, approval }) => ({
      id,
      title,
      verb,
      sections,
      approval,
    })),
    ledger: { title: form.ledger.title, columns: form.ledger.columns },
    links: (form.links ?? []).map(({ id, title, form: target }) => ({ id, title, form: target })),
  };
}
