// What is asked of everybody who keeps the same rows: the same work, timed the same way, in milliseconds.
import { drafts, type Incident, incidentAt } from '../incidents.ts';

export type Opening = { first: number; whole: number; rows: number };
export type Finding = { milliseconds: number; found: number };

export interface Contender {
  /** Puts `count` incidents into its database. Ours reads a backup file; the others make the rows themselves. */
  fill(count: number): Promise<number>;
  /** Opens its database anew: until there is something to show, and until every row is an object in memory. */
  open(): Promise<Opening>;
  /** Rows of one category. Called after `open`. */
  filter(category: string): Promise<Finding>;
  /** Changes the title of one incident; resolves when the transaction is complete. Called after `open`. */
  edit(place: number, title: string): Promise<number>;
}

export type FlatRow = Incident['values'] & { id: string; number: string; status: string };

/** The incident at a place as one flat row, for those who keep rows. */
export function rowAt(place: number, count: number): FlatRow {
  const { record, number, values } = incidentAt(place);
  return { ...values, id: record, number, status: place < count - drafts ? '완료' : '작성 중' };
}

/** Milliseconds that some work takes. */
export async function time(work: () => Promise<unknown> | unknown): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}
