// How results look: an ordered list of links, each with its place, its title and the words that answer, the query marked in them.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EditionStatus } from '../../core/content/status.ts';
import { markWords, type Piece, snippetOf } from '../../core/search/snippet.ts';

/** One line of the list, whether it comes from the texts or from a record. */
export interface Result {
  readonly kind: string;
  readonly title: string;
  readonly cite: string;
  readonly place: readonly string[];
  readonly text: string;
  readonly href: string;
  /** The reading of the query whose words are marked. */
  readonly query: string;
  /** Status of a version that is not in force, or of a record in words. */
  readonly state?: EditionStatus | string;
  readonly example?: boolean;
}

const snippetLength = 130;

const drawPieces = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text));

/** One result. */
export function resultView(result: Result): TemplateResult {
  const { kind, title, cite, place, text, href, query, state, example } = result;
  const snippet = snippetOf(query, text, snippetLength);
  return html`<li class="search-result">
    <p class="search-place">
      <span class="badge">${kind}</span>
      ${state ? html`<span class="badge" data-state=${state}>${state}</span>` : nothing}
      ${example ? html`<span class="badge">예시(가상)</span>` : nothing}
      ${place.length > 0 ? html`<span>${place.join(' › ')}</span>` : nothing}
    </p>
    <a class="search-title" href=${href}>${cite ? html`<span class="search-cite">${cite}</span> ` : nothing}${drawPieces(markWords(query, title))}</a>
    ${snippet.length > 0 ? html`<p class="search-snippet">${drawPieces(snippet)}</p>` : nothing}
  </li>`;
}

/** Other ways to ask, as buttons. */
export function suggestionView(
  words: readonly string[],
  ask: (query: string) => void,
): TemplateResult | typeof nothing {
  if (words.length === 0) return nothing;
  return html`<p class="search-suggestions">혹시
    ${words.map((word) => html`<button type="button" class="button-quiet" @click=${() => ask(word)}>${word}</button> `)}
    찾으셨나요?</p>`;
}
