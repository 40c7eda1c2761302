// Which line of the old text is which line of the new, and which article: by likeness, because articles are renumbered, moved, split and merged.

/** A number or bullet before a line. It says where the line stands, not what it says. */
const leadingMark = /^(?:[①-⑳]|\d+\.|[가-하]\.|\(\d+\)|[•◦▪])\s*/;
export const withoutMark = (text: string) => text.replace(leadingMark, '');

/** Pairs of neighbouring characters, white space and leading mark aside, with how often each stands. */
type Pairs = ReadonlyMap<string, number>;

function pairsOf(text: string): Pairs {
  const letters = [...withoutMark(text).replace(/\s+/g, '')];
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index += 1) {
    const pair = `${letters[index]}${letters[index + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: Pairs) => [...pairs.values()].reduce((sum, count) => sum + count, 0);

function sharedBy(a: Pairs, b: Pairs): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return shared;
}

/** How alike two texts are, 0 to 1: the share of character pairs that both have (Dice). Spacing and leading marks do not count. */
export function likeness(a: string, b: string): number {
  if (withoutMark(a).replace(/\s+/g, '') === withoutMark(b).replace(/\s+/g, '')) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = sizeOf(left) + sizeOf(right);
  return total === 0 ? 0 : (2 * sharedBy(left, right)) / total;
}

/** How much of `part` stands in `whole`, 0 to 1, after `taken` has been taken out of it. A part too short to tell is in nothing. */
export function containment(part: string, whole: string, taken = ''): number {
  const own = pairsOf(part);
  if (sizeOf(own) < 10) return 0;
  const rest = new Map(pairsOf(whole));
  for (const [pair, count] of pairsOf(taken)) rest.set(pair, Math.max(0, (rest.get(pair) ?? 0) - count));
  return sharedBy(own, rest) / sizeOf(own);
}

/**
 * Pairs two sequences in order so that the sum of scores is highest. A score of 0 means: never a pair.
 * @returns pairs of positions, rising on both sides
 */
export function alignInOrder<T>(
  olds: readonly T[],
  news: readonly T[],
  score: (old: T, now: T) => number,
): readonly (readonly [number, number])[] {
  const width = news.length + 1;
  const scores = olds.map((old) => news.map((now) => score(old, now)));
  const best = new Float64Array((olds.length + 1) * width);
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      const own = scores[i]![j]!;
      const paired = own > 0 ? own + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < olds.length && j < news.length) {
    const own = scores[i]![j]!;
    const here = best[i * width + j]!;
    if (own > 0 && own + best[(i + 1) * width + j + 1]! === here) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (best[(i + 1) * width + j]! === here) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Positions of a longest rising run in a list of numbers: what kept its order while the rest moved. */
export function longestRising(values: readonly number[]): ReadonlySet<number> {
  const lengths = values.map(() => 1);
  const before = values.map(() => -1);
  let last = -1;
  values.forEach((value, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (values[earlier]! >= value || lengths[earlier]! + 1 <= lengths[index]!) continue;
      lengths[index] = lengths[earlier]! + 1;
      before[index] = earlier;
    }
    if (last < 0 || lengths[index]! > lengths[last]!) last = index;
  });
  const kept = new Set<number>();
  for (let index = last; index >= 0; index = before[index]!) kept.add(index);
  return kept;
}

/** What a unit (clause, part, article) is recognised by. */
export interface Recognised {
  /** Permanent id, or the number of an article. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** Units that belong together, as positions in the two texts. Several on one side: split, or merged. */
export interface UnitGroup {
  readonly olds: readonly number[];
  readonly news: readonly number[];
}

const leastLikeness = 0.5;
const leastShare = 0.6;

function likenessOfUnits(old: Recognised, now: Recognised): number {
  const bodies = Math.max(
    likeness(old.text, now.text),
    ...[containment(old.text, now.text), containment(now.text, old.text)].map((share) =>
      share >= 0.8 ? 0.8 * share : 0,
    ),
  );
  return 0.3 * likeness(old.title, now.title) + 0.7 * bodies;
}

/** Pairs of units one to one: by permanent id first, then whatever is most alike. */
function pairUnits(
  olds: readonly Recognised[],
  news: readonly Recognised[],
  permanent: boolean,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (i: number, j: number) => {
    if (pairs.has(i) || taken.has(j)) return;
    pairs.set(i, j);
    taken.add(j);
  };
  if (permanent)
    olds.forEach(({ key }, i) => {
      const j = news.findIndex((now) => now.key === key);
      if (j >= 0) pair(i, j);
    });
  const once = (units: readonly Recognised[], title: string) =>
    units.filter((unit) => unit.title === title).length === 1;
  const candidates = olds.flatMap((old, i) =>
    news.map((now, j) => {
      const alike = likenessOfUnits(old, now);
      // The same title is the same matter, however much of it was written anew; so is a number whose text gave way to 삭제.
      const named = old.title === now.title && once(olds, old.title) && once(news, now.title);
      const emptied = old.key === now.key && [old.title, now.title].includes('삭제');
      return { i, j, score: named || emptied ? Math.max(alike, leastLikeness) : alike, sameKey: old.key === now.key };
    }),
  );
  const best = candidates
    .filter(({ score }) => score >= leastLikeness)
    .toSorted(
      (a, b) => b.score - a.score || Number(b.sameKey) - Number(a.sameKey) || Math.abs(a.i - a.j) - Math.abs(b.i - b.j),
    );
  for (const { i, j } of best) pair(i, j);
  return pairs;
}

type Groups = { olds: number[]; news: number[] }[];

const textAt = (units: readonly Recognised[], positions: readonly number[]) =>
  positions.map((position) => units[position]!.text).join('\n');

/** Gives every unit of one side that has no partner a group: the one beside it that it was split from or merged into, or its own. */
function takeLoose(
  groups: Groups,
  side: 'olds' | 'news',
  units: readonly Recognised[],
  others: readonly Recognised[],
): void {
  const other = side === 'olds' ? 'news' : 'olds';
  const isHomed = (own: number) => groups.some((group) => group[side].includes(own));
  const loose = units.map((_, index) => index).filter((index) => !isHomed(index));
  // Twice, the second time backwards: a third part may stand beside a second that has just found its home.
  for (const own of [...loose, ...loose.toReversed()]) {
    if (isHomed(own)) continue;
    const homes = groups
      .filter((group) => group[other].length === 1 && group[side].some((position) => Math.abs(position - own) === 1))
      .map((group) => ({
        group,
        share: containment(units[own]!.text, textAt(others, group[other]), textAt(units, group[side])),
      }));
    const home = homes.filter(({ share }) => share >= leastShare).toSorted((a, b) => b.share - a.share)[0];
    if (home) home.group[side] = [...home.group[side], own].toSorted((a, b) => a - b);
  }
  for (const own of loose) if (!isHomed(own)) groups.push({ olds: [], news: [], [side]: [own] });
}

/**
 * Groups the units of two versions. Every unit is in exactly one group; a group without olds is new, one without news is gone.
 * `permanent`: keys are ids that never change hands, so the same key is the same unit.
 */
export function groupUnits(
  olds: readonly Recognised[],
  news: readonly Recognised[],
  permanent: boolean,
): readonly UnitGroup[] {
  const groups: Groups = [];
  for (const [i, j] of pairUnits(olds, news, permanent)) groups.push({ olds: [i], news: [j] });
  takeLoose(groups, 'news', news, olds);
  takeLoose(groups, 'olds', olds, news);
  return groups;
}
