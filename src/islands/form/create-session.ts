// Makes the session of a form page: the stored snapshot with what is typed and not saved yet laid over it.
import { nothing, type TemplateResult } from 'lit/html.js';
import type { Scalar, Values } from '../../core/field/value.ts';
import type { Form, Stage } from '../../core/form/form.ts';
import { valuesOf } from '../../core/form/values.ts';
import type { LineStep, PatchItem } from '../../core/journal/commit.ts';
import { isFrozen } from '../../core/journal/state.ts';
import type { OpenRecord, Outcome, Workspace } from '../../store/workspace.ts';
import { createContents } from './contents.ts';
import { createEdits, type EditItem } from './edits.ts';
import { createJudgement } from './judgement.ts';
import type { FormSession } from './session.ts';
import { loadReader } from './typed-text.ts';

/** The control somebody is in: what it showed when it was entered or last saved, and the commit behind that. */
type Held = { path: string; value: Scalar | undefined; seen: string | null };

/** Whether two values are the same, told by their text: the order of keys is the journal's in one and the reader's in the other. */
const textOf = (value: PatchItem['value'] | undefined): string =>
  JSON.stringify(value ?? null, value && typeof value === 'object' ? Object.keys(value).sort() : undefined);

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
  let beside: ((session: FormSession, path: string) => TemplateResult | typeof nothing) | undefined;
  let held: Held | undefined;

  const state = () => record.snapshot().state;

  const save = async (items: EditItem[]): Promise<Outcome> => {
    await loadReader();
    return record.patch(items.map((item) => ({ ...item, value: contents.settle(item.path, item.value) })));
  };
  const edits = createEdits(save, () => changed());
  const contents = createContents(form, state, edits, () => workspace.context().today);
  const { stored, value, rows } = contents;
  const values = (): Values => valuesOf(contents.parts());

  const heldText = (): string => textOf(held && contents.settle(held.path, held.value));
  const seenOf = (path: string): string | null => (held?.path === path ? held.seen : (state().seen[path] ?? null));

  const type = (path: string, next: Scalar): void => {
    if (textOf(value(path)) === textOf(next)) return;
    const first = edits.all().length === 0;
    edits.put(path, next, seenOf(path));
    if (held?.path === path) held.value = next;
    if (first) changed(true);
  };

  const apply = async (items: readonly { path: string; value: PatchItem['value'] }[]): Promise<Outcome> => {
    await edits.flush();
    const outcome = await record.patch(items.map((item) => ({ ...item, seen: state().seen[item.path] ?? null })));
    changed();
    return outcome;
  };

  const stage = (): Stage => form.workflow.stages.find((one) => one.id === state().stage) ?? form.workflow.stages[0]!;

  const lines = new Map<string, readonly LineStep[]>();
  const line = (): readonly LineStep[] => {
    const { id, approval } = stage();
    // Whoever works now drafts: another person, another line.
    const key = `${id} ${workspace.user()?.person.id}`;
    const known = lines.get(key);
    if (known) return known;
    lines.set(key, []);
    if (approval.length === 0) return [];
    void workspace.lineOf(form.id, id).then((resolved) => {
      lines.set(key, resolved.line);
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
    () => changed(),
  );

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

  // Names of those who acted here are known once the directory has been read.
  void workspace.people().then(() => changed());

  let askOthers = () => {
    // Of a record that is not written yet there is nothing to ask.
    if (state().heads.length > 0) loadOthers();
  };
  const loadOthers = () => {
    askOthers = () => {};
    void import('./other-records.ts').then(({ asksOthers, createOtherRecords }) => {
      if (!asksOthers(form)) return;
      askOthers = createOtherRecords(form, workspace, record.record, state, (path, warning) => {
        judgement.report(path, warning, 'warning');
        changed();
      });
      askOthers();
    });
  };
  askOthers();

  const unsubscribe = record.subscribe(() => {
    askOthers();
    // What this page saved itself is what its control shows; anything else in the held path came from elsewhere.
    if (held && textOf(stored(held.path)) === heldText()) held.seen = state().seen[held.path] ?? null;
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
    parts: contents.parts,
    stage,
    line,
    value,
    rows,
    fieldAt: contents.fieldAt,
    type,
    change(path, next) {
      type(path, next);
      judgement.touch(path);
      return edits.flush();
    },
    apply,
    rowEdits: async () => (await import('./row-edits.ts')).createRowEdits(session),
    flush: edits.flush,
    unsaved: contents.unsaved,
    retype(items) {
      for (const { path, value: next, seen } of items) {
        const [field, row, column] = path.split('/');
        const lives = row === undefined || rows(field ?? '').some((one) => one.id === row && column !== undefined);
        if (lives && textOf(stored(path)) !== textOf(next)) edits.put(path, next, seen);
      }
    },
    failure: () => edits.failure()?.message,
    enter(path) {
      workspace.prepareWriting();
      // What cannot be loaded now is asked for again by the save.
      loadReader().then(
        () => changed(),
        () => {},
      );
      held = { path, value: value(path), seen: state().seen[path] ?? null };
    },
    leave() {
      if (held) judgement.touch(held.path);
      held = undefined;
      changed();
    },
    otherValue(path) {
      if (held?.path !== path || edits.get(path)) return undefined;
      const other = stored(path);
      return textOf(other) === heldText() ? undefined : (other ?? null);
    },
    undo: () => step(() => record.undo()),
    redo: () => step(() => record.redo()),
    lockedAt: (field) => record.snapshot().readOnly !== undefined || isFrozen(state(), field),
    problemsAt: judgement.at,
    judge: judgement.judge,
    judged: judgement.judged,
    settle: judgement.settle,
    report(path, message) {
      judgement.report(path, message);
      changed();
    },
    announce(field, message) {
      announcements.set(field, message);
      changed();
    },
    announced: (field) => announcements.get(field) ?? '',
    nameOf: (person) => workspace.nameOf(person) ?? person,
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
