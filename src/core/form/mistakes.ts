// What can be wrong with a definition itself, found when it is built, so that it is met by whoever makes it.
import type { Field, RowsField } from '../field/field.ts';
import { parse } from '../field/reading.ts';
import { recordColumnIds } from './columns.ts';
import type { Form, FormWithRules } from './form.ts';
import { shownStatuses } from './status.ts';

const idShape = /^[a-z][A-Za-z0-9]*$/;
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const servesShape = /^[a-z0-9-]+\/[A-Za-z0-9-]+$/;

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function hasItem(form: Form, id: string): boolean {
  return Object.hasOwn(form.fields, id) || Object.hasOwn(form.computed, id);
}

function* checkField(id: string, field: Field): Generator<string> {
  if (!idShape.test(id)) yield `field id '${id}' is not camelCase`;
  if (field.label.trim() === '') yield `field '${id}' has no label`;
  for (const place of field.serves ?? [])
    if (!servesShape.test(place)) yield `field '${id}' serves '${place}', which is not document/field`;
  if ('options' in field) {
    if (field.options.length === 0) yield `field '${id}' has no options`;
    for (const option of repeated(field.options)) yield `field '${id}' has option '${option}' twice`;
    if (field.options.some((option) => option.trim() !== option || option === ''))
      yield `field '${id}' has an option with blanks around it`;
  }
  if ('min' in field && field.min !== undefined && field.max !== undefined && field.min > field.max)
    yield `field '${id}' has min above max`;
  if (field.kind === 'text' && field.pattern) {
    try {
      new RegExp(field.pattern.source, 'u');
    } catch {
      yield `field '${id}' has a pattern that is no regular expression`;
    }
  }
  if (field.kind === 'reference' && field.forms.length === 0) yield `field '${id}' refers to no form`;
  if (field.kind === 'rows') yield* checkRows(id, field);
}

function* checkRows(id: string, field: RowsField): Generator<string> {
  const columns = Object.entries(field.columns);
  if (columns.length === 0) yield `field '${id}' has no columns`;
  for (const [column, cell] of columns) {
    if ((cell as Field).kind === 'rows') yield `field '${id}' has rows inside rows at '${column}'`;
    else for (const mistake of checkField(column, cell)) yield `${mistake} (column of '${id}')`;
  }
  if (field.growing === false && !field.initial?.length) yield `field '${id}' may not grow and starts with no rows`;
  for (const row of field.initial ?? []) {
    for (const column of Object.keys(row))
      if (!Object.hasOwn(field.columns, column))
        yield `field '${id}' starts with a row that names column '${column}', which it does not have`;
  }
}

function* checkSections(form: Form): Generator<string> {
  const items = form.sections.flatMap((section) => section.items);
  for (const id of repeated(form.sections.map((section) => section.id))) yield `section '${id}' is there twice`;
  for (const id of repeated(items)) yield `'${id}' stands in sections twice`;
  for (const section of form.sections) {
    for (const id of section.items)
      if (!hasItem(form, id)) yield `section '${section.id}' names '${id}', which is neither field nor computed value`;
  }
  for (const id of Object.keys(form.fields)) {
    if (!items.includes(id) && !form.fields[id]!.deprecated) yield `field '${id}' stands in no section`;
  }
  for (const id of Object.keys(form.computed)) {
    if (Object.hasOwn(form.fields, id)) yield `'${id}' is a field and a computed value`;
    if (!idShape.test(id)) yield `computed id '${id}' is not camelCase`;
  }
}

function* checkStages(form: Form): Generator<string> {
  const { stages } = form.workflow;
  if (stages.length === 0) yield 'there is no stage';
  const placed = stages.flatMap((stage) => stage.sections);
  const known = form.sections.map((section) => section.id);
  for (const id of repeated(stages.map((stage) => stage.id))) yield `stage '${id}' is there twice`;
  for (const id of repeated(placed)) yield `section '${id}' belongs to two stages`;
  for (const id of placed) if (!known.includes(id)) yield `a stage names section '${id}', which does not exist`;
  for (const id of known) if (!placed.includes(id)) yield `section '${id}' belongs to no stage`;
  for (const stage of stages) {
    if (stage.approval.length > 0 && stage.approval[0]!.step !== '기안')
      yield `the approval of stage '${stage.id}' does not begin with 기안`;
    if (stage.approval.length === 1) yield `stage '${stage.id}' would be approved by its drafter alone`;
  }
}

function* checkLedger(form: Form): Generator<string> {
  const known = (id: string) => hasItem(form, id) || recordColumnIds.includes(id);
  const { columns, filters, totals = [], views } = form.ledger;
  for (const id of columns) if (!known(id)) yield `the ledger names column '${id}', which does not exist`;
  for (const id of repeated(columns)) yield `the ledger has column '${id}' twice`;
  for (const id of filters) if (!known(id)) yield `the ledger filters by '${id}', which does not exist`;
  for (const { column } of totals) if (!known(column)) yield `the ledger totals '${column}', which does not exist`;
  for (const id of repeated(views.map((view) => view.id))) yield `view '${id}' is there twice`;
  for (const view of views) {
    const named = [...view.where.map((condition) => condition.column), ...(view.sort ? [view.sort.column] : [])];
    for (const id of named) if (!known(id)) yield `view '${view.id}' names column '${id}', which does not exist`;
    for (const { column, is } of view.where) yield* checkCondition(form, view.id, column, is);
  }
}

/** A condition on a choice that names no option would never be met. */
function* checkCondition(form: Form, view: string, column: string, is: readonly string[]): Generator<string> {
  const field = form.fields[column] ?? form.computed[column]?.field;
  for (const value of column === '@status' ? is : []) {
    if (!shownStatuses.includes(value)) yield `view '${view}' asks for the status '${value}', which no record has`;
  }
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return;
  for (const value of is) {
    if (value !== '' && parse({ ...field, marks: true }, value).problem !== undefined)
      yield `view '${view}' asks '${column}' for '${value}', which is not an option`;
  }
}

function* checkRules(form: FormWithRules): Generator<string> {
  for (const id of repeated(form.rules.map((rule) => rule.id))) yield `rule '${id}' is there twice`;
  for (const rule of form.rules) {
    if (rule.at.length === 0) yield `rule '${rule.id}' stands at no field`;
    for (const path of rule.at) {
      const [id = '', column] = path.split('/');
      const field = form.fields[id];
      const exists =
        column === undefined ? hasItem(form, id) : field?.kind === 'rows' && Object.hasOwn(field.columns, column);
      if (!exists) yield `rule '${rule.id}' stands at '${path}', which does not exist`;
    }
    if (rule.stage !== undefined && !form.workflow.stages.some((stage) => stage.id === rule.stage))
      yield `rule '${rule.id}' waits for stage '${rule.stage}', which does not exist`;
  }
}

function* checkLinks(form: Form): Generator<string> {
  for (const id of repeated((form.links ?? []).map((link) => link.id))) yield `link '${id}' is there twice`;
  for (const link of form.links ?? []) {
    for (const source of Object.values(link.copies))
      if (!hasItem(form, source)) yield `link '${link.id}' copies '${source}', which does not exist`;
  }
}

function* checkTold(form: Form): Generator<string> {
  for (const from of Object.values(form.tells ?? {}))
    if (!Object.hasOwn(form.fields, from)) yield `tells '${from}', which is not among its fields`;
}

function* checkVersions(form: Form): Generator<string> {
  if (form.versions.length === 0) yield 'there is no version';
  for (const id of repeated(form.versions.map((version) => version.id))) yield `version '${id}' is there twice`;
  for (const { id, name, on } of form.versions) {
    if (parse({ kind: 'date', label: '' }, on).value !== on) yield `version '${id}' is dated '${on}', which is no date`;
    if (!slugShape.test(name)) yield `version '${id}' has the name '${name}', which is not kebab-case`;
  }
}

/** Everything in a definition that contradicts itself, in English, each naming its culprit. Examples are checked apart. */
export function* findMistakes(form: FormWithRules): Generator<string> {
  if (!slugShape.test(form.id)) yield 'the id is not kebab-case';
  if (!/^[A-Z]{2,5}$/.test(form.number)) yield `the number prefix '${form.number}' is not two to five capitals`;
  if (form.basis.length === 0 && !form.reason) yield 'it names no clause and gives no reason';
  if (form.purpose.trim() === '') yield 'it has no purpose';
  for (const id of repeated(form.covers)) yield `it covers document '${id}' twice`;
  for (const id of repeated(form.basis)) yield `it names clause '${id}' twice`;
  if (!Object.hasOwn(form.fields, form.subject)) yield `its subject '${form.subject}' is no field`;
  const dated = form.bookDate === undefined ? undefined : form.fields[form.bookDate];
  if (form.bookDate !== undefined && dated?.kind !== 'date' && dated?.kind !== 'dateTime')
    yield `its book date '${form.bookDate}' is no date field`;
  for (const [id, field] of Object.entries(form.fields)) yield* checkField(id, field);
  for (const [id, { field }] of Object.entries(form.computed)) yield* checkField(id, field);
  yield* checkSections(form);
  yield* checkStages(form);
  yield* checkLedger(form);
  yield* checkRules(form);
  yield* checkLinks(form);
  yield* checkTold(form);
  yield* checkVersions(form);
}
