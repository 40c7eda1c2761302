// One ledger as its page works on it: what is open, what is asked, which rows answer. Templates draw it and act on it.
import type { Column } from '../../core/form/columns.ts';
import type { Form } from '../../core/form/form.ts';
import type { Workspace } from '../../store/workspace.ts';
import type { Picks } from './picks.ts';
import type { SavedView } from './query.ts';
import type { LedgerRow, Query, RowIndex } from './rows.ts';

/** What the templates of the ledger draw and act on. */
export type Ledger = {
  readonly form: Form;
  readonly workspace: Workspace;
  readonly period: string;
  readonly periods: readonly string[];
  readonly book: string;
  readonly columns: readonly Column[];
  /** Columns that may be filtered by, whether shown or not. */
  readonly filters: readonly Column[];
  readonly index: RowIndex;
  readonly picks: Picks;
  readonly views: readonly SavedView[];
  rows: readonly LedgerRow[];
  query: Query;
  /** Set while the book is closed: the day, for the sentence. */
  closedOn?: string;
  /** False until the whole book is in. */
  whole: boolean;
  /** Set when it will not come in whole. */
  failed?: true;
  /** Set when this PC had more records of the book than it now finds. */
  missing?: boolean | undefined;
  said: string;
  /** Filters whose list is open. */
  readonly open: Set<string>;
  /** Picked rows, or the shown ones while none is picked: what goes into a file or on paper. */
  chosen(): readonly LedgerRow[];
  ask(query: Query): void;
  turnTo(period: string): void;
  saveView(title: string): void;
  removeView(id: string): void;
  say(sentence: string): void;
};
