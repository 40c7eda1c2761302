// Going from item to item without a mouse.

function itemsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('article.item')];
}

function heldAt(items: readonly HTMLElement[]): number {
  return items.findIndex((item) => item.contains(document.activeElement));
}

/** Puts the focus on the next item or the one before; on the first when none has it. */
function stepItem(root: HTMLElement, by: 1 | -1): void {
  const items = itemsOf(root);
  const at = heldAt(items);
  (at < 0 ? items[0] : items[at + by])?.focus();
}

/** Puts the focus on the answer of the next item that is not decided, going round at the end. */
export function goToOpenItem(root: HTMLElement): void {
  const items = itemsOf(root);
  const at = heldAt(items);
  const inOrder = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const open = inOrder.find((item) => !item.querySelector('.badge-decided'));
  open?.scrollIntoView();
  open?.querySelector<HTMLElement>('.answer button, .answer input')?.focus();
}

/** Shows the item or section that the address names. */
export function goToHash(): void {
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** Alt+↓ and Alt+↑ go from item to item, Alt+N to the next that is not decided; from anywhere on the page, not from a dialog over it. */
export function pressItemKey(root: HTMLElement, event: KeyboardEvent): void {
  const { target } = event;
  if (!event.altKey || event.ctrlKey || event.metaKey || target instanceof HTMLSelectElement) return;
  if (target instanceof Element && target.closest('dialog')) return;
  if (event.code === 'KeyN') goToOpenItem(root);
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stepItem(root, event.key === 'ArrowDown' ? 1 : -1);
  else return;
  event.preventDefault();
}
