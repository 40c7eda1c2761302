// The random moves of the model: what people do at their PCs, how PCs meet, and what an endpoint confirms.
import fc from 'fast-check';
import { waitingStep } from '../../../src/core/approval/turn.ts';
import { closeEntryOf, draftClose } from '../../../src/core/book/close.ts';
import { finalNumber, nextNumber, unnumbered } from '../../../src/core/book/numbers.ts';
import { bookRecord, type LineStep, type RecordState } from '../../../src/core/journal/commit.ts';
import { draftSubmit } from '../../../src/core/journal/digest.ts';
import type { Draft } from '../../../src/core/journal/seal.ts';
import { stepOf } from '../../support/author.ts';
import type { Site, World } from './model.ts';

const people = ['ara', 'bom', 'cho', 'dan'];
const records = ['r1', 'r2', 'r3'];

/** One random move; every kind reads the two numbers its own way. */
export type Move = { kind: keyof typeof moves; who: number; one: number; two: number };

type Play = (world: World, site: Site, one: number, two: number) => void;

const moves = {
  patch: (world, site, one, two) =>
    world.patch(site, pick(people, two), { [`f${one % 4}`]: world.text() }, site.shown!),
  stale: (world, site, one, two) =>
    world.patch(site, pick(people, two), { [`f${one % 4}`]: world.text() }, site.stale?.state ?? site.shown!),
  addRow: (world, site, one, two) => {
    const row = `row${world.typed.size}`;
    const values = { [`course/${row}`]: { order: `m${two % 5}` }, [`course/${row}/text`]: world.text() };
    world.patch(site, pick(people, one), values, site.shown!);
  },
  cell: (world, site, one, two) => {
    const from = two % 3 === 0 && site.stale ? site.stale.state : site.shown!;
    const row = pick(from.rows.course ?? [], one);
    if (row)
      world.patch(site, pick(people, two), { [`course/${row.id}/${one % 2 ? 'text' : 'who'}`]: world.text() }, from);
  },
  removeRow: (world, site, one, two) => {
    const from = two % 3 === 0 && site.stale ? site.stale.state : site.shown!;
    const row = pick(from.rows.course ?? [], one);
    if (row) world.patch(site, pick(people, two), { [`course/${row.id}`]: null }, from);
  },
  submit: (world, site, one, two) => {
    const state = site.shown!;
    if (state.status !== 'draft' && state.status !== 'returned') return;
    const person = pick(people, one);
    const second = state.stage === 'work';
    const covers = second ? undefined : two % 3 === 0 ? ['f0', 'f1', 'course'] : ['f0', 'f1', 'f2', 'f3', 'course'];
    const draft = draftSubmit(state, 'first', {
      stage: state.stage,
      ...(covers && { covers }),
      ...(!second && two % 2 === 0 && { next: 'work' }),
      line: lineOf(person, two),
      separate: [],
      computed: { total: state.rows.course?.length ?? 0 },
      shown: {},
      identified: false,
    });
    const commit = site.write(person, draft);
    world.submitted.set(commit.id, contentOf(state, covers));
    // The button pressed twice.
    if (one % 5 === 0) world.submitted.set(site.write(person, draft, 'r1', state.heads).id, contentOf(state, covers));
  },
  sign: (_world, site, one, two) => {
    const waiting = waitingStep(site.shown!);
    if (!waiting) return;
    const { revision, index, step } = waiting;
    const proxy = step.proxies?.[0];
    // One in eight signs although it is somebody else's turn.
    const actor = two % 8 === 7 ? pick(people, one) : proxy && two % 4 === 3 ? proxy.person : step.signer.person;
    const proxyFor = actor === proxy?.person ? step.signer.person : undefined;
    const { submit, digest } = revision;
    site.write(actor, {
      kind: 'sign',
      body: { submit, digest, step: index, identified: false, ...(proxyFor && { proxyFor }) },
    });
  },
  return: (_world, site) => {
    const waiting = waitingStep(site.shown!);
    if (!waiting) return;
    const { revision, index, step } = waiting;
    const body = { submit: revision.submit, step: index, reason: '다시 확인', identified: false };
    site.write(step.signer.person, { kind: 'return', body });
  },
  withdraw: (_world, site) => {
    const revision = waitingStep(site.shown!)?.revision;
    if (revision)
      site.write(revision.line[0]!.signer.person, {
        kind: 'withdraw',
        body: { submit: revision.submit, reason: '더 적을 것' },
      });
  },
  revise: (_world, site, one, two) => {
    const revision = pick(
      site.shown!.revisions.filter((each) => each.approved),
      one,
    );
    if (revision) site.write(pick(people, two), { kind: 'revise', body: { stage: revision.stage, reason: '정정' } });
  },
  void: (_world, site, one, two) => {
    if (one % 4 === 0) site.write(pick(people, two), { kind: 'void', body: { reason: '잘못 만듦' } });
  },
  adopt: (_world, site, one, two) => {
    const proposal = pick(site.shown!.proposals, one);
    const item = proposal?.items[0];
    if (!proposal || !item) return;
    const { seen, heads } = site.shown!;
    const settled = { path: item.path, seen: seen[item.path] ?? null, value: item.value, settles: [proposal.commit] };
    site.write(pick(people, two), { kind: 'patch', body: { items: [settled] } }, 'r1', heads);
  },
  drop: (_world, site, one, two) => {
    const proposal = pick(site.shown!.proposals, one);
    if (proposal)
      site.write(pick(people, two), { kind: 'drop', body: { commit: proposal.commit, reason: '이미 반영' } });
  },
  settle: (world, site, one, two) => {
    const conflict = pick(site.shown!.conflicts, one);
    if (conflict && conflict.path.split('/').length !== 2)
      world.patch(site, pick(people, two), { [conflict.path]: world.text() }, site.shown!, [conflict.commit]);
  },
  note: (_world, site, one) => void site.write(pick(people, one), { kind: 'note', body: { text: '확인' } }),
  exchange: (world, site, one) => site.learn(pick(world.sites, one)!),
  /** Only some of what the other knows arrives: the rest of a file, a line that broke off. */
  glimpse: (world, site, one, two) => {
    site.learn(pick(world.sites, one)!, (index) => (two >> (index % 5)) % 2 === 0);
  },
  /** The endpoint takes what it lacks, parents first, and gives everything with its sequence. */
  confirm: (world, site) => {
    for (const record of [bookRecord, 'r1'])
      for (const commit of world.parts.fold.order(site.of(record)).ordered)
        if (!world.endpoint.has(commit.id)) world.endpoint.set(commit.id, commit);
    for (const [index, commit] of [...world.endpoint.values()].entries()) {
      if (!site.commits.has(commit.id)) site.commits.set(commit.id, commit);
      site.sequence.set(commit.id, index);
    }
  },
  open: (world, site, one) => {
    if (world.bookState(site).authority === '')
      site.write(pick(people, one), { kind: 'open', body: { form: 'incident-report', period: '2026' } }, bookRecord);
    else if (one % 4 === 0)
      site.write(
        pick(people, one),
        { kind: 'authority', body: { device: site.device, reason: '대장 PC 교체' } },
        bookRecord,
      );
  },
  number: (world, site, one) => {
    const book = world.bookState(site);
    const record = pick(unnumbered(book, records), one);
    if (record === undefined || book.authority !== site.device) return;
    site.write('ara', { kind: 'number', body: { record, number: nextNumber(book, 'INC', '2026') } }, bookRecord);
  },
  close: (world, site, one) => {
    const book = world.bookState(site);
    if (book.authority !== site.device || site.shown!.waiting.length > 0) return;
    const draft: Draft = book.closed
      ? { kind: 'reopen', body: { reason: '늦게 온 기록' } }
      : draftClose([closeEntryOf(site.shown!, finalNumber(book, 'r1'))]);
    if (!book.closed || one % 3 === 0) site.write('dan', draft, bookRecord);
  },
  erase: (world, site, one) => {
    if (one % 4 !== 0 || site.shown!.status !== 'approved') return;
    const body = { disposal: 'DSP-2031-0001', reason: '보존기간 만료', number: 'INC-2026-0001', on: '2032-01-10' };
    site.write('dan', { kind: 'erase', body });
    world.erased = true;
    for (const commit of site.of('r1')) site.commits.set(commit.id, world.parts.erase(commit));
  },
} satisfies Record<string, Play>;

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length]!;
}

function contentOf(state: RecordState, covers?: readonly string[]): Pick<RecordState, 'fields' | 'rows'> {
  const keep = ([id]: [string, unknown]): boolean => covers?.includes(id) ?? true;
  return {
    fields: Object.fromEntries(Object.entries(state.fields).filter(keep)),
    rows: Object.fromEntries(Object.entries(state.rows).filter(keep)),
  };
}

/** Lines of one to three people; now and then the drafter alone twice, or a proxy. */
function lineOf(drafter: string, number: number): LineStep[] {
  const others = people.filter((person) => person !== drafter);
  const draft = stepOf('기안', drafter);
  const last = stepOf('결재', pick(others, number));
  const proxies = [
    {
      person: pick(people, number + 1),
      name: '대리',
      position: '팀장',
      from: '2026-01-01',
      to: '2026-12-31',
      reason: '출장',
    },
  ];
  if (number % 7 === 0) return [draft];
  if (number % 7 === 1) return [draft, stepOf('결재', drafter)];
  if (number % 7 === 2) return [draft, { ...last, proxies }];
  return number % 2 === 0 ? [draft, last] : [draft, stepOf('검토', pick(others, number + 1)), last];
}

/** Lets one PC make its move. */
export function playMove(world: World, { kind, who, one, two }: Move): void {
  const site = world.sites[who % world.sites.length]!;
  const before = world.refresh(site);
  if (before.status === 'erased' && kind !== 'exchange' && kind !== 'glimpse') return;
  moves[kind](world, site, one, two);
  world.refresh(site);
  if (one % 3 === 0) site.stale = { state: before, heads: before.heads };
}

// Moves that make the interesting states likely come up more often.
const weights: Partial<Record<keyof typeof moves, number>> = {
  patch: 4,
  addRow: 2,
  cell: 4,
  removeRow: 3,
  exchange: 4,
  submit: 4,
  sign: 7,
  open: 2,
  number: 5,
  glimpse: 2,
  erase: 3,
};

/** Random plays: the number of PCs and the moves. */
export const plays = fc.record({
  sites: fc.oneof({ arbitrary: fc.constantFrom(2, 3), weight: 3 }, { arbitrary: fc.constantFrom(4, 5), weight: 1 }),
  moves: fc.array(
    fc.record({
      kind: fc.oneof(
        ...(Object.keys(moves) as (keyof typeof moves)[]).map((kind) => ({
          arbitrary: fc.constant(kind),
          weight: weights[kind] ?? 1,
        })),
      ),
      who: fc.nat(4),
      one: fc.nat(59),
      two: fc.nat(59),
    }),
    { minLength: 1, maxLength: 60, size: 'max' },
  ),
});
/** A random play. */
export type PlayOf = { sites: number; moves: Move[] };
