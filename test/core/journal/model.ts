// A model of people at two to five PCs that part and meet again over one record and its book. What they may do stands in moves.ts,
// what must hold afterwards in promises.ts. The parts of the journal are handed in, so that a planted bug can take their place.
import { cutAtClose } from '../../../src/core/book/close.ts';
import { type BookParts, bookParts, foldBook } from '../../../src/core/book/fold.ts';
import {
  type BookState,
  bookRecord,
  type Commit,
  type PatchItem,
  type RecordState,
} from '../../../src/core/journal/commit.ts';
import { continueRecord, type FoldParts, foldParts, foldRecord } from '../../../src/core/journal/fold.ts';
import { eraseCommit } from '../../../src/core/journal/seal.ts';
import { Replica } from '../../support/author.ts';

/** What may be broken on purpose. */
export type Parts = {
  fold: FoldParts;
  book: BookParts;
  erase: typeof eraseCommit;
  cut: typeof cutAtClose;
  /** What a replica shows of a record: the real one knows nothing of numbers. */
  show: (state: RecordState, book: BookState) => RecordState;
};
export const realParts: Parts = {
  fold: foldParts,
  book: bookParts,
  erase: eraseCommit,
  cut: cutAtClose,
  show: (state) => state,
};

/** A PC of the model: what it knows, what it shows, and the snapshot an inattentive person still looks at. */
export class Site extends Replica {
  readonly sequence = new Map<string, number>();
  shown: RecordState | undefined;
  stale: { state: RecordState; heads: string[] } | undefined;
}

export class World {
  readonly parts: Parts;
  readonly sites: Site[];
  /** Commits in the sequence an endpoint gave them. */
  readonly endpoint = new Map<string, Commit>();
  /** Every typed text with the commit and the path it was typed at. Texts are never typed twice. */
  readonly typed = new Map<string, { commit: string; path: string }>();
  /** Covered content at submit, as its drafter saw it. */
  readonly submitted = new Map<string, Pick<RecordState, 'fields' | 'rows'>>();
  erased = false;

  constructor(parts: Parts, sites: number) {
    this.parts = parts;
    const fold = (commits: Iterable<Commit>): RecordState => foldRecord(commits, undefined, parts.fold);
    this.sites = Array.from({ length: sites }, (_, index) => new Site(`pc${index}`, undefined, fold));
    const [first] = this.sites;
    first!.create('ara', { stage: 'request' });
    first!.patch('ara', { 'course/a': { order: 'a' }, 'course/b': { order: 'b' } });
    for (const site of this.sites) {
      site.learn(first!);
      this.refresh(site);
    }
  }

  /** The record as the site shows it, continued where that is possible, as the store does. */
  state(site: Site): RecordState {
    const state = foldRecord(twice(site.of('r1')), (id) => site.sequence.get(id), this.parts.fold);
    return this.parts.show(state, this.bookState(site));
  }

  bookState(site: Site): BookState {
    return foldBook(site.book, twice(site.of(bookRecord)), (id) => site.sequence.get(id), this.parts.book);
  }

  refresh(site: Site): RecordState {
    site.shown = this.state(site);
    return site.shown;
  }

  /** Patch on top of what is shown, or of what was shown some moves ago. */
  patch(
    site: Site,
    person: string,
    values: Record<string, PatchItem['value']>,
    from: RecordState,
    settles?: string[],
  ): void {
    const items = Object.entries(values).map(([path, value]) => ({
      path,
      seen: from.seen[path] ?? null,
      value,
      ...(settles && { settles }),
    }));
    const commit = site.write(person, { kind: 'patch', body: { items } }, 'r1', from.heads);
    for (const { path, value } of items)
      if (typeof value === 'string') this.typed.set(value, { commit: commit.id, path });
  }

  /** A text that nobody typed before. */
  text(): string {
    return `글 ${this.typed.size + 1}`;
  }
}

/** Some of the commits arrive a second time, after all others. */
function twice(commits: readonly Commit[]): Commit[] {
  return [...commits, ...commits.filter((_, index) => index % 3 === 0)];
}

/** What a store would show, going on from its last state where that is possible. */
export function continueAll(commits: readonly Commit[], parts: FoldParts): RecordState {
  let state = foldRecord(commits.slice(0, 1), undefined, parts);
  for (const [index, commit] of commits.entries())
    if (index > 0) state = continueRecord(state, commit) ?? foldRecord(commits.slice(0, index + 1), undefined, parts);
  return state;
}
