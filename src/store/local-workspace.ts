// The workspace that islands get: one database of this browser, with everything that may be asked of it. What a form page does not need
// at once (backup, closing, repair, approvals) is loaded when it is asked for.

import type { Store } from 'tinybase';
import type { FileValue, PersonValue, ReferenceValue, Scalar } from '../core/field/value.ts';
import type { FormContext } from '../core/form/form.ts';
import type { LineStep, RecordState, Signer } from '../core/journal/commit.ts';
import type { Archive } from './archive.ts';
import { bookRange } from './database.ts';
import type { Directory } from './directory.ts';
import { draftRecord } from './draft.ts';
import { loadWriting } from './load-writing.ts';
import { LocalRecord } from './record.ts';
import { accept, refusal, refuseError, StoreError } from './refusal.ts';
import { formOfBook, summarise } from './setting.ts';
import type { BookSummary, CurrentUser, OpenBook, OpenRecord, Outcome, Workspace } from './workspace.ts';
import { WorkspaceCare } from './workspace-care.ts';

export class LocalWorkspace extends WorkspaceCare implements Workspace {
  readonly name;
  readonly device;
  readonly #archive: Archive;
  readonly #directory: Directory;
  readonly #close: () => void;

  constructor(archive: Archive, directory: Directory, close: () => void) {
    super(archive, directory);
    this.name = archive.name;
    this.device = archive.setting.device;
    this.#archive = archive;
    this.#directory = directory;
    this.#close = close;
  }

  user(): CurrentUser | undefined {
    return this.#archive.seat.current();
  }

  async setUser(person: PersonValue | undefined, pin?: string): Promise<Outcome> {
    if (person && !(await this.#directory.mayAct(person.id))) return { ok: false, refusal: refusal('inactive-person') };
    if (person?.id === '')
      return (await import('./first-person.ts')).registerFirst(this.#archive, this.#directory, person);
    const outcome = await this.#archive.seat.choose(person, pin);
    if (outcome.ok) this.#archive.tabs.tell({ kind: 'user' });
    return outcome;
  }

  context(day?: string): FormContext {
    return this.#archive.setting.context(day);
  }

  agencyName(): string {
    return this.#archive.setting.agencyName() ?? this.user()?.person.organisation ?? '';
  }
  hasPin(person: string): Promise<boolean> {
    return this.#archive.seat.hasPin(person);
  }

  setPin(pin: string | undefined, old?: string): Promise<Outcome> {
    return this.#archive.seat.setPin(pin, old);
  }

  async books(): Promise<readonly BookSummary[]> {
    const cursors = await this.#archive.database.getAll('cursors');
    return cursors.map((cursor) => summarise(cursor, this.device));
  }

  prepareWriting(): void {
    loadWriting().catch(() => {});
  }

  async openView(): Promise<Store> {
    return (await this.#archive.openView()).store;
  }

  async openBook(book: string): Promise<OpenBook> {
    const archive = this.#archive;
    const held = (await archive.loadView()).hold(book);
    await this.#settleNumbers(book).catch(() => {});
    const cursor = await archive.database.get('cursors', book);
    const whole = held.whole.then(async () => {
      const [kept, loaded] = [cursor?.records ?? 0, await archive.database.count('cells', bookRange(book))];
      if (loaded < kept) throw new StoreError('damaged');
    });
    whole.catch(() => archive.markDamaged(book));
    await held.first;
    const facts = cursor?.facts ?? (await loadWriting()).blankCursor(book).facts;
    return { state: facts, rows: held.rows, whole, release: held.release };
  }

  async openRecord(book: string, record: string): Promise<Outcome<OpenRecord>> {
    const { database, setting } = this.#archive;
    const [row, cursor, form] = await Promise.all([
      database.get('rows', [book, record]),
      database.get('cursors', book),
      setting.loadForm(formOfBook(book)),
    ]);
    if (!row) return { ok: false, refusal: refusal('unknown-record') };
    const handle = new LocalRecord(this.#archive, this.#directory, form, { book, record, row, cursor });
    await handle.refreshReferences();
    if (form?.links?.length)
      void import('./link.ts').then(({ completeLinks }) => completeLinks(handle)).catch(() => {});
    return accept(handle, row.state.changedAt);
  }

  async createRecord(form: string, values?: Readonly<Record<string, unknown>>): Promise<Outcome<OpenRecord>> {
    const archive = this.#archive;
    try {
      const definition = await archive.setting.loadForm(form);
      if (!definition) throw new StoreError('unknown-form');
      const fresh = draftRecord(archive.setting, definition, values);
      const { book, record } = fresh;
      const cursor = await archive.database.get('cursors', book);
      const handle = new LocalRecord(archive, this.#directory, definition, { book, record, cursor, fresh });
      if (!values || Object.keys(values).length === 0) return accept(handle, '');
      const saved = await handle.run((user) => handle.write(user, { drafts: [] }));
      return saved.ok ? accept(handle, saved.savedAt) : saved;
    } catch (error) {
      return refuseError(error);
    }
  }

  async *states(
    form: string,
    period?: string,
  ): AsyncGenerator<{ state: RecordState; number: string; isLate: boolean }> {
    yield* (await import('./find.ts')).listStates(this.#archive.database, form, period);
  }

  async find(forms: readonly string[], words: string, limit: number): Promise<readonly ReferenceValue[]> {
    return (await import('./find.ts')).findRecords(this.#archive.database, forms, words, limit);
  }

  async findSame(form: string, field: string, value: Scalar, except: string): Promise<ReferenceValue | undefined> {
    return (await import('./find.ts')).findSame(this.#archive.database, form, field, value, except);
  }

  async stateOf({ book, record }: Pick<ReferenceValue, 'book' | 'record'>): Promise<RecordState | undefined> {
    return (await this.#archive.database.get('rows', [book, record]))?.state;
  }

  nameOf(person: string): string | undefined {
    return this.#archive.setting.nameOf(person);
  }

  people(): Promise<readonly PersonValue[]> {
    return this.#directory.people();
  }

  async lineOf(
    form: string,
    stage: string,
  ): Promise<{ line: LineStep[]; missing: readonly string[]; choices: Signer[][] }> {
    const definition = await this.#archive.setting.loadForm(form);
    if (!definition) return { line: [], missing: [], choices: [] };
    return this.#directory.lineOf(definition, stage, this.user()?.person.id ?? '');
  }

  signerOf(person: string): Promise<Signer | undefined> {
    return this.#directory.signerOf(person);
  }

  async putFile(bytes: Uint8Array, name: string, type: string): Promise<Outcome<FileValue>> {
    try {
      const { keepFile } = await import('./file.ts');
      return await keepFile(this.#archive.database, bytes, name, type, this.#archive.now());
    } catch (error) {
      return refuseError(error);
    }
  }

  async getFile(file: FileValue): Promise<Uint8Array | undefined> {
    return (await import('./file.ts')).readFile(this.#archive.database, file);
  }

  close(): void {
    this.#close();
  }

  /** Loaded only where records wait for a number, which is seldom. */
  async #settleNumbers(book: string): Promise<void> {
    const cursor = await this.#archive.database.get('cursors', book);
    if (!cursor?.unnumbered || cursor.facts.authority !== this.device) return;
    await (await import('./closing.ts')).settleNumbers(this.#archive, book);
  }
}
