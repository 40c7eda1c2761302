// What must hold in every play of the model, each promise on its own so that a planted bug can be shown to break it.
import { closedHeadsOf, isLate, recordDigest } from '../../../src/core/book/close.ts';
import { canonicalJson } from '../../../src/core/journal/canonical.ts';
import { bookRecord, type Commit } from '../../../src/core/journal/commit.ts';
import { coveredContent, digestOfRevision } from '../../../src/core/journal/digest.ts';
import { foldRecord } from '../../../src/core/journal/fold.ts';
import { gatherAncestors, orderCommits } from '../../../src/core/journal/order.ts';
import { isStanding } from '../../../src/core/journal/state.ts';
import { verifyCommit } from '../../../src/core/journal/verify.ts';
import { continueAll, type Parts, type Site, World } from './model.ts';
import { type PlayOf, playMove } from './moves.ts';

/** Looks at the world after every move and when everybody has met. Answers what is broken. */
export type Vow = {
  /** A watcher made anew for every play. */
  watch?: () => (world: World, site: Site) => string | undefined;
  atEnd?: (world: World) => string | undefined;
};

/** Plays a random play and answers the first broken vow, with its name. */
export function playAll(play: PlayOf, parts: Parts, vows: Readonly<Record<string, Vow>>): string | undefined {
  const world = new World(parts, play.sites);
  const watchers = Object.entries(vows).flatMap(([name, vow]) => (vow.watch ? [[name, vow.watch()] as const] : []));
  const look = (site: Site): string | undefined => {
    for (const [name, watch] of watchers) {
      const broken = watch(world, site);
      if (broken !== undefined) return `${name}: ${broken}`;
    }
    return undefined;
  };
  for (const move of play.moves) {
    playMove(world, move);
    const broken = look(world.sites[move.who % world.sites.length]!);
    if (broken !== undefined) return broken;
  }
  meetAll(world);
  for (const site of world.sites) {
    const broken = look(site);
    if (broken !== undefined) return broken;
  }
  for (const [name, vow] of Object.entries(vows)) {
    const broken = vow.atEnd?.(world);
    if (broken !== undefined) return `${name}: ${broken}`;
  }
  return undefined;
}

/** Everybody learns everything, each in another order. */
function meetAll(world: World): void {
  const all = new Map<string, Commit>();
  for (const site of world.sites) for (const commit of site.commits.values()) all.set(commit.id, commit);
  for (const [index, site] of world.sites.entries()) {
    const commits = [...all.values()];
    const turned = [...commits.slice(index), ...commits.slice(0, index)];
    site.commits.clear();
    for (const commit of index % 2 === 0 ? turned : turned.reverse()) site.commits.set(commit.id, commit);
    for (const [at, id] of [...world.endpoint.keys()].entries()) site.sequence.set(id, at);
    world.refresh(site);
  }
}

const sameKnowledge: Vow = {
  atEnd(world) {
    const shown = world.sites.map((site) => canonicalJson(world.state(site)));
    if (new Set(shown).size > 1) return 'the same commits, another record';
    const books = world.sites.map((site) => canonicalJson(world.bookState(site)));
    return new Set(books).size > 1 ? 'the same commits, another book' : undefined;
  },
};

const continued: Vow = {
  atEnd(world) {
    const { ordered } = orderCommits(world.sites[0]!.of('r1'));
    const folded = foldRecord(ordered, undefined, world.parts.fold);
    return canonicalJson(continueAll(ordered, world.parts.fold)) === canonicalJson(folded)
      ? undefined
      : 'a state that was continued differs from the fold';
  },
};

const signedContent: Vow = {
  watch: () => (world, site) => {
    const state = site.shown!;
    for (const revision of state.revisions) {
      if (digestOfRevision(state, revision) !== revision.digest)
        return `revision ${revision.number} differs from its digest`;
      const { fields, rows } = revision;
      if (canonicalJson({ fields, rows }) !== canonicalJson(world.submitted.get(revision.submit)))
        return `revision ${revision.number} is not what its drafter saw`;
      for (const { commit } of revision.signatures.slice(1)) {
        const { body } = site.commits.get(commit) as Commit<'sign'>;
        if (body!.digest !== revision.digest)
          return `a signature under revision ${revision.number} is over something else`;
      }
      if (
        isStanding(revision) &&
        canonicalJson(coveredContent(state, revision.covers)) !== canonicalJson({ fields, rows })
      )
        return `the record differs from its standing revision ${revision.number}`;
    }
    return undefined;
  },
};

const neverAlone: Vow = {
  watch: () => (_world, site) => {
    for (const { approved, line, signatures } of site.shown!.revisions) {
      for (const { commit, person } of signatures)
        if (site.commits.get(commit)!.actor !== person) return `a signature of ${person} is another's`;
      if (!approved || line.length < 2) continue;
      if (signatures.length !== line.length) return 'approved without all signatures';
      if (new Set(signatures.map((signature) => signature.person)).size < 2) return 'approved by one person alone';
      for (const [index, { person }] of signatures.entries()) {
        const { signer, proxies = [] } = line[index]!;
        if (person !== signer.person && !proxies.some((proxy) => proxy.person === person))
          return `${person} signed a step of ${signer.person}`;
      }
    }
    return undefined;
  },
};

/** Every typed text is in the record, in a conflict, a proposal or a revision, or somebody who saw it decided over it. */
const nothingLost: Vow = {
  atEnd(world) {
    const [site] = world.sites;
    const state = site!.shown!;
    if (state.status === 'erased') return undefined;
    const { fields, rows, conflicts, proposals, revisions } = state;
    const visible = canonicalJson({ fields, rows, conflicts, proposals, revisions });
    const commits = orderCommits(site!.of('r1')).ordered;
    for (const [text, { commit, path }] of world.typed) {
      if (visible.includes(`"${text}"`) || state.waiting.includes(commit)) continue;
      if (!commits.some((later) => decides(later, commit, path) && sees(commits, later, commit)))
        return `${text} at ${path} is nowhere, and nobody who saw it replaced it`;
    }
    return undefined;
  },
};

function decides(later: Commit, commit: string, path: string): boolean {
  if (later.kind === 'drop') return later.body!.commit === commit;
  if (later.kind !== 'patch') return false;
  return later.body!.items.some(
    (item) => item.path === path || (item.value === null && path.startsWith(`${item.path}/`)),
  );
}

function sees(commits: readonly Commit[], later: Commit, commit: string): boolean {
  return gatherAncestors(later.parents, new Map(commits.map((one) => [one.id, one]))).has(commit);
}

const numbersOnce: Vow = {
  watch: () => {
    // Final numbers that a PC has shown to its people: on the same PC one number never moves to another record without being 구 번호 of the first.
    const shown = new Map<string, Map<string, string>>();
    return (world, site) => {
      const { numbers } = world.bookState(site);
      const final = Object.entries(numbers).filter(([, one]) => one.number !== '');
      if (new Set(final.map(([, one]) => one.number)).size < final.length) return 'one final number for two records';
      const before = shown.get(site.device) ?? new Map<string, string>();
      for (const [record, number] of before) {
        const now = numbers[record];
        if (now?.number !== number && !now?.old.includes(number)) return `${number} of ${record} is forgotten`;
      }
      shown.set(site.device, new Map(final.map(([record, one]) => [record, one.number])));
      return undefined;
    };
  },
};

/** What was approved somewhere stays approved wherever it arrives, whatever arrives with it: numbers, late changes, other approvals. */
const approvalStays: Vow = {
  watch: () => {
    const approved = new Map<string, Set<string>>();
    return (_world, site) => {
      const state = site.shown!;
      if (state.status === 'erased') return undefined;
      const now = new Set(state.revisions.filter((one) => one.approved).map((one) => one.digest));
      for (const digest of approved.get(site.device) ?? []) if (!now.has(digest)) return 'an approval is gone';
      approved.set(site.device, now);
      return undefined;
    };
  },
};

/** What a close saw can be shown as it was, and whatever it did not see is listed as 마감 후 도착. */
const closeStands: Vow = {
  watch: () => (world, site) => {
    const book = world.bookState(site);
    const heads = closedHeadsOf(book)?.get('r1');
    const commits = site.of('r1');
    if (!heads?.every((id) => site.commits.has(id)) || commits.some((commit) => commit.kind === 'erase'))
      return undefined;
    const { covered, late } = world.parts.cut(commits, heads);
    if (orderCommits(covered).waiting.length > 0) return undefined;
    const digest = book.closed!.entries.find((entry) => entry.record === 'r1')!.digest;
    const shown = [undefined, (id: string) => site.sequence.get(id)].map((seqOf) =>
      recordDigest(foldRecord(covered, seqOf, world.parts.fold)),
    );
    if (!shown.includes(digest)) return 'the closed record is not what the close saw';
    const listed = isLate(heads, site.shown!);
    return listed === late.length > 0 ? undefined : 'a late arrival is not listed';
  },
};

const chainVerifies: Vow = {
  atEnd(world) {
    if (!world.erased) return undefined;
    const [site] = world.sites;
    const whole = canonicalJson(world.state(site!));
    for (const record of ['r1', bookRecord])
      for (const commit of site!.of(record)) {
        const erased = record === 'r1' ? world.parts.erase(commit) : commit;
        const fault = verifyCommit(erased);
        if (fault) return `an erased commit does not verify: ${fault.code}`;
        if (erased.kind !== 'erase' && record === 'r1' && 'body' in erased) return 'a body is left';
        site!.commits.set(erased.id, erased);
      }
    return canonicalJson(world.state(site!)) === whole ? undefined : 'erased bodies change the record';
  },
};

export const vows = {
  sameKnowledge,
  continued,
  signedContent,
  neverAlone,
  nothingLost,
  numbersOnce,
  approvalStays,
  closeStands,
  chainVerifies,
} satisfies Record<string, Vow>;
