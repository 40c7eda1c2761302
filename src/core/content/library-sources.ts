// What is read of the content folder before anything is made of it: each file with its head, and the lists beside them.
import type { EvidenceRule } from '../evaluation/rule.ts';
import type { Form } from '../form/form.ts';
import type {
  AgencyProfile,
  EditionHead,
  GuideHead,
  GuidelineHead,
  Origins,
  ParameterEntry,
  ProcedureHead,
  Term,
  UpstreamDecision,
} from './schema.ts';
import type { NotCarried, SourceClause, SourceDocument, SourceItem } from './source.ts';

/** A content file: its path for messages, its head, and the text below the head. */
export interface TextFile<Head> {
  readonly file: string;
  readonly head: Head;
  /** Line of each key of the head, where a check reads the file. */
  readonly lines?: Readonly<Record<string, number>>;
  readonly body: string;
}

export type ItemEvidence = readonly EvidenceRule[] | { readonly document: string; readonly reason: string };

/** SHA-256 by document and version: `{ "procedure/incident": { "1": "…" } }`. */
export type Frozen = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface LibrarySources {
  readonly clauses: readonly SourceClause[];
  readonly documents: readonly SourceDocument[];
  readonly items: readonly SourceItem[];
  readonly notCarried: NotCarried;
  readonly editions: readonly EditionHead[];
  readonly guideline: readonly TextFile<GuidelineHead>[];
  readonly guides: readonly TextFile<GuideHead>[];
  /** content/guides/<domain>/<edition>.json, in no order. */
  readonly parameters: readonly { readonly file: string; readonly entries: readonly ParameterEntry[] }[];
  readonly agencies: readonly AgencyProfile[];
  readonly procedures: readonly TextFile<ProcedureHead>[];
  /** What each version was made from, by `<domain>/<version>`; from made-from.json of the agency. */
  readonly madeFrom: Readonly<Record<string, Origins>>;
  /** What the agency decided about changes; from decisions.json. */
  readonly upstreamDecisions: readonly UpstreamDecision[];
  readonly terms: readonly Term[];
  /** Evidence rules by item id, or why the evidence is a document outside the ledgers. From content/checklist/*.json. */
  readonly evidence: Readonly<Record<string, ItemEvidence>>;
  readonly forms: readonly Form[];
  /** content/frozen.json and content/agency/<agency>/frozen.json as one. */
  readonly frozen: Frozen;
}
