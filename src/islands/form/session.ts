// One open record as the form page works on it: the stored snapshot with what is typed and not saved yet laid over it.
// The store keeps the record; this keeps only what a page adds: unsaved edits, which control somebody is in, what was touched.
import { nothing, type TemplateResult } from 'lit/html.js';
import type { ColumnField, Field } from '../../core/field/field.ts';
import type { Row, Scalar, Values } from '../../core/field/value.ts';
import type { Form, FormContext, Stage } from '../../core/form/form.ts';
import type { Problem } from '../../core/form/validate.ts';
import { valuesOf } from '../../core/form/values.ts';
import type { LineStep, PatchItem, RecordState } from '../../core/journal/commit.ts';
import { isFrozen } from '../../core/journal/state.ts';
import type { OpenRecord, Outcome, RecordSnapshot, Workspace } from '../../store/workspace.ts';
import { createEdits, type EditItem } from './edits.ts';
import { createJudgement } from './judgement.ts';
import { createRowEdits, type RowEdits } from './row-edits.ts';

/** The control somebody is in: what it showed when it was entered or last saved, and the commit behind that. */
type Held = { path: string; value: string; seen: string | null };

export interface FormSession extends RowEdits {
  readonly form: Form;
  readonly workspace: Workspace;
  readonly record: OpenRecord;
  /** Today with the agency's settings, as they are now: a page may stay open over midnight. */
  readonly context: FormContext;
  snapshot(): RecordSnapshot;
  /** The record with unsaved edits: as one list of values, and as its parts. */
  values(): Values;
  parts(): Pick<RecordState, 'fields' | 'rows'>;
  /** The stage being worked on. */
  stage(): Stage;
  /** Who would sign this stage if it were submitted now; empty while the directory is being asked. */
  line(): readonly LineStep[];
  value(path: string): Scalar | undefined;
  rows(field: string): readonly Row[];
  /** The field (or column) of a path. @throws Error naming the path when the form has none. */
  fieldAt(path: string): ColumnField;
  /** An edit from typing: saved after a quiet moment. */
  type(path: string, value: Scalar): void;
  /** An edit by one act (a choice, a file): saved at once. */
  change(path: string, value: Scalar): Promise<boolean>;
  /** Several edits as one commit, saved at once. */
  apply(items: readonly { path: string; value: PatchItem['value'] }[]): Promise<Outcome>;
  /** Saves everything typed. True when it is on the disk. */
  flush(): Promise<boolean>;
  unsaved(): readonly EditItem[];
  /** Types edits again that an earlier page could not save. */
  retype(items: readonly EditItem[]): void;
  failure(): string | undefined;
  enter(path: string): void;
  leave(): void;
  /** The value another place has stored under the control somebody is in. */
  otherValue(path: string): Scalar | undefined;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  /** True when nothing may be typed into a field now. */
  lockedAt(field: string): boolean;
  /** What is wrong at a path and may be said already: after a submit everything, before it only what was left. */
  problemsAt(path: string): readonly Problem[];
  /** Everything that keeps a stage from being submitted; from now on it is all shown in place. */
  judge(stage: string): readonly Problem[];
  /** Problems of the last submit as they are now; undefined before the first. */
  judged(): readonly Problem[] | undefined;
  /** A sentence about one path that no check gives: a refused file, a failed save. Undefined takes it away. */
  report(path: string, message: string | undefined): void;
  /** A sentence under a table about what was just done to it; '' takes it away. */
  announce(field: string, message: string): void;
  announced(field: string): string;
  /** Name of a person id; the id itself while the directory does not know it. */
  nameOf(person: string): string;
  /** Conflicts and proposals beside a field; loaded when the first one appears. */
  besideOf(path: string): TemplateResult | typeof nothing;
  /** Runs once the next drawing stands, where focus moves to something that is drawn first. */
  afterDrawing(act: () => void): void;
  /** Called by the element around each drawing. */
  drawing(): void;
  drawn(): void;
  stop(): void;
}

/** Values are plain JSON with a fixed order of keys, so their text tells whether they are the same. */
const textOf = (value: unknown): string => JSON.stringify(value ?? null);

/**
 * Opens a session over an open record. `changed` is called whenever what the page shows may have changed; with `now` the page must not
 * show the old state any longer, not even for a frame: 저장됨 beside a letter that is not saved would be a lie.
 */
export function createSession(
  form: Form,
  workspace: Workspace,
  record: OpenRecord,
  changed: (now?: boolean) => void,
): FormSession {
  const announcements = new Map<string, string>();
  const afterwards: (() => void)[] = [];
  const names = new Map<string, string>();
  let beside: ((session: FormSession, path: string) => TemplateResult | typeof nothing) | undefined;
  let held: Held | undefined;

  const save = (items: EditItem[]) => record.patch(items);
  const edits = createEdits(save, () => changed());

  const state = () => record.snapshot().state;

  const stored = (path: string): Scalar | undefined => {
    const [field = '', row, column] = path.split('/');
    if (row === undefined) return state().fields[field];
    return state().rows[field]?.find((one) => one.id === row)?.cells[column ?? ''];
  };

  const value = (path: string): Scalar | undefined => {
    const edit = edits.get(path);
    return edit ? (edit.value as Scalar) : stored(path);
  };

  const rows = (field: string): readonly Row[] =>
    (state().rows[field] ?? []).map((row) => {
      const prefix = `${field}/${row.id}/`;
      const own = edits.all().filter((item) => item.path.startsWith(prefix));
      if (own.length === 0) return row;
      const cells = Object.fromEntries(own.map((item) => [item.path.slice(prefix.length), item.value as Scalar]));
      return { ...row, cells: { ...row.cells, ...cells } };
    });

  const fieldAt = (path: string): ColumnField => {
    const [id = '', , column] = path.split('/');
    const field: Field | undefined = form.fields[id];
    const found = field?.kind === 'rows' ? field.columns[column ?? ''] : field;
    if (!found) throw new Error(`${form.id}: no field at ${path}`);
    return found;
  };

  const seenOf = (path: string): string | null => (held?.path === path ? held.seen : (state().seen[path] ?? null));

  const type = (path: string, next: Scalar): void => {
    if (textOf(value(path)) === textOf(next)) return;
    const first = edits.all().length === 0;
    edits.put(path, next, seenOf(path));
    if (held?.path === path) held.value = textOf(next);
    if (first) changed(true);
  };

  const apply = async (items: readonly { path: string; value: PatchItem['value'] }[]): Promise<Outcome> => {
    await edits.flush();
    const outcome = await record.patch(items.map((item) => ({ ...item, seen: state().seen[item.path] ?? null })));
    changed();
    return outcome;
  };

  const parts = (): Pick<RecordState, 'fields' | 'rows'> => {
    const fields: Record<string, Scalar> = { ...state().fields };
    for (const item of edits.all()) if (!item.path.includes('/')) fields[item.path] = item.value as Scalar;
    const tables = { ...state().rows };
    for (const id of Object.keys(tables)) tables[id] = [...rows(id)];
    return { fields, rows: tables };
  };
  const values = (): Values => valuesOf(parts());

  const stage = (): Stage => form.workflow.stages.find((one) => one.id === state().stage) ?? form.workflow.stages[0]!;

  const lines = new Map<string, readonly LineStep[]>();
  const line = (): readonly LineStep[] => {
    const { id, approval } = stage();
    const known = lines.get(id);
    if (known) return known;
    lines.set(id, []);
    if (approval.length === 0) return [];
    void workspace.lineOf(form.id, id).then((resolved) => {
      lines.set(id, resolved.line);
      changed();
    });
    return [];
  };

  const judgement = createJudgement(
    form,
    () => workspace.context(),
    values,
    value,
    () => stage().id,
  );

  const rowEdits = createRowEdits(rows, apply);

  /** Two acts of undoing never overlap, and what is being typed is saved before it can be undone. */
  const step = async (act: () => Promise<Outcome>): Promise<Outcome> => {
    await edits.flush();
    const outcome = await act();
    changed();
    return outcome;
  };

  const loadBeside = () => {
    const { conflicts, proposals } = state();
    if (beside || conflicts.length + proposals.length === 0) return;
    beside = () => nothing;
    void import('./beside.ts').then((module) => {
      beside = module.besideTemplate;
      changed();
    });
  };

  void workspace.people().then((people) => {
    for (const person of people) names.set(person.id, person.name);
    changed();
  });

  let lookForSame = () => {};
  if (Object.values(form.fields).some((field) => field.unique))
    void import('./same-values.ts').then(({ createSameValues }) => {
      lookForSame = createSameValues(form, workspace, record.record, stored, (path, warning) => {
        judgement.report(path, warning, 'warning');
        changed();
      });
      lookForSame();
    });

  const unsubscribe = record.subscribe(() => {
    lookForSame();
    // What this page saved itself is what its control shows; anything else in the held path came from elsewhere.
    if (held && textOf(stored(held.path)) === held.value) held.seen = state().seen[held.path] ?? null;
    changed();
  });

  const session: FormSession = {
    form,
    workspace,
    record,
    get context() {
      return workspace.context();
    },
    snapshot: () => record.snapshot(),
    values,
    parts,
    stage,
    line,
    value,
    rows,
    fieldAt,
    type,
    change(path, next) {
      type(path, next);
      judgement.touch(path);
      return edits.flush();
    },
    apply,
    ...rowEdits,
    flush: edits.flush,
    unsaved: edits.all,
    retype(items) {
      for (const { path, value: next, seen } of items) {
        const [field, row, column] = path.split('/');
        const lives = row === undefined || rows(field ?? '').some((one) => one.id === row && column !== undefined);
        if (lives && textOf(stored(path)) !== textOf(next)) edits.put(path, next, seen);
      }
    },
    failure: () => edits.failure()?.message,
    enter(path) {
      held = { path, value: textOf(value(path)), seen: state().seen[path] ?? null };
    },
    leave() {
      if (held) judgement.touch(held.path);
      held = undefined;
      changed();
    },
    otherValue(path) {
      if (held?.path !== path || edits.get(path)) return undefined;
      const other = stored(path);
      return textOf(other) === held.value ? undefined : (other ?? null);
    },
    undo: () => step(() => record.undo()),
    redo: () => step(() => record.redo()),
    lockedAt: (field) => record.snapshot().readOnly !== undefined || isFrozen(state(), field),
    problemsAt: judgement.at,
    judge: judgement.judge,
    judged: judgement.judged,
    report(path, message) {
      judgement.report(path, message);
      changed();
    },
    announce(field, message) {
      announcements.set(field, message);
      changed();
    },
    announced: (field) => announcements.get(field) ?? '',
    nameOf: (person) => names.get(person) ?? person,
    besideOf: (path) => beside?.(session, path) ?? nothing,
    afterDrawing(act) {
      afterwards.push(act);
      changed();
    },
    drawing() {
      judgement.renew();
      loadBeside();
    },
    drawn() {
      for (const act of afterwards.splice(0)) act();
    },
    stop() {
      unsubscribe();
      edits.stop();
    },
  };
  return session;
}
