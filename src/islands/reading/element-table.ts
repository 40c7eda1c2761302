// Table 2-1 as the agency re-cuts it: choose rows, columns and marks, kept in this browser by workspace, printed and exported.
// The table of the page is the source's own and stays complete without this.
import {
  cellName,
  differencesOf,
  type Recut,
  readRecut,
  recutCsv,
  recutMarks,
  setMark,
  toggleLine,
  uncut,
} from '../../core/content/recut.ts';
import { openNotes } from '../../store/notes.ts';
import { workspaceName } from '../workspace-choice.ts';

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

class RecutTable {
  readonly #table: HTMLTableElement;
  readonly #key: string;
  readonly #bar = element('div', { className: 'recut-bar' });
  #recut: Recut;
  #editing = false;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#key = `jichim-${workspaceName()}-${table.dataset.recut}`;
    this.#recut = readRecut(openNotes().getItem(this.#key));
    this.#bar.dataset.print = 'no';
    for (const cell of this.#cells()) cell.dataset.mark = cell.textContent.trim();
    (table.closest('.table-frame') ?? table).after(this.#bar);
    this.#draw();
  }

  #cells = () => [...this.#table.querySelectorAll<HTMLElement>('td[data-column]')];
  #lines = () => [...this.#table.querySelectorAll<HTMLElement>('[data-line]')];

  #keep(recut: Recut): void {
    this.#recut = recut;
    openNotes().setItem(this.#key, JSON.stringify(recut));
    this.#draw();
  }

  #draw(): void {
    const { rows, columns, marks } = this.#recut;
    const focused = document.activeElement?.id;
    for (const cell of this.#cells()) {
      const [row, column] = [cell.parentElement!.dataset.row!, cell.dataset.column!];
      const own = cell.dataset.mark!;
      const mark = marks[cellName(row, column)] ?? own;
      cell.hidden = !this.#editing && columns.includes(column);
      const link = cell.querySelector('a')!;
      link.textContent = mark === own ? mark : `${mark || '없음'}*`;
      link.ariaLabel = `${link.textContent} ${cell.dataset.label}`;
      link.hidden = this.#editing;
      cell.querySelector('select')?.remove();
      if (this.#editing) cell.append(this.#select(cell, row, column, mark, own));
    }
    for (const line of this.#lines()) this.#drawLine(line, rows, columns);
    this.#drawBar();
    if (focused) document.getElementById(focused)?.focus();
  }

  /** The head of a row or column: hidden with it, or with a box that takes it in. */
  #drawLine(head: HTMLElement, rows: readonly string[], columns: readonly string[]): void {
    const id = head.dataset.line!;
    const kind = head.dataset.kind as 'rows' | 'columns';
    const out = (kind === 'rows' ? rows : columns).includes(id);
    (kind === 'rows' ? head.parentElement! : head).hidden = out && !this.#editing;
    head.querySelector('label.recut-use')?.remove();
    if (!this.#editing) return;
    const label = element('label', { className: 'recut-use' });
    const box = element('input', { type: 'checkbox', checked: !out, id: `recut-${kind}-${id}` });
    box.addEventListener('change', () => this.#keep(toggleLine(this.#recut, kind, id)));
    label.append(box, ' 쓰기');
    head.append(label);
  }

  #select(cell: HTMLElement, row: string, column: string, mark: string, own: string): HTMLSelectElement {
    const select = element('select', { id: `recut-${row}-${column}`, ariaLabel: cell.dataset.label ?? '' });
    for (const value of recutMarks) select.append(new Option(value || '없음', value, false, value === mark));
    select.addEventListener('change', () => this.#keep(setMark(this.#recut, cellName(row, column), select.value, own)));
    return select;
  }

  #drawBar(): void {
    const count = differencesOf(this.#recut);
    const state =
      count === 0
        ? '원본과 같은 표입니다.'
        : `우리 기관의 표입니다. 원본과 다른 곳 ${count}곳(* 표시와 뺀 줄). 이 브라우저에 저장됩니다.`;
    const button = (id: string, text: string, act: () => void) => {
      const made = element('button', { type: 'button', className: 'button', textContent: text, id: `recut-${id}` });
      made.addEventListener('click', act);
      return made;
    };
    const edit = button('edit', this.#editing ? '마침' : '우리 기관에 맞추기', () => {
      this.#editing = !this.#editing;
      this.#draw();
    });
    const reset = button('reset', '원본으로', () => this.#keep(uncut));
    reset.disabled = count === 0;
    const download = button('csv', 'CSV 내보내기', () => this.#download());
    this.#bar.replaceChildren(element('p', { textContent: state, role: 'status' }), edit, reset, download);
  }

  #download(): void {
    const shown = (cells: Iterable<Element>) =>
      [...cells].filter(
        (cell) =>
          !(cell as HTMLElement).hidden &&
          !this.#recut.columns.includes(
            (cell as HTMLElement).dataset.column ?? (cell as HTMLElement).dataset.line ?? '',
          ),
      );
    const textOf = (cell: Element) =>
      cell.querySelector('select')?.value ??
      (cell as HTMLElement).dataset.title ??
      cell.textContent.trim().replace('*', '').replace('없음', '');
    const rows = [...this.#table.rows].filter(({ dataset }) => !this.#recut.rows.includes(dataset.row ?? ''));
    const text = recutCsv(rows.map((row) => shown(row.cells).map(textOf)));
    const link = element('a', {
      href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })),
      download: '관리요소-자원 표.csv',
    });
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

/** Lets every table of the page that may be re-cut be re-cut. */
export function recutTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-recut]')) new RecutTable(table);
}
