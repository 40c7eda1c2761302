// The bytes that stay. A commit is one act of one person on one record (or on the book itself); a record is the fold of its commits.
// Nothing here is ever renamed or given another meaning: a new kind or key is added, and `v` rises when an old reader would misread it.
import type { FileValue, Row, Scalar } from '../field/value.ts';

/** Highest commit version this software reads. A book holding a higher one opens read-only. */
export const commitVersion = 1;

/** `record` of commits about the book itself: opening, authority, numbers, closing. */
export const bookRecord = '@book';

/**
 * One change of one path. Path is `field`, `field/<row id>/<column>` or `field/<row id>` (value {order} adds or moves the row, null removes it).
 * `seen` is the commit that last set the path in what the author saw, null when nothing had. `settles` names commits whose
 * values, shown as a conflict or a proposal, the author looked at and decided over.
 */
export type PatchItem = {
  path: string;
  seen: string | null;
  value: Scalar | { order: string };
  settles?: string[];
};

/** A person or role of the resolved line, as printed. */
export type Signer = { person: string; name: string; position: string };

/** One resolved step of an approval line. `proxies` may sign for the signer (대결); `delegated` says on what basis the step is 전결. */
export type LineStep = {
  step: '기안' | '검토' | '협조' | '결재';
  signer: Signer;
  delegated?: string;
  proxies?: (Signer & { from: string; to: string; reason: string })[];
};

/** Two duties that may not be one person, the people found in them ('' while nobody is named), and why the agency allows it all the same. */
export type Separation = { duties: [string, string]; people: [string, string]; exception?: string };

/** The revision of the year before that a stage was approved in, and the number of its record as shown. */
export type Carried = { book: string; record: string; submit: string; number: string };

export type CommitBody = {
  /** Opens the record at its first `stage`. Values typed so far follow as patches. `source` names the record it was made from by a link. */
  create: { form: string; stage?: string; source?: { book: string; record: string; purpose: string } };
  patch: { items: PatchItem[]; reason?: string };
  /**
   * The drafter's signature (기안) over one stage. `computed` and `shown` (text of references by path) are what the paper prints;
   * `separate` lists pairs of duties that may not be one person, with the people found in them.
   * `covers` are the ids of the fields that the stage freezes, sorted; absent, it freezes every field. `next` is the stage that opens when
   * this one is approved. A line of nobody but the drafter (or of nobody) is complete at once.
   * `carried` names the revision of another record in which this stage was approved: a close carries it over with what it froze.
   */
  submit: {
    stage: string;
    covers?: string[];
    next?: string;
    carried?: Carried;
    line: LineStep[];
    separate: Separation[];
    computed: Record<string, Scalar>;
    shown: Record<string, string>;
    opinion?: string;
    signature?: FileValue;
    identified: boolean;
    digest: string;
  };
  /** The next step's signature. `submit` is the commit it signs, `digest` repeats that commit's digest. `proxyFor` is the signer's person id when a proxy signs. */
  sign: {
    submit: string;
    step: number;
    digest: string;
    opinion?: string;
    proxyFor?: string;
    signature?: FileValue;
    identified: boolean;
  };
  return: { submit: string; step: number; reason: string; proxyFor?: string; identified: boolean };
  withdraw: { submit: string; reason: string };
  /** Opens a new revision of an approved record at a stage; the approved revision stays. */
  revise: { stage: string; reason: string };
  void: { reason: string };
  link: { to: { book: string; record: string; form: string; number: string; text: string }; purpose: string };
  note: { text: string; about?: string };
  /** A proposal (a commit that was set aside, or one item of it) that a person decided not to adopt. */
  drop: { commit: string; path?: string; reason: string };
  erase: { disposal: string; reason: string; number: string; on: string };
  // Of the book, record '@book':
  open: { form: string; period: string; example?: boolean };
  authority: { device: string; reason: string };
  number: { record: string; number: string };
  close: {
    root: string;
    entries: { record: string; number: string; heads: string[]; digest: string }[];
    reason?: string;
  };
  reopen: { reason: string };
};
export type CommitKind = keyof CommitBody;

/** Commit kinds whose digest covers a state: they go before changes that did not see them. */
export const freezes: readonly CommitKind[] = ['submit', 'sign', 'close'];

export type Commit<K extends CommitKind = CommitKind> = {
  [T in K]: {
    /** SHA-256 of the canonical header, hex. */
    id: string;
    v: number;
    /** `incident-report/2026` or `configuration-item/standing`. */
    book: string;
    record: string;
    kind: T;
    /** Canonical JSON (RFC 8785) of this and the salt give the body hash in the header. Absent after erasure. */
    body?: CommitBody[T];
    salt?: string;
    /** SHA-256 of salt and canonical body, hex. Kept when both are erased. */
    bodyHash: string;
    formVersion: string;
    /** Person id. */
    actor: string;
    device: string;
    /** One more than the highest seen in the book. */
    counter: number;
    /** Claimed time in Asia/Seoul, `2026-10-14T09:12:05`. Shown, never used for order. */
    at: string;
    /** Heads of the record that the author saw, sorted. */
    parents: string[];
  };
}[K];

/** Why a commit that was kept does not count. */
export type AsideReason =
  | 'frozen' // came too late: submitted, approved or closed in the meantime
  | 'removed-row'
  | 'changed' // a signature over a state that is not the one at its place
  | 'not-allowed'; // its kind does not fit the state: a second submit, a step out of turn, one person alone

export type Proposal = { commit: string; actor: string; at: string; items: PatchItem[]; reason: AsideReason };
export type Conflict = { path: string; commit: string; actor: string; at: string; value: Scalar | { order: string } };

export type Signature = {
  commit: string;
  step: LineStep['step'];
  person: string;
  name: string;
  position: string;
  at: string;
  opinion?: string;
  /** Basis of 전결, or the absent signer's name and reason of 대결. */
  delegated?: string;
  proxyFor?: { name: string; reason: string };
  image?: FileValue;
  /** False prints 본인 확인 없음. */
  identified: boolean;
};

/** A submitted, and when complete approved, state of one stage. What it covers never changes. */
export type Revision = {
  stage: string;
  number: number;
  submit: string;
  digest: string;
  line: LineStep[];
  signatures: Signature[];
  computed: Record<string, Scalar>;
  shown: Record<string, string>;
  /** Field values of the covered sections' record at submit. */
  fields: Record<string, Scalar>;
  rows: Record<string, Row[]>;
  formVersion: string;
  approved: boolean;
  returned?: { commit: string; by: string; at: string; reason: string };
  withdrawn?: { commit: string; at: string; reason: string };
  /** 결재 충돌: approved apart from another revision of the same stage, until a revision that saw both is approved. */
  conflict?: boolean;
  /** Why the approved revision before this one was opened again. */
  reason?: string;
  /** Field ids that it freezes; absent, every field. */
  covers?: string[];
  separate: Separation[];
  next?: string;
  /** Approved in the record that this one continues, and signed there. */
  carried?: Carried;
  /** Opened again for a newer revision: kept and printed, but no longer freezing. */
  revised?: { commit: string; by: string; at: string; reason: string };
  /** Approved by people who had not seen what came before it in the order: kept, but the record's own fields are not these. */
  apart?: boolean;
};

export type RecordStatus = 'draft' | 'submitted' | 'returned' | 'approved' | 'void' | 'erased';

/** A folded record: plain JSON, equal byte for byte wherever the same commits (and sequence) are known. */
export type RecordState = {
  book: string;
  record: string;
  form: string;
  formVersion: string;
  createdBy: string;
  createdAt: string;
  changedAt: string;
  status: RecordStatus;
  /** Id of the stage being worked on or, when all are done, of the last one. */
  stage: string;
  fields: Record<string, Scalar>;
  /** Removed rows are gone from here; their last cells stay in the journal. */
  rows: Record<string, Row[]>;
  /** Path to the commit that last set it. */
  seen: Record<string, string>;
  conflicts: Conflict[];
  proposals: Proposal[];
  /** Commits other than patches that were set aside. */
  aside: { commit: string; kind: CommitKind; reason: AsideReason }[];
  revisions: Revision[];
  links: { commit: string; to: CommitBody['link']['to']; purpose: string }[];
  notes: { commit: string; actor: string; at: string; text: string; about?: string }[];
  source?: { book: string; record: string; purpose: string };
  voided?: { commit: string; at: string; by: string; reason: string };
  erased?: { disposal: string; number: string; on: string };
  /** Commits that no other commit of the record has as parent, sorted. */
  heads: string[];
  /** Ids of commits waiting for a parent that has not arrived. */
  waiting: string[];
  /** Set when a commit of a higher version or an unknown kind was met: the record is read-only. */
  unreadable?: string;
};

/** Folded facts of a book. */
export type BookState = {
  book: string;
  form: string;
  period: string;
  example: boolean;
  /** Device that gives final numbers, '' while the book was never opened. */
  authority: string;
  openings: { device: string; at: string; commit: string }[];
  /** Final number per record; `old` keeps numbers another opening gave (구 번호). */
  numbers: Record<string, { number: string; old: string[] }>;
  closed?: { commit: string; at: string; root: string; entries: CommitBody['close']['entries'] };
  reopened: { at: string; reason: string; commit: string }[];
  heads: string[];
  waiting: string[];
  unreadable?: string;
};
