// All pairs of Hangul letters of an index as one short text, because the browser has to know them before it asks for one.

/** Letters that stand for the distance to the next of a list; what is farther takes two of them, the first from `far`. */
const near = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const far = '!#$%()*+,-./:;=?@[]^_{|}~';

/**
 * Pairs as one short text: all letters, the commonest second ones first; a blank; then for every letter the places of what follows it,
 * each as the distance from the one before. One or two characters a pair, which pack well.
 */
export function packPairs(pairs: Iterable<string>): string {
  const own = [...new Set(pairs)].filter((pair) => /^[가-힣]{2}$/.test(pair)).sort();
  const count = new Map<string, number>();
  for (const [first = '', second = ''] of own) {
    count.set(first, count.get(first) ?? 0);
    count.set(second, (count.get(second) ?? 0) + 1);
  }
  const letters = [...count].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([letter]) => letter);
  const places = new Map(letters.map((letter, place) => [letter, place]));
  const seconds = Map.groupBy(own, ([first]) => first!);
  const rows = letters.map((first) => {
    const list = (seconds.get(first) ?? []).map(([, second]) => places.get(second!)!).sort((a, b) => a - b);
    return list
      .map((place, index) => {
        const step = place - (list[index - 1] ?? -1) - 1;
        const high = Math.floor(step / near.length);
        const whole = far.at(-1)!.repeat(Math.floor(high / far.length));
        return `${whole}${far[(high % far.length) - 1] ?? ''}${near[step % near.length]}`;
      })
      .join('');
  });
  return `${letters.join('')} ${rows.join(' ')}`;
}

/** The pairs of `packPairs`. */
export function unpackPairs(packed: string): ReadonlySet<string> {
  const [head = '', ...rows] = packed.split(' ');
  const letters = [...head];
  const pairs = new Set<string>();
  for (const [index, row] of rows.entries()) {
    let place = -1;
    let high = 0;
    for (const sign of row) {
      const low = near.indexOf(sign);
      if (low < 0) {
        high += far.indexOf(sign) + 1;
        continue;
      }
      place += high * near.length + low + 1;
      high = 0;
      pairs.add(`${letters[index]}${letters[place]}`);
    }
  }
  return pairs;
}
