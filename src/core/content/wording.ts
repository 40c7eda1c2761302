// Two wordings of one line, word by word. Both sides keep every character, so each can be read, and given back, on its own.
import { diffArrays } from 'diff';

/** A run of one side: as it stands in both, or of this side only; `space` when only the spacing differs there. */
export interface Part {
  readonly text: string;
  readonly mark?: 'word' | 'space';
}
export type Side = readonly Part[];
export interface Wording {
  /** `spacing`: nothing but white space differs. */
  readonly kind: 'same' | 'spacing' | 'changed';
  readonly old: Side;
  readonly new: Side;
}

const segmenter = new Intl.Segmenter('ko', { granularity: 'word' });
/** Words, numbers, signs and spaces. The library's own words are single syllables in Hangul. */
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
/** Below this share of what stayed, single words that happen to agree would only make the marks unreadable. */
const leastKept = 0.25;

/** One text per part: neighbours with the same mark are joined, empty ones left out. */
export function joinParts(parts: Side): Side {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === '') continue;
    if (last && last.mark === part.mark) joined[joined.length - 1] = { ...part, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** Marks the spaces that only one of two texts has; the texts agree but for white space. */
function compareSpacing(old: string, now: string): { old: Side; new: Side } {
  const sides: { old: Part[]; new: Part[] } = { old: [], new: [] };
  const [left, right] = [old, now].map((text) =>
    text.split(/(\s+)/).flatMap((run) => (/\s/.test(run) ? [run] : [...run])),
  );
  let [i, j] = [0, 0];
  while (i < left!.length || j < right!.length) {
    const [a, b] = [left![i], right![j]];
    if (a === b) {
      sides.old.push({ text: a! });
      sides.new.push({ text: b! });
      i += 1;
      j += 1;
      continue;
    }
    if (a !== undefined && /\s/.test(a)) {
      sides.old.push({ text: a, mark: 'space' });
      i += 1;
    }
    if (b !== undefined && /\s/.test(b)) {
      sides.new.push({ text: b, mark: 'space' });
      j += 1;
    }
  }
  return { old: joinParts(sides.old), new: joinParts(sides.new) };
}

interface Run {
  readonly old: string;
  readonly new: string;
  readonly kept: boolean;
}

/** Kept and changed runs in turn. A space alone between two replaced words belongs to them, or every word would be marked apart. */
function runsOf(old: string, now: string): readonly Run[] {
  const runs: Run[] = [];
  for (const { value: words, added, removed } of diffArrays(wordsOf(old), wordsOf(now))) {
    const last = runs.at(-1);
    const kept = !added && !removed;
    const value = words.join('');
    const run = { old: added ? '' : value, new: removed ? '' : value, kept };
    if (last && !last.kept && !kept) runs.splice(-1, 1, { old: last.old + run.old, new: last.new + run.new, kept });
    else runs.push(run);
  }
  const replaces = (run: Run | undefined) =>
    run !== undefined && run.old !== '' && run.new !== '' && withoutSpace(run.old) !== withoutSpace(run.new);
  return runs.reduce<Run[]>((joined, run) => {
    const [before, space] = joined.slice(-2);
    if (replaces(run) && replaces(before) && space?.kept && /^\s+$/.test(space.old))
      joined.splice(-2, 2, {
        old: before!.old + space.old + run.old,
        new: before!.new + space.new + run.new,
        kept: false,
      });
    else joined.push(run);
    return joined;
  }, []);
}

/** How many words of each side, from the first, say the same but for spacing. */
function sharedStart(olds: readonly string[], news: readonly string[]): readonly [number, number] {
  const [left, right] = [withoutSpace(olds.join('')), withoutSpace(news.join(''))];
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  // Where each word ends in the text without its spaces.
  const [a, b] = [olds, news].map((words) => {
    let end = 0;
    return words.map((word) => (end += withoutSpace(word).length));
  }) as [number[], number[]];
  const cut = a.findLast((end) => end <= same && b.includes(end)) ?? 0;
  const count = (ends: readonly number[]) => (cut === 0 ? 0 : ends.filter((end) => end <= cut).length);
  return [count(a), count(b)];
}

/** A changed run without the words at both its ends that differ in spacing only; those stand as runs of their own. */
function peel(run: Run): readonly Run[] {
  if (run.kept || run.old === '' || run.new === '') return [run];
  const [olds, news] = [wordsOf(run.old), wordsOf(run.new)];
  const [i, j] = sharedStart(olds, news);
  const reversed = (words: readonly string[]) => words.toReversed().map((word) => [...word].toReversed().join(''));
  const [k, l] = sharedStart(reversed(olds.slice(i)), reversed(news.slice(j)));
  const part = (from: readonly [number, number], to: readonly [number, number]): Run => {
    const [old, now] = [olds.slice(from[0], to[0]).join(''), news.slice(from[1], to[1]).join('')];
    return { old, new: now, kept: old === now };
  };
  const end: readonly [number, number] = [olds.length - k, news.length - l];
  return [part([0, 0], [i, j]), part([i, j], end), part(end, [olds.length, news.length])];
}

/** Compares two texts. */
export function compareWords(old: string, now: string): Wording {
  if (old === now) return { kind: 'same', old: joinParts([{ text: old }]), new: joinParts([{ text: now }]) };
  if (withoutSpace(old) === withoutSpace(now)) return { kind: 'spacing', ...compareSpacing(old, now) };
  const runs = runsOf(old, now).flatMap(peel);
  const agrees = (run: Run) => withoutSpace(run.old) === withoutSpace(run.new);
  const kept = runs.filter(agrees).reduce((sum, run) => sum + withoutSpace(run.old).length, 0);
  if (kept < leastKept * Math.max(withoutSpace(old).length, withoutSpace(now).length))
    return {
      kind: 'changed',
      old: joinParts([{ text: old, mark: 'word' }]),
      new: joinParts([{ text: now, mark: 'word' }]),
    };
  const sides: { old: Part[]; new: Part[] } = { old: [], new: [] };
  for (const run of runs) {
    const spaced = !run.kept && agrees(run) ? compareSpacing(run.old, run.new) : undefined;
    sides.old.push(...(spaced?.old ?? [run.kept ? { text: run.old } : { text: run.old, mark: 'word' as const }]));
    sides.new.push(...(spaced?.new ?? [run.kept ? { text: run.new } : { text: run.new, mark: 'word' as const }]));
  }
  return { kind: 'changed', old: joinParts(sides.old), new: joinParts(sides.new) };
}
