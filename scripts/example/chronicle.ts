// Writes the example year as a journal: every act becomes the very commit that a person at the form would have made.
// Deterministic: ids, salts and row ids are hashes of names, times are told by the story. A submit that the form would refuse throws.
import type { PersonValue } from '../../src/core/field/value.ts';
import type { ExampleValue, FormWithRules } from '../../src/core/form/form.ts';
import { hashText } from '../../src/core/journal/canonical.ts';
import { bookRecord, type Commit } from '../../src/core/journal/commit.ts';
import { type Draft, sealCommit } from '../../src/core/journal/seal.ts';
import { Entry } from './entry.ts';

/** Who does something and when, `2026-10-14T09:12` or with seconds. */
export type Act = { by: PersonValue; at: string };
export type StoryValues = Readonly<Record<string, ExampleValue>>;

const device = hashText('example device').slice(0, 32);

/** The people who sign by role, for forms whose approval asks for them. */
export type Signers = Readonly<Record<string, PersonValue>>;

function withSeconds(at: string): string {
  return at.length === 16 ? `${at}:00` : at.length === 10 ? `${at}T09:00:00` : at;
}

export class Chronicle {
  readonly commits: Commit[] = [];
  readonly #forms: ReadonlyMap<string, FormWithRules>;
  readonly #signers: Signers;
  readonly #counters = new Map<string, number>();
  readonly #bookHeads = new Map<string, string>();
  readonly #issued = new Map<string, number>();

  constructor(forms: readonly FormWithRules[], signers: Signers) {
    this.#forms = new Map(forms.map((form) => [form.id, form]));
    this.#signers = signers;
  }

  /** Opens a record and fills it. `id` names it in the story; the same id always gives the same record. */
  create(
    formId: string,
    id: string,
    act: Act,
    values: StoryValues,
    source?: { book: string; record: string; purpose: string },
  ): Entry {
    const form = this.form(formId);
    const date = form.bookDate ? values[form.bookDate] : undefined;
    const year = (typeof date === 'string' ? date : act.at).slice(0, 4);
    const book = `${formId}/${form.book === 'yearly' ? year : 'standing'}`;
    const entry = new Entry(this, form, book, id);
    entry.write(act, { kind: 'create', body: { form: formId, ...(source ? { source } : {}) } });
    this.#number(form, book, id, act, year, entry);
    entry.patch(act, values);
    return entry;
  }

  form(id: string): FormWithRules {
    const form = this.#forms.get(id);
    if (!form) throw new Error(`The example year names a form that does not exist: ${id}`);
    return form;
  }

  signer(role: string): PersonValue {
    const person = this.#signers[role];
    if (!person) throw new Error(`Nobody signs as ${role} in the example year`);
    return person;
  }

  /** Seals one commit with the next counter of its book. */
  seal(book: string, record: string, formVersion: string, parents: readonly string[], act: Act, draft: Draft): Commit {
    const counter = (this.#counters.get(book) ?? 0) + 1;
    this.#counters.set(book, counter);
    const commit = sealCommit({
      draft,
      book,
      record,
      formVersion,
      actor: act.by.id,
      device,
      counter,
      at: withSeconds(act.at),
      parents,
      salt: hashText(`${book} ${record} ${counter}`).slice(0, 32),
    });
    this.commits.push(commit);
    return commit;
  }

  #aboutBook(book: string, form: FormWithRules, act: Act, draft: Draft): void {
    const head = this.#bookHeads.get(book);
    const commit = this.seal(book, bookRecord, form.versions.at(-1)!.id, head ? [head] : [], act, draft);
    this.#bookHeads.set(book, commit.id);
  }

  #number(form: FormWithRules, book: string, record: string, act: Act, year: string, entry: Entry): void {
    if (!this.#bookHeads.has(book)) {
      const period = book.slice(book.indexOf('/') + 1);
      this.#aboutBook(book, form, act, { kind: 'open', body: { form: form.id, period, example: true } });
    }
    const key = `${form.number}-${year}`;
    const issued = (this.#issued.get(key) ?? 0) + 1;
    this.#issued.set(key, issued);
    entry.number = `${key}-${String(issued).padStart(4, '0')}`;
    this.#aboutBook(book, form, act, { kind: 'number', body: { record, number: entry.number } });
  }
}
