// Whether the forms carry what the source asks for: every stated field, one home per document, clauses that exist.
import type { Field } from '../field/field.ts';
import type { Form } from './form.ts';

/** A document of the source as content/source/documents.json keeps it. */
export type SourceDocument = {
  readonly id: string;
  readonly title: string;
  readonly clause?: string | null;
  readonly fields: readonly { readonly id: string; readonly label: string; readonly stated: boolean }[];
};

function servedBy(field: Field): string[] {
  const own = [...(field.serves ?? [])];
  return field.kind === 'rows' ? [...own, ...Object.values(field.columns).flatMap(servedBy)] : own;
}

/** Places that a form serves, as `document/field`: of its fields, columns, computed values, record number and the headings of its outlines. */
export function placesServed(form: Form): string[] {
  const fields = Object.values(form.fields).flatMap(servedBy);
  const computed = Object.values(form.computed).flatMap((value) => servedBy(value.field));
  const headings = Object.entries(form.outlines ?? {}).flatMap(([document, outline]) =>
    outline.headings.map((heading) => `${document}/${heading.id}`),
  );
  return [...(form.numberServes ?? []), ...fields, ...computed, ...headings];
}

/** Stated fields of covered documents that their home does not serve: `document/field (label)` with the form. */
export function findUnservedFields(forms: readonly Form[], documents: readonly SourceDocument[]): string[] {
  return forms.flatMap((form) => {
    const served = new Set(placesServed(form));
    return documents
      .filter((document) => form.covers.includes(document.id))
      .flatMap((document) => document.fields.filter((field) => field.stated).map((field) => ({ document, field })))
      .filter(({ document, field }) => !served.has(`${document.id}/${field.id}`))
      .map(({ document, field }) => `${form.id}: stated field ${document.id}/${field.id} (${field.label}) is missing`);
  });
}

/** Places that a form claims to serve and that no source document has, or whose document the form does not cover. */
export function findUnknownPlaces(forms: readonly Form[], documents: readonly SourceDocument[]): string[] {
  const known = new Set(documents.flatMap((document) => document.fields.map((field) => `${document.id}/${field.id}`)));
  return forms.flatMap((form) =>
    [...new Set(placesServed(form))].flatMap((place) => {
      if (!known.has(place)) return [`${form.id}: serves ${place}, which is not in the source`];
      const document = place.split('/')[0]!;
      return form.covers.includes(document) ? [] : [`${form.id}: serves ${place} but does not cover ${document}`];
    }),
  );
}

/** Documents with no home, or more than one. `waiting` are documents that are not carried yet, each with its reason elsewhere. */
export function findHomes(
  forms: readonly Form[],
  documents: readonly SourceDocument[],
  waiting: readonly string[] = [],
) {
  const homes = new Map<string, string[]>(documents.map((document) => [document.id, []]));
  const unknown: string[] = [];
  for (const form of forms) {
    for (const id of form.covers) {
      const found = homes.get(id);
      if (found) found.push(form.id);
      else unknown.push(`${form.id}: covers ${id}, which is not in the source`);
    }
  }
  const all = [...homes];
  return {
    unknown,
    homeless: all
      .filter(([id, found]) => found.length === 0 && !waiting.includes(id))
      .map(([id]) => `document ${id} has no home`),
    shared: all
      .filter(([, found]) => found.length > 1)
      .map(([id, found]) => `document ${id} has ${found.length} homes: ${found.join(', ')}`),
    settled: waiting
      .filter((id) => homes.get(id)?.length !== 0)
      .map((id) => `document ${id} waits on the list but has a home or does not exist`),
  };
}

/** Clause references of forms that do not exist. Outlines count too. */
export function findUnknownClauses(forms: readonly Form[], clauses: Iterable<string>): string[] {
  const known = new Set(clauses);
  return forms.flatMap((form) => {
    const named = [...form.basis, ...Object.values(form.outlines ?? {}).flatMap((outline) => outline.basis)];
    return [...new Set(named)].filter((id) => !known.has(id)).map((id) => `${form.id}: clause ${id} does not exist`);
  });
}

/** What needs all forms at once: links and references to forms, copies into fields that are not there, number prefixes used twice. */
export function findBrokenTies(forms: readonly Form[]): string[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  const problems = [...(byId.size < forms.length ? ['two forms share an id'] : [])];
  const prefixes = new Map<string, string>();
  for (const form of forms) {
    const other = prefixes.get(form.number);
    if (other !== undefined) problems.push(`${form.id}: number prefix ${form.number} is also that of ${other}`);
    prefixes.set(form.number, form.id);
    for (const [id, field] of Object.entries(form.fields))
      problems.push(
        ...referencesOf(id, field)
          .filter(([, to]) => !byId.has(to))
          .map(([at, to]) => `${form.id}: ${at} refers to form ${to}, which does not exist`),
      );
    for (const link of form.links ?? []) {
      const target = byId.get(link.form);
      if (!target) {
        problems.push(`${form.id}: link ${link.id} makes ${link.form}, which does not exist`);
        continue;
      }
      for (const id of Object.keys(link.copies))
        if (!Object.hasOwn(target.fields, id))
          problems.push(`${form.id}: link ${link.id} copies into ${link.form}/${id}, which does not exist`);
      if (target.fields[link.by]?.kind !== 'reference')
        problems.push(`${form.id}: link ${link.id} is kept at ${link.form}/${link.by}, which is no reference field`);
    }
  }
  return problems;
}

function referencesOf(id: string, field: Field): [at: string, form: string][] {
  if (field.kind === 'reference') return field.forms.map((form) => [id, form]);
  if (field.kind !== 'rows') return [];
  return Object.entries(field.columns).flatMap(([column, cell]) => referencesOf(`${id}/${column}`, cell));
}
