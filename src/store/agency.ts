// The agency's name and its own settings over the suggested values, as their records hold them. Kept at hand: rules ask for them in the
// middle of a transaction, where nothing but the database may be waited for.
import type { FormContext } from '../core/form/form.ts';
import type { SettingRow } from '../forms/directory/agency-setting/reading.ts';
import type { Database } from './database.ts';
import { dayOf, readStanding, type StandingBook, textOf } from './standing.ts';

/** The books of the agency's own words and values. */
export const agencyBooks = {
  settings: { book: 'agency-setting/standing', signed: true },
  profiles: { book: 'agency-profile/standing', signed: false },
} as const satisfies Readonly<Record<string, StandingBook>>;

type Profile = { readonly name?: string; readonly from?: string };
type Contents = {
  profiles: readonly Profile[];
  inForce: (on: string) => FormContext['parameters'];
};

export class Agency {
  readonly #database: Database;
  #contents: Contents = { profiles: [], inForce: () => ({}) };
  #onDay: { day: string; settings: FormContext['parameters'] } | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Reads again when a book changed that this is made of; without a book everything may have changed. True when it did. */
  async hear(book?: string): Promise<boolean> {
    if (book !== undefined && !Object.values(agencyBooks).some((one) => one.book === book)) return false;
    const [settings, profiles] = await Promise.all([
      readStanding(this.#database, agencyBooks.settings),
      readStanding(this.#database, agencyBooks.profiles),
    ]);
    let inForce: Contents['inForce'] = () => ({});
    // Hardly any agency has settings of its own on its first day, and a form page should not load how to read them.
    if (settings.length > 0) {
      const { settingsInForce } = await import('../forms/directory/agency-setting/reading.ts');
      const records = settings.toSorted(byCreation).map(({ plain }) => ({
        setting: textOf(plain.setting),
        value: textOf(plain.value),
        table: (plain.table ?? []) as readonly SettingRow[],
        from: dayOf(plain.from),
      }));
      inForce = (on) => settingsInForce(records, on);
    }
    this.#contents = {
      profiles: profiles
        .toSorted(byCreation)
        .map(({ plain }) => ({ name: textOf(plain.name), from: dayOf(plain.from) })),
      inForce,
    };
    this.#onDay = undefined;
    return true;
  }

  /** Settings in force on a day, `2026-11-23`. */
  settings(day: string): FormContext['parameters'] {
    if (this.#onDay?.day !== day) this.#onDay = { day, settings: this.#contents.inForce(day) };
    return this.#onDay.settings;
  }

  /** Name of the agency on a day; undefined while no profile has begun to count. */
  name(day: string): string | undefined {
    const begun = this.#contents.profiles.filter(({ from }) => from !== undefined && from <= day);
    return begun.toSorted((one, other) => (one.from! < other.from! ? -1 : 1)).at(-1)?.name;
  }
}

function byCreation(one: { createdAt: string }, other: { createdAt: string }): number {
  return one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0;
}
