// The outline of the source, as it stands in content/source/*.json. Ids are permanent: clause ids are the anchors of the text.
// Only shapes live here; whoever needs the data reads the files and passes it in.
import type { SourceDocument as CoveredDocument } from '../form/coverage.ts';

export type ClauseKind =
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'item'
  | 'definition'
  | 'form'
  | 'figure'
  | 'table'
  | 'checklist';

/** A clause of the guideline. `facts` are noun phrases that the published text must state. */
export interface SourceClause {
  readonly id: string;
  /** Number as printed; null where the print lost it. What readers see comes from `numberOf`. */
  readonly number: string | null;
  readonly title: string;
  readonly kind: ClauseKind;
  readonly parent: string | null;
  readonly facts: readonly string[];
  readonly refs?: readonly string[];
  readonly english?: string;
  readonly headingOnly?: boolean;
  /** Items of the checklist that a section of the appendix holds. */
  readonly items?: readonly string[];
}

/** One of the 152 documents that the guideline asks for. */
export type SourceDocument = CoveredDocument & {
  readonly domain: string;
  readonly nature: string;
  readonly aliases?: readonly string[];
};

export const criteria = [
  { id: 'efficiency', title: '효율성' },
  { id: 'effectiveness', title: '효과성' },
  { id: 'stability', title: '안정성' },
  { id: 'reliability', title: '신뢰성' },
  { id: 'security', title: '보안성' },
  { id: 'economy', title: '경제성' },
  { id: 'compliance', title: '준거성' },
] as const;

/** One of the 93 questions of the yearly checklist. */
export interface SourceItem {
  readonly id: string;
  readonly section: number;
  readonly sectionTitle: string;
  readonly topic: string;
  readonly text: string;
  readonly clauses: readonly string[];
  readonly documents: readonly string[];
  readonly criteria: { readonly primary: string; readonly secondary: readonly string[]; readonly reason: string };
}

/**
 * What the site does not carry yet. A test lets each of the three lists only shrink.
 * A clause id stands for itself and everything under it.
 */
export interface NotCarried {
  readonly clauses: readonly { readonly reason: string; readonly ids: readonly string[] }[];
  readonly documents: readonly { readonly reason: string; readonly ids: readonly string[] }[];
  readonly items: readonly { readonly reason: string; readonly ids: readonly string[] }[];
}

/** Reason by id of one list of `NotCarried`. */
export function reasonById(list: NotCarried['items']): ReadonlyMap<string, string> {
  return new Map(list.flatMap(({ ids, reason }) => ids.map((id) => [id, reason] as const)));
}
