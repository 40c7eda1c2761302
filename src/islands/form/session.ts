// One open record as the form page works on it: the stored snapshot with what is typed and not saved yet laid over it.
// The store keeps the record; this keeps only what a page adds: unsaved edits, which control somebody is in, what was touched.
import type { nothing, TemplateResult } from 'lit/html.js';
import type { ColumnField } from '../../core/field/field.ts';
import type { Row, Scalar, Values } from '../../core/field/value.ts';
import type { Form, FormContext, Stage } from '../../core/form/form.ts';
import type { Problem } from '../../core/form/validate.ts';
import type { LineStep, PatchItem, RecordState } from '../../core/journal/commit.ts';
import type { OpenRecord, Outcome, RecordSnapshot, Workspace } from '../../store/workspace.ts';
import type { EditItem } from './edits.ts';
import type { RowEdits } from './row-edits.ts';

export interface FormSession {
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
  /** Edits of tables, loaded with what writes them: tables are shown before anybody adds a row. */
  rowEdits(): Promise<RowEdits>;
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
  /** What keeps a stage from being submitted; from now on it is all shown in place. @throws when the checks cannot be loaded. */
  judge(stage: string): Promise<readonly Problem[]>;
  /** Problems of the last submit as they are now; undefined before the first. */
  judged(): readonly Problem[] | undefined;
  /** Takes that judgement away once what it was asked for is done. */
  settle(): void;
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
