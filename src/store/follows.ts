// What the ledger cells of a record were worked out from besides the record itself: the day, and the agency's settings in force on it.
// Cells are a cache; whoever opens a book makes those anew whose day or settings are no longer the present ones.
import type { FormContext } from '../core/form/form.ts';
import { canonicalJson, hashText } from '../core/journal/canonical.ts';
import type { Follows } from './database.ts';
import type { Setting } from './setting.ts';

const marks = new WeakMap<FormContext['parameters'], string>();

function markOf(settings: FormContext['parameters']): string {
  let mark = marks.get(settings);
  if (mark === undefined) {
    mark = hashText(canonicalJson(settings)).slice(0, 16);
    marks.set(settings, mark);
  }
  return mark;
}

/** Today's context, and a function that tells what of it was read so far. */
export function watchContext(setting: Setting): { context: FormContext; follows: () => Follows } {
  const { today, parameters } = setting.context();
  const follows: Follows = {};
  return {
    context: {
      get today() {
        follows.day = today;
        return today;
      },
      get parameters() {
        follows.settings ??= markOf(setting.agency.settings(today));
        return parameters;
      },
    },
    follows: () => follows,
  };
}

/** True while cells that follow from these are still what they would be if they were made now. */
export function isPresent({ day, settings }: Follows, setting: Setting): boolean {
  const today = setting.today();
  if (day !== undefined && day !== today) return false;
  return settings === undefined || settings === markOf(setting.agency.settings(today));
}
