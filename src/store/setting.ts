// What every act of the store needs around it: who we are, what time it is, which definitions are at hand.
import type { Form, FormContext } from '../core/form/form.ts';
import { contextOf } from '../core/form/values.ts';
import { loadForm } from '../forms/index.ts';
import { Agency } from './agency.ts';
import { type Clock, wallDay, wallTime } from './clock.ts';
import type { Cursor, Database } from './database.ts';
import { makeId, type Random } from './random.ts';
import type { BookSummary } from './workspace.ts';

/** The surroundings of one open database. */
export class Setting {
  readonly database: Database;
  readonly device: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly agency: Agency;
  readonly #forms = new Map<string, Form>();
  readonly #names = new Map<string, string>();

  constructor(database: Database, device: string, clock: Clock, random: Random) {
    this.database = database;
    this.device = device;
    this.clock = clock;
    this.random = random;
    this.agency = new Agency(database);
  }

  /** Claimed time of an act, `2026-10-14T09:12:05` in Asia/Seoul. */
  now(): string {
    return wallTime(this.clock());
  }

  today(): string {
    return wallDay(this.clock());
  }

  makeId(): string {
    return makeId(this.random);
  }

  /** A day, today unless told, with the agency's settings in force on it. */
  context(day = this.today()): FormContext {
    return contextOf(day, this.agency.settings(day));
  }

  /** Name of the agency today; undefined while no profile has begun to count. */
  agencyName(): string | undefined {
    return this.agency.name(this.today());
  }

  /** Loads a definition before a transaction needs it: inside one nothing but the database may be waited for. */
  async loadForm(id: string): Promise<Form | undefined> {
    const form = this.#forms.get(id) ?? (await loadForm(id));
    if (form) this.#forms.set(id, form);
    return form;
  }

  /** A definition that was loaded before; undefined for a form that this program does not have. */
  form(id: string): Form | undefined {
    return this.#forms.get(id);
  }

  /** Name of a person as the directory or the person's own acts gave it; undefined when it was never heard. */
  nameOf(person: string): string | undefined {
    return this.#names.get(person);
  }

  hearName(person: string, name: string): void {
    if (person && name) this.#names.set(person, name);
  }
}

/** Form id of a book: `incident-report` of `incident-report/2026`. */
export function formOfBook(book: string): string {
  return book.slice(0, book.indexOf('/'));
}

/** Period of a book: a year or `standing`. */
export function periodOfBook(book: string): string {
  return book.slice(book.indexOf('/') + 1);
}

/** What the list of books says about one. */
export function summarise(cursor: Cursor, device: string): BookSummary {
  const { book, form, period, records, facts } = cursor;
  return { book, form, period, records, closed: facts.closed !== undefined, mine: facts.authority === device };
}

/** Id of the reading under which commits of a form are made now. */
export function currentVersion(form: Form): string {
  return form.versions.at(-1)?.id ?? '';
}
