// The shape of a form definition. One file in src/forms is one of these; everything else about a form is derived from it.
import type { ColumnField, Field, Fields, PlainValues } from '../field/field.ts';
import type { Scalar } from '../field/value.ts';

export const domains = [
  'planning',
  'config-change',
  'monitoring',
  'performance',
  'incident',
  'security',
  'backup',
  'user-support',
  'computer-room',
  'outsourcing',
  'budget',
  'evaluation',
  'directory',
] as const;
export type Domain = (typeof domains)[number];
export type Nature = 'form' | 'ledger' | 'plan' | 'report' | 'agreement' | 'roster';
export type Retention = '1년' | '3년' | '5년' | '10년' | '30년' | '준영구' | '영구';
export type Disclosure = '공개' | '부분공개' | '비공개';

/** A part of the sheet. Fields and computed values stand in this order on screen and paper. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Ids of fields and of computed values. */
  readonly items: readonly string[];
  /** A line of help under the section's title, screen only. */
  readonly hint?: string;
}

/** What rules and computed values may know besides the record. Nothing in it changes behind a signature: results are copied at submit. */
export interface FormContext {
  /** Today in Asia/Seoul, `2026-11-23`. */
  readonly today: string;
  /** Agency settings by id, with the defaults of the guides (권장값). See core/form/parameter.ts. */
  readonly parameters: Readonly<Record<string, Scalar | readonly (readonly Scalar[])[]>>;
}

/** A value that is worked out, never typed. `formula` is shown beside it. `compute` answers undefined while something is missing. */
export interface Computed<V> {
  readonly label: string;
  readonly field: ColumnField;
  readonly formula: string;
  readonly compute: (values: V, context: FormContext) => Scalar | undefined;
}

/** A check over several fields. Answers a Korean sentence (what, why, how to fix), or undefined when all is well. */
export interface Rule<V> {
  readonly id: string;
  /** The rule in one sentence, for the manual: `발생, 인지, 접수, 조치시작, 복구, 종료 순서여야 합니다.` */
  readonly says?: string;
  /** Fields to show the sentence at; the first one gets the focus. `field` or `field/column`. */
  readonly at: readonly string[];
  /** `error` stops the submit; `warning` is shown and asks for nothing. Error unless told. */
  readonly level?: 'error' | 'warning';
  /** The first stage at which the rule is judged; the first stage unless told. */
  readonly stage?: string;
  readonly check: (values: V, context: FormContext) => string | undefined;
}

export type StepKind = '기안' | '검토' | '협조' | '결재';
/** A step of the default approval line; `role` is a role of the directory. The first step is always 기안. */
export interface Step {
  readonly step: StepKind;
  readonly role: string;
}

/**
 * A stage of the record's life. Submitting a stage freezes its sections and those before it; when its approval is complete the
 * next stage opens. A form with one stage and no approval is a plain ledger entry: it is kept, never submitted.
 */
export interface Stage {
  readonly id: string;
  readonly title: string;
  /** Verb of the button: 제출, 승인 요청, 결과 보고. */
  readonly verb: string;
  readonly sections: readonly string[];
  /** Empty: the stage is completed by the submitter alone and carries no signature. */
  readonly approval: readonly Step[];
  /** Still due when the record has come to an early end: a rejection is notified too. */
  readonly always?: true;
}

export interface LedgerView {
  readonly id: string;
  readonly title: string;
  /** Conditions on ledger columns; all must hold. `me` stands for the person working now. */
  readonly where: readonly { readonly column: string; readonly is: readonly string[] }[];
  readonly sort?: { readonly column: string; readonly descending?: boolean };
}

/** How the ledger over this form's records looks. Columns are ids of fields, computed values, or of the record itself: `@number`, `@status`, `@progress`, `@stage`, `@author`, `@createdAt`, `@changedAt` (see columns.ts). */
export interface Ledger {
  /** Title of the ledger: 장애관리대장. */
  readonly title: string;
  /** The act that begins a record, by its verb: 장애 등록 (entry.ts). */
  readonly entry?: string;
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly totals?: readonly { readonly column: string; readonly as: 'count' | 'sum' | 'average' }[];
  readonly views: readonly LedgerView[];
}

/** A record of another form that is made from this one; values are copied once, the link is kept on the new record. */
export interface Link {
  readonly id: string;
  /** Verb of the action: 변경 요청 만들기. */
  readonly title: string;
  /** Id of the form that is created. */
  readonly form: string;
  /** Target field id from source field id (or computed id). */
  readonly copies: Readonly<Record<string, string>>;
  /** Reference field of the new record that names this one. */
  readonly by: string;
}

/** A named reading of the stored fields. The last one is current. Commits carry the id under which they were made. */
export interface FormVersion {
  readonly id: string;
  /** Named after the change: `first`, `add-planned-on`. */
  readonly name: string;
  readonly on: string;
}

/** An example record, fictional and shown as 예시(가상). Rows are lists of cells without ids. */
export interface Example {
  readonly title: string;
  readonly values: Readonly<Record<string, ExampleValue>>;
}
export type ExampleValue = Scalar | readonly Readonly<Record<string, Scalar>>[];

/** Headings a record of the register of documents should have, for a document that an agency writes elsewhere. */
export interface Outline {
  readonly title: string;
  readonly basis: readonly string[];
  /** `id` is the field id of the source document. */
  readonly headings: readonly { readonly id: string; readonly label: string }[];
  /** Headings that only the checklist asks for: offered when the document is registered, never demanded by the form. */
  readonly further?: readonly string[];
}

export interface FormSpec<F extends Fields = Fields> {
  readonly id: string;
  readonly title: string;
  readonly domain: Domain;
  readonly nature: Nature;
  /** Source documents that this form serves. Every one of the 152 has exactly one home. */
  readonly covers: readonly string[];
  /** Guideline clauses it carries out. */
  readonly basis: readonly string[];
  /** Why the form exists when no clause asks for it. */
  readonly reason?: string;
  /**
   * What a record of this form tells the fields beside a reference to it, by the id of the field there: `{ systemGrade: 'grade' }`. It is
   * filled in when the record is chosen, where nothing stands yet.
   */
  readonly tells?: Readonly<Record<string, string>>;
  /** When to use it and when not, two sentences for the manual and the catalogue. */
  readonly purpose: string;
  readonly book: 'yearly' | 'standing';
  /** Field whose date fixes the year of the book; the day of creation unless told. */
  readonly bookDate?: keyof F & string;
  /** Prefix of the record number. */
  readonly number: string;
  /** Fields of the source documents that the record number itself carries (관리번호), as `document-id/field-id`. */
  readonly numberServes?: readonly string[];
  /** 권장값: the agency's own schedule decides. */
  readonly retention: Retention;
  readonly disclosure: Disclosure;
  /** Field that names the record in lists and references. */
  readonly subject: keyof F & string;
  readonly sections: readonly Section[];
  readonly fields: F;
  readonly computed?: Readonly<Record<string, Computed<PlainValues<F>>>>;
  readonly rules?: readonly Rule<PlainValues<F>>[];
  readonly workflow: {
    readonly stages: readonly Stage[];
    /** The state of the work in a word or two, for ledger and badge: 접수, 조치 중, 복구. Independent of approval. */
    readonly progress?: (values: PlainValues<F>) => string;
    /** True when the record has come to its end although stages are left (기각): the approval then opens no further stage but one that is due `always`. */
    readonly ended?: (values: PlainValues<F>) => boolean;
  };
  readonly ledger: Ledger;
  readonly links?: readonly Link[];
  readonly outlines?: Readonly<Record<string, Outline>>;
  readonly versions: readonly FormVersion[];
  readonly examples: Readonly<Record<string, Example>>;
}

/** A checked definition without its rules. The value types are widened so that all forms fit one list. */
// Rules and computed values of different forms have different inputs; only core/form calls them.
export type Form = Omit<FormSpec<Fields>, 'computed' | 'rules' | 'workflow' | 'subject' | 'bookDate'> & {
  readonly subject: string;
  readonly bookDate?: string;
  readonly fields: Readonly<Record<string, Field>>;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly computed: Readonly<Record<string, Computed<any>>>;
  readonly workflow: {
    readonly stages: readonly Stage[];
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    readonly progress?: (values: any) => string;
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    readonly ended?: (values: any) => boolean;
  };
};

/** A checked definition that records can be judged by. See core/form/rules.ts. */
export type FormWithRules = Form & {
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly rules: readonly Rule<any>[];
};
