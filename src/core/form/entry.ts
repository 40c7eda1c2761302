// What people press to begin a record of a form: home, settings and the ledger say it alike.
import type { Form } from './form.ts';

/** `장애 등록`; the title of the form with 등록 where the ledger names no act of its own. */
export function entryOf({ title, ledger }: Pick<Form, 'title' | 'ledger'>): string {
  return ledger.entry ?? `${title} 등록`;
}
