// <jichim-lookup>: a text control with a list of what may be chosen (combobox with a listbox, as WAI-ARIA describes it).
// It knows nothing of people or records: it is given a search and reports a choice. Text that matches nothing stays as typed.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Scalar } from '../../core/field/value.ts';
import { defineElement, Island } from '../element.ts';
import { type Slot, typed } from './slot.ts';

/** One line of the list. */
export type Choice = { readonly value: Scalar; readonly text: string; readonly note: string };

export type Lookup = {
  readonly slot: Slot;
  /** What the control shows now. */
  readonly text: string;
  readonly placeholder: string;
  /** What may be chosen for the words typed so far. */
  readonly find: (words: string) => Promise<readonly Choice[]>;
  readonly choose: (choice: Choice) => void;
};

export class LookupElement extends Island {
  #lookup: Lookup | undefined;
  #choices: readonly Choice[] | undefined;
  #active = -1;
  /** Counts searches, so that a slow answer never replaces a newer one. */
  #asked = 0;

  set lookup(lookup: Lookup) {
    this.#lookup = lookup;
    if (this.isConnected) this.redrawNow();
  }

  protected override async start(): Promise<void> {
    this.listen(this, 'input', () => void this.#search());
    this.listen(this, 'keydown', (event) => this.#press(event as KeyboardEvent));
    this.listen(this, 'focusout', () => this.#close());
    this.redrawNow();
  }

  get #input(): HTMLInputElement {
    return this.findPart<HTMLInputElement>('input');
  }

  async #search(): Promise<void> {
    if (!this.#lookup) return;
    this.#asked += 1;
    const asked = this.#asked;
    const found = await this.#lookup.find(this.#input.value);
    if (asked !== this.#asked || !this.contains(document.activeElement)) return;
    this.#choices = found;
    this.#active = -1;
    this.redrawNow();
  }

  #close(): void {
    this.#asked += 1;
    if (!this.#choices) return;
    this.#choices = undefined;
    this.redraw();
  }

  #choose(choice: Choice): void {
    this.#close();
    // The control has the focus, so the template leaves it alone; a choice is the one text that is written while somebody is in it.
    this.#input.value = choice.text;
    this.#lookup?.choose(choice);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const choices = this.#choices;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!choices) return void this.#search();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = choices.length === 0 ? -1 : (this.#active + step + choices.length) % choices.length;
      this.redrawNow();
      this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && choices?.[this.#active]) {
      event.preventDefault();
      event.stopPropagation();
      this.#choose(choices[this.#active]!);
    } else if (event.key === 'Escape' && choices) {
      event.stopPropagation();
      this.#close();
    }
  }

  protected template(): TemplateResult | typeof nothing {
    const lookup = this.#lookup;
    if (!lookup) return nothing;
    const { slot } = lookup;
    const list = `${slot.id}-choices`;
    const choices = this.#choices;
    return html`<input
        ${typed(lookup.text)}
        id=${slot.id}
        class="control"
        type="text"
        role="combobox"
        autocomplete="off"
        data-path=${slot.path}
        placeholder=${slot.name ? nothing : lookup.placeholder}
        aria-autocomplete="list"
        aria-expanded=${choices ? 'true' : 'false'}
        aria-controls=${list}
        aria-activedescendant=${choices?.[this.#active] ? `${list}-${this.#active}` : nothing}
        aria-label=${slot.name ?? nothing}
        aria-describedby=${slot.describedBy || nothing}
        aria-invalid=${slot.invalid ? 'true' : nothing}
        aria-required=${slot.required ? 'true' : nothing}
      />
      <ul id=${list} class="choices" role="listbox" aria-label="${slot.field.label} 목록" ?hidden=${!choices}>
        ${
          choices?.length === 0
            ? html`<li class="choices-none" role="option" aria-disabled="true" aria-selected="false">찾은 것이 없습니다.</li>`
            : choices?.map(
                (choice, index) => html`<li
                  id="${list}-${index}"
                  role="option"
                  aria-selected=${index === this.#active ? 'true' : 'false'}
                  @mousedown=${(event: Event) => {
                    event.preventDefault();
                    this.#choose(choice);
                  }}
                >
                  <span>${choice.text}</span> <span class="muted">${choice.note}</span>
                </li>`,
              )
        }
      </ul>`;
  }
}

defineElement('jichim-lookup', LookupElement);
