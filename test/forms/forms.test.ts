// Every form through everything that is derived from it: what holds for one definition holds for all.
import { describe, expect, it } from 'vitest';
import clauses from '../../content/source/clauses.json' with { type: 'json' };
import documents from '../../content/source/documents.json' with { type: 'json' };
import type { ColumnField, Field } from '../../src/core/field/field.ts';
import { isStorable, show } from '../../src/core/field/kinds.ts';
import { complain, parse } from '../../src/core/field/reading.ts';
import { isBlank, type Scalar, type Values } from '../../src/core/field/value.ts';
import { cellsOf, ledgerColumns } from '../../src/core/form/columns.ts';
import { computeFrom } from '../../src/core/form/compute.ts';
import {
  findBrokenTies,
  findHomes,
  findUnknownClauses,
  findUnknownPlaces,
  findUnservedFields,
} from '../../src/core/form/coverage.ts';
import { csvHeads } from '../../src/core/form/csv.ts';
import { describeForm } from '../../src/core/form/describe.ts';
import { valuesOfExample } from '../../src/core/form/example.ts';
import { findExampleMistakes } from '../../src/core/form/example-mistakes.ts';
import type { Form, FormWithRules } from '../../src/core/form/form.ts';
import { manualOf } from '../../src/core/form/manual.ts';
import { validate } from '../../src/core/form/validate.ts';
import { contextOf, plainOf, rowsOf, valuesOf } from '../../src/core/form/values.ts';
import { csvToDrafts, recordsToCsv } from '../../src/export/csv.ts';
import { formIndex, loadForms } from '../../src/forms/index.ts';
import { foolishValues } from '../support/foolish.ts';
import { emptyState } from '../support/visit-form.ts';

const forms = await loadForms();
const context = contextOf('2026-11-23');

/** Every form; and every example of every form. */
const everyForm = forms.map((form) => [form.id, form] as const);
const everyExample = forms.flatMap((form) =>
  Object.entries(form.examples).map(([name, example]) => {
    const record = valuesOfExample(form, example);
    const stage = form.workflow.stages.at(-1)!.id;
    return [`${form.id} ${name}`, form, { ...emptyState(form.id, stage), ...record }] as const;
  }),
);

/** Every scalar of a record with its field: cells of rows too. */
function* scalarsOf(form: Form, values: Values): Generator<[path: string, field: ColumnField, value: Scalar]> {
  for (const [id, field] of Object.entries(form.fields)) {
    if (field.kind !== 'rows') yield [id, field, (values[id] ?? null) as Scalar];
    else
      for (const row of rowsOf(values, id))
        for (const [column, cell] of Object.entries(field.columns))
          yield [`${id}/${row.id}/${column}`, cell, row.cells[column] ?? null];
  }
}

/** What survives being shown and read again: files do not, people and references keep name and number, and their links in a CSV file. */
function survives(field: Field): boolean {
  return field.kind !== 'attachment' && field.kind !== 'signature';
}

/** Rules and formulas that threw: `validate` reports them as warnings without hiding the rest. */
function failures(form: FormWithRules, values: Values): string[] {
  const rules = form.rules.filter((rule) => {
    try {
      rule.check(plainOf(form, values), context);
      return false;
    } catch {
      return true;
    }
  });
  return [...rules.map((rule) => rule.id), ...computeFrom(form, plainOf(form, values), context).failed];
}

describe('the list of forms', () => {
  it('holds each form under its id', () => {
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.map((form) => form.id)).toEqual(Object.keys(formIndex));
  });

  it('carries every stated field of the documents it covers and names nothing that is not there', () => {
    expect(findUnservedFields(forms, documents)).toEqual([]);
    expect(findUnknownPlaces(forms, documents)).toEqual([]);
    expect(
      findUnknownClauses(
        forms,
        clauses.map((clause) => clause.id),
      ),
    ).toEqual([]);
    expect(findBrokenTies(forms)).toEqual([]);
    const { shared, unknown } = findHomes(forms, documents);
    expect([...shared, ...unknown]).toEqual([]);
  });
});

describe.each(everyForm)('%s', (_, form) => {
  it('has examples that are right', () => {
    expect(Object.keys(form.examples).length).toBeGreaterThan(0);
    expect(findExampleMistakes(form, '2026-11-23')).toEqual([]);
  });

  it('has a manual and a description of every item', () => {
    const items = form.sections.flatMap((section) => section.items);
    const manual = manualOf(form);
    expect(manual.sections.flatMap((section) => section.fields.map((field) => field.id))).toEqual(items);
    const described = describeForm(form);
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
    expect(described.fields.map((field) => field.id)).toEqual(expect.arrayContaining(items));
    expect(new Set(csvHeads(form)).size).toBe(csvHeads(form).length);
  });

  it('asks an empty record for its required fields in words, and breaks on nothing', () => {
    for (const stage of form.workflow.stages) {
      for (const problem of validate(form, {}, { stage: stage.id, context })) {
        expect(problem.message, problem.path).toMatch(/[가-힣].*(다|요)\.$/);
      }
    }
    expect(failures(form, {})).toEqual([]);
  });

  it('takes foolish values in every field without a rule or formula breaking', () => {
    for (const value of foolishValues) {
      const values: Record<string, never> = {};
      for (const [id, field] of Object.entries(form.fields)) {
        if (field.kind === 'rows') {
          const cells = Object.fromEntries(
            Object.entries(field.columns).map(([column, cell]) => [column, isStorable(cell, value) ? value : null]),
          );
          values[id] = [{ id: 'r1', order: 'V', cells }] as never;
        } else if (isStorable(field, value)) values[id] = value as never;
      }
      expect(failures(form, values), JSON.stringify(value)).toEqual([]);
      validate(form, values, { context });
      const state = { ...emptyState(form.id, form.workflow.stages[0]!.id), fields: values };
      for (const cell of Object.values(cellsOf(form, { state, number: '' }, context)))
        expect(typeof cell.text).toBe('string');
    }
  });
});

describe.each(everyExample)('%s', (_, form, state) => {
  const values = valuesOf(state);

  it('shows every value, and reads back what it shows', () => {
    for (const [path, field, value] of scalarsOf(form, values)) {
      const text = show(field, value);
      expect(isBlank(value) ? text === '' : text !== '', path).toBe(true);
      if (!survives(field) || complain(field, value) !== undefined) continue;
      const read = parse(field, text);
      expect(read.problem, path).toBeUndefined();
      expect(show(field, read.value), path).toBe(text);
    }
  });

  it('fills its ledger', () => {
    const cells = cellsOf(form, { state, number: `${form.number}-2026-0001` }, context);
    expect(Object.keys(cells)).toEqual(ledgerColumns(form).map((column) => column.id));
    expect(cells['@number']!.text).toBe(`${form.number}-2026-0001`);
    expect(failures(form, values)).toEqual([]);
  });

  it('goes through a CSV file and back', () => {
    const text = recordsToCsv(form, [{ state, number: '' }], context);
    const { drafts, problems } = csvToDrafts(form, text);
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(1);
    const back = valuesOf(drafts[0]!);
    const shown = (all: Values) =>
      [...scalarsOf(form, all)]
        .filter(([, field]) => survives(field))
        .map(([path, field, value]) => [path.replace(/^(\w+)\/.*\//, '$1/'), show(field, value)])
        .filter(([, shownText]) => shownText !== '');
    expect(shown(back)).toEqual(shown(values));
    const linked = (all: Values) =>
      [...scalarsOf(form, all)]
        .filter(([, field, value]) => /^(person|organisation|reference)$/.test(field.kind) && !isBlank(value))
        .map(([path, , value]) => [path.replace(/^(\w+)\/.*\//, '$1/'), value]);
    expect(linked(back)).toEqual(linked(values));
  });
});
