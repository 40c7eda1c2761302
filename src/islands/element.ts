// The base of every island: a custom element that renders a Lit template into itself (light DOM), redraws at most once a frame,
// and undoes on removal whatever it bound on connection. It holds nothing that the store could hold.
import { type nothing, render, type TemplateResult } from 'lit/html.js';
import { refuseError } from '../store/refusal.ts';

export abstract class Island extends HTMLElement {
  #unbinds: (() => void)[] = [];
  #frame = 0;
  #drawn = false;

  connectedCallback(): void {
    this.start().catch((error: unknown) => this.#refuse(error));
  }

  disconnectedCallback(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const unbind of this.#unbinds.splice(0).reverse()) unbind();
  }

  /** Opens what the element needs and calls `redraw`. Whatever it throws is said in a sentence in place of the element. */
  protected abstract start(): Promise<void>;

  /** What the element shows now. */
  protected abstract template(): TemplateResult | typeof nothing;

  /** Runs after each drawing, for focus and scroll positions. */
  protected drawn(): void {}

  /** Keeps a function that unbinds something until the element is removed. */
  protected keep(unbind: () => void): void {
    if (this.isConnected) this.#unbinds.push(unbind);
    else unbind();
  }

  /** Binds a listener for as long as the element is connected. */
  protected listen(target: EventTarget, type: string, listener: (event: Event) => void, capture = false): void {
    target.addEventListener(type, listener, capture);
    this.keep(() => target.removeEventListener(type, listener, capture));
  }

  /** Draws with the next frame; many calls make one drawing. */
  redraw(): void {
    if (this.#frame || !this.isConnected) return;
    // A page in the background gets no frames; a timer draws it all the same, so that its state is right when it is looked at.
    const draw = () => {
      cancelAnimationFrame(this.#frame);
      clearTimeout(timer);
      this.redrawNow();
    };
    const timer = setTimeout(draw, 100);
    this.#frame = requestAnimationFrame(draw);
  }

  /** Draws at once, where the next line needs the result. */
  redrawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.isConnected) return;
    // What the page shows while there are no scripts makes way for the live element, once.
    if (!this.#drawn) this.replaceChildren();
    this.#drawn = true;
    render(this.template(), this);
    this.drawn();
  }

  /** A setting written in the markup as `data-…`. @throws Error naming element and attribute when it is missing. */
  protected setting(name: string): string {
    const value = this.dataset[name];
    if (!value) throw new Error(`${this.localName}: data-${name} is missing`);
    return value;
  }

  /** A part of the element. @throws Error naming element and part when it is missing. */
  findPart<T extends Element>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`${this.localName}: no part ${selector}`);
    return found;
  }

  #refuse(error: unknown): void {
    const sentence = document.createElement('p');
    sentence.className = 'notice notice-danger';
    sentence.setAttribute('role', 'alert');
    sentence.textContent = refuseError(error).refusal.message;
    this.replaceChildren(sentence);
  }
}

/** Registers an element once, even when two bundles bring it. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
