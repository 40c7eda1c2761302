// The agency's name and its own settings over the suggested values, as their records hold them. Kept at hand: rules ask for them in the
// middle of a transaction, where nothing but the database may be waited for.
import type { FormContext } from '../core/form/form.ts';
import { contentInForce } from '../core/form/standing.ts';
import { plainOf, valuesOf } from '../core/form/values.ts';
import type { SettingRecord } from '../forms/directory/agency-setting/reading.ts';
import { bookRange } from './database.ts';
import { formOfBook, type Setting } from './setting.ts';

const books = { settings: 'agency-setting/standing', profiles: 'agency-profile/standing' } as const;

type Profile = { readonly name?: string; readonly from?: string };
type Contents = {
  profiles: readonly Profile[];
  inForce: (on: string) => FormContext['parameters'];
};

export class Agency {
  readonly #setting: Setting;
  #contents: Contents = { profiles: [], inForce: () => ({}) };
  #onDay: { day: string; settings: FormContext['parameters'] } | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Reads again when a book changed that this is made of; without a book everything may have changed. True when it did. */
  async hear(book?: string): Promise<boolean> {
    if (book !== undefined && !(Object.values(books) as string[]).includes(book)) return false;
    const [settings, profiles] = await Promise.all([
      this.#standing<SettingRecord>(books.settings),
      this.#standing<Profile>(books.profiles),
    ]);
    let inForce: Contents['inForce'] = () => ({});
    // Hardly any agency has settings of its own on its first day, and a form page should not load how to read them.
    if (settings.length > 0) {
      const { settingsInForce } = await import('../forms/directory/agency-setting/reading.ts');
      inForce = (on) => settingsInForce(settings, on);
    }
    this.#contents = { profiles, inForce };
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

  /** What stands of a book, oldest first: of a form that is signed the approved revision, never what is being written over it. */
  async #standing<T>(book: string): Promise<T[]> {
    const rows = await this.#setting.database.getAll('rows', bookRange(book));
    const form = rows.length > 0 ? await this.#setting.loadForm(formOfBook(book)) : undefined;
    if (!form) return [];
    return rows
      .map(({ state }) => state)
      .sort((one, other) => (one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0))
      .flatMap((state) => contentInForce(form, state) ?? [])
      .map((content) => plainOf(form, valuesOf(content)) as T);
  }
}
