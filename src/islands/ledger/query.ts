// What a person asks of a ledger, as it stands in the address: so that going back, reloading and sending a link show the same rows.
import type { Form } from '../../core/form/form.ts';
import type { Order, Query } from './rows.ts';

/** A question that was given a name: by the definition, or by a person of this PC. */
export type SavedView = { readonly id: string; readonly title: string; readonly query: Query; readonly own: boolean };

/** The order of a ledger before anybody asks for another: newest number first. */
export const firstOrder: Order = { column: '@number', descending: true };

export const emptyQuery: Query = { words: '', filters: {}, order: firstOrder };

const prefix = 'f.';

/** Reads the question from the query of an address. Columns that the ledger does not have are left out. */
export function readQuery(search: URLSearchParams, columns: ReadonlySet<string>): Query {
  const filters: Record<string, string[]> = {};
  for (const [name, value] of search) {
    const column = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (!columns.has(column)) continue;
    filters[column] = [...(filters[column] ?? []), value];
  }
  const sort = search.get('sort') ?? '';
  const column = sort.replace(/^-/, '');
  const order = columns.has(column) ? { column, descending: sort.startsWith('-') } : firstOrder;
  return { words: search.get('q') ?? '', filters, order };
}

/** Writes the question into the query of an address; other parts of the query stay. */
export function writeQuery(search: URLSearchParams, query: Query): URLSearchParams {
  const next = new URLSearchParams([...search].filter(([name]) => !name.startsWith(prefix)));
  next.delete('q');
  next.delete('sort');
  if (query.words.trim() !== '') next.set('q', query.words);
  for (const [column, values] of Object.entries(query.filters)) {
    for (const value of values) next.append(prefix + column, value);
  }
  const { column, descending } = query.order;
  if (column !== firstOrder.column || descending !== firstOrder.descending)
    next.set('sort', (descending ? '-' : '') + column);
  return next;
}

/** Views of the definition; `me` becomes the name of the person working now, and a view for nobody is left out. */
export function viewsOf(form: Form, me: string): SavedView[] {
  return form.ledger.views
    .filter((view) => me !== '' || !view.where.some(({ is }) => is.includes('me')))
    .map(({ id, title, where, sort }) => ({
      id,
      title,
      own: false,
      query: {
        words: '',
        filters: Object.fromEntries(
          where.map(({ column, is }) => [column, is.map((value) => (value === 'me' ? me : value))]),
        ),
        order: sort ? { column: sort.column, descending: sort.descending ?? false } : firstOrder,
      },
    }));
}

const keyOf = (workspace: string, form: string) => `jichim-views-${workspace}-${form}`;

const isSavedView = (value: unknown): value is SavedView =>
  typeof value === 'object' && value !== null && 'id' in value && 'title' in value && 'query' in value;

/** Views that people of this PC have saved. A browser without local storage has none. */
export function readOwnViews(workspace: string, form: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workspace, form)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSavedView) : [];
  } catch {
    return [];
  }
}

/** Keeps the views of this PC. */
export function writeOwnViews(workspace: string, form: string, views: readonly SavedView[]): void {
  localStorage.setItem(keyOf(workspace, form), JSON.stringify(views));
}

/** Whether two questions ask the same. */
export function sameQuery(a: Query, b: Query): boolean {
  return writeQuery(new URLSearchParams(), a).toString() === writeQuery(new URLSearchParams(), b).toString();
}
