// Stated fields keep their names: every word of the source's label stands in the label of a place that serves it.
import { describe, expect, test } from 'vitest';
import documents from '../../content/source/documents.json' with { type: 'json' };
import type { Field } from '../../src/core/field/field.ts';
import type { Form } from '../../src/core/form/form.ts';
import { loadForms } from '../../src/forms/index.ts';

const forms = await loadForms();

/** Documents that a form carries. */
const carriedDocuments = documents.filter(({ id }) => forms.some((form) => form.covers.includes(id)));

/** Labels under which a form serves each place. */
function labelsByPlace(form: Form): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  const note = (place: string, label: string) => labels.set(place, [...(labels.get(place) ?? []), label]);
  const walk = (field: Field, label: string) => {
    for (const place of field.serves ?? []) note(place, label);
    if (field.kind === 'rows')
      for (const column of Object.values(field.columns)) walk(column, `${label} ${column.label}`);
  };
  for (const field of Object.values(form.fields)) walk(field, field.label);
  for (const { field, label } of Object.values(form.computed)) walk(field, label);
  for (const place of form.numberServes ?? []) note(place, '관리번호');
  for (const [document, outline] of Object.entries(form.outlines ?? {}))
    for (const { id, label } of outline.headings) note(`${document}/${id}`, label);
  return labels;
}

/** What is in brackets is an explanation, not the name. */
function wordsOf(label: string): string[] {
  return label
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s·,]+/)
    .filter(Boolean);
}

function hasWords(label: string, words: readonly string[]): boolean {
  const bare = label.replace(/\s/g, '');
  return words.every((word) => bare.includes(word));
}

const homes = forms
  .filter((form) => carriedDocuments.some(({ id }) => form.covers.includes(id)))
  .map((form) => [form.id, form] as const);

describe('labels of stated fields are recognisable', () => {
  test.each(homes)('%s', (_, form) => {
    const labels = labelsByPlace(form);
    const strange = carriedDocuments
      .filter((document) => form.covers.includes(document.id))
      .flatMap((document) =>
        document.fields
          .filter((field) => field.stated)
          .map((field) => ({ place: `${document.id}/${field.id}`, label: field.label }))
          .filter(({ place, label }) => !(labels.get(place) ?? []).some((own) => hasWords(own, wordsOf(label))))
          .map(({ place, label }) => `${place} (${label}) stands as ${(labels.get(place) ?? []).join(' / ')}`),
      );
    expect(strange).toEqual([]);
  });
});
