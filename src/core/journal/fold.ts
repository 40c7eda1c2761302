// A record is the fold of its commits, and of nothing else: no definitions, no directory, no clock, no other record.
import type { Commit, CommitKind, RecordState } from './commit.ts';
import { findHeads, gatherAncestors, orderCommits, type SequenceOf } from './order.ts';
import { applyPatch, dropProposals } from './patch.ts';
import { isReadable } from './readable.ts';
import { applyReturn, applyRevise, applySign, applySubmit, applyWithdraw } from './revision.ts';
import { blankState, copyState, setAside, type View } from './state.ts';

/** What a kind of commit does to the state, which it may write. Answers whether the commit counted. */
export type Rule<K extends CommitKind = CommitKind> = (state: RecordState, commit: Commit<K>, view: View) => boolean;
export type RecordRules = { readonly [K in CommitKind]?: Rule<K> };

/** The parts of a fold. Tests put broken ones in their place to see that properties notice. */
export type FoldParts = { readonly order: typeof orderCommits; readonly rules: RecordRules };

const unreadableMessage =
  '더 새로운 지침 프로그램이 쓴 내용이 있어 읽기만 할 수 있습니다. 프로그램을 새 버전으로 바꾼 뒤 다시 열어 주세요.';
const emptiedMessage = '내용이 지워진 기록이 있어 읽기만 할 수 있습니다. 백업 파일에서 이 기록을 다시 가져와 주세요.';

export const recordRules: RecordRules = {
  create: applyCreate,
  patch: applyPatch,
  submit: applySubmit,
  sign: applySign,
  return: applyReturn,
  withdraw: applyWithdraw,
  revise: applyRevise,
  void: applyVoid,
  link: applyLink,
  note: applyNote,
  drop: applyDrop,
  erase: applyErase,
};

export const foldParts: FoldParts = { order: orderCommits, rules: recordRules };

/**
 * Folds all known commits of one record. The same commits and the same sequence knowledge give the same state, byte for byte.
 * @param commits in any order, repeated or not, of one record; at least one.
 */
export function foldRecord(commits: Iterable<Commit>, seqOf?: SequenceOf, parts: FoldParts = foldParts): RecordState {
  const { ordered, waiting } = parts.order(commits, seqOf);
  const first = ordered[0] ?? waiting[0];
  if (!first) throw new Error('A record has at least one commit');
  const erasure = ordered.findLast((commit) => commit.kind === 'erase');
  const state = erasure ? foldErased(ordered, erasure) : foldOrdered(ordered, startCourse(parts, seqOf));
  if (ordered.length === 0) Object.assign(state, blankState(first.book, first.record));
  state.heads = findHeads(ordered);
  state.waiting = waiting.map((commit) => commit.id);
  return state;
}

/**
 * One commit on top of a state: the pure reducer. The state given is not written.
 * @param view what the author saw; unless told, everything in the state (the commit's parents are the state's heads).
 */
export function applyRecord(
  state: RecordState,
  commit: Commit,
  view: View = wholeView,
  rules: RecordRules = recordRules,
): RecordState {
  const next = copyState(state);
  reduce(next, commit, view, rules);
  next.heads = [...next.heads.filter((id) => !commit.parents.includes(id)), commit.id].sort();
  return next;
}

/**
 * The state after a commit that was made on top of it, without the other commits; undefined when only a fold of all of them tells.
 * Answers exactly what `foldRecord` would.
 */
export function continueRecord(state: RecordState, commit: Commit): RecordState | undefined {
  if (state.waiting.length > 0 || state.status === 'erased' || commit.kind === 'erase' || !commit.body)
    return undefined;
  if (state.heads.length !== commit.parents.length || state.heads.some((id) => !commit.parents.includes(id)))
    return undefined;
  let whole = true;
  const find = (): undefined => {
    whole = false;
  };
  const looks = (): [] => {
    whole = false;
    return [];
  };
  const next = applyRecord(state, commit, { saw: wholeView.saw, find, looks });
  return whole ? next : undefined;
}

const wholeView: View = { saw: () => true, find: () => undefined, looks: () => [] };

/**
 * What a fold carries along. `looks` keeps what the record looked like to the authors of commits that were set aside, by commit id;
 * `offline` is the course of a fold that knows no sequence, absent where this is it.
 */
type Course = { parts: FoldParts; seqOf?: SequenceOf; offline?: Course; looks: Map<string, RecordState[]> };

function startCourse(parts: FoldParts, seqOf?: SequenceOf): Course {
  const offline = { parts, looks: new Map() };
  return seqOf ? { parts, seqOf, offline, looks: new Map() } : offline;
}

/** Folds commits in the order given. `last` is the commit whose author's own look is being folded, so it is not asked for again. */
function foldOrdered(ordered: readonly Commit[], course: Course, last?: string): RecordState {
  const [first] = ordered;
  const state = blankState(first?.book ?? '', first?.record ?? '');
  const known = new Map<string, Commit>();
  let heads: string[] = [];
  for (const commit of ordered) {
    reduce(state, commit, viewOf(commit, known, heads, course, last), course.parts.rules);
    known.set(commit.id, commit);
    heads = [...heads.filter((id) => !commit.parents.includes(id)), commit.id];
  }
  return state;
}

function viewOf(
  commit: Commit,
  known: ReadonlyMap<string, Commit>,
  heads: readonly string[],
  course: Course,
  last: string | undefined,
): View {
  const sawAll = heads.every((id) => commit.parents.includes(id));
  let ancestors: Set<string> | undefined;
  const gather = (): Set<string> => {
    ancestors ??= gatherAncestors(commit.parents, known);
    return ancestors;
  };
  return {
    saw: (id) => sawAll || gather().has(id),
    find: (id) => known.get(id),
    looks: () => {
      if (commit.id === last) return [];
      const kept = course.looks.get(commit.id);
      if (kept) return kept;
      const own = [...[...gather()].map((id) => known.get(id)!), commit];
      const look = (of: Course): RecordState => foldOrdered(of.parts.order(own, of.seqOf).ordered, of, commit.id);
      // What an author without an endpoint saw does not change with what an endpoint confirms later.
      const looks = course.offline ? [look(course.offline), look(course)] : [look(course)];
      course.looks.set(commit.id, looks);
      return looks;
    },
  };
}

function reduce(state: RecordState, commit: Commit, view: View, rules: RecordRules): void {
  if (!isReadable(commit)) {
    state.unreadable = unreadableMessage;
    return;
  }
  if (!commit.body) {
    state.unreadable ??= emptiedMessage;
    return;
  }
  const rule = rules[commit.kind] as Rule | undefined;
  if (!rule) setAside(state, commit, 'not-allowed');
  else if (rule(state, commit, view)) state.changedAt = commit.at;
}

/** What is left of an erased record: who, when and the register's reference. Bodies are not looked at, so that it does not matter whether they are still here. */
function foldErased(ordered: readonly Commit[], erasure: Commit): RecordState {
  const [first] = ordered;
  const state = blankState(erasure.book, erasure.record);
  state.createdBy = first!.actor;
  state.createdAt = first!.at;
  state.formVersion = first!.formVersion;
  reduce(state, erasure, wholeView, recordRules);
  return state;
}

function applyCreate(state: RecordState, commit: Commit<'create'>): boolean {
  // The same link followed on two PCs makes the same record twice: the first in order opened it.
  if (state.createdBy !== '') return false;
  const { form, stage, source } = commit.body!;
  state.form = form;
  state.formVersion = commit.formVersion;
  state.createdBy = commit.actor;
  state.createdAt = commit.at;
  if (stage !== undefined && state.stage === '') state.stage = stage;
  if (source) state.source = source;
  return true;
}

function applyVoid(state: RecordState, commit: Commit<'void'>): boolean {
  if (state.status === 'void') {
    setAside(state, commit, 'not-allowed');
    return false;
  }
  state.status = 'void';
  state.voided = { commit: commit.id, at: commit.at, by: commit.actor, reason: commit.body!.reason };
  return true;
}

function applyLink(state: RecordState, commit: Commit<'link'>): boolean {
  state.links.push({ commit: commit.id, ...commit.body! });
  return true;
}

function applyNote(state: RecordState, commit: Commit<'note'>): boolean {
  state.notes.push({ commit: commit.id, actor: commit.actor, at: commit.at, ...commit.body! });
  return true;
}

function applyDrop(state: RecordState, commit: Commit<'drop'>): boolean {
  const { commit: dropped, path } = commit.body!;
  dropProposals(state, (id, at) => id === dropped && (path === undefined || path === at));
  state.aside = state.aside.filter((one) => one.commit !== dropped);
  return true;
}

function applyErase(state: RecordState, commit: Commit<'erase'>): boolean {
  const { disposal, number, on } = commit.body!;
  state.status = 'erased';
  state.erased = { disposal, number, on };
  return true;
}
