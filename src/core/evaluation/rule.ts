// Evidence rules: what a checklist item wants to see in the ledgers, as data that an agency can read and change.
// Answers are never given here: judge.ts proposes, a person decides.
import type { Scalar, Values } from '../field/value.ts';

/** A condition on one record. `field` is a field or computed id; conditions on rows look into a repeating field. */
export type Condition =
  | { readonly field: string; readonly filled: true }
  /** Something was written, not only marked 해당 없음 or 확인 중. */
  | { readonly field: string; readonly written: true }
  | { readonly field: string; readonly is: readonly (string | boolean)[] }
  | { readonly field: string; readonly isNot: readonly (string | boolean)[] }
  | { readonly field: string; readonly atLeast?: number; readonly atMost?: number }
  /** The date of `field` lies at most `days` after (negative: before) that of `after`. A missing date fails. */
  | { readonly field: string; readonly after: string; readonly days: number }
  /** At least `count` rows in which every listed column is filled; with `where`, only rows whose column holds one of the words. */
  | {
      readonly rows: string;
      readonly filled: readonly string[];
      readonly count: number;
      readonly where?: { readonly column: string; readonly is: readonly string[] };
    }
  /** All rows that are there have the column filled. */
  | { readonly rows: string; readonly every: string }
  /** The stage has been approved. */
  | { readonly approved: string };

interface RuleBase {
  /** What the rule looks for, in Korean, as shown beside what was found: 영향도와 긴급도로 정한 장애등급. */
  readonly seeks: string;
  readonly form: string;
  /** Which records of the form count at all. */
  readonly of?: readonly Condition[];
}

/**
 * Each record must meet `have`; none at all means that the rule does not apply, or with `none: 'no'` that evidence is missing.
 * Records that are not approved in all their stages are not judged, unless the rule itself names the stage whose approval it wants.
 */
export interface EachRule extends RuleBase {
  readonly kind: 'each';
  readonly have: readonly Condition[];
  readonly none: 'notApplicable' | 'no';
}

export type Slice = 'year' | 'half' | 'quarter' | 'month';

/** At least `atLeast` approved records in every slice of the period that has ended, and for every system of the named grades. */
export interface CountRule extends RuleBase {
  readonly kind: 'count';
  readonly atLeast: number;
  readonly per: Slice;
  /** Field or computed value whose date puts the record into a slice. */
  readonly date: string;
  readonly have?: readonly Condition[];
  /** Count for each system up to this grade (1 is the highest) by this field. */
  readonly perSystem?: { readonly field: string; readonly gradeAtMost: number };
}

/** A document of the register: approved, in force, not repealed, with its sections written, reviewed within the months. */
export interface DocumentRule extends RuleBase {
  readonly kind: 'document';
  readonly document: string;
  /** Headings that answer the item, of those of the document or asked for by the checklist; left out, all that the source asks of it. */
  readonly headings?: readonly string[];
  readonly reviewedWithinMonths: number;
  /**
   * Where the register keeps what is judged: dates in force and of the last review; the rows of sections with heading and content; the rows
   * of the history, whose `kind` says `repealed` on the day that the document ceased to hold.
   */
  readonly register: {
    readonly effectiveFrom: string;
    readonly reviewedOn: string;
    readonly sections: string;
    readonly heading: string;
    readonly content: string;
    readonly history: string;
    readonly on: string;
    readonly kind: string;
    readonly repealed: string;
  };
}

export type EvidenceRule = EachRule | CountRule | DocumentRule;

/** Where the evaluation finds the facts of a form's record: plain data, made by the caller from folded state. */
export type EvidenceRecord = {
  book: string;
  record: string;
  form: string;
  number: string;
  title: string;
  /** Day the record belongs to, `2026-10-14`. */
  date: string;
  values: Values;
  computed: Readonly<Record<string, Scalar | undefined>>;
  /** Ids of the stages approved in the revision that stands. */
  approvedStages: readonly string[];
  /** All stages are approved, or the form has no approval. */
  approved: boolean;
  void: boolean;
};

/** A system of the directory: the record and the name by which others call it, and from when to when it was in service. */
export type RatedSystem = { name: string; grade: number; record?: string; from?: string; to?: string };

/** The period judged and the day of judging: slices that end later are not asked for. */
export type Period = { from: string; to: string; asOf: string };

export type Answer = 'yes' | 'partial' | 'no' | 'notApplicable';

export type EvidenceReference = Pick<EvidenceRecord, 'book' | 'record' | 'form' | 'number' | 'title' | 'date'>;

/** Something that should be there and is not. `why` says what keeps a record that is there from counting: 결재 전. */
export type Gap = {
  what: string;
  /** Part of the period, where parts are counted: 상반기, 8월. */
  slice?: string;
  month?: number;
  system?: string;
  record?: EvidenceReference;
  why?: string;
};

export type Finding = {
  rule: EvidenceRule;
  answer: Answer;
  /** How many of how many: records meeting the rule, or slices filled. */
  met: number;
  of: number;
  /** Records left out of both because they wait for their approval. */
  waiting?: number;
  found: readonly EvidenceReference[];
  gaps: readonly Gap[];
};
