// Every promise of the journal is seen to fail on a bug planted for it: a property that cannot fail says nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookRules } from '../../../src/core/book/fold.ts';
import type { Commit, RecordState } from '../../../src/core/journal/commit.ts';
import { digestOfSubmission } from '../../../src/core/journal/digest.ts';
import { type RecordRules, recordRules } from '../../../src/core/journal/fold.ts';
import { orderCommits } from '../../../src/core/journal/order.ts';
import { applyPatch } from '../../../src/core/journal/patch.ts';
import { applySign, applySubmit } from '../../../src/core/journal/revision.ts';
import { eraseCommit } from '../../../src/core/journal/seal.ts';
import { type Parts, realParts } from './model.ts';
import { plays } from './moves.ts';
import { playAll, vows } from './promises.ts';

/** Enough plays to meet every bug below; the same ones every time. */
const runs = { numRuns: 600, seed: 20261123, endOnFailure: true };

const withRules = (rules: RecordRules): Parts => ({
  ...realParts,
  fold: { ...realParts.fold, rules: { ...recordRules, ...rules } },
});
const withNumberRule = (number: (typeof bookRules)['number']): Parts => ({
  ...realParts,
  book: { ...realParts.book, rules: { ...bookRules, number } },
});
const withoutConflicts = (state: RecordState, commit: Commit<'patch'>, apply: () => boolean): boolean => {
  const kept = state.conflicts.filter((conflict) => conflict.commit !== commit.id);
  const stood = apply();
  state.conflicts = kept;
  return stood;
};

type Bug = { name: string; breaks: keyof typeof vows; parts: Parts };

const bugs: Bug[] = [
  {
    name: 'commits count in the order in which they arrived',
    breaks: 'sameKnowledge',
    parts: { ...realParts, fold: { ...realParts.fold, order: (commits) => ({ ordered: [...commits], waiting: [] }) } },
  },
  {
    name: 'of two equal counters the commit that arrived first goes first',
    breaks: 'sameKnowledge',
    parts: {
      ...realParts,
      fold: {
        ...realParts.fold,
        order(commits, seqOf) {
          const list = [...commits];
          const places = new Map(list.map((commit, index) => [commit.id, index]));
          const placed = list.map((commit) => ({ ...commit, device: String(places.get(commit.id)).padStart(6, '0') }));
          const { ordered, waiting } = orderCommits(placed, seqOf);
          return { ordered: ordered as typeof list, waiting: waiting as typeof list };
        },
      },
    },
  },
  {
    name: 'a commit that arrives twice counts twice',
    breaks: 'sameKnowledge',
    parts: {
      ...realParts,
      fold: {
        ...realParts.fold,
        order(commits, seqOf) {
          const list = [...commits];
          const { ordered, waiting } = orderCommits(list, seqOf);
          return { ordered: ordered.flatMap((commit) => list.filter(({ id }) => id === commit.id)), waiting };
        },
      },
    },
  },
  {
    name: 'the fold forgets what a continued state holds',
    breaks: 'continued',
    parts: withRules({ note: () => true }),
  },
  {
    name: 'a late change slips under a signature',
    breaks: 'signedContent',
    parts: withRules({
      patch(state, commit, view) {
        const { revisions } = state;
        state.revisions = [];
        const stood = applyPatch(state, commit, view);
        state.revisions = revisions;
        return stood;
      },
    }),
  },
  {
    name: 'a submit stands over whatever it finds',
    breaks: 'signedContent',
    parts: withRules({
      submit(state, commit, view) {
        const { body } = commit;
        const digest = digestOfSubmission(state, commit.formVersion, body!);
        const stood = applySubmit(state, { ...commit, body: { ...body!, digest } }, view);
        state.revisions = state.revisions.map((one) =>
          one.submit === commit.id ? { ...one, digest: body!.digest } : one,
        );
        return stood;
      },
    }),
  },
  {
    name: 'anybody may sign',
    breaks: 'neverAlone',
    parts: withRules({
      sign(state, commit, view) {
        const line = state.revisions.at(-1)?.line ?? [];
        const actor = line[commit.body!.step]?.signer.person ?? commit.actor;
        const stood = applySign(state, { ...commit, actor }, view);
        state.revisions = state.revisions.map((one) => ({
          ...one,
          signatures: one.signatures.map((each) =>
            each.commit === commit.id ? { ...each, person: commit.actor } : each,
          ),
        }));
        return stood;
      },
    }),
  },
  {
    name: 'whoever signs, it counts for the one whose turn it is',
    breaks: 'neverAlone',
    parts: withRules({
      sign(state, commit, view) {
        const actor = state.revisions.at(-1)?.line[commit.body!.step]?.signer.person ?? commit.actor;
        return applySign(state, { ...commit, actor }, view);
      },
    }),
  },
  {
    name: 'the drafter’s own signature approves',
    breaks: 'neverAlone',
    parts: withRules({
      submit(state, commit, view) {
        const stood = applySubmit(state, commit, view);
        state.revisions = state.revisions.map((one) => ({ ...one, approved: true }));
        return stood;
      },
    }),
  },
  {
    name: 'the later value silently replaces the earlier one',
    breaks: 'nothingLost',
    parts: withRules({
      patch: (state, commit, view) => withoutConflicts(state, commit, () => applyPatch(state, commit, view)),
    }),
  },
  {
    name: 'a removed row takes unseen cells with it',
    breaks: 'nothingLost',
    parts: withRules({ patch: (state, commit, view) => applyPatch(state, commit, { ...view, saw: () => true }) }),
  },
  {
    name: 'what came too late is dropped',
    breaks: 'nothingLost',
    parts: withRules({
      patch(state, commit, view) {
        const proposals = [...state.proposals];
        const stood = applyPatch(state, commit, view);
        state.proposals = proposals;
        return stood;
      },
    }),
  },
  {
    name: 'every PC gives final numbers',
    breaks: 'numbersOnce',
    parts: withNumberRule((state, commit) => {
      const { record, number } = commit.body!;
      state.numbers[record] ??= { number, old: [] };
    }),
  },
  {
    name: 'a renumbered record forgets its old number',
    breaks: 'numbersOnce',
    parts: withNumberRule((state, commit, taken) => {
      bookRules.number!(state, commit, taken);
      for (const [record, { number }] of Object.entries(state.numbers)) state.numbers[record] = { number, old: [] };
    }),
  },
  {
    name: 'a number voids the approval',
    breaks: 'approvalStays',
    parts: {
      ...realParts,
      show: (state, book) =>
        book.numbers.r1 ? { ...state, revisions: state.revisions.map((one) => ({ ...one, approved: false })) } : state,
    },
  },
  {
    name: 'of two approvals made apart only one is kept',
    breaks: 'approvalStays',
    parts: withRules({
      submit: (state, commit, view) => applySubmit(state, commit, { ...view, looks: () => [] }),
      sign: (state, commit, view) => applySign(state, commit, { ...view, looks: () => [] }),
    }),
  },
  {
    name: 'a closed record shows what arrived after the close',
    breaks: 'closeStands',
    parts: { ...realParts, cut: (commits) => ({ covered: [...commits], late: [] }) },
  },
  {
    name: 'an erasure takes the body hash too',
    breaks: 'chainVerifies',
    parts: { ...realParts, erase: (commit) => ({ ...eraseCommit(commit), bodyHash: '' }) },
  },
  {
    name: 'an erasure leaves the body',
    breaks: 'chainVerifies',
    parts: { ...realParts, erase: (commit) => commit },
  },
];

for (const { name, breaks, parts } of bugs) {
  test(`planted: ${name}; ${breaks} notices`, { timeout: 120_000 }, () => {
    const result = fc.check(
      fc.property(plays, (play) => {
        const broken = playAll(play, parts, { [breaks]: vows[breaks] });
        if (broken !== undefined) throw new Error(broken);
      }),
      runs,
    );
    expect(String(result.errorInstance)).toContain(`Error: ${breaks}: `);
  });
}

test('every promise has a bug that breaks it', () => {
  expect(new Set(bugs.map((bug) => bug.breaks))).toEqual(new Set(Object.keys(vows)));
});
