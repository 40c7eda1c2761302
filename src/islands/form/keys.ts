// Keys of the form page. Inside a text control the browser's own keys stay as they are; nothing uses Alt, which belongs to menus
// and screen readers.
import type { FormSession } from './session.ts';

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'file'].includes(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);

/** Acts on a key pressed anywhere on the page. */
export function pressKey(session: FormSession, event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented || event.altKey || isText(event.target)) return;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    event.preventDefault();
    void (redo ? session.redo() : session.undo());
  } else if (event.key === '?') {
    event.preventDefault();
    void import('./key-list.ts').then((module) => module.showFormKeys());
  }
}
