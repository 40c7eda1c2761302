// Addresses of working pages, with the base path of the build, so that the site also works under a sub-path.
import { formAddress, ledgerAddress, underBase } from '../core/content/address.ts';

/** An address of the site with its base path: `/forms/` is `/x/forms/` under `/x/`. */
export function siteAddress(path: string): string {
  return underBase(import.meta.env.BASE_URL, path);
}

/** The page of a record. */
export function recordAddress(target: {
  readonly form: string;
  readonly book: string;
  readonly record: string;
}): string {
  const query = new URLSearchParams({ record: target.record, book: target.book });
  return siteAddress(`${formAddress(target.form)}?${query}`);
}

/** The page on which a new record of a form is begun. */
export function newRecordAddress(form: string): string {
  return siteAddress(formAddress(form));
}

/** The ledger of a book; `period` is a year or `standing`. */
export function bookAddress(form: string, period: string): string {
  return siteAddress(`${ledgerAddress(form)}${period === 'standing' ? '' : `?year=${period}`}`);
}

/** Sets or removes parts of the query in the address bar without loading and without adding a step back. */
export function replaceQuery(parts: Readonly<Record<string, string | undefined>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
