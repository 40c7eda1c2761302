// One record of the example year: its acts become commits on top of its own folded state.

import { show } from '../../src/core/field/kinds.ts';
import type { PersonValue, ReferenceValue, Row, Scalar } from '../../src/core/field/value.ts';
import { computeAll } from '../../src/core/form/compute.ts';
import { nextStage } from '../../src/core/form/course.ts';
import { rowsFrom } from '../../src/core/form/example.ts';
import type { FormWithRules, Stage } from '../../src/core/form/form.ts';
import { itemsUpTo, validate } from '../../src/core/form/validate.ts';
import { contextOf, valuesOf } from '../../src/core/form/values.ts';
import { hashText } from '../../src/core/journal/canonical.ts';
import type { Commit, LineStep, PatchItem, RecordState } from '../../src/core/journal/commit.ts';
import { draftSubmit } from '../../src/core/journal/digest.ts';
import { continueRecord, foldRecord } from '../../src/core/journal/fold.ts';
import type { Draft } from '../../src/core/journal/seal.ts';
import { addMinutes } from './calendar.ts';
import type { Act, Chronicle, StoryValues } from './chronicle.ts';
import { refuseFuture } from './known.ts';

/** One record of the story. */
export class Entry {
  number = '';
  readonly book: string;
  readonly record: string;
  readonly form: FormWithRules;
  readonly #chronicle: Chronicle;
  readonly #commits: Commit[] = [];
  #state: RecordState | undefined;

  constructor(chronicle: Chronicle, form: FormWithRules, book: string, record: string) {
    this.#chronicle = chronicle;
    this.form = form;
    this.book = book;
    this.record = record;
  }

  get state(): RecordState {
    if (!this.#state) throw new Error('The record has no commit yet');
    return this.#state;
  }

  /** The record as a reference field of another one holds it. */
  get reference(): ReferenceValue {
    const { book, record, number } = this;
    const subject = this.state.fields[this.form.subject];
    return {
      book,
      record,
      form: this.form.id,
      number,
      text: show(this.form.fields[this.form.subject]!, subject ?? null),
    };
  }

  write(act: Act, draft: Draft): Commit {
    const version = this.form.versions.at(-1)!.id;
    const commit = this.#chronicle.seal(this.book, this.record, version, this.#state?.heads ?? [], act, draft);
    this.#commits.push(commit);
    this.#state = (this.#state && continueRecord(this.#state, commit)) ?? foldRecord(this.#commits);
    return commit;
  }

  /** Sets fields; rows given for a repeating field are added behind those that are there. */
  patch(act: Act, values: StoryValues): this {
    const items: PatchItem[] = [];
    for (const [id, value] of Object.entries(values)) {
      const field = this.form.fields[id];
      if (!field) throw new Error(`${this.form.id} has no field ${id}`);
      refuseFuture(this.number, id, value, act.at);
      if (field.kind === 'rows')
        items.push(...this.#rowItems(id, value as readonly Readonly<Record<string, Scalar>>[]));
      else items.push({ path: id, seen: this.#state?.seen[id] ?? null, value: value as Scalar });
    }
    if (items.length > 0) this.write(act, { kind: 'patch', body: { items } });
    return this;
  }

  /** Sets cells of a row that is there, found by its place. */
  patchRow(act: Act, field: string, index: number, cells: Readonly<Record<string, Scalar>>): this {
    const row = this.state.rows[field]?.[index];
    if (!row) throw new Error(`${this.number} has no row ${index} in ${field}`);
    for (const [column, value] of Object.entries(cells)) refuseFuture(this.number, column, value, act.at);
    const items = Object.entries(cells).map(([column, value]): PatchItem => {
      const path = `${field}/${row.id}/${column}`;
      return { path, seen: this.state.seen[path] ?? null, value };
    });
    this.write(act, { kind: 'patch', body: { items } });
    return this;
  }

  #rowItems(field: string, cells: readonly Readonly<Record<string, Scalar>>[]): PatchItem[] {
    const before = this.#state?.rows[field] ?? [];
    const rows: Row[] = rowsFrom(field, [...before.map((row) => row.cells), ...cells]).slice(before.length);
    return rows.flatMap((row) => {
      const id = hashText(`${this.record} ${row.id}`).slice(0, 16);
      const made: PatchItem = { path: `${field}/${id}`, seen: null, value: { order: row.order } };
      const filled = Object.entries(row.cells).map(([column, value]) => ({
        path: `${field}/${id}/${column}`,
        seen: null,
        value,
      }));
      return [made, ...filled];
    });
  }

  /** Submits a stage under the default line of the form. @throws Error naming every problem when the form would refuse it. */
  submit(act: Act, stageId = this.state.stage, opinion?: string): this {
    const stages = this.form.workflow.stages;
    const index = Math.max(
      0,
      stages.findIndex(({ id }) => id === stageId),
    );
    const stage = stages[index]!;
    const context = contextOf(act.at.slice(0, 10));
    const values = valuesOf(this.state);
    const problems = validate(this.form, values, { stage: stage.id, context }).filter(({ level }) => level === 'error');
    if (problems.length > 0) {
      throw new Error(
        `${this.number} ${stage.id}: ${problems.map(({ path, message }) => `${path}: ${message}`).join(' | ')}`,
      );
    }
    const covers = itemsUpTo(this.form, stage.id).filter((id) => id in this.form.fields);
    const computed = Object.entries(computeAll(this.form, values, context)).flatMap(([id, value]) =>
      value === undefined || value === null ? [] : [[id, value] as const],
    );
    const next = nextStage(this.form, values, stage.id)?.id;
    this.write(
      act,
      draftSubmit(this.state, this.form.versions.at(-1)!.id, {
        stage: stage.id,
        covers,
        ...(next ? { next } : {}),
        line: this.#lineOf(stage, act.by),
        separate: [],
        computed: Object.fromEntries(computed),
        shown: this.#shown(covers),
        ...(opinion ? { opinion } : {}),
        identified: false,
      }),
    );
    return this;
  }

  /** Signs the next step of the running submission. */
  sign(act: Act, opinion?: string): this {
    const revision = this.state.revisions.at(-1)!;
    const { submit, digest, signatures } = revision;
    this.write(act, {
      kind: 'sign',
      body: { submit, step: signatures.length, digest, identified: false, ...(opinion ? { opinion } : {}) },
    });
    return this;
  }

  /** Submits a stage and has every signer sign so many minutes after the one before. Answers when the last one signed. */
  approve(act: Act, stageId?: string, gap = 60): string {
    this.submit(act, stageId);
    let at = act.at.slice(0, 16);
    for (const { signer } of this.state.revisions.at(-1)!.line.slice(1)) {
      at = addMinutes(at, gap);
      this.sign({ by: { id: signer.person, name: signer.name }, at });
    }
    return at;
  }

  /** The next signer sends it back. */
  returnWith(act: Act, reason: string): this {
    const { submit, signatures } = this.state.revisions.at(-1)!;
    this.write(act, { kind: 'return', body: { submit, step: signatures.length, reason, identified: false } });
    return this;
  }

  #lineOf(stage: Stage, drafter: PersonValue): LineStep[] {
    return stage.approval.map(({ step, role }, index) => {
      const person = index === 0 ? drafter : this.#chronicle.signer(role);
      return { step, signer: { person: person.id, name: person.name, position: person.position ?? '' } };
    });
  }

  #shown(covers: readonly string[]): Record<string, string> {
    const shown: Record<string, string> = {};
    for (const id of covers) {
      const field = this.form.fields[id]!;
      const value = this.state.fields[id];
      if (field.kind === 'reference' && value) shown[id] = show(field, value);
      if (field.kind !== 'rows') continue;
      for (const row of this.state.rows[id] ?? []) {
        for (const [column, { kind }] of Object.entries(field.columns)) {
          const cell = row.cells[column];
          if (kind === 'reference' && cell) shown[`${id}/${row.id}/${column}`] = show(field.columns[column]!, cell);
        }
      }
    }
    return shown;
  }
}
