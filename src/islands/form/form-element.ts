// <jichim-form data-form>: one record on its sheet. `?record=` and `?book=` name it; without them a new one is begun, of which nothing
// is written before the first edit. Typing reaches the record from here, by one path for all kinds of controls.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isMark } from '../../core/field/value.ts';
import { loadForm } from '../../forms/index.ts';
import type { OpenRecord, Outcome, Workspace } from '../../store/workspace.ts';
import { replaceQuery } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { openPageWorkspace } from '../workspace.ts';
import { actionsTemplate } from './actions-view.ts';
import { readControl } from './control-value.ts';
import { createSession } from './create-session.ts';
import { headTemplate, summaryTemplate, userTemplate } from './head-view.ts';
import { pressKey } from './keys.ts';
import type { FormSession } from './session.ts';
import { sheetTemplate } from './sheet-view.ts';
import { idOf } from './slot.ts';
import { noteUnsaved, takeUnsaved } from './unsaved.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLElement && target.dataset.path !== undefined;

/** Opens the record that the address names; without `book` it is looked for in every book of the form. */
async function findRecord(
  workspace: Workspace,
  form: string,
  record: string,
  book: string | null,
): Promise<Outcome<OpenRecord>> {
  if (book) return workspace.openRecord(book, record);
  let outcome: Outcome<OpenRecord> | undefined;
  for (const one of await workspace.books()) {
    if (one.form !== form) continue;
    outcome = await workspace.openRecord(one.book, record);
    if (outcome.ok) return outcome;
  }
  const message = '이 기록이 이 PC에 없습니다. 기록이 있는 PC의 백업 파일을 설정에서 가져오면 열 수 있습니다.';
  return outcome ?? { ok: false, refusal: { code: 'absent', message } };
}

export class FormElement extends Island {
  #session: FormSession | undefined;
  #refused = '';
  #standing: ((session: FormSession) => TemplateResult) | undefined;
  /** The control an input method is composing in: its text is read when the composition ends or the control is left. */
  #composing: Control | undefined;

  protected override async start(): Promise<void> {
    const id = this.setting('form');
    const [form, workspace] = await Promise.all([loadForm(id), openPageWorkspace()]);
    if (!form) throw new Error(`form ${id} is not in the index`);
    const query = new URLSearchParams(location.search);
    const record = query.get('record');
    const opened = await (record ? findRecord(workspace, id, record, query.get('book')) : workspace.createRecord(id));
    if (!opened.ok) {
      this.#refused = opened.refusal.message;
      this.redrawNow();
      return;
    }
    const open = opened.value;
    const session = createSession(form, workspace, open, (now) => (now ? this.redrawNow() : this.redraw()));
    this.#session = session;
    this.keep(() => {
      session.stop();
      open.release();
    });
    this.#bind(session);
    const note = takeUnsaved(workspace.name, id, record);
    // A new record whose first save did reach the disk after its page had gone is there already.
    const kept = note && !record && (await findRecord(workspace, id, note.record, null)).ok;
    if (note && !kept) session.retype(note.items);
    this.redrawNow();
  }

  #bind(session: FormSession): void {
    this.listen(this, 'compositionstart', (event) => {
      if (isControl(event.target)) this.#composing = event.target;
    });
    this.listen(this, 'compositionend', () => this.#readComposed(session));
    this.listen(this, 'input', (event) => {
      if (!this.#composing && isControl(event.target)) this.#read(session, event.target);
    });
    this.listen(this, 'change', (event) => {
      if (isControl(event.target)) void session.flush();
    });
    this.listen(this, 'focusin', (event) => {
      if (isControl(event.target)) session.enter(event.target.dataset.path!);
    });
    this.listen(this, 'focusout', (event) => {
      if (!isControl(event.target)) return;
      this.#readComposed(session);
      session.leave();
      void session.flush();
    });
    this.listen(this, 'click', (event) => this.#click(session, event.target as HTMLElement));
    this.listen(document, 'keydown', (event) => pressKey(session, event as KeyboardEvent));
    const flush = () => {
      this.#readComposed(session);
      const { workspace, form, record } = session;
      const note = { record: record.record, stored: session.snapshot().number !== '' };
      noteUnsaved(workspace.name, form.id, { ...note, items: session.unsaved() });
      void session.flush().then((saved) => saved && noteUnsaved(workspace.name, form.id, { ...note, items: [] }));
    };
    // Somebody was chosen in the head of the page or in another tab: what waited for a name is saved now.
    this.listen(document, 'jichim-user', () => void session.flush().then(() => this.redraw()));
    this.listen(window, 'focus', () => this.redraw());
    this.listen(window, 'pagehide', flush);
    this.listen(document, 'visibilitychange', () => document.visibilityState === 'hidden' && flush());
    this.listen(window, 'beforeunload', (event) => {
      flush();
      // Only a page whose saving fails asks to stay: everything else is on its way to the disk.
      if (session.failure() && session.unsaved().length > 0) event.preventDefault();
    });
  }

  #read(session: FormSession, control: Control): void {
    const path = control.dataset.path!;
    const value = readControl(session.fieldAt(path), control, session.value(path), session.context.today);
    if (value === undefined) return;
    session.report(path, undefined);
    session.type(path, value);
  }

  /** Only a text that is still being composed is read late. One that nobody touched must not be: it may be older than the record. */
  #readComposed(session: FormSession): void {
    const control = this.#composing;
    this.#composing = undefined;
    if (control) this.#read(session, control);
  }

  #click(session: FormSession, target: HTMLElement): void {
    const clear = target.closest<HTMLElement>('[data-clear]')?.dataset.clear;
    if (clear) {
      void session.change(clear, null);
      // A control for bytes has no text and no path of its own: its button takes the focus.
      const control = () =>
        this.querySelector<HTMLElement>(`[data-path="${clear}"]`) ?? document.getElementById(idOf(clear));
      session.afterDrawing(() => control()?.focus());
    }
    const mark = target.closest<HTMLElement>('[data-mark]');
    if (!mark) return;
    const path = mark.dataset.for!;
    const chosen = mark.dataset.mark as 'notApplicable' | 'unknown';
    const now = session.value(path);
    void session.change(path, isMark(now) && now.mark === chosen ? null : { mark: chosen });
  }

  protected override drawn(): void {
    const session = this.#session;
    if (!session) return;
    // A new record gets its address with its first save, so that a reload finds it again.
    const { number } = session.snapshot();
    if (number) {
      replaceQuery({ record: session.record.record, book: session.record.book });
      document.title = `${number} ${session.form.title} | 지침 워크북`;
    }
    session.drawn();
  }

  /** Returned, opened again, waiting for a signature, void, conflicts, proposals: drawn by a part that is loaded when a record has one. */
  #standingOf(session: FormSession): TemplateResult | typeof nothing {
    const { state, late, readOnly } = session.snapshot();
    const { status, conflicts, proposals, revisions, aside } = state;
    const asks = late || readOnly || status === 'submitted' || status === 'void';
    const waits = conflicts.length + proposals.length + aside.length > 0;
    if (!asks && !waits && !revisions.some((one) => one.conflict || one.returned || one.revised)) return nothing;
    if (this.#standing) return this.#standing(session);
    void import('./standing-view.ts').then((module) => {
      this.#standing = module.standingTemplate;
      this.redraw();
    });
    return nothing;
  }

  protected template(): TemplateResult | typeof nothing {
    if (this.#refused) return html`<p class="notice notice-danger" role="alert">${this.#refused}</p>`;
    const session = this.#session;
    if (!session) return nothing;
    session.drawing();
    const { readOnly, state } = session.snapshot();
    return html`${headTemplate(session)} ${userTemplate(session)}
      ${readOnly ? html`<p class="notice" role="status">${readOnly}</p>` : nothing}
      ${state.unreadable ? html`<p class="notice notice-warning" role="status">${state.unreadable}</p>` : nothing}
      ${this.#standingOf(session)} ${summaryTemplate(session)} ${sheetTemplate(session)} ${actionsTemplate(session)}`;
  }
}

defineElement('jichim-form', FormElement);
