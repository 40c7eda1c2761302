// <jichim-books>: fills the list of ledgers with the books that this browser holds. The list itself is markup and stays.
import { html, nothing, render } from 'lit/html.js';
import { parseBook } from '../../core/book/book.ts';
import type { BookSummary } from '../../store/workspace.ts';
import { bookAddress } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { openPageWorkspace } from '../workspace.ts';
import { workspaceName } from '../workspace-choice.ts';

const sayPeriod = (period: string): string => (period === 'standing' ? '상시' : `${period}년`);

class BooksElement extends Island {
  #books: readonly BookSummary[] = [];
  /** Books that this PC knew and no longer finds. */
  #missing: readonly string[] = [];

  protected override async start(): Promise<void> {
    const workspace = await openPageWorkspace();
    const read = async () => {
      this.#books = await workspace.books();
      this.#fill();
    };
    const view = await workspace.openView();
    const listener = view.addTableListener('books', () => void read());
    this.keep(() => view.delListener(listener));
    await read();
    this.#missing = (await workspace.status()).missing;
    if (this.#missing.length > 0) this.#fill();
  }

  /** The rows are there already: each cell gets its own small drawing, and the element itself draws nothing. */
  #fill(): void {
    for (const cell of this.querySelectorAll<HTMLElement>('[data-books]')) {
      const form = cell.dataset.books!;
      const books = this.#books.filter((book) => book.form === form).sort((a, b) => (a.period < b.period ? 1 : -1));
      // A book that is there in part has its line already.
      const here = new Set(books.map((book) => book.book));
      const gone = this.#missing.flatMap((book) => {
        const parsed = here.has(book) ? undefined : parseBook(book);
        return parsed?.form === form ? parsed.period : [];
      });
      if (cell.dataset.live === undefined) cell.replaceChildren();
      cell.dataset.live = '';
      render(
        books.length + gone.length === 0
          ? html`<span class="muted">기록 없음</span>`
          : html`<ul class="books-list">
              ${books.map(
                (book) => html`<li>
                  <a href=${bookAddress(form, book.period)}>${sayPeriod(book.period)} ${book.records.toLocaleString('ko-KR')}건</a>
                  ${book.closed ? html`<span class="badge">마감</span>` : nothing}
                  ${book.mine || workspaceName() === 'example' ? nothing : html`<span class="muted">다른 PC가 번호를 매김</span>`}
                </li>`,
              )}
              ${gone.map(
                (period) => html`<li>
                  <a href=${bookAddress(form, period)}>${sayPeriod(period)}</a>
                  <span class="badge" data-tone="danger">기록이 보이지 않음</span>
                </li>`,
              )}
            </ul>`,
        cell,
      );
    }
  }

  protected template(): typeof nothing {
    return nothing;
  }
}

defineElement('jichim-books', BooksElement);
