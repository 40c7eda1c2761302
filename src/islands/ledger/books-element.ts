// <jichim-books>: fills the list of ledgers with the books that this browser holds. The list itself is markup and stays.
import { html, nothing, render } from 'lit/html.js';
import type { BookSummary } from '../../store/workspace.ts';
import { bookAddress } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { openPageWorkspace } from '../workspace.ts';
import { workspaceName } from '../workspace-choice.ts';

class BooksElement extends Island {
  #books: readonly BookSummary[] = [];

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
  }

  /** The rows are there already: each cell gets its own small drawing, and the element itself draws nothing. */
  #fill(): void {
    for (const cell of this.querySelectorAll<HTMLElement>('[data-books]')) {
      const form = cell.dataset.books!;
      const books = this.#books.filter((book) => book.form === form).sort((a, b) => (a.period < b.period ? 1 : -1));
      if (!cell.dataset.live) cell.replaceChildren();
      cell.dataset.live = '';
      render(
        books.length === 0
          ? html`<span class="muted">기록 없음</span>`
          : html`<ul class="books-list">
              ${books.map(
                (book) => html`<li>
                  <a href=${bookAddress(form, book.period)}>${book.period === 'standing' ? '상시' : `${book.period}년`} ${book.records.toLocaleString('ko-KR')}건</a>
                  ${book.closed ? html`<span class="badge">마감</span>` : nothing}
                  ${book.mine || workspaceName() === 'example' ? nothing : html`<span class="muted">다른 PC가 번호를 매김</span>`}
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
