// Finds the words of the glossary in running text: whole words with their particles, never a part of a longer word.
import type { Term } from './schema.ts';

const particles =
  '에서는|에서도|에서|에게|에는|에도|에|으로서|으로써|으로|로서|로써|로|은|는|이나|이며|이고|이란|이|가|을|를|와|과|의|도|만|부터|까지|마다|나|란|라|인|이다|한다|하고|하여|할|하는|된|되는';

/** A stretch of text, and the term that it is, if any. */
export interface TermRun {
  readonly text: string;
  readonly term?: string;
}

export type TermFinder = (text: string, seen: ReadonlySet<string>) => readonly TermRun[];

/**
 * Makes a finder for a glossary. It cuts a text into runs; each term is found once, at its first place, unless its id is in `seen`.
 * Longer names win: 변경관리 is not 변경.
 */
export function termFinder(terms: readonly Pick<Term, 'id' | 'term' | 'aliases'>[]): TermFinder {
  const ids = new Map(
    terms.flatMap(({ id, term, aliases = [] }) => [term, ...aliases].map((name) => [name, id] as const)),
  );
  const names = [...ids.keys()].toSorted((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?=(?:${particles})?(?![\\p{L}\\p{N}]))`, 'gu');
  return (text, seen) => {
    const runs: TermRun[] = [];
    const found = new Set(seen);
    let from = 0;
    for (const match of names.length > 0 ? text.matchAll(pattern) : []) {
      const term = ids.get(match[1]!)!;
      if (found.has(term)) continue;
      found.add(term);
      if (match.index > from) runs.push({ text: text.slice(from, match.index) });
      runs.push({ text: match[1]!, term });
      from = match.index + match[1]!.length;
    }
    if (from < text.length) runs.push({ text: text.slice(from) });
    return runs;
  };
}
