// People at PCs for journal tests: each replica knows some commits, writes on top of what it knows, and meets others.
import { hashText } from '../../src/core/journal/canonical.ts';
import type { Commit, CommitBody, LineStep, PatchItem, RecordState } from '../../src/core/journal/commit.ts';
import { draftSubmit, type Submission } from '../../src/core/journal/digest.ts';
import { foldRecord } from '../../src/core/journal/fold.ts';
import { findHeads, orderCommits } from '../../src/core/journal/order.ts';
import { type Draft, sealCommit } from '../../src/core/journal/seal.ts';

/** A PC that holds commits of one book. `fold` may be a broken one, to see that a property notices. */
export class Replica {
  readonly device: string;
  readonly book: string;
  readonly commits = new Map<string, Commit>();
  fold: (commits: Iterable<Commit>) => RecordState;

  constructor(
    device: string,
    book = 'incident-report/2026',
    fold: (commits: Iterable<Commit>) => RecordState = foldRecord,
  ) {
    this.device = device;
    this.book = book;
    this.fold = fold;
  }

  /** Commits of one record that are known here. */
  of(record: string): Commit[] {
    return [...this.commits.values()].filter((commit) => commit.record === record);
  }

  state(record = 'r1'): RecordState {
    return this.fold(this.of(record));
  }

  /** Writes a commit on top of everything known here, or of the `parents` given. */
  write(actor: string, draft: Draft, record = 'r1', parents?: readonly string[], at = '2026-10-14T09:00:00'): Commit {
    const counter = Math.max(0, ...[...this.commits.values()].map((commit) => commit.counter)) + 1;
    const commit = sealCommit({
      draft,
      book: this.book,
      record,
      formVersion: 'first',
      actor,
      device: this.device,
      counter,
      at,
      parents: parents ?? findHeads(orderCommits(this.of(record)).ordered),
      salt: hashText(`${this.device} ${counter} ${draft.kind}`).slice(0, 32),
    });
    this.commits.set(commit.id, commit);
    return commit;
  }

  create(actor: string, body: Partial<CommitBody['create']> = {}): Commit {
    return this.write(actor, { kind: 'create', body: { form: 'incident-report', ...body } });
  }

  /** Sets paths to values on top of what this replica shows. */
  patch(actor: string, values: Record<string, PatchItem['value']>, settles?: string[]): Commit {
    const { seen } = this.state();
    const items = Object.entries(values).map(([path, value]) => ({
      path,
      seen: seen[path] ?? null,
      value,
      ...(settles && { settles }),
    }));
    return this.write(actor, { kind: 'patch', body: { items } });
  }

  submit(actor: string, submission: Partial<Submission> = {}): Commit {
    return this.write(actor, draftSubmit(this.state(), 'first', { ...submissionOf(actor), ...submission }));
  }

  /** Signs what waits here, or the submit given. */
  sign(actor: string, body: Partial<CommitBody['sign']> = {}): Commit {
    const revision = this.state().revisions.findLast((one) => !one.approved && !one.returned && !one.withdrawn)!;
    const { submit, digest, signatures } = revision;
    return this.write(actor, {
      kind: 'sign',
      body: { submit, digest, step: signatures.length, identified: false, ...body },
    });
  }

  /** Takes over what the other one knows, or the part of it that arrives. What is here stays as it is. */
  learn(other: Replica, arrives: (index: number) => boolean = () => true): void {
    for (const [index, commit] of [...other.commits.values()].reverse().entries())
      if (arrives(index) && !this.commits.has(commit.id)) this.commits.set(commit.id, commit);
  }
}

/** Both know what either knew. */
export function meet(one: Replica, other: Replica): void {
  one.learn(other);
  other.learn(one);
}

/** A submission of stage 'report' along a line of people; the first one drafts. */
export function submissionOf(drafter: string, ...signers: string[]): Submission {
  const people = signers.length > 0 ? signers : ['boss'];
  return {
    stage: 'report',
    line: [
      stepOf('기안', drafter),
      ...people.map((person, index) => stepOf(index < people.length - 1 ? '검토' : '결재', person)),
    ],
    separate: [],
    computed: {},
    shown: {},
    identified: false,
  };
}

export function stepOf(step: LineStep['step'], person: string): LineStep {
  return { step, signer: { person, name: person, position: '담당' } };
}
