// Explains each word of the glossary where a text first uses it: wraps it in <Term> on the way to the page, so that nobody has to.
// The files stay as they were written, and so does what is read from them without rendering (plain text, comparison, search).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type TermFinder, termFinder } from '../src/core/content/terms.ts';
import { root } from './setup.js';

/** What is no running text: the head, headings, heads of tables, tags with their attributes, what Term, Document and Law hold, links, code. */
const passedBy =
  /^---\r?\n[\s\S]*?\r?\n---$|^#{1,6} .*$|^\|.*\|[ \t]*\r?\n(?=\|[ \t]*:?-{3})|<(Term|Law|Document)\b[\s\S]*?<\/\1>|<\/?[A-Za-z](?:"[^"]*"|\{[^}]*\}|[^>"{])*>|!?\[[^\]]*\]\([^)]*\)|`[^`]*`|\{[^}]*\}/gm;

/** A text of content/ with its terms marked, each at its first place. What an author marked by hand is explained there, and not before. */
export function linkTerms(source: string, find: TermFinder): string {
  const seen = new Set([...source.matchAll(/<Term\s+id="([^"]+)"/g)].map((match) => match[1]!));
  let linked = '';
  let from = 0;
  const take = (text: string) => {
    for (const run of find(text, seen)) {
      if (run.term === undefined) linked += run.text;
      else {
        seen.add(run.term);
        linked += `<Term id="${run.term}">${run.text}</Term>`;
      }
    }
  };
  for (const match of source.matchAll(passedBy)) {
    take(source.slice(from, match.index));
    linked += match[0];
    from = match.index + match[0].length;
  }
  take(source.slice(from));
  return linked;
}

/** Runs before Markdown is compiled. */
export function termLinks(): Plugin {
  const find = termFinder(JSON.parse(readFileSync(join(root, 'content', 'glossary', 'terms.json'), 'utf8')));
  return {
    name: 'jichim:term-links',
    enforce: 'pre',
    transform: {
      // Without what else Astro asks of the same file (`?astroPropagatedAssets`).
      filter: { id: /\.mdx$/ },
      handler: (code) => ({ code: linkTerms(code, find), map: null }),
    },
  };
}
