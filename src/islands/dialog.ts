// A modal dialog that asks or shows something once. The browser keeps the focus inside and gives it back.
import { html, render, type TemplateResult } from 'lit/html.js';

let serial = 0;

/**
 * Opens a dialog and resolves when it is closed.
 * @param body draws the inside; `redraw` draws it again, `close` ends it with an answer
 * @returns the answer, undefined when it was left with Esc or 닫기
 */
export function openDialog<T>(
  title: string,
  body: (dialog: { redraw: () => void; close: (answer: T) => void; root: HTMLDialogElement }) => TemplateResult,
  { wide = false } = {},
): Promise<T | undefined> {
  serial += 1;
  const id = `dialog-${serial}`;
  const root = document.createElement('dialog');
  root.className = wide ? 'dialog dialog-wide' : 'dialog';
  root.setAttribute('aria-labelledby', id);
  document.body.append(root);
  return new Promise((resolve) => {
    let answer: T | undefined;
    const close = (given: T) => {
      answer = given;
      root.close();
    };
    const redraw = () =>
      render(
        html`<div class="dialog-head">
            <h2 id=${id}>${title}</h2>
            <button type="button" class="button-quiet" @click=${() => root.close()}>닫기</button>
          </div>
          ${body({ redraw, close, root })}`,
        root,
      );
    root.addEventListener('close', () => {
      root.remove();
      resolve(answer);
    });
    redraw();
    root.showModal();
    root.querySelector<HTMLElement>('[autofocus]')?.focus();
  });
}
